"""People and their one living profile."""
