"""Typed settings that take effect at once in every process."""
