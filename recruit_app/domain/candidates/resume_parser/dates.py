"""Dates as résumés write them: "Jan 2019 – Present", "06/2018 - 03/2021", "2015-2019", "Summer 2022"."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "fall": (9, 11), "autumn": (9, 11), "winter": (12, 12)}
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_YEAR = r"(?:19[6-9]\d|20\d\d)"
_POINT = (
    rf"(?:(?:\d{{1,2}}(?:st|nd|rd|th)?[\s,.\-/]*(?:of\s+)?)?{_MONTH}[\s,.'’‘`\-/]*(?:{_YEAR}|\d\d)\b|"
    rf"\d{{1,2}}\s*[/.\-]\s*\d{{1,2}}\s*[/.\-]\s*(?:{_YEAR}|\d\d\b)|"
    rf"{_YEAR}[/.\-](?:0[1-9]|1[0-2])\b(?!\d)|"
    rf"\d{{1,2}}\s*[/.\-]\s*{_YEAR}|(?:0?[1-9]|1[0-2])/\d\d\b|{_YEAR})"
)
_NOW = (
    r"(?:the\s+)?(?:present(?:\s+date)?|current(?:ly)?(?:\s+working)?|(?:till|til|to|until|upto|up\s+to)[\s\-]*(?:date|dat\b|now|today|"
    r"present|the\s+date)|now|ongoing|today|date|continu(?:ing|e[ds]?)|working|till)"
)
_BETWEEN = r"(?:[-–—−~/]+|to|till|until|upto|through|and)"
_RANGE = re.compile(
    rf"\(?(?<![\w/])(?:from\s*[:\-]?\s*|since\s+|between\s+|w\.?e\.?f\.?\s+)?(?P<start>{_POINT})\s*(?:{_BETWEEN}\s*)+(?:the\s+)?"
    rf"(?P<end>{_POINT}|{_NOW})\b\.?\)?",
    re.IGNORECASE,
)
_JOINED = re.compile(
    rf"(?<![\w/])(?P<start>{_POINT})\s*[-–—]?\s*(?P<end>till[\s\-]*(?:date|now|today)|onwards?\b|present\b)",
    re.IGNORECASE,
)
_CELLS = re.compile(rf"(?<![\w/])(?P<start>{_POINT})\t+\s*(?P<end>{_POINT}|{_NOW})\b", re.IGNORECASE)
_SINCE = re.compile(
    rf"\b(?:since|w\.?e\.?f\.?|from)\s*[:\-]?\s*(?P<start>{_POINT})(?!\s*(?:{_BETWEEN})\s*\w)", re.IGNORECASE
)
_SEASON = re.compile(rf"\b(?P<season>spring|summer|fall|autumn|winter)\s+(?P<year>{_YEAR})\b", re.IGNORECASE)


@dataclass(frozen=True)
class DateRange:
    """A span of whole months; `end` is None while it goes on."""

    start: date
    end: date | None
    has_months: bool
    matched: str


def find_range(line: str, today: date) -> DateRange | None:
    """Return the first span of time a line names, or None; a span that begins in the future is none."""
    found = _find(line)
    if found is None or found.start > today or (found.end is not None and found.end < found.start):
        return None
    return found


def _find(line: str) -> DateRange | None:
    for pattern in (_RANGE, _CELLS, _JOINED):
        if match := pattern.search(line):
            start, end = _point(match["start"]), _point(match["end"])
            if start is None:
                return None
            has_months = not re.fullmatch(_YEAR, match["start"].strip())
            return DateRange(start, end, has_months, match[0])
    if (match := _SINCE.search(line)) and (start := _point(match["start"])):
        return DateRange(start, None, True, match[0])
    if match := _SEASON.search(line):
        first, last = _SEASONS[match["season"].lower()]
        year = int(match["year"])
        return DateRange(date(year, first, 1), date(year, last, 1), True, match[0])
    return None


def _point(text: str) -> date | None:
    text = text.strip().lower()
    named = next((number for number, name in enumerate(_MONTHS, 1) if name in text), None)
    numbers = [int(number) for number in re.findall(r"\d+", text)]
    year = next((number for number in numbers if number >= 1960), None)
    if year is None:
        if not numbers or (named is None and len(numbers) < 2):
            return None
        short = numbers.pop()
        year = 2000 + short if short < 60 else 1900 + short
    else:
        numbers.remove(year)
    month = named or _month(numbers)
    return date(year, month, 1) if 1 <= month <= 12 else None


def _month(numbers: list[int]) -> int:
    """Return the month of what stands beside the year: nothing, a month, or a day and a month (in this order)."""
    if len(numbers) == 2:
        day, month = numbers
        return day if month > 12 >= day else month
    return numbers[0] if numbers else 1


def years_covered(ranges: list[DateRange], today: date) -> Decimal:
    """Return the years the spans cover together, overlaps counted once, rounded to 0.1."""
    months: set[int] = set()
    for item in ranges:
        last = min(item.end or today, today)
        stop = last.year * 12 + last.month + (1 if item.has_months else 0)
        months.update(range(item.start.year * 12 + item.start.month, stop))
    return (Decimal(len(months)) / 12).quantize(Decimal("0.1"))
