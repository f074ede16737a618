"""A job's shortlist as one ZIP, with a record of who went out in it."""
