"""Jobs found elsewhere."""
