"""Studies: degree, institution and year of each, and the highest of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from recruit_app.domain.candidates.resume_parser.degrees import DegreeHit, find_degrees, is_school
from recruit_app.domain.candidates.resume_parser.found import EducationEntry, Found
from recruit_app.domain.candidates.resume_parser.sections import without_bullet
from recruit_app.domain.candidates.resume_parser.tabular import Row, cells_of, find_rows
from recruit_app.domain.candidates.resume_parser.words import is_institution, is_place

_YEAR = re.compile(r"(?<![\d.,/])(?:\d{1,2}[/.\-])?(19[6-9]\d|20[0-4]\d)(?!\d|\.\d|,\d{3})")
_SHORT_YEAR = re.compile(r"\b(?:19[6-9]\d|20[0-4]\d)\s*[-–/]\s*(\d\d)\b(?!\s*[-–/%.])")
_MONTH_YEAR = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s.'’,\-]*(\d\d)\b(?!\s*%)", re.I
)
_GRADE = re.compile(
    r"\b\d{1,2}(?:\.\d{1,3})?\s*%|\b\d{2}(?:\.\d{1,2})?\s*(?:percent(?:age)?|per cent)\b"
    r"|\b(?:c\.?g\.?p\.?a|s?gpa|aggregate|percentage|marks?|grade|score|class|division)\b\W{0,3}(?:of|is|:)?\W*"
    r"(?:\d{1,2}(?:\.\d{1,3})?(?:\s*/\s*\d{1,3})?\s*%?|[A-O][+]?(?!\w)|first|distinction)"
    r"|\b\d{1,2}\.\d{1,3}\s*(?:/\s*10)?\s*(?:c?gpa|cpi|sgpa)\b|\b\d\.\d{1,2}\s*/\s*(?:10|4)(?:\.0)?\b"
    r"|\b(?:first|second|1st|2nd|distinction)\s*(?:class|division|div\.?)?(?:\s+with\s+distinction)?(?=\W|$)",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"^\W*(?:degree|qualification|course|college(?: name)?|institut(?:e|ion)(?: name)?|school(?: name)?|university(?: name)?|board"
    r"|year(?: of (?:passing|completion))?|passing year|passed out|percentage|duration|specialization|branch|batch"
    r"|name of (?:the )?(?:institut(?:e|ion)|college|school|university))\s*[:\-–]\s*",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^\W*(?:i\s+(?:have|am)\s+)?(?:(?:have|has|was|am)\s+)?(?:completed|complete|passed|pursuing|pursued|perusing|done|obtained|"
    r"secured|received|holds?|holding|currently)\s+(?:out\s+)?(?:my\s+|the\s+|an?\s+)?",
    re.IGNORECASE,
)
_CUT = re.compile(
    r"\t| {3,}|\s[-–—|•·]\s|\s[-–—](?=[A-Z])|(?<=\w)[–—](?=[A-Z])|;|\bfrom\b|\bat\b(?= [A-Z])|,\s+|\s\|\s|:\s|\s-\s*$"
    r"|\bwith\b(?=\W*(?:\d|an?\b|aggregate|first|second|cgpa|distinction))|\bin (?:the )?year\b|\bduring\b|\bpassed\b|\baffiliated\b"
    r"|\bunder\b|\(\s*(?=(?:19|20)\d\d)",
    re.IGNORECASE,
)
_COLUMNS = {
    "degree": re.compile(
        r"degree|qualification|course|examination|\bexam\b|standard|class$|certificate|education|^program", re.I
    ),
    "year": re.compile(r"year|passing|passed|duration|period|batch|session|completion", re.I),
    "institution": re.compile(r"instit|college|school", re.I),
    "board": re.compile(r"university|board", re.I),
    "grade": re.compile(r"percent|%|marks|cgpa|gpa|grade|class|division|score|aggregate|result", re.I),
    "area": re.compile(r"special|stream|branch|discipline|subject|major", re.I),
}
_FILLER = re.compile(
    r"^\W*(?:of|the|in|and|by|year|batch|passing|graduated|expected|completion|present|cgpa|gpa|percentage|marks?|aggregate|grade|score|secured|obtained)?\W*$",
    re.IGNORECASE,
)
MAX_ENTRIES = 15
_SCHOOL_RANK = 40
_GOES_ON = re.compile(
    r"(?:(?:arts|science|commerce|management|technology|engineering|research|humanities|studies)\b[\w &]*|for \w+)$",
    re.IGNORECASE,
)


@dataclass
class _Draft:
    degree: str = ""
    level: str = ""
    rank: int = 0
    institution: str = ""
    years: list[int] = field(default_factory=list)
    grade: str = ""
    evidence: list[str] = field(default_factory=list)


def find_education(lines: list[str], today: date, *, is_section: bool = True) -> tuple[EducationEntry, ...]:
    """Return the studies in the order written.

    Outside an education section only lines that name both a degree and an institution or a year count.
    """
    rows, taken = find_rows(lines, _COLUMNS, keys=frozenset({"degree", "year"}))
    drafts = [draft for row in rows if (draft := _from_row(row, lines[row.line], today))]
    rest = [line for number, line in enumerate(lines) if number not in taken]
    drafts.extend(_from_lines(rest, today, is_section=is_section))
    entries: list[EducationEntry] = []
    for draft in drafts:
        entry = _entry(draft)
        if not any(_is_same(entry, other) for other in entries):
            entries.append(entry)
    return tuple(entries[:MAX_ENTRIES])


def highest(entries: tuple[EducationEntry, ...]) -> tuple[Found[str] | None, Found[int] | None]:
    """Return (highest degree, the year it was passed)."""
    ranked = [(hits[0].rank, -n, entry) for n, entry in enumerate(entries) if (hits := find_degrees(entry.degree))]
    if not ranked:
        return None, None
    _, _, best = max(ranked)
    year = Found(best.year, 0.85, best.evidence) if best.year else None
    return Found(best.level, 0.9, best.evidence), year


def _entry(draft: _Draft) -> EducationEntry:
    sure = 0.5 + 0.2 * bool(draft.institution) + 0.15 * bool(draft.level) + 0.1 * bool(draft.years)
    return EducationEntry(
        degree=draft.degree,
        level=draft.level,
        institution=draft.institution,
        year=max(draft.years) if draft.years else None,
        grade=draft.grade,
        confidence=round(sure, 2),
        evidence=" / ".join(draft.evidence)[:300],
    )


def _is_same(entry: EducationEntry, other: EducationEntry) -> bool:
    same_place = entry.institution.lower() == other.institution.lower() or not entry.institution
    same_year = entry.year == other.year or entry.year is None
    return entry.level == other.level and entry.degree.lower() == other.degree.lower() and same_place and same_year


def _from_row(row: Row, line: str, today: date) -> _Draft | None:
    cells = row.cells
    draft = _Draft(evidence=[line.strip()])
    degree = cells.get("degree", "")
    hits = find_degrees(degree) or find_degrees(line)
    if hits:
        draft.level, draft.rank = hits[0].label, hits[0].rank
    elif not (degree and (cells.get("institution") or cells.get("board"))):
        return None
    draft.degree = _tidy(degree) or next((_tidy(cell) for cell in cells_of(line) if find_degrees(cell)), "")
    area = cells.get("area", "")
    draft.degree += f" ({_tidy(area)})" if area and len(area) < 40 and not is_school(draft.level) else ""
    places = [_tidy(cells.get(name, "")) for name in ("institution", "board")]
    draft.institution = ", ".join(place for place in dict.fromkeys(places) if place and any(map(str.isalpha, place)))
    draft.years = _years(cells.get("year", "") or line, today)
    draft.grade = _tidy(cells.get("grade", ""))
    return draft


def _from_lines(lines: list[str], today: date, *, is_section: bool) -> Iterator[_Draft]:
    tokens = [_tokens(line, today) for line in lines if line.strip()]
    opener = _opener(tokens) if is_section else "degree"
    draft: _Draft | None = None
    for token in tokens:
        is_degree = token.hit is not None
        if not is_section and not (is_degree and (token.institution or token.years)):
            continue
        is_new = (is_degree and (draft is None or draft.degree != "" or opener == "degree" or token.institution)) or (
            opener == "institution"
            and token.institution
            and not is_degree
            and (draft is None or draft.institution != "")
        )
        if is_degree and opener == "institution" and draft is not None and not draft.degree and not token.institution:
            is_new = False
        if is_new:
            if draft is not None and (draft.degree or (draft.institution and draft.years)):
                yield draft
            draft = _Draft()
        if draft is not None:
            _fill(draft, token)
    if draft is not None and (draft.degree or (draft.institution and draft.years)):
        yield draft


@dataclass
class _Token:
    line: str
    hit: DegreeHit | None
    degree: str
    institution: str
    years: list[int]
    grade: str
    rest: str


def _opener(tokens: list[_Token]) -> str:
    """Say what the entries of this section begin with: what comes first, as each entry has both."""
    for token in tokens:
        if token.hit is not None:
            return "degree"
        if token.institution:
            return "institution"
    return "degree"


def _fill(draft: _Draft, token: _Token) -> None:
    if token.hit is not None and not draft.degree:
        draft.degree, draft.level, draft.rank = token.degree, token.hit.label, token.hit.rank
    if token.institution and not draft.institution:
        draft.institution = token.institution
    elif (
        token.institution and token.institution.lower() not in draft.institution.lower() and len(draft.institution) < 80
    ):
        draft.institution += f", {token.institution}"
    elif not draft.institution and draft.degree and token.hit is None and _may_be_institution(token.rest):
        draft.institution = token.rest
    if not draft.years:
        draft.years = token.years
    draft.grade = draft.grade or token.grade
    if len(draft.evidence) < 4:
        draft.evidence.append(token.line)


def _may_be_institution(text: str) -> bool:
    words = text.split()
    return (
        1 <= len(words) <= 9 and text[0].isalpha() and not text.endswith(".") and not is_place(text) and len(text) > 3
    )


def _tokens(raw: str, today: date) -> _Token:
    line = without_bullet(raw)
    years = _years(line, today)
    grade = match[0].strip() if (match := _GRADE.search(line)) else ""
    bare = _LEAD.sub("", _LABEL.sub("", line))
    parts = _parts(bare)
    named = [part for part in parts if _is_only_institution(part)]
    hits = (
        []
        if len(line) > 250
        else [hit for hit in find_degrees(bare) if not any(bare[hit.start : hit.end] in part for part in named)]
    )
    hit, degree = (hits[0], "") if hits else (None, "")
    institutions: list[str] = []
    others: list[str] = []
    for part in parts:
        found = [] if part in named else find_degrees(part)
        if found and not degree:
            degree = _degree_text(part, found[0])
        elif is_institution(part):
            institutions.append(part)
        elif institutions and _GOES_ON.match(part) and " of " in institutions[-1].lower():
            institutions[-1] += f", {part}"
        elif not found:
            others.append(part)
    if hit is not None and not degree:
        degree = _tidy(bare[hit.start : hit.end])
    if hit is not None and not institutions and len(others) == 1 and _may_be_institution(others[0]) and len(parts) > 1:
        institutions = (
            others if len(others[0].split()) > 1 and not is_place(others[0]) and not _is_area(others[0]) else []
        )
    rest = next((part for part in others if not is_place(part)), "")
    return _Token(line.strip(), hit, degree, ", ".join(institutions[:2]), years, grade, rest)


def _is_only_institution(part: str) -> bool:
    """Say whether a degree's word in this part only names a school: "Government Higher Secondary School"."""
    hits = find_degrees(part)
    if not hits or not is_institution(part):
        return False
    last = hits[-1]
    if hits[0].rank > _SCHOOL_RANK:  # "BMS College of Engineering"
        return (
            re.match(r"\W{0,2}(?:school|college|institute|university)\b", part[last.end :], re.IGNORECASE) is not None
        )
    goes_on = re.match(r"\W{0,2}(?:school|college|board|institute|vidyalaya)\b", part[last.end :], re.IGNORECASE)
    ends_as_school = re.search(r"\bschool\W*$", part, re.IGNORECASE) is not None
    return (hits[0].start > 0 and (goes_on is not None or ends_as_school)) or (
        goes_on is not None and len(part.split()) > 3
    )


def _is_area(text: str) -> bool:
    return re.search(
        r"\b(?:engineering|science|technology|commerce|arts|management|finance|marketing|mathematics|physics|computer|"
        r"electronics|mechanical|civil|accounting|economics|english)\b", text, re.IGNORECASE,
    ) is not None  # fmt: skip


def _parts(text: str) -> list[str]:
    found: list[str] = []
    for raw in _CUT.split(text):
        part = _tidy(raw)
        if part and not _FILLER.match(part) and any(map(str.isalpha, part)):
            found.append(part)
    return found


def _degree_text(part: str, hit: DegreeHit) -> str:
    text = part[hit.start :].strip()
    words = text.split()
    # "B.Com is a degree that ..." is prose, not a name: keep only the degree.
    return _tidy(text if len(words) <= 12 else part[hit.start : hit.end])


def _tidy(text: str) -> str:
    """Drop years, grades, dates and outer punctuation."""
    text = _GRADE.sub(" ", text)
    text = re.sub(
        r"\(?\b(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?[\s,'’\-]*)?(?:\d{1,2}[/.\-])?(?:19[6-9]\d|20[0-4]\d)\b"
        r"(?:\s*[-–]\s*\d\d\b)?\)?", " ", text, flags=re.IGNORECASE,
    )  # fmt: skip
    text = re.sub(r"\(\s*\)|\[\s*\]", " ", text)
    text = re.sub(r"\s+", " ", text).strip(" \t,;:|-–—•·*")
    text = re.sub(r"\s(?:to|in|from|on|with|present|of)$", "", text, flags=re.IGNORECASE).strip(" ,;:-–")
    if text.count("(") > text.count(")"):
        text = text[1:] if text.startswith("(") else f"{text})"
    return text.lstrip(")").strip()


def _years(line: str, today: date) -> list[int]:
    found = [int(year) for year in _YEAR.findall(line)]
    for match in _SHORT_YEAR.finditer(line):
        found.append(int(match[0][:2] + match[1]))
    if not found:
        found = [
            2000 + int(match[1]) if int(match[1]) < 60 else 1900 + int(match[1]) for match in _MONTH_YEAR.finditer(line)
        ]
    return [year for year in found if year <= today.year + 6]
