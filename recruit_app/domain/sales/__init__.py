"""Leads, tasks and clients."""
