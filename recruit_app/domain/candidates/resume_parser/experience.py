"""The jobs a person held, from the experience section, tables of employers and sentences."""

import re
from datetime import date
from decimal import Decimal

from recruit_app.domain.candidates.resume_parser.dates import DateRange, find_range, years_covered
from recruit_app.domain.candidates.resume_parser.found import Found, WorkEntry
from recruit_app.domain.candidates.resume_parser.heads import Head, find_heads
from recruit_app.domain.candidates.resume_parser.prose import find_told_jobs
from recruit_app.domain.candidates.resume_parser.roles import Heading
from recruit_app.domain.candidates.resume_parser.sections import without_bullet
from recruit_app.domain.candidates.resume_parser.skills import SkillVocabulary
from recruit_app.domain.candidates.resume_parser.tabular import find_rows

_STATED = re.compile(
    r"\b(\d{1,2}(?:\.\d{1,2})?)\s*\+?\s*(?:years?|yrs?)\b\.?(?:\s*(?:and|&)?\s*(\d{1,2})\s*\+?\s*months?)?"
    r"(?:['’]?s?\s+of)?[^.]{0,50}?\bexp(?:erience)?\b",
    re.IGNORECASE,
)
_STATED_AFTER = re.compile(
    r"\bexp(?:erience)?\b[^.\d]{0,25}?(\d{1,2}(?:\.\d{1,2})?)\s*\+?\s*(?:years?|yrs?)\b\.?(?:\s*(?:and|&)?\s*(\d{1,2})\s*\+?\s*months?)?",
    re.IGNORECASE,
)
_NUMBERS = {
    word: number
    for number, word in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], start=1
    )
}
_STATED_WORD = re.compile(
    rf"\b({'|'.join(_NUMBERS)})\s*\+?\s*(?:years?|yrs?)\b[^.]{{0,50}}?\bexperience\b", re.IGNORECASE
)
_COLUMNS = {
    "company": re.compile(r"company|organi[sz]ation|employer|firm|institut|school|hospital", re.I),
    "title": re.compile(r"designation|position|role|title|post\b|job profile", re.I),
    "start": re.compile(r"\bfrom\b|start|joining", re.I),
    "end": re.compile(r"\bto\b|\bend\b|till|relieving|leaving", re.I),
    "time": re.compile(r"duration|period|tenure|years?|dates?|experience", re.I),
}
MAX_ENTRIES = 30


def find_work_history(
    lines: list[str], elsewhere: list[str], today: date, vocabulary: SkillVocabulary
) -> tuple[WorkEntry, ...]:
    """Return the jobs in the order written; `elsewhere` are lines where only sentences count."""
    rows = _table_heads(lines, today)
    taken = {n for head in rows for n in range(head.first, head.last + 1)}
    rest = ["" if n in taken else line for n, line in enumerate(lines)]
    heads = sorted([*rows, *find_heads(rest, today)], key=lambda head: head.first)
    stops = [*(head.first for head in heads[1:]), len(lines)] if heads else []
    entries: list[WorkEntry] = []
    for head, stop in zip(heads, stops, strict=True):
        body = [without_bullet(line) for line in rest[head.last + 1 : stop] if line.strip()]
        entries.append(_entry(head, body, vocabulary))
    for company, title, span, line in find_told_jobs([*rest, *elsewhere], today):
        heading = Heading(company=company, title=title)
        told = _entry(Head(0, 0, span, heading, line), [], vocabulary)
        entries = _with_told(entries, told)
    return tuple(entries[:MAX_ENTRIES])


def _with_told(entries: list[WorkEntry], told: WorkEntry) -> list[WorkEntry]:
    """Add a job told in a sentence, unless it is known; a head made of the same line gives way to it."""
    kept: list[WorkEntry] = []
    for entry in entries:
        if _company(entry) and _company(told) and _same_name(_company(entry), _company(told)) and _fits(entry, told):
            return entries
        if told.evidence not in entry.evidence:
            kept.append(entry)
    return [*kept, told]


def _fits(entry: WorkEntry, told: WorkEntry) -> bool:
    return told.start_date is None or entry.start_date is None or entry.start_date == told.start_date


def _company(entry: WorkEntry) -> str:
    return entry.company_name.value if entry.company_name else ""


def _same_name(one: str, other: str) -> bool:
    plain = [re.sub(r"\W+|\b(?:ltd|limited|pvt|private|inc|india)\b", "", name.lower()) for name in (one, other)]
    return bool(plain[0]) and (plain[0] in plain[1] or plain[1] in plain[0])


def _table_heads(lines: list[str], today: date) -> list[Head]:
    rows, taken = find_rows(lines, _COLUMNS, keys=frozenset({"company", "title"}))
    heads: list[Head] = []
    for row in rows:
        cells = row.cells
        if not cells.get("company") and not cells.get("title"):
            continue
        span_text = cells.get("time") or f"{cells.get('start', '')} - {cells.get('end', '')}"
        span = find_range(span_text, today) or find_range(lines[row.line], today)
        heading = Heading(cells.get("company"), cells.get("title"), is_labelled=True)
        heads.append(Head(row.line, row.line, span, heading, lines[row.line].strip()))
    header = min(taken, default=None)
    if heads and header is not None:
        heads[0].first = min(heads[0].first, header)
    return heads


def _entry(head: Head, body: list[str], vocabulary: SkillVocabulary) -> WorkEntry:
    text = "\n".join(body)
    company, title = head.heading.company, head.heading.title
    sure = 0.95 if head.heading.is_labelled else (0.85 if company and title else 0.5)
    return WorkEntry(
        company_name=Found(company, sure, head.evidence) if company else None,
        job_title=Found(title, sure, head.evidence) if title else None,
        start_date=head.span.start if head.span else None,
        end_date=head.span.end if head.span else None,
        is_current=head.span is not None and head.span.end is None,
        responsibilities=text,
        tools_used=tuple(hit.value for hit in vocabulary.find(text)),
        evidence=head.evidence,
    )


def find_total_experience(entries: tuple[WorkEntry, ...], lines: list[str], today: date) -> Found[Decimal] | None:
    """Return years of work: from the dated jobs, months counted once; else as stated in words.

    What is stated also wins when it is over a year more: then not every job has its dates.
    """
    stated = _stated(lines)
    ranges = [
        DateRange(entry.start_date, entry.end_date, _names_month(entry.evidence), "")
        for entry in entries
        if entry.start_date
    ]
    if not ranges:
        return stated
    covered = years_covered(ranges, today)
    if stated is not None and stated.value > covered + 1:
        return stated
    return Found(covered, 0.85, "; ".join(entry.evidence for entry in entries[:5]))


def _stated(lines: list[str]) -> Found[Decimal] | None:
    for line in lines:
        if match := _STATED.search(line) or _STATED_AFTER.search(line):
            years = Decimal(match[1]) + Decimal(int(match[2] or 0)) / 12
            if years <= 50:
                return Found(years.quantize(Decimal("0.1")), 0.7, line.strip())
        if match := _STATED_WORD.search(line):
            return Found(Decimal(_NUMBERS[match[1].lower()]).quantize(Decimal("0.1")), 0.65, line.strip())
    return None


def _names_month(evidence: str) -> bool:
    found = find_range(evidence, date.max)
    return found is None or found.has_months
