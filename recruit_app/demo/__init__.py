"""Believable demo data."""
