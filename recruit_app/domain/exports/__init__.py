"""A job's shortlist as a ZIP, with a record per application."""
