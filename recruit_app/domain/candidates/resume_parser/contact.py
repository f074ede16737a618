"""Name, mail, phone, links and place of a person, mostly from the first lines."""

import re

import phonenumbers

from recruit_app.domain.candidates.resume_parser.found import Found, Links
from recruit_app.domain.candidates.resume_parser.sections import heading_kind, is_bullet
from recruit_app.domain.candidates.resume_parser.words import CITIES, is_place, is_title

_EMAIL = re.compile(r"[A-Za-z0-9][A-Za-z0-9._%+\-]*@[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)*\.[A-Za-z]{2,}")
_LINKEDIN = re.compile(r"(?:[a-z]{2,3}\.)?linkedin\.com/(?:in|pub)/[\w%\-]+", re.IGNORECASE)
_GITHUB = re.compile(r"github\.com/[\w\-]+(?![\w\-]*/)", re.IGNORECASE)
_SITE = re.compile(r"(?<![@\w.])(?:https?://)?(?:www\.)?[a-z0-9\-]+(?:\.[a-z0-9\-]+)*\.[a-z]{2,}(?:/[\w\-./]*)?", re.I)
_SITE_ENDINGS = (
    ".com",
    ".in",
    ".dev",
    ".io",
    ".me",
    ".net",
    ".org",
    ".co",
    ".tech",
    ".design",
    ".app",
    ".page",
)
_NOT_A_SITE = (
    "linkedin.",
    "github.",
    "gmail.",
    "twitter.",
    "x.com",
    "facebook.",
    "instagram.",
    "orcid.",
    "gitlab.",
    "doi.org",
)
_NAME = re.compile(r"[^\W\d_][\w.'’\-]*(?: [^\W\d_][\w.'’\-]*){1,4}")
_NOT_A_NAME = re.compile(
    r"\b(?:resume|résumé|curriculum|vitae|cv|updated|page|profile|contact|address|phone|mobile|email|summary|"
    r"objective|welcome|street|road|university|college|institute|limited|ltd|pvt|experience|skills|india|"
    r"years?|the|and|for|with|of|my|in|reference)\b",
    re.IGNORECASE,
)
_SPLIT = re.compile(r"\t|\s\|\s|\s[•·◆]\s?|[•·]\s|\s{3,}")
HEAD_LINES = 12


def find_emails(lines: list[str]) -> tuple[Found[str], ...]:
    """Return every mail address once, in order."""
    found: dict[str, Found[str]] = {}
    for line in lines:
        for match in _EMAIL.finditer(line.replace("mailto:", " ")):
            found.setdefault(match[0].lower(), Found(match[0], 0.99, line.strip()))
    return tuple(found.values())


def find_phones(lines: list[str]) -> tuple[Found[str], ...]:
    """Return valid numbers in international form (+919845012345); without a country code they are Indian."""
    found: dict[str, Found[str]] = {}
    for line in lines:
        for match in phonenumbers.PhoneNumberMatcher(line.replace("tel:", " "), "IN"):
            number = phonenumbers.format_number(match.number, phonenumbers.PhoneNumberFormat.E164)
            found.setdefault(number, Found(number, 0.95, line.strip()))
    return tuple(found.values())


def find_links(lines: list[str]) -> Links:
    """Return LinkedIn, GitHub and the first own web address."""
    return Links(_first(lines, _LINKEDIN), _first(lines, _GITHUB), _portfolio(lines))


def _first(lines: list[str], pattern: re.Pattern[str]) -> Found[str] | None:
    for line in lines:
        if match := pattern.search(line):
            return Found(f"https://{match[0]}", 0.95, line.strip())
    return None


def _portfolio(lines: list[str]) -> Found[str] | None:
    labelled = [line for line in lines if re.search(r"portfolio|website|homepage", line, re.IGNORECASE)]
    for line in [*labelled, *lines[:HEAD_LINES]]:
        for match in _SITE.finditer(_EMAIL.sub(" ", line)):
            address = match[0].rstrip("/.")
            host = re.sub(r"^https?://", "", address.lower()).split("/")[0]
            if host.endswith(_SITE_ENDINGS) and not any(name in host for name in _NOT_A_SITE):
                full = address if address.startswith("http") else f"https://{address}"
                return Found(full, 0.7, line.strip())
    return None


def find_name(lines: list[str], emails: tuple[Found[str], ...]) -> Found[str] | None:
    """Return the person's name: a short line of words near the top, best when the mail address agrees."""
    local = emails[0].value.split("@")[0].lower() if emails else ""
    filled = [line.strip() for line in lines if line.strip()]
    best: tuple[float, Found[str]] | None = None
    for index, line in enumerate(filled):
        name = _as_name(line)
        if name is None:
            continue
        parts = [part for part in re.split(r"[^a-z]+", name.lower()) if len(part) > 2]
        agrees = any(part in local for part in parts)
        score = (0.9 - 0.06 * index if index < HEAD_LINES else 0.0) + (0.5 if agrees else 0.0)
        score -= 0.6 if is_title(name) else 0.0
        if score >= 0.35 and (best is None or score > best[0]):
            shown = name.title() if name.isupper() else name
            best = (score, Found(shown, min(round(score, 2), 0.98), line))
    return best[1] if best else None


def _as_name(line: str) -> str | None:
    labelled = re.match(r"(?:full |candidate )?name\s*[:\-–]\s*(.+)", line, re.IGNORECASE)
    text = _SPLIT.split(labelled[1] if labelled else line)[0].strip(" ,.|")
    text = re.sub(r"^(?:mr|ms|mrs|dr|shri|smt)\.?\s+", "", text, flags=re.IGNORECASE)
    if is_bullet(line) or heading_kind(line) or not 4 <= len(text) <= 40 or not _NAME.fullmatch(text):
        return None
    if _NOT_A_NAME.search(text) or text.lower() in CITIES or not text[0].isupper():
        return None
    return text


def find_location(lines: list[str]) -> Found[str] | None:
    """Return the place of living: a labelled one, or a "City, State" or known city in the first lines."""
    filled = [line.strip() for line in lines if line.strip()]
    for line in filled:
        match = re.search(r"\b(?:current location|location|based in|city)\s*[:\-–]\s*([^\t|•]+)", line, re.IGNORECASE)
        if match and 2 < len(match[1].strip()) < 60:
            return Found(match[1].strip(" ,."), 0.9, line)
    for line in filled[:HEAD_LINES]:
        for part in _SPLIT.split(line):
            text = re.sub(r"^[^\w]+", "", part).strip(" ,.|")
            if is_place(text):
                return Found(text, 0.8, line)
    return None
