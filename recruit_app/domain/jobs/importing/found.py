"""A job as a file describes it, checked and in our own words."""

import hashlib
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from typing import Any

from recruit_app.core.text import clean_line, clean_text

MAX_TEXT = 20_000
MAX_PAY = 500_000_000


class BadLine(ValueError):
    """A line cannot become a job; its words say why, in one sentence."""


@dataclass(slots=True)
class FoundJob:
    """One job of a file. `key` is the same whenever the same job is met again; `status` "" means open."""

    key: str
    title: str
    employer: str
    summary: str
    employer_visible: bool = True
    on_agency_payroll: bool = False
    identifier: str = ""
    source_url: str = ""
    places: list[str] = field(default_factory=list)
    location_details: dict[str, dict[str, str]] = field(default_factory=dict)
    work_mode: str = "On-site"
    employment_type: str = "FULL_TIME"
    employment_given: list[str] = field(default_factory=list)
    published_at: datetime | None = None
    deadline: date | None = None
    minimum: int | None = None
    maximum: int | None = None
    currency: str = "INR"
    unit: str = "YEAR"
    pay_note: str = ""
    industry: str = ""
    functional_area: str = ""
    experience: str = ""
    education: str = ""
    notice: str = ""
    openings: int = 1
    about_company: str = ""
    responsibilities: list[str] = field(default_factory=list)
    required_skills: list[str] = field(default_factory=list)
    preferred_skills: list[str] = field(default_factory=list)
    tools: list[str] = field(default_factory=list)
    benefits: list[str] = field(default_factory=list)
    rounds: list[str] = field(default_factory=list)
    status: str = ""

    def version(self) -> str:
        """Return a hash of everything said here: equal means nothing has changed at the source."""
        said: dict[str, Any] = asdict(self)
        return hashlib.sha256(repr(sorted(said.items())).encode()).hexdigest()


def one_line(value: Any, name: str, *, most: int = 200) -> str:
    """Return a clean line of text, "" for nothing.

    Raises:
        BadLine: it is no text, holds what cannot be stored, or is longer than `most` characters.
    """
    if value is None:
        return ""
    if not isinstance(value, str | int | float) or isinstance(value, bool):
        raise BadLine(f"Its {name} is no text.")
    try:
        line = clean_line(str(value))
    except ValueError as error:
        raise BadLine(f"Its {name} holds characters that cannot be stored.") from error
    if len(line) > most:
        raise BadLine(f"Its {name} is longer than {most} characters.")
    return line


def whole_text(value: str, name: str) -> str:
    """Return clean text of several lines.

    Raises:
        BadLine: it holds what cannot be stored, or is too long.
    """
    try:
        text = clean_text(value).strip()
    except ValueError as error:
        raise BadLine(f"Its {name} holds characters that cannot be stored.") from error
    if len(text) > MAX_TEXT:
        raise BadLine(f"Its {name} is longer than {MAX_TEXT} characters.")
    return text


def key_of(*parts: str) -> str:
    """Return a short, stable key of what identifies a job."""
    return f"import:{hashlib.sha256(chr(0).join(parts).encode()).hexdigest()[:40]}"
