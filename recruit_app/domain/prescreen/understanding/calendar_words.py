"""Names of months and weekdays, in English and Hindi, and dates made of them."""

import calendar
from datetime import date, timedelta
from functools import lru_cache

from rapidfuzz.distance import OSA

_MONTHS = {
    word: number
    for number, words in enumerate(
        (
            "january jan janu जनवरी", "february feb febr फरवरी", "march mar मार्च", "april apr अप्रैल", "may mai मई",
            "june jun जून", "july jul जुलाई", "august aug अगस्त", "september sep sept सितंबर सितम्बर",
            "october oct अक्टूबर", "november nov नवंबर नवम्बर", "december dec decem दिसंबर दिसम्बर",
        ),
        start=1,
    )
    for word in words.split()
}  # fmt: skip
_WEEKDAYS = {
    word: number
    for number, words in enumerate(
        (
            "monday mon somvar somwar सोमवार", "tuesday tue tues mangalvar mangalwar मंगलवार",
            "wednesday wed weds budhvar budhwar बुधवार", "thursday thu thur thurs guruvar guruwar गुरुवार",
            "friday fri shukravar shukrawar शुक्रवार", "saturday sat shanivar shaniwar शनिवार",
            "sunday sun ravivar raviwar itwar रविवार",
        )
    )
    for word in words.split()
}  # fmt: skip
_SHORT = frozenset({"mon", "sat", "sun", "wed", "mar", "may", "dec", "mai"})


@lru_cache(maxsize=1024)
def month_of(word: str) -> int | None:
    """Return the number of the month a word names, with one slip allowed in a long one."""
    word = word.rstrip(".")
    return _MONTHS.get(word) or _near(word, _MONTHS)


@lru_cache(maxsize=1024)
def weekday_of(word: str) -> int | None:
    """Return 0 for Monday to 6 for Sunday, with one slip allowed."""
    word = word.rstrip(".")
    return _WEEKDAYS[word] if word in _WEEKDAYS else _near(word, _WEEKDAYS)


def is_short(word: str) -> bool:
    """Return whether the name of a day or month is also an everyday word or syllable."""
    return word in _SHORT


def _near(word: str, names: dict[str, int]) -> int | None:
    if len(word) < 5:
        return None
    most = 2 if len(word) >= 8 else 1
    near = {
        number
        for name, number in names.items()
        if len(name) >= 5 and name[0] == word[0] and OSA.distance(word, name, score_cutoff=most) <= most
    }
    return near.pop() if len(near) == 1 else None


def made(year: int, month: int, day: int) -> date | None:
    """Return the day, or None when the calendar has no such day between 1940 and 2100."""
    try:
        return date(year, month, day) if 1940 <= year <= 2100 else None
    except ValueError:
        return None


def next_such(day: int, month: int, year: int | None, today: date) -> date | None:
    """Return the day in `year`, or without a year the next such day from today on."""
    if year is not None and year < 100:
        year += 2000 if year <= today.year % 100 + 20 else 1900
    if year is not None:
        return made(year, month, day)
    this_year = made(today.year, month, day)
    return this_year if this_year is None or this_year >= today else made(today.year + 1, month, day)


def next_day_of_month(day: int, today: date) -> date | None:
    """Return the next day with this number in a month, from today on."""
    for ahead in range(3):
        found = in_month(day, today, ahead)
        if found is not None and found >= today:
            return found
    return None


def in_month(day: int, today: date, ahead: int) -> date | None:
    """Return the day with this number in the month `ahead` months from today's."""
    index = today.month - 1 + ahead
    return made(today.year + index // 12, index % 12 + 1, day)


def end_of_month(today: date, ahead: int = 0) -> date:
    """Return the last day of the month `ahead` months from today's."""
    index = today.month - 1 + ahead
    year, month = today.year + index // 12, index % 12 + 1
    return date(year, month, calendar.monthrange(year, month)[1])


def months_later(today: date, months: int) -> date:
    """Return the same day some months later, or the last of a shorter month."""
    last = end_of_month(today, months)
    return last if today.day > last.day else last.replace(day=today.day)


def coming(weekday: int, today: date) -> date:
    """Return the next such weekday after today."""
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def of_next_week(weekday: int, today: date) -> date:
    """Return that weekday in the week that begins next Monday."""
    return today - timedelta(days=today.weekday()) + timedelta(days=7 + weekday)
