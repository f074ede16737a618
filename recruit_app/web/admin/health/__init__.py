"""How the running system is."""
