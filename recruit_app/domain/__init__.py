"""The business rules; imports no web framework."""
