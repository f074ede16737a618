"""When a source is read again, and how long a find stays. Time is an argument. Pure."""

from datetime import datetime, timedelta

LONGEST_WAIT = timedelta(days=7)
# A run that has not ended by now has died with its worker.
RUN_LIMIT = timedelta(minutes=20)


def next_read(at: datetime, *, interval_minutes: int, failures: int, retry_after: int = 0) -> datetime:
    """Return when to read again: after the interval, doubled by each failure in a row up to a week.

    A host that asked for `retry_after` seconds of peace gets them.
    """
    wait = timedelta(minutes=interval_minutes) * 2 ** min(failures, 12)
    return at + max(min(wait, LONGEST_WAIT), timedelta(seconds=retry_after))
