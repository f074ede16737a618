"""One person's way through one job."""
