"""Profile values as words on a page and as text in a form."""

from datetime import date
from decimal import Decimal
from typing import Any

from recruit_app.domain.candidates.sections import FieldSpec
from recruit_app.domain.jobs.pay import indian_number, lpa_words


def shown(field: FieldSpec, value: Any) -> str:
    """Return the value as people read it: "₹18.5 LPA", "30 days", "4.5 years", "Yes"; "" when empty."""
    if value is None or value in ("", []):
        return ""
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, list | tuple):
        return ", ".join(value)
    if isinstance(value, date):
        return f"{value.day} {value:%b %Y}"
    if field.kind == "pay":
        return lpa_words(int(value))
    if field.kind == "url":
        return str(value).removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")
    if field.name == "notice_period":
        return notice_words(int(value))
    if field.name == "total_experience_years":
        return experience_words(Decimal(value))
    return str(value)


def form_text(field: FieldSpec, value: Any) -> str:
    """Return the value as the form takes it back unchanged."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list | tuple):
        return ", ".join(value)
    if field.kind == "pay":
        return f"{indian_number(int(value))}" if value >= 1_000 else f"{value},"
    return str(value)


def notice_words(days: int) -> str:
    """Return "Immediate", "1 day", "30 days"."""
    if days == 0:
        return "Immediate"
    return "1 day" if days == 1 else f"{days} days"


def experience_words(years: Decimal) -> str:
    """Return "Fresher", "1 year", "4.5 years"."""
    if years == 0:
        return "Fresher"
    text = f"{years.normalize():f}"
    return "1 year" if text == "1" else f"{text} years"


def period_words(start: date | None, end: date | None, *, is_current: bool) -> str:
    """Return "Jan 2021 – Now", "2019 – 2021" style months, or what is known of it."""
    first = f"{start:%b %Y}" if start else ""
    last = "Now" if is_current else (f"{end:%b %Y}" if end else "")
    return " – ".join(part for part in (first, last) if part)
