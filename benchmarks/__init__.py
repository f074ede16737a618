"""Repeatable measurements of the main paths, each beside its limit measured in the same run."""
