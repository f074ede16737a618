"""The jobs a person held, from the experience section."""

import re
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from recruit_app.domain.candidates.resume_parser.dates import DateRange, find_range, years_covered
from recruit_app.domain.candidates.resume_parser.found import Found, WorkEntry
from recruit_app.domain.candidates.resume_parser.sections import is_bullet, without_bullet
from recruit_app.domain.candidates.resume_parser.skills import SkillVocabulary
from recruit_app.domain.candidates.resume_parser.words import CITIES, is_company, is_place, is_title

_STRONG = re.compile(r"\t|\s\|\s|\s?[–—]\s|\s-\s|\s[•·]\s|\s@\s|\s{3,}| at (?=[A-Z])")
_COMPANY_LABEL = re.compile(r"^(?:company|organi[sz]ation|employer)(?:\s+name)?\s*[:\-–]\s*", re.IGNORECASE)
_TITLE_LABEL = re.compile(r"^(?:designation|role|position|job title|title)\s*[:\-–]\s*", re.IGNORECASE)
_OTHER_LABEL = re.compile(r"^(?:duration|period|tenure|dates?|location)\s*(?:[:\-–]\s*|$)", re.IGNORECASE)
_STATED = re.compile(
    r"\b(\d{1,2}(?:\.\d)?)\s*\+?\s*(?:years?|yrs?)\b(?:\s+of)?[^.]{0,40}?\bexperience\b", re.IGNORECASE
)
_STATED_AFTER = re.compile(r"\bexperience\s*(?:of|[:\-–])\s*(\d{1,2}(?:\.\d)?)\s*\+?\s*(?:years?|yrs?)", re.IGNORECASE)
MAX_ENTRIES = 30


@dataclass
class _Head:
    span: DateRange
    first: int
    last: int
    evidence: str
    company: str | None = None
    title: str | None = None
    is_labelled: bool = False
    places: list[str] = field(default_factory=list)


def find_work_history(lines: list[str], today: date, vocabulary: SkillVocabulary) -> tuple[WorkEntry, ...]:
    """Return the jobs in the order written; each is anchored at a line with a span of time."""
    heads = _find_heads(lines, today)
    entries: list[WorkEntry] = []
    stops = [*(head.first for head in heads[1:]), len(lines)]
    for head, stop in zip(heads, stops, strict=False):
        body = [without_bullet(line) for line in lines[head.last + 1 : stop] if line.strip()]
        if head.company or head.title:
            entries.append(_entry(head, body, vocabulary))
    return tuple(entries)


def _entry(head: _Head, body: list[str], vocabulary: SkillVocabulary) -> WorkEntry:
    text = "\n".join(body)
    sure = 0.95 if head.is_labelled else (0.85 if head.company and head.title else 0.5)
    return WorkEntry(
        company_name=Found(head.company, sure, head.evidence) if head.company else None,
        job_title=Found(head.title, sure, head.evidence) if head.title else None,
        start_date=head.span.start,
        end_date=head.span.end,
        is_current=head.span.end is None,
        responsibilities=text,
        tools_used=tuple(hit.value for hit in vocabulary.find(text)),
        evidence=head.evidence,
    )


def _find_heads(lines: list[str], today: date) -> list[_Head]:
    heads: list[_Head] = []
    taken = -1
    for index, line in enumerate(lines):
        if index <= taken or len(heads) >= MAX_ENTRIES or is_bullet(line):
            continue
        span = find_range(line, today)
        if span is None or len(line.replace(span.matched, "")) > 130:
            continue
        head = _Head(span, index, index, line.strip())
        _take(head, line.replace(span.matched, "\t"))
        _look_up(head, lines, taken)
        _look_down(head, lines, today)
        heads.append(head)
        taken = head.last
    return heads


def _look_up(head: _Head, lines: list[str], taken: int) -> None:
    for index in range(head.first - 1, max(taken, head.first - 3), -1):
        line = lines[index]
        if (head.company and head.title) or not _may_be_heading(line):
            return
        _take(head, line)
        head.first = index
        head.evidence = f"{line.strip()} / {head.evidence}"


def _look_down(head: _Head, lines: list[str], today: date) -> None:
    for index in range(head.last + 1, min(head.last + 4, len(lines))):
        line = lines[index]
        if head.company and head.title:
            return
        if not line.strip() and index == head.last + 1:
            continue
        if not _may_be_heading(line) or find_range(line, today):
            return
        before = (head.company, head.title)
        _take(head, line)
        if before == (head.company, head.title):
            return
        head.last = index
        head.evidence = f"{head.evidence} / {line.strip()}"


def _may_be_heading(line: str) -> bool:
    text = line.strip()
    is_prose = text.endswith((".", ";", ",")) or text[:1].islower() or len(text) > 90
    return bool(text) and not is_bullet(line) and not is_prose


def _take(head: _Head, line: str) -> None:
    """Fill what the head still lacks from one line."""
    for raw in _STRONG.split(line):
        part = _OTHER_LABEL.sub("", raw.strip(" \t,|()•·:-–")).strip()
        if not part or not any(char.isalpha() for char in part):
            continue
        if _COMPANY_LABEL.match(part):
            head.company, head.is_labelled = _COMPANY_LABEL.sub("", part), True
        elif _TITLE_LABEL.match(part):
            head.title, head.is_labelled = _TITLE_LABEL.sub("", part), True
        elif is_place(part):
            head.places.append(part)
        else:
            _sort_out(head, part)


def _sort_out(head: _Head, part: str) -> None:
    pieces = [piece.strip() for piece in part.split(", ") if piece.strip()]
    titles = [piece for piece in pieces if is_title(piece)]
    others = [piece for piece in pieces if not is_title(piece) and piece.lower() not in CITIES]
    if is_company(pieces[-1]) and pieces[-1].lower() in ("inc", "inc.", "ltd", "ltd.", "llc"):
        titles, others = [], [part]
    if titles and head.title is None:
        head.title = titles[0]
    if others and head.company is None and (titles or not _is_more_of_title(head, part)):
        head.company = next((piece for piece in others if is_company(piece)), others[-1 if titles else 0])


def _is_more_of_title(head: _Head, part: str) -> bool:
    return head.title is not None and len(part.split()) > 8


def find_total_experience(entries: tuple[WorkEntry, ...], lines: list[str], today: date) -> Found[Decimal] | None:
    """Return years of work: from the dated jobs, months counted once; else as stated in words."""
    ranges = [
        DateRange(entry.start_date, entry.end_date, _names_month(entry.evidence), "")
        for entry in entries
        if entry.start_date
    ]
    if ranges:
        return Found(years_covered(ranges, today), 0.85, "; ".join(entry.evidence for entry in entries[:5]))
    for line in lines:
        if match := _STATED.search(line) or _STATED_AFTER.search(line):
            return Found(Decimal(match[1]).quantize(Decimal("0.1")), 0.7, line.strip())
    return None


def _names_month(evidence: str) -> bool:
    found = find_range(evidence, date.max)
    return found is None or found.has_months
