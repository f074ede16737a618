"""Leads, clients and the tasks around them."""
