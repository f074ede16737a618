"""Jobs found elsewhere, kept for a day."""
