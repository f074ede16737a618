"""How well a person fits a job, line by line."""
