"""The own applications."""
