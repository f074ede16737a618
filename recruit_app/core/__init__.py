"""The ground everything stands on: settings, database, clock, errors, actor."""
