"""How near a day is, as a state and in words; the day itself is an argument."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

OVERDUE, TODAY, LATER, NONE = "overdue", "today", "later", "none"


def day_state(day: date | None, today: date) -> str:
    """Return 'overdue', 'today', 'later', or 'none' when there is no day."""
    if day is None:
        return NONE
    if day < today:
        return OVERDUE
    return TODAY if day == today else LATER


def day_text(day: date | None, today: date) -> str:
    """Return a day in words: "2 days late", "Today", "Tomorrow", "Fri 27 Nov"; nothing for no day."""
    if day is None:
        return ""
    distance = (day - today).days
    if distance < 0:
        return "1 day late" if distance == -1 else f"{-distance} days late"
    if distance <= 1:
        return "Tomorrow" if distance else "Today"
    shown = f"{day:%a} {day.day} {day:%b}" if distance < 7 else f"{day.day} {day:%b}"
    return shown if day.year == today.year else f"{day.day} {day:%b} {day.year}"


def local_day(moment: datetime | None, zone: ZoneInfo) -> date | None:
    """Return the calendar day of a moment in `zone`."""
    return moment.astimezone(zone).date() if moment else None


def contract_state(end: date | None, today: date) -> str:
    """Return 'ended', 'soon' (within 30 days), 'fine', or 'none' for a contract without an end."""
    if end is None:
        return NONE
    if end < today:
        return "ended"
    return "soon" if (end - today).days <= 30 else "fine"


def contract_text(end: date | None, today: date) -> str:
    """Return a contract's end in words, or nothing without one."""
    state = contract_state(end, today)
    if end is None:
        return ""
    if state == "soon":
        days = (end - today).days
        return "Ends today" if days == 0 else f"Ends in {days} day{'' if days == 1 else 's'}"
    return f"{'Ended' if state == 'ended' else 'Until'} {end.day} {end:%b} {end.year}"
