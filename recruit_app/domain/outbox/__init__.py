"""Mail to people, written down before it is sent."""
