"""The own saved searches."""
