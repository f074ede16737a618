"""Pages of the recruiters."""
