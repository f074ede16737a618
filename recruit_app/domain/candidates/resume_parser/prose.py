"""Jobs told in a sentence: "Working as Senior Engineer in Infosys from Jan 2019 to till date"."""

import re
from collections.abc import Iterator
from datetime import date

from recruit_app.domain.candidates.resume_parser.dates import DateRange, find_range
from recruit_app.domain.candidates.resume_parser.sections import without_bullet
from recruit_app.domain.candidates.resume_parser.words import company_strength, is_place, title_strength

_VERB = (
    r"(?:(?:currently|presently|previously|now|at present|was|am|have|has|had|been|i)\s+){0,3}"
    r"(?:(?:years?|yrs?|months?)|work(?:ing|ed|s)?|associated|employed|serv(?:ing|ed)|joined|engaged|interned|designated|deputed|experience[d]?)\s+"
)
_END = r"(?=\s+(?:from|since|for|till|until|during|where|in the year|in (?:19|20)|w\.?e\.?f|having|and|on|under|through|to)\b|\s*[(\[;,.]|\s[-–]|\s*$)"
_TITLE = r"(?P<title>[A-Za-z][\w&/+.\-]*(?:\s+(?!(?:in|at|with|for|from|since)\b)[\w&/+().\-]+){0,7}?)"
_COMPANY = r"(?:M/[sS]\.?\s*)?(?P<company>[A-Z0-9][\w&.'’\-]*(?:\s+(?!(?:as|from|since|where|till|until|during|having|who)\b)[\w&.'’()\-]+){0,7}?)"
_PATTERNS = (
    re.compile(_VERB + r"(?:here\s+)?as\s+(?:an?\s+|the\s+)?" + _TITLE + r"\s+(?:in|at|with|for|@|of|to)\s+(?:the\s+)?" + _COMPANY + _END, re.I),
    re.compile(_VERB + r"(?:with|in|at|for)\s+" + _COMPANY + r",?(?:\s*\([^)]*\))?(?:,\s*[A-Z]\w+)?,?\s+as\s+(?:an?\s+|the\s+)?" + _TITLE + _END, re.I),
)  # fmt: skip


def find_told_jobs(lines: list[str], today: date) -> Iterator[tuple[str, str, DateRange | None, str]]:
    """Yield (company, title, span, line) for each sentence that names a job."""
    for line in lines:
        text = without_bullet(line)
        if len(text) > 400 or not re.search(r"\bas\b", text, re.IGNORECASE):
            continue
        for pattern in _PATTERNS:
            match = pattern.search(text)
            if match is None:
                continue
            company, title = _tidy(match["company"]), _tidy(match["title"])
            if company and title and _is_job(company, title):
                yield company, title, find_range(text, today), line.strip()
                break


def _is_job(company: str, title: str) -> bool:
    is_name = company[0].isupper() and not is_place(company)
    return is_name and (title_strength(title) >= 1 or company_strength(company) >= 4) and len(title) < 70


def _tidy(text: str) -> str:
    text = re.sub(r"\s*\((?:\d|client|[^)]*\d{4})[^)]*\)?", "", text)
    return re.sub(r"\s+", " ", text).strip(" ,.;:-–(")
