"""Stored files, their owners and the short-lived links to them."""
