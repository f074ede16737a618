"""One thread per person and job: bot, recruiter or both."""
