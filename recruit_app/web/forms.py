"""What a form sends, read strictly: words, days and numbers, each refused at its own field."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from urllib.parse import urlencode

from recruit_app.core.clock import end_of_day
from recruit_app.core.errors import Invalid
from recruit_app.core.text import clean_text


def words(form: Mapping[str, Any], name: str) -> str:
    """Return the trimmed text of a field, or nothing when it was not sent.

    Raises:
        Invalid: it is not text we can store.
    """
    value = form.get(name) or ""
    try:
        return clean_text(value).strip() if isinstance(value, str) else ""
    except ValueError as error:
        raise Invalid(str(error), field=name) from error


def day(form: Mapping[str, Any], name: str) -> date | None:
    """Return the day a date field holds (YYYY-MM-DD), or None when it is empty.

    Raises:
        Invalid: it is not a day.
    """
    text = words(form, name)
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise Invalid("Choose a day.", field=name) from error


def until_evening(form: Mapping[str, Any], name: str) -> datetime | None:
    """Return the end of the day a date field holds, in the agency's zone, or None when it is empty."""
    chosen = day(form, name)
    return end_of_day(chosen) if chosen else None


def whole_number(form: Mapping[str, Any], name: str) -> int:
    """Return the whole number of a field.

    Raises:
        Invalid: it is not one of up to nine digits.
    """
    text = words(form, name)
    if not (text.isascii() and text.isdigit() and len(text) < 10):
        raise Invalid("Write a whole number.", field=name)
    return int(text)


def query(**parameters: str) -> str:
    """Return the parameters that say something as a query string with its question mark."""
    said = {name: value for name, value in parameters.items() if value}
    return f"?{urlencode(said)}" if said else "?"


def last_part(path: str) -> str:
    """Return the last part of an address, which on a detail page is the id."""
    return path.rstrip("/").rpartition("/")[2]
