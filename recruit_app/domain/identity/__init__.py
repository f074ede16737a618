"""Accounts, passwords, sessions and the limits that protect them."""
