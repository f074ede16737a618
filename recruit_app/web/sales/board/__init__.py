"""The board of leads."""
