"""Writes of identity, by concern."""
