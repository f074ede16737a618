"""Dates as people write them: the day before the month, names of days, and "in two weeks"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from recruit_app.domain.prescreen.understanding import calendar_words as cal
from recruit_app.domain.prescreen.understanding import phrases
from recruit_app.domain.prescreen.understanding.lengths import DAYS, find_lengths
from recruit_app.domain.prescreen.understanding.meaning import NOT_UNDERSTOOD, Understood
from recruit_app.domain.prescreen.understanding.tokens import tokenise

_WORD = r"[a-z\u0900-\u0963\u0970-\u097f]+"
_ISO = re.compile(r"(?<![\d/.-])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d/.-]*\d)")
_SLASHED = re.compile(r"(?<![\d/.-])(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4}|\d{2})(?![\d/.-]*\d)")
_SHORT = re.compile(r"(?<![\d/.-])(\d{1,2})/(\d{1,2})(?![\d/.-]*\d)(?!\s*(?:lpa|months?|years?|yrs?|days?|weeks?))")
_NAMED = re.compile(
    rf"(?<![\d.])(\d{{1,2}})\s?(?:st|nd|rd|th)?[\s,/-]*(?:of\s+)?({_WORD})\.?(?:[\s,/-]*(?:'?(\d{{4}}"
    rf"|\d{{2}})(?!\d|\s*:)))?"
)
_NAMED_FIRST = re.compile(rf"({_WORD})\.?[\s,/-]*(?:the\s+)?(\d{{1,2}})(?!\d)(?:st|nd|rd|th)?(?:[\s,/-]*'?(\d{{4}}))?")
_DAY_RANGE = re.compile(
    rf"\d{{1,2}}(?:st|nd|rd|th)?\s*(?:-|to|or|/|and|se|till)\s*\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?({_WORD})"
)
_DAY_RANGE_AFTER = re.compile(
    rf"({_WORD})\.?\s+\d{{1,2}}(?:st|nd|rd|th)?\s*(?:-|to|or|/|and|se|till)\s*\d{{1,2}}(?!\d)"
)
_ORDINAL = re.compile(r"(?<!\d)(\d{1,2})\s?(?:st|nd|rd|th|tarikh|tareekh|date)\b(?!\s*(?:week|floor|round|month|year))")
_OF_MONTH = re.compile(r"^\W*(?:of\s+)?(this|next|coming|agle|is)\s+(month|mahine|mahina)")
_MONTH_BEFORE = re.compile(r"()?\b(this|next|coming|agle|is) (?:month|mahine)'?s?\W*(?:on |ki |ke )?(?:the )?$")
_END = re.compile(
    rf"\b(?:end of|end|eo|last day of|last date of)\s+(?:the\s+|of\s+)?(this\s+|next\s+|coming\s+)?({_WORD})"
    rf"|\b(this\s+|next\s+)?(month|year)[\s-]*end\b|\b(eom)\b|\b(is|agle)\s+mahine\s+ke\s+(?:end|ant|last)\w*"
)
_FIRST_OF = re.compile(r"\b(?:start|beginning|starting|first day|first|1st) of (this|next|coming) month\b")
_NEAR_DAYS = (
    (re.compile(r"\bday after (tomorrow|tmrw?|tom|tomorow|tommorow|tommorrow)\b"), 2, 0.9),
    (re.compile(r"\bday before yesterday\b"), -2, 0.9),
    (re.compile(r"\b(to+m+or+ow|tmrw|tmr|tmw|2mo?ro*w?|tmoro+w?|tomm?orr?ow)('s)?\b|\btom\b(?!\w)"), 1, 0.95),
    (re.compile(r"\b(today|aaj|2day|tod)\b|आज"), 0, 0.95),
    (re.compile(r"\b(yesterday|yday)\b"), -1, 0.9),
    (re.compile(r"\b(parso|parson|parsu|parsoon)\b|परसों"), 2, 0.65),
    (re.compile(r"\b(kal|kl)\b(?! se kal)|कल"), 1, 0.65),
)
_WEEKDAY = re.compile(rf"\b(?:(this|next|coming|upcoming|nxt|agle|agla|is|last|previous|past)\s+)?({_WORD})\b")
_VAGUE = re.compile(r"\b(week|weeks|hafte|mid|middle|early|late|somewhere|sometime|between|festival|diwali|holi)\b")
_WEEK_OF = re.compile(r"next to next|(\dth|\dst|\dnd|\drd|last)\s+week|week of")
_SOFT = re.compile(r"\b(around|about|approx\w*|tentativ\w*|roughly|after|before|or so|later|baad|pehle|onwards?)\b")
_AHEAD = re.compile(r"\b(in|after|within|another|next)\s*$")
_AHEAD_AFTER = re.compile(
    r"^\s*(from (now|today|tomorrow)|later|hence|baad|ke baad|k baad|mein|me|time|ke andar|max)\b"
)
_BEHIND = re.compile(r"^\s*(ago|back|before|pehle|phle)\b")
_ORDINAL_WORDS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
}  # fmt: skip
_ORDINAL_WORD = re.compile(rf"\b({'|'.join(_ORDINAL_WORDS)})\b(?=\s+(of|{_WORD}))")


@dataclass(frozen=True, slots=True)
class Found:
    """A day in a message, and how sure the reading is."""

    day: date
    confidence: float


def read_date(text: str, today: date) -> Understood:
    """Return the one date a message names; two different ones, or a vague one, are no answer."""
    text = phrases.statements(text)
    found = find_date(phrases.corrected(text), today)
    if found is None:
        return NOT_UNDERSTOOD
    confidence = min(found.confidence, phrases.doubts(text))
    return Understood(True, found.day.isoformat(), "date", round(confidence, 2), f"{found.day:%-d %b %Y}")


def find_date(text: str, today: date, *, short: bool = True, lengths: bool = True) -> Found | None:
    """Return the one day the text names, or None; `short` also takes "15/12" for a date, `lengths` "in two weeks"."""
    text = re.sub(rf"\bnext week (?:on )?({_WORD}day)\b|\b({_WORD}day)\s+(?:of )?next week\b", r"next \1\2", text)
    text = _ORDINAL_WORD.sub(lambda match: f"{_ORDINAL_WORDS[match[1]]}th", text)
    if _is_day_range(text) or _WEEK_OF.search(text):
        return None
    explicit = list(_explicit(text, today, short=short))
    if None in explicit:
        return None
    weekdays = list(_weekdays(text, today))
    days = {found.day for found in explicit if found}
    if len(days) == 1:
        day = days.pop()
        if any(found.day.weekday() != day.weekday() for found in weekdays):
            return None
        return _softened(Found(day, max(found.confidence for found in explicit if found)), text)
    if days or (_VAGUE.search(text) and not find_lengths(tokenise(text))):
        return None
    relative = [*weekdays, *_relative(text, today, lengths=lengths)]
    if len({found.day for found in relative}) != 1:
        return None
    return _softened(relative[0], text)


def _softened(found: Found, text: str) -> Found:
    return Found(found.day, min(found.confidence, 0.7)) if _SOFT.search(text) and found.confidence > 0.85 else found


def _is_day_range(text: str) -> bool:
    pairs = [*_DAY_RANGE.finditer(text), *_DAY_RANGE_AFTER.finditer(text)]
    return any(cal.month_of(match[1]) for match in pairs)


def _explicit(text: str, today: date, *, short: bool) -> Iterator[Found | None]:
    """Yield each date made of a day and a month, None for one the calendar does not have."""
    rest = text
    for pattern in (_ISO, _SLASHED):
        for match in pattern.finditer(rest):
            one, month, other = map(int, match.groups())
            day, year = (other, one) if pattern is _ISO else (one, other)
            yield _sure(cal.next_such(day, month, year, today), 0.95)
        rest = pattern.sub(" ; ", rest)
    for pattern, day_at, month_at in ((_NAMED, 1, 2), (_NAMED_FIRST, 2, 1)):
        for match in list(pattern.finditer(rest)):
            month = cal.month_of(match[month_at])
            if month is None:
                continue
            year = int(match[3]) if match[3] else None
            yield _sure(cal.next_such(int(match[day_at]), month, year, today), 0.95 if year else 0.9)
            rest = rest.replace(match.group(), " ; ", 1)
    for match in _SHORT.finditer(rest) if short else ():
        yield _sure(cal.next_such(int(match[1]), int(match[2]), None, today), 0.75)
    yield from _ordinals(rest, today)
    yield from _ends(rest, today)


def _sure(day: date | None, confidence: float) -> Found | None:
    return Found(day, confidence) if day else None


def _ordinals(text: str, today: date) -> Iterator[Found | None]:
    for match in _ORDINAL.finditer(text):
        month = _OF_MONTH.match(text[match.end() :]) or _MONTH_BEFORE.search(text[: match.start()])
        if month:
            which = month[1] or month[2]
            ahead = 0 if which in ("this", "is") else 1
            yield _sure(cal.in_month(int(match[1]), today, ahead), 0.85)
        else:
            yield _sure(cal.next_day_of_month(int(match[1]), today), 0.75)
    for match in _FIRST_OF.finditer(_ORDINAL.sub(" ", text)):
        yield _sure(cal.in_month(1, today, 0 if match[1] == "this" else 1), 0.65)


def _ends(text: str, today: date) -> Iterator[Found]:
    for match in _END.finditer(text):
        which = (match[1] or match[3] or "").strip()
        unit = match[2] or match[4] or "month"
        month = cal.month_of(unit)
        if unit in ("month", "mahine", "mnth") or match[5] or match[6]:
            yield Found(cal.end_of_month(today, 1 if which in ("next", "coming") or match[6] == "agle" else 0), 0.8)
        elif unit == "year":
            yield Found(date(today.year + (which == "next"), 12, 31), 0.7)
        elif month:
            yield Found(cal.end_of_month(today, (month - today.month) % 12), 0.75)


def _weekdays(text: str, today: date) -> Iterator[Found]:
    for match in _WEEKDAY.finditer(text):
        weekday = cal.weekday_of(match[2])
        if weekday is None or (
            cal.is_short(match[2]) and not match[1] and not re.fullmatch(rf"\W*(on|by)?\W*{match[2]}\W*", text)
        ):
            continue
        coming, of_next = cal.coming(weekday, today), cal.of_next_week(weekday, today)
        if match[1] in ("last", "previous", "past"):
            yield Found(coming - timedelta(days=7), 0.75)
        elif match[1] in ("next", "nxt", "agle", "agla"):
            yield Found(of_next, 0.9 if coming == of_next else 0.65)
        else:
            yield Found(coming, 0.8)


def _relative(text: str, today: date, *, lengths: bool) -> Iterator[Found]:
    said, has_length = text, lengths and any(length.unit for length in find_lengths(tokenise(text)))
    if has_length:
        text = re.sub(r"\bfrom (today|now)\b", " from now ", text)
    for pattern, days, confidence in _NEAR_DAYS:
        if pattern.search(text):
            yield Found(today + timedelta(days=days), confidence)
            text = pattern.sub(" ", text)
    tokens = tokenise(said)
    for length in find_lengths(tokens) if lengths else ():
        before = " ".join(token.text for token in tokens[: length.start])
        after = " ".join(token.text for token in tokens[length.end :])
        behind = _BEHIND.match(after)
        if (
            not length.unit
            or length.low != length.high
            or not (behind or _AHEAD.search(before) or _AHEAD_AFTER.match(after))
        ):
            continue
        if length.unit in ("month", "year") and length.low == int(length.low) and length.low <= 60:
            months = int(length.low) * (12 if length.unit == "year" else 1)
            yield Found(cal.months_later(today, -months if behind else months), 0.75)
        elif length.in_days()[0] <= 1000:
            days = round(length.low * DAYS[length.unit])
            yield Found(today + timedelta(days=-days if behind else days), 0.65 if "within" in before else 0.85)
