"""The stretches of time a report can be about."""

from datetime import datetime, timedelta

PERIODS = (30, 90, 365)
DEFAULT_PERIOD = 90


def chosen_period(words: str) -> int:
    """Return the period a query string asks for, or 90 days for anything else."""
    return int(words) if words in {str(days) for days in PERIODS} else DEFAULT_PERIOD


def starts_at(days: int, at: datetime) -> datetime:
    """Return the moment a period of `days` days that ends now began."""
    return at - timedelta(days=days)
