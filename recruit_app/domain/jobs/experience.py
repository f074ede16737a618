"""Years of experience a job asks for, as people write them, and the bands a search narrows by."""

import re
from dataclasses import dataclass

MAX_YEARS = 60
_NUMBER = r"(\d{1,3}(?:\.\d)?)"
_RANGE = re.compile(rf"{_NUMBER}\s*(?:\+|years?|yrs?|months?)?\s*(?:-|–|—|to|and)\s*{_NUMBER}")
_ONE = re.compile(_NUMBER)
_NONE_NEEDED = re.compile(r"fresher|entry[ -]level|no experience|not required|graduate trainee", re.IGNORECASE)
_AT_MOST = re.compile(r"up ?to|at most|maximum|max\b|less than|below|under", re.IGNORECASE)
_EXACT = re.compile(r"exactly|only", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Years:
    """Least and most whole years; `most` is None when more is welcome without limit."""

    least: int
    most: int | None


@dataclass(frozen=True, slots=True)
class Band:
    """A choice of the experience filter: `key` stands in the address; years `least` up to below `below`."""

    key: str
    label: str
    least: int
    below: int | None


BANDS = (
    Band("0-1", "Fresher, up to 1 year", 0, 1),
    Band("1-3", "1 to 3 years", 1, 3),
    Band("3-5", "3 to 5 years", 3, 5),
    Band("5-8", "5 to 8 years", 5, 8),
    Band("8-12", "8 to 12 years", 8, 12),
    Band("12-", "12 years and more", 12, None),
)
BAND_OF = {band.key: band for band in BANDS}


def read_years(text: str) -> Years | None:
    """Return the years in "4-7 Years", "3+ yrs", "18 months", "Fresher", "up to 2 years"; None when it names none."""
    words = " ".join(text.split())
    in_months = bool(re.search(r"month|\bmos?\b", words, re.IGNORECASE)) and "year" not in words.lower()
    per_year = 12 if in_months else 1
    found = _RANGE.search(words.lower())
    if found:
        low, high = sorted(_whole(part, per_year) for part in found.groups())
        return Years(low, high) if high <= MAX_YEARS else None
    one = _ONE.search(words)
    if one is None:
        return Years(0, 1) if _NONE_NEEDED.search(words) else None
    years = _whole(one.group(1), per_year)
    if years > MAX_YEARS:
        return None
    if _AT_MOST.search(words):
        return Years(0, years)
    return Years(years, years if _EXACT.search(words) else None)


def _whole(number: str, per_year: int) -> int:
    return int(float(number) / per_year)
