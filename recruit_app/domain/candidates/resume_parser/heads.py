"""Find where each job of a work history begins."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from recruit_app.domain.candidates.resume_parser.dates import DateRange, find_range
from recruit_app.domain.candidates.resume_parser.roles import (
    COMPANY_LABEL,
    OTHER_LABEL,
    PROJECT_LABEL,
    TITLE_LABEL,
    Heading,
    evidence,
    settle,
    take,
    without_number,
)
from recruit_app.domain.candidates.resume_parser.sections import is_bullet, without_bullet

MAX_HEADS = 30
_TRAILING_DASH = re.compile(r"\s[-–]\s*$|\s-\s{2,}\S")
_VERBS = re.compile(
    r"^(?:\w+(?:ed|ing)\b(?! (?:engineer|manager|executive|officer|lead|assistant|specialist|director|associate|analyst|"
    r"consultant|coordinator|head|intern|trainee|supervisor|clerk|operations|services))|responsible|having|good|to\b|have|"
    r"also|the\b|we\b|i\b|it\b|this|as a\b|am\b|my\b|involved|handled|led|wrote|built|set up|ran|made|took|oversaw)",
    re.IGNORECASE,
)


@dataclass
class Head:
    """The heading lines of one job, and the span of time they name."""

    first: int
    last: int
    span: DateRange | None
    heading: Heading = field(default_factory=Heading)
    evidence: str = ""


def find_heads(lines: list[str], today: date) -> list[Head]:
    """Return the heads in the order of the lines; each is anchored at a span of time, at labels, or at a company line."""
    labelled = _labelled(lines, today)
    taken = {n for head in labelled for n in range(head.first, head.last + 1)}
    anchors = [
        Head(n, n, span, evidence=line.strip())
        for n, line in enumerate(lines)
        if n not in taken and (span := _anchor(line, today, lines[max(0, n - 4) : n])) is not None
    ][:MAX_HEADS]
    for head in anchors:
        take(head.heading, without_bullet(lines[head.first]).replace(head.span.matched if head.span else "", "\t"))
    fixed = taken | {head.first for head in anchors}
    looks_up = _looks_up(anchors, lines, fixed)
    for head in anchors:
        for is_up in (looks_up, not looks_up):
            _look(head, lines, fixed, is_up=is_up, is_custom=is_up == looks_up)
    heads = sorted([*labelled, *anchors, *_undated(lines, fixed)], key=lambda head: head.first)
    return _settled(heads)


def _anchor(line: str, today: date, above: Sequence[str] = ()) -> DateRange | None:
    text = without_bullet(line)
    span = find_range(text, today)
    if span is None or PROJECT_LABEL.match(text):
        return None
    if OTHER_LABEL.match(text) and any(PROJECT_LABEL.match(without_bullet(other)) for other in above):
        return None
    rest = text.replace(span.matched, "")
    if len(rest) > (90 if is_bullet(line) else 130) or (len(rest.split()) > 6 and _VERBS.match(rest.strip())):
        return None
    return span


def _looks_up(anchors: list[Head], lines: list[str], fixed: set[int]) -> bool:
    """Say whether this résumé writes what a span lacks above it (its custom) or below it."""
    up = down = 0
    for head in anchors:
        if head.heading.is_full:
            continue
        above, below = (_neighbour(lines, head.first, step, fixed) for step in (-1, 1))
        up += _value(head.heading, lines[above]) if above is not None else 0
        down += _value(head.heading, lines[below]) if below is not None else 0
    return up >= down


def _value(heading: Heading, line: str) -> int:
    title, company = evidence(line)
    return (0 if heading.title else title) + (0 if heading.company else company)


def _neighbour(lines: list[str], start: int, step: int, fixed: set[int]) -> int | None:
    """Return the next line with text, when it may belong to a heading; one empty line between is fine."""
    for index in (start + step, start + 2 * step):
        if not 0 <= index < len(lines) or index in fixed:
            return None
        if lines[index].strip():
            return index if _may_be_heading(lines[index]) else None
    return None


def _look(head: Head, lines: list[str], fixed: set[int], *, is_up: bool, is_custom: bool) -> None:
    for _ in range(2):
        edge = head.first if is_up else head.last
        index = _neighbour(lines, edge, -1 if is_up else 1, fixed)
        if head.heading.is_full or index is None:
            return
        value = _value(head.heading, lines[index])
        has_own = bool(head.heading.company or head.heading.title or head.heading.unknown)
        if value < (1 if is_custom and not has_own else 2) and not (is_custom and not _has_half(head.heading)):
            return
        before = _state(head.heading)
        take(head.heading, lines[index])
        if _state(head.heading) == before:
            return
        fixed.add(index)
        head.first, head.last = min(head.first, index), max(head.last, index)
        line = lines[index].strip()
        head.evidence = f"{line} / {head.evidence}" if is_up else f"{head.evidence} / {line}"


def _has_half(heading: Heading) -> bool:
    return bool(heading.company or heading.title)


def _state(heading: Heading) -> tuple[object, ...]:
    return heading.company, heading.title, len(heading.unknown), len(heading.places)


def _may_be_heading(line: str) -> bool:
    text = line.strip()
    if COMPANY_LABEL.match(text) or TITLE_LABEL.match(text) or OTHER_LABEL.match(text):
        return True
    is_prose = text.endswith((";", ",")) or text[:1].islower() or len(text) > 90 or len(text.split()) > 12
    ends_sentence = text.endswith(".") and not re.search(r"\b(?:ltd|inc|co|pvt|corp|llc)\.$", text, re.IGNORECASE)
    return not (is_bullet(line) or is_prose or ends_sentence or PROJECT_LABEL.match(text) or _VERBS.match(text))


def _labelled(lines: list[str], today: date) -> list[Head]:
    """Return the heads written as "Company: … / Designation: … / Duration: …"."""
    heads: list[Head] = []
    group: list[int] = []
    keys: set[str] = set()
    for index in range(len(lines) + 1):
        text = without_number(without_bullet(lines[index])) if index < len(lines) else ""
        key = _key(text)
        if key and key not in keys and (not group or index - group[-1] <= 2):
            group.append(index)
            keys.add(key)
            continue
        if group and (key or index == len(lines) or index - group[-1] >= 2):
            heads.extend(_group(lines, group, keys, today))
            group, keys = ([index], {key}) if key else ([], set())
        elif key:
            group, keys = [index], {key}
    return heads


def _key(text: str) -> str:
    text = re.sub(r"\s{2,}(?=[:=])", " ", text)
    if PROJECT_LABEL.match(text):
        return "project"
    for key, pattern in (("company", COMPANY_LABEL), ("title", TITLE_LABEL), ("time", OTHER_LABEL)):
        if (match := pattern.match(text)) and text[match.end() :].strip():
            return key
    return ""


def _group(lines: list[str], group: list[int], keys: set[str], today: date) -> list[Head]:
    if "company" not in keys or "project" in keys or len(keys) < 2:
        return []
    texts = [without_number(without_bullet(lines[n])) for n in group]
    head = Head(group[0], group[-1], None, evidence=" / ".join(texts))
    for text in texts:
        span = find_range(text, today)
        head.span = head.span or span
        take(head.heading, text.replace(span.matched, "\t") if span else text)
    if head.span is None and group[-1] + 1 < len(lines) and (span := _anchor(lines[group[-1] + 1], today)):
        head.span, head.last = span, head.last + 1
    return [head]


def _undated(lines: list[str], fixed: set[int]) -> list[Head]:
    """Return jobs without a span: a title line followed by a company line that ends in a place or a dash."""
    found: list[Head] = []
    for index, line in enumerate(lines):
        if index in fixed or not line.strip() or not _may_be_heading(line):
            continue
        below = _neighbour(lines, index, 1, fixed)
        if below is None or not _TRAILING_DASH.search(lines[below]):
            continue
        heading = Heading()
        take(heading, line)
        take(heading, lines[below])
        if heading.title or heading.unknown:
            found.append(Head(index, below, None, heading, f"{line.strip()} / {lines[below].strip()}"))
            fixed |= {index, below}
    return found


def _settled(heads: list[Head]) -> list[Head]:
    votes = [
        head.heading.title_first for head in heads if head.heading.title_first is not None and head.heading.is_full
    ]
    title_first = sum(votes) * 2 > len(votes) if votes else True
    parent: Head | None = None
    for head in heads:
        settle(head.heading, title_first=title_first)
        if head.heading.company:
            parent = head
        elif head.heading.title and parent is not None and _is_earlier_role(head.span, parent.span):
            head.heading.company = parent.heading.company
            parent = head
    return [head for head in heads if head.heading.company or head.heading.title]


def _is_earlier_role(role: DateRange | None, known: DateRange | None) -> bool:
    """Say whether a role without an employer is one at the employer above: within its time, or just before it."""
    if role is None or known is None:
        return False
    within = role.start >= known.start and (known.end is None or (role.end is not None and role.end <= known.end))
    return within or (role.end is not None and 0 <= (known.start - role.end).days <= 62)
