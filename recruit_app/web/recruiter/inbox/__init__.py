"""Every conversation, and help to answer it."""
