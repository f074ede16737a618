"""The own profile."""
