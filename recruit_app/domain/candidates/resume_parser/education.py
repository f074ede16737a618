"""Highest degree and the year it was passed."""

import re
from datetime import date

from recruit_app.domain.candidates.resume_parser.found import Found

# (label, rank, pattern); the highest rank wins.
_DEGREES: tuple[tuple[str, int, str], ...] = (
    ("PhD", 90, r"ph\.?\s?d\b|doctorate|doctor of philosophy"),
    ("MD", 85, r"\bM\.?D\.?(?=\s*[(,\-–]|\s+in\b)"),
    ("M.Tech", 80, r"m\.?\s?tech\b|master of technology"),
    ("MBA", 80, r"\bm\.?b\.?a\b|master of business administration"),
    ("PGDM", 79, r"\bpgdm\b|\bpgdbm\b|post[ -]?graduate diploma"),
    ("MCA", 79, r"\bm\.?c\.?a\b|master of computer applications?"),
    ("CA", 79, r"chartered accountant"),
    ("M.E.", 78, r"\bM\.E\b|(?i:master of engineering)"),
    ("M.Sc", 78, r"\bm\.?\s?sc\b|master of science|\bM\.?S\.?(?=\s+in\b|\s*,|\s*\()"),
    ("M.Com", 78, r"\bm\.?\s?com\b|master of commerce"),
    ("M.A.", 77, r"\bM\.A\b|(?i:master of arts)"),
    ("Master's", 75, r"\bmaster'?s?’?s?\b(?: degree)?(?=\s+(?:degree|in|of)\b)"),
    ("MBBS", 65, r"\bm\.?b\.?b\.?s\b"),
    ("B.Tech", 60, r"b\.?\s?tech\b|bachelor of technology"),
    ("B.E.", 60, r"\bB\.\s?E\b|\bBE\b(?=\s*[(,\-–]|\s+in\b)|(?i:bachelor of engineering)"),
    ("B.Pharm", 60, r"\bb\.?\s?pharm(?:acy)?\b|bachelor of pharmacy"),
    ("B.Sc Nursing", 59, r"b\.?\s?sc\.?\s*\(?nursing|bachelor of science in nursing|\bbsn\b"),
    ("BCA", 58, r"\bb\.?c\.?a\b|bachelor of computer applications?"),
    ("BBA", 58, r"\bb\.?b\.?a\b|bachelor of business administration"),
    ("B.Sc", 58, r"(?i:\bb\.?\s?sc\b|bachelor of science)|\bB\.?S\.?(?=\s+in\b|\s*,|\s*\(|\s+[A-ZÀ-Ý])"),
    ("B.Com", 58, r"\bb\.?\s?com\b|bachelor of commerce"),
    ("B.A.", 57, r"\bB\.A\b|(?i:bachelor of arts)"),
    ("Bachelor's", 55, r"\bbachelor'?’?s?\b(?=\s+(?:degree|in|of)\b|\s*[,:])"),
    ("GNM", 45, r"\bgnm\b|general nursing and midwifery"),
    ("Diploma", 40, r"\bdiploma\b"),
    ("ITI", 35, r"\bI\.?T\.?I\b"),
    ("12th", 20, r"\b(?:12th|xii|hsc|higher secondary|intermediate)\b"),
    ("10th", 10, r"\b(?:10th|ssc|sslc|matriculation)\b"),
)
_CASED = {"MD", "M.E.", "M.A.", "B.E.", "B.A.", "ITI"}
_COMPILED = tuple(
    (label, rank, re.compile(pattern, 0 if label in _CASED or "[A-Z" in pattern else re.IGNORECASE))
    for label, rank, pattern in _DEGREES
)
_YEAR = re.compile(r"\b(19[6-9]\d|20[0-4]\d)\b")


def find_education(lines: list[str], today: date) -> tuple[Found[str] | None, Found[int] | None]:
    """Return (highest degree, year of passing); the year is the last one near the degree's line."""
    best: tuple[int, str, int] | None = None
    for index, line in enumerate(lines):
        for label, rank, pattern in _COMPILED:
            if pattern.search(line) and (best is None or rank > best[0]):
                best = (rank, label, index)
    if best is None:
        return None, None
    _, label, index = best
    degree = Found(label, 0.9, lines[index].strip())
    return degree, _year_near(lines, index, today)


def _year_near(lines: list[str], index: int, today: date) -> Found[int] | None:
    for offset in (0, 1, -1, 2):
        position = index + offset
        if not 0 <= position < len(lines):
            continue
        years = [int(year) for year in _YEAR.findall(lines[position]) if int(year) <= today.year + 6]
        if years:
            return Found(max(years), 0.85 if offset == 0 else 0.7, lines[position].strip())
    return None
