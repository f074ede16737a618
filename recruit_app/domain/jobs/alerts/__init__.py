"""Saved searches, and the daily mail of what is new in them."""
