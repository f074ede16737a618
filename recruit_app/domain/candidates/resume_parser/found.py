"""What the parser returns."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class Found(Generic[T]):
    """A value, how sure we are of it (0 to 1) and the line of the résumé that says so."""

    value: T
    confidence: float
    evidence: str


@dataclass(frozen=True)
class Links:
    """Profile addresses, each complete with https://."""

    linkedin: Found[str] | None = None
    github: Found[str] | None = None
    portfolio: Found[str] | None = None
    others: tuple[Found[str], ...] = ()


@dataclass(frozen=True)
class WorkEntry:
    """One job held; dates are the first day of the month (or of the year when no month is given)."""

    company_name: Found[str] | None
    job_title: Found[str] | None
    start_date: date | None
    end_date: date | None
    is_current: bool
    responsibilities: str
    tools_used: tuple[str, ...]
    evidence: str


@dataclass(frozen=True)
class EducationEntry:
    """One study: `degree` as written, `level` its canonical name, `year` that of passing."""

    degree: str
    level: str
    institution: str
    year: int | None
    grade: str
    confidence: float
    evidence: str


@dataclass(frozen=True)
class ParsedResume:
    """Everything found; None or an empty tuple means the résumé does not say it."""

    full_name: Found[str] | None
    emails: tuple[Found[str], ...]
    phones: tuple[Found[str], ...]
    links: Links
    location: Found[str] | None
    current_role: Found[str] | None
    summary: Found[str] | None
    total_experience_years: Found[Decimal] | None
    work_history: tuple[WorkEntry, ...]
    highest_education: Found[str] | None
    year_of_passing: Found[int] | None
    education: tuple[EducationEntry, ...]
    skills: tuple[Found[str], ...]
    certificates: tuple[Found[str], ...]
    languages: tuple[Found[str], ...]
    notice_period_days: Found[int] | None
    current_ctc: Found[int] | None
    expected_ctc: Found[int] | None
