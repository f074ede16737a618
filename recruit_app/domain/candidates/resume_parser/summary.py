"""Summary, current role, certificates and languages."""

import re

from recruit_app.domain.candidates.resume_parser.found import Found, WorkEntry
from recruit_app.domain.candidates.resume_parser.sections import without_bullet
from recruit_app.domain.candidates.resume_parser.words import is_title

_HUMAN_LANGUAGES = [
    "English",
    "Hindi",
    "Kannada",
    "Tamil",
    "Telugu",
    "Malayalam",
    "Marathi",
    "Gujarati",
    "Bengali",
    "Punjabi",
    "Odia",
    "Assamese",
    "Urdu",
    "Konkani",
    "Tulu",
    "Sanskrit",
    "Nepali",
    "Manipuri",
    "Kashmiri",
    "Sindhi",
    "Maithili",
    "French",
    "German",
    "Spanish",
    "Portuguese",
    "Italian",
    "Japanese",
    "Mandarin",
    "Chinese",
    "Korean",
    "Arabic",
    "Russian",
    "Turkish",
    "Dutch",
]
_LANGUAGE = re.compile(rf"\b({'|'.join(_HUMAN_LANGUAGES)})\b", re.IGNORECASE)
_LANGUAGE_LINE = re.compile(r"^\W*languages?(?:\s+known|\s+spoken)?\s*[:\-–]", re.IGNORECASE)
_CONTACT = re.compile(r"@|https?:|www\.|\.com/|\.in/|\+?\d[\d\s\-]{7,}")


_PERSONAL = re.compile(
    r"(?:full |candidate['’]?s? )?(?:name|father|mother|husband|spouse|date of birth|d\.?o\.?b|birth|gender|sex|marital|nationality|"
    r"religion|languages?|address|permanent|present address|current address|mobile|phone|e-?mail|contact|passport|place|date|"
    r"hobbies|current ctc|expected ctc|notice)\b[^.]{0,25}\s*[:\-–]", re.IGNORECASE,
)  # fmt: skip


def find_summary(lines: list[str], head: list[str]) -> Found[str] | None:
    """Return the summary section as one paragraph, at most 1,500 characters; else the sentences under the name."""
    kept = [line for line in lines if _is_prose(line)] or [
        line for line in head[1:] if _is_prose(line) and len(line.split()) >= 8
    ]
    text = " ".join(without_bullet(line) for line in kept)
    return Found(text[:1500], 0.9 if lines else 0.6, text[:120]) if len(text) >= 20 else None


def _is_prose(line: str) -> bool:
    return bool(line.strip()) and not _CONTACT.search(line) and not _PERSONAL.match(without_bullet(line))


def find_current_role(head: list[str], entries: tuple[WorkEntry, ...], name: str) -> Found[str] | None:
    """Return the title of the job that goes on; else a title-like line under the name."""
    for entry in entries:
        if entry.is_current and entry.job_title:
            return Found(entry.job_title.value, entry.job_title.confidence, entry.evidence)
    for line in [line.strip() for line in head if line.strip()][:8]:
        text = re.split(r"\t|\s\|\s|\s[-–—]\s", line)[0].strip()
        if text.lower() != name.lower() and len(text) <= 60 and is_title(text) and not _CONTACT.search(text):
            return Found(text.title() if text.isupper() else text, 0.6, line)
    for entry in entries[:1]:
        if entry.job_title:
            return Found(entry.job_title.value, 0.5, entry.evidence)
    return None


def find_certificates(lines: list[str]) -> tuple[Found[str], ...]:
    """Return the lines of the certificates section, twelve at most."""
    found: dict[str, Found[str]] = {}
    for line in lines:
        text = without_bullet(line).replace("\t", ", ")
        if 4 <= len(text) <= 120:
            found.setdefault(text.lower(), Found(text, 0.85, line.strip()))
    return tuple(found.values())[:12]


def find_languages(section: list[str], everything: list[str]) -> tuple[Found[str], ...]:
    """Return the human languages from their section or from a "Languages known: ..." line."""
    lines = section or [line for line in everything if _LANGUAGE_LINE.match(line)]
    found: dict[str, Found[str]] = {}
    for line in lines:
        for match in _LANGUAGE.finditer(line):
            found.setdefault(match[1].title(), Found(match[1].title(), 0.9, line.strip()))
    return tuple(found.values())
