"""All jobs with their pipelines."""
