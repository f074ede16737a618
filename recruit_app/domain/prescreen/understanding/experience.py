"""Years of experience, said as a length, as a start, or as a fresher."""

import re
from dataclasses import replace
from datetime import date
from itertools import pairwise

from recruit_app.domain.prescreen.understanding import calendar_words as cal
from recruit_app.domain.prescreen.understanding import fillers, phrases
from recruit_app.domain.prescreen.understanding.lengths import Length, find_lengths
from recruit_app.domain.prescreen.understanding.meaning import NOT_UNDERSTOOD, Understood
from recruit_app.domain.prescreen.understanding.tokens import Token, tokenise

MOST_YEARS = 50
_FRESHER = re.compile(
    r"\b(freshers?|frsher|freshr|freser|fresh graduate|(no|zero|nil|0) (work |prior |real |industry "
    r"|professional )?(exp\w*|ex|yoe)|never worked"
    r"|(haven'?t|have not|not) worked( anywhere)?( yet| before)?|(just|recently) (graduated|passed out|completed)"
    r"|(don'?t|do not) have (any )?(work )?exp\w*|no exp\w*|exp\w* nahi\w*|koi exp\w* nahi\w*)\b|^\W*(nil|none"
    r"|zero|0)\W*$|फ्रेशर"
)
_NOT_FRESHER = re.compile(
    r"\b(not|no longer|isn'?t|am not)\s+(a\s+|really\s+a\s+)?fresher|\bfresher\s+(nahi|nahin|nhi)\b"
)
_AGE = re.compile(
    r"\b(old|age|aged|umar|umr|born|birthday|male|female|married|unmarried|single|bachelor)\b"
    r"|\b(i am|i'm|im|am)\s+\d+\s*(years?|yrs?)?\W*$"
)
_EDUCATION = re.compile(
    r"\b(pass(ed)?[\s-]?out|passout|batch|graduat\w+|b\.?\s?tech|btech|degree|college|school|12th|course|diploma"
    r"|mba|bond"
    r"|contract|gap|break|studying|study)\b"
)
_TOTAL = re.compile(r"\b(total|overall|altogether|in all|combined|kul)\b")
_MONTH = r"[a-z\u0900-\u0963\u0970-\u097f]{{3,}}"
_YEAR = r"(?:(?P<{m}>" + _MONTH + r")[\s,.'-]*)?(?:of\s+)?(?P<{y}>(?:19|20)\d\d)(?!\d)"
_FROM_TO = re.compile(
    _YEAR.format(m="m1", y="y1")
    + r"\s*(?:-|to|till|until|se|upto)\s*(?:"
    + _YEAR.format(m="m2", y="y2")
    + r"|(?P<now>date|now|present|today|current\w*|till date|ab tak|abhi))"
)
_SINCE = re.compile(
    r"\b(?:since|from|started( working| my career| in it)?( in| from)?|joined(?: the)?(?: it)?(?: industry"
    r"| company)? in|working (?:in|from))\s+(?:the (?:year|end) (?:of )?)?" + _YEAR.format(m="m1", y="y1")
)
_SE = re.compile(_YEAR.format(m="m1", y="y1") + r"\s*(?:se|onwards?|से)\b")
_LESS = re.compile(r"\b(less than|below|under|not even|upto|up to|almost|nearly|within|max\w*)\b")
_UNDER = re.compile(r"\b(less than|below|under|not even|within)\b|\bse kam\b(?! nahi)")


def read_experience(text: str, today: date) -> Understood:
    """Return years, to two decimals; the lower end of a range, and of "4+" the four."""
    text = phrases.corrected(phrases.statements(text))
    tokens = tokenise(text)
    if not text or any(token.is_negative for token in tokens) or _AGE.search(text):
        return NOT_UNDERSTOOD
    ceiling = min(phrases.doubts(text), 0.5 if _is_education(text) else 1.0)
    found = _since(text, today) or _fresher(text, tokens) or _length(text, tokens)
    if not found.ok:
        return NOT_UNDERSTOOD
    confidence = round(min(found.confidence, ceiling), 2)
    return Understood(True, found.value, "years", confidence, found.shown, found.low, found.high)


def _is_education(text: str) -> bool:
    """Whether the years are those of a course, a gap or a bond."""
    spoken_of = re.search(r"\b(exp\w*|worked|working|yoe|internship)\b", text)
    return _EDUCATION.search(text) is not None and not _FRESHER.search(text) and spoken_of is None


def _years(low: float, high: float, confidence: float) -> Understood:
    low, high = round(low, 2), round(high, 2)
    if not 0 <= low <= high <= MOST_YEARS:
        return NOT_UNDERSTOOD
    ends = (low, high) if low != high else (None, None)
    shown = f"{low:g} to {high:g} years" if low != high else f"{low:g} years"
    return Understood(True, low, "years", min(confidence, 0.65) if high > 40 else confidence, shown, *ends)


def _since(text: str, today: date) -> Understood | None:
    """Return the time since a year or a month; without a month, whole years."""
    match = _FROM_TO.search(text) or _SINCE.search(text) or _SE.search(text)
    if match is None:
        return None
    named = match.groupdict()
    month = cal.month_of(named["m1"]) if named["m1"] else None
    start = int(named["y1"]), month
    last_month = cal.month_of(named["m2"]) if named.get("m2") else None
    end = (int(named["y2"]), last_month) if named.get("y2") else (today.year, today.month)
    if start[1] and end[1]:
        # a named last month counts in full
        months = (end[0] - start[0]) * 12 + end[1] - start[1] + (1 if named.get("y2") else 0)
        years, confidence = months / 12, 0.85
    else:
        years, confidence = float(end[0] - start[0]), 0.75
    said = [length.in_years()[0] for length in find_lengths(tokenise(text)) if length.unit == "year"]
    if said and all(abs(length - years) > 1 for length in said):
        return NOT_UNDERSTOOD
    named_years = set(re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", text))
    if len(named_years) > 2 or (years == 0 and not start[1]):
        return NOT_UNDERSTOOD
    if years < 0 or end > (today.year, 12) or re.search(r"\b(gap|break|except)\b", text):
        return NOT_UNDERSTOOD
    return _years(years, years, confidence)


def _fresher(text: str, tokens: list[Token]) -> Understood | None:
    if not _FRESHER.search(text) or _NOT_FRESHER.search(text):
        return None
    if any(length.low > 0 and not _is_year(length) for length in find_lengths(tokens)):
        return NOT_UNDERSTOOD
    return Understood(True, 0.0, "years", 0.9, "fresher")


def _length(text: str, tokens: list[Token]) -> Understood:
    lengths = [length for length in find_lengths(tokens) if not _is_year(length)]
    if any(_TOTAL.fullmatch(token.text) for token in tokens) and any(length.unit for length in lengths):
        lengths = [replace(length, unit=length.unit or "year") for length in lengths]
    is_listed = _is_listed(lengths, tokens)
    named = [length for length in lengths if length.unit]
    if not named:
        return _bare(lengths, tokens)
    named = _about_work(named, text)
    if len({length.in_years() for length in named}) > 1:
        named = _in_total(named, tokens)
    if len({length.in_years() for length in named}) != 1:
        return NOT_UNDERSTOOD
    length = named[0]
    if length.unit in ("day", "week", "fortnight"):
        return NOT_UNDERSTOOD
    low, high = length.in_years()
    confidence = 0.9 if length.unit != "decade" else 0.75
    if _UNDER.search(text) or is_listed:
        confidence = 0.5
    if re.search(r"\bintern\w*\b", text):
        confidence = min(confidence, 0.65)
    if re.search(r"\b(notice|join|lwd)\b", text) and length.unit == "month":
        return NOT_UNDERSTOOD
    return _years(low, high, min(confidence, _doubt_of_decimals(length, tokens)))


def _is_listed(lengths: list[Length], tokens: list[Token]) -> bool:
    """Whether a number without a unit stands in one list with the next: "5, 6 years", "2+3 years"."""
    for one, other in pairwise(lengths):
        between = [token.text for token in tokens[one.end : other.start]]
        if not one.unit and between in ([","], ["+"], ["&"], ["and"], ["/"], ["-"]):
            return True
    return any(token.text == "<" for token in tokens)


def _about_work(named: list[Length], text: str) -> list[Length]:
    """Leave months of notice out where years are named too."""
    if re.search(r"\b(notice|join|np)\b", text) and any(length.unit == "year" for length in named):
        return [length for length in named if length.unit == "year"]
    return named


def _in_total(named: list[Length], tokens: list[Token]) -> list[Length]:
    """Return the length called the total, if one is: the one nearest to the word."""
    totals = [place for place, token in enumerate(tokens) if _TOTAL.fullmatch(token.text)]
    if len(totals) != 1:
        return named
    return [min(named, key=lambda length: max(length.start - totals[0], totals[0] - length.end + 1))]


def _bare(lengths: list[Length], tokens: list[Token]) -> Understood:
    if len(lengths) != 1 or not fillers.only(tokens, fillers.EXPERIENCE) or lengths[0].high > 40:
        return NOT_UNDERSTOOD
    low, high = lengths[0].in_years()
    under = high > 25 or any(token.text in ("less", "below", "under", "<") for token in tokens)
    return _years(low, high, min(0.5 if under else 0.75, _doubt_of_decimals(lengths[0], tokens)))


def _doubt_of_decimals(length: Length, tokens: list[Token]) -> float:
    """Return a low ceiling for "4.10 years", which some write for four years and ten months."""
    for token in tokens[length.start : length.end]:
        _, dot, decimals = token.text.partition(".")
        if token.number is not None and dot and decimals in ("10", "11"):
            return 0.5
    return 1.0


def _is_year(length: Length) -> bool:
    return not length.unit and 1950 <= length.low <= 2100
