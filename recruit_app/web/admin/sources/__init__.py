"""Where hot drops come from, and the log of every reading."""
