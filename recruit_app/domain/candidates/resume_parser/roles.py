"""Tell employer, title and place apart in the heading lines of a job."""

import re
from dataclasses import dataclass, field

from recruit_app.domain.candidates.resume_parser.words import company_strength, is_institution, is_place, title_strength

_STRONG = re.compile(
    r"\t|\s\|\s?|\s?[–—]\s|\s-\s|\s-$|^-\s|\s[-–](?=[A-Z])|\s[•·]\s|\s@\s|\s{3,}|\sat\s(?=[A-Z])|\bM/s\.?\s|;|\s:\s|\sas\s(?:an?\s)?(?=[A-Z])|/\s(?=[A-Z][a-z]+ )"
)
_IN = re.compile(r"\s(?:in|with|for)\s(?=[A-Z])")
COMPANY_LABEL = re.compile(
    r"^(?:name of (?:the )?)?(?:company|organi[sz]ation|employer|firm|institution|school|hospital|worked (?:with|at|for|in)|working (?:with|at|for|in))"
    r"(?:['’]?s?\s+name)?\s*(?:[:\-–=]|\s:)\s*", re.IGNORECASE,
)  # fmt: skip
TITLE_LABEL = re.compile(
    r"^(?:current |job |last |my )?(?:designation|desig|role|position(?: held)?|job title|title|post|profile)\s*(?:held|played|name)?\s*(?:[:\-–=]|\s:)\s*",
    re.IGNORECASE,
)
OTHER_LABEL = re.compile(
    r"^(?:duration|period|tenure|dates?|location|place|from|time period|working (?:period|since|duration)|experience|years?"
    r"|date of joining|work(?:ed)? (?:period|duration)|job location|time ?line)\s*(?:[:\-–=]\s*|$)", re.IGNORECASE,
)  # fmt: skip
PROJECT_LABEL = re.compile(
    r"^(?:#?\s*\d*[.)]?\s*)?(?:project|client|customer|domain|team size|environment|technolog(?:y|ies)|tools?|database|platform|"
    r"operating system|o/?s|modules?|title of the project)\b(?:\s+(?:name|title|used|details?|description|no|number|and|tools|worked|on|\d+))*"
    r"\W{0,2}\d*\s*(?:[:#=]|[-–]\s|\t)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"^(?:\(?\d{1,2}[.)]|[ivx]{1,4}[.)]|[a-z]\))\s+", re.IGNORECASE)
_SUFFIX = re.compile(r"^(?:inc|ltd|llc|llp|pvt\.? ltd|limited|corp|co|gmbh|plc)\.?$", re.IGNORECASE)
_NOISE = re.compile(
    r"^(?:responsibilit\w+|roles?\b.*responsib\w+|job (?:description|profile|responsib\w+)|key .*|description|duties.*|"
    r"\(?\d+\+? (?:years?|yrs?|months?).*|full[ -]?time|part[ -]?time|contract|permanent|present|current|till date|on site|"
    r"onsite|hybrid|remote|years?|months?|and|the|to|from|since|as|in|at|current company|previous company|"
    r"experience|employer|work experience|page \d+.*)\W*$",
    re.IGNORECASE,
)
_DEPARTMENT = re.compile(
    r"(?:(?:operations?|sales|marketing|finance|accounts?|hr|human resources?|admin(?:istration)?|it|production|quality|purchase|"
    r"stores?|logistics|maintenance|projects?|r&d|design|training|service|supply chain|business development|customer (?:care|service)|"
    r"digital marketing|credit|risk|compliance|audit|legal|digital|retail|corporate|key accounts?)(?:\s*(?:&|and|,)\s*|\s+)?)+",
    re.IGNORECASE,
)
MAX_WORDS = 12


@dataclass
class Heading:
    """What the heading lines of one job say; `unknown` are parts that may be either."""

    company: str | None = None
    title: str | None = None
    is_labelled: bool = False
    title_first: bool | None = None
    places: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)

    @property
    def is_full(self) -> bool:
        """Say whether both employer and title are known."""
        return bool(self.company and self.title)


def take(heading: Heading, line: str) -> None:
    """Fill what `heading` still lacks from one line."""
    text = without_number(re.sub(r"[(\[]\s*[)\]]", " ", line).strip())
    text = re.sub(r"\s{2,}(?=[:=])", " ", text)
    # What a template leaves for the person to fill in has no marks around it.
    text = re.sub(r"\bCompany Name\b(?!\s*[:\-–=])", "\tCompany Name\t", text)
    last_title = ""
    for raw in _split(text):
        part = OTHER_LABEL.sub("", raw.strip(" \t,|()[]•·:-–—*")).strip(" ,|")
        if not part or not any(map(str.isalpha, part)) or _NOISE.match(part):
            continue
        if PROJECT_LABEL.match(part):
            return
        if COMPANY_LABEL.match(raw.strip()):
            heading.company = heading.company or _without_place(COMPANY_LABEL.sub("", raw.strip()), heading)
            heading.is_labelled = True
        elif TITLE_LABEL.match(raw.strip()):
            heading.title = heading.title or _short(TITLE_LABEL.sub("", raw.strip()))
            heading.is_labelled = True
        elif is_place(part):
            heading.places.append(part)
        elif (last_title and heading.title == last_title and _DEPARTMENT.fullmatch(part)) or (
            last_title and heading.company and _kind(part) == "" and " - " in text and heading.title == last_title
        ):
            heading.title = f"{last_title} - {part}"
        elif len(part.split()) <= MAX_WORDS:
            _sort_out(heading, part)
            last_title = part if heading.title == part else ""


def without_number(text: str) -> str:
    """Return a line without the number of an item: "1) Organization: …"."""
    return _NUMBER.sub("", text)


def settle(heading: Heading, *, title_first: bool) -> None:
    """Give the parts that may be either to what is still missing; `title_first` is the custom of this résumé."""
    for part in heading.unknown:
        if heading.is_full:
            return
        if heading.title is None and (heading.company is not None or title_first):
            heading.title = _short(part)
        elif heading.company is None:
            heading.company = _short(part)


def evidence(line: str) -> tuple[int, int]:
    """Return how much a line reads like (a title, an employer), each 0 to 4."""
    heading = Heading()
    take(heading, line)
    title = 4 if heading.title and heading.is_labelled else title_strength(heading.title or "")
    company = 4 if heading.company and heading.is_labelled else company_strength(heading.company or "")
    return title, company


def _split(text: str) -> list[str]:
    if COMPANY_LABEL.match(text) or TITLE_LABEL.match(text):
        return [part for part in re.split(r"\t|\s{3,}|\s\|\s", text) if part.strip()]
    parts: list[str] = []
    for part in _STRONG.split(text):
        pieces = _IN.split(part, maxsplit=1)
        is_pair = len(pieces) == 2 and title_strength(pieces[0]) >= 2 and company_strength(pieces[1]) >= 2
        parts.extend(pieces if is_pair else [part])
    return parts


def _sort_out(heading: Heading, part: str) -> None:
    pieces = [piece.strip(" .") if len(piece) < 4 else piece.strip() for piece in part.split(",") if piece.strip(" .")]
    pieces = _join_suffixes(pieces)
    while len(pieces) > 1 and is_place(pieces[-1]):
        heading.places.insert(0, pieces.pop())
    if not pieces:
        return
    kinds = [_kind(piece) for piece in pieces]
    if "title" in kinds and "company" in kinds and len(pieces) <= 4:
        for kind in _in_order(kinds):
            chosen = ", ".join(piece for piece, k in zip(pieces, kinds, strict=True) if k == kind)
            _set(heading, kind, chosen)
        return
    kind = next((k for k in kinds if k), "")
    if kind == "title" and len(pieces) == 2 and not kinds[1] and heading.title is None and heading.company is None:
        _set(heading, "title", pieces[0])
        heading.unknown.append(pieces[1])
    elif kind == "title" and len(pieces) == 2 and not kinds[0] and heading.title is None and heading.company is None:
        heading.unknown.append(pieces[0])
        _set(heading, "title", pieces[1])
    elif kind:
        _set(heading, kind, ", ".join(pieces))
    else:
        heading.unknown.append(", ".join(pieces))


def _in_order(kinds: list[str]) -> list[str]:
    return [kind for kind in dict.fromkeys(kinds) if kind]


def _set(heading: Heading, kind: str, value: str) -> None:
    if heading.title_first is None and not (heading.company or heading.title or heading.unknown):
        heading.title_first = kind == "title"
    if kind == "title":
        if heading.title is None:
            heading.title = _short(value)
    elif heading.company is None:
        heading.company = _short(value)
    elif (
        company_strength(heading.company) < company_strength(value)
        and heading.title is None
        and not heading.is_labelled
    ):
        heading.unknown.append(heading.company)
        heading.company = _short(value)


def _kind(piece: str) -> str:
    title, company = title_strength(piece), company_strength(piece)
    if is_institution(piece) and title < 3:
        company = max(company, 2)
    if title == 0 and company == 0:
        return ""
    # "Systems Engineer" ends like a title although systems are also a company's word; "Godrej Boyce Ltd" never does.
    return (
        "title"
        if title >= 2 and (title == 3 or company < 4) and title >= company - 1
        else "company"
        if company
        else "title"
    )


def _join_suffixes(pieces: list[str]) -> list[str]:
    joined: list[str] = []
    for piece in pieces:
        if joined and _SUFFIX.match(piece):
            joined[-1] = f"{joined[-1]}, {piece}"
        else:
            joined.append(piece)
    return joined


def _without_place(text: str, heading: Heading) -> str | None:
    text = re.split(r"\t|\s[–—|]\s|\s-\s", text)[0]
    pieces = _join_suffixes([piece.strip() for piece in text.split(",") if piece.strip()])
    while len(pieces) > 1 and is_place(pieces[-1]):
        heading.places.append(pieces.pop())
    return _short(", ".join(pieces))


def _short(text: str) -> str | None:
    text = re.sub(r"\(\s*(?:client|payroll|deputed|contract|via|formerly)[^)]*\)?", " ", text, flags=re.IGNORECASE)
    text = re.sub(r"\s+", " ", text).strip(" \t,;:|-–—•·*(")
    text = text.rstrip(".") if not re.search(r"\b(?:ltd|inc|co|pvt|corp|sr|jr)\.$", text, re.IGNORECASE) else text
    if text.endswith(")") and "(" not in text:
        text = text[:-1]
    return text[:120] or None
