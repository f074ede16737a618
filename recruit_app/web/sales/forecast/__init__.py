"""What the open leads are worth."""
