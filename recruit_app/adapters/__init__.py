"""Vendors, each behind a port of the domain."""
