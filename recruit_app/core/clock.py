"""Time: always aware, always UTC inside; the agency's zone only at the edges."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

AGENCY_ZONE = ZoneInfo("Asia/Kolkata")


def now() -> datetime:
    """Return this moment as an aware UTC datetime."""
    return datetime.now(UTC)


def today(zone: ZoneInfo = AGENCY_ZONE) -> date:
    """Return the calendar day in the agency's zone."""
    return datetime.now(zone).date()


def end_of_day(day: date, zone: ZoneInfo = AGENCY_ZONE) -> datetime:
    """Return the last second of `day` in `zone`, which is when a deadline ends."""
    return datetime.combine(day, time(23, 59, 59), zone)


def days_between(earlier: datetime, later: datetime) -> int:
    """Return whole days elapsed between two aware moments."""
    return (later - earlier) // timedelta(days=1)
