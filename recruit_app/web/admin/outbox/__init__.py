"""Mail that was written."""
