"""What goes into and comes out of the jobs package."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from functools import lru_cache
from typing import Annotated, Any
from urllib.parse import urlencode

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, model_validator

from recruit_app.core.errors import Gone, NotFound
from recruit_app.core.page import Page
from recruit_app.core.text import LongText, ShortText, clean_text
from recruit_app.core.view import Id, OptionalId, StrictInput, View
from recruit_app.domain.jobs.addresses import Address
from recruit_app.domain.jobs.experience import BAND_OF, Band
from recruit_app.domain.jobs.models import EmploymentType, JobStatus, SalaryUnit, WorkMode

CONFIDENTIAL = "Confidential client"
EMPLOYMENT_WORDS = {
    "FULL_TIME": "Full-time",
    "PART_TIME": "Part-time",
    "CONTRACTOR": "Contract",
    "TEMPORARY": "Temporary",
    "INTERN": "Internship",
}
GIVEN_WORDS = {**EMPLOYMENT_WORDS, "VOLUNTEER": "Volunteer", "PER_DIEM": "Per diem", "OTHER": "Other"}


def text_enum(kind: type) -> BeforeValidator:
    """Return a validator that reads the enum `kind` from its text."""
    return BeforeValidator(lambda value: kind(value) if isinstance(value, str) else value)


Employment = Annotated[EmploymentType, text_enum(EmploymentType)]
Mode = Annotated[WorkMode, text_enum(WorkMode)]
Unit = Annotated[SalaryUnit, text_enum(SalaryUnit)]
JobText = Annotated[str, AfterValidator(clean_text), StringConstraints(max_length=20_000)]
Lines = Annotated[list[ShortText], Field(max_length=40)]


class JobCard(View):
    """A public job in a list."""

    id: Id = ""
    slug: str = ""
    href: str = ""
    title: str = ""
    company: str = ""
    place_text: str = ""
    work_mode: str = ""
    employment_text: str = ""
    experience: str = ""
    pay_text: str = ""
    pay_exact: str = ""
    skills: tuple[str, ...] = ()
    posted_text: str = ""
    published_at: datetime | None = None
    is_new: bool = False
    fit_text: str = ""


class PublicFaq(View):
    """An approved question about a job and its answer."""

    question: str = ""
    answer: str = ""


class TextBlock(View):
    """A paragraph, heading or list of a job's text; `kind` is "text", "heading" or "list"."""

    kind: str = "text"
    lines: tuple[str, ...] = ()


class JobDetail(JobCard):
    """A public job with everything its page says."""

    internal_job_id: str = ""
    is_confidential: bool = False
    places: tuple[str, ...] = ()
    addresses: tuple[Address, ...] = ()
    employment_type: str = ""
    employment_types: tuple[str, ...] = ()
    on_agency_payroll: bool = False
    payroll_text: str = ""
    pay_exact: str = ""
    pay_note: str = ""
    min_salary: int | None = None
    max_salary: int | None = None
    currency: str = ""
    salary_unit: str = ""
    summary: str = ""
    text: tuple[TextBlock, ...] = ()
    responsibilities: tuple[str, ...] = ()
    preferred_skills: tuple[str, ...] = ()
    tools: tuple[str, ...] = ()
    benefits: tuple[str, ...] = ()
    about_company: str = ""
    about_text: tuple[TextBlock, ...] = ()
    places_text: str = ""
    education: str = ""
    industry: str = ""
    functional_area: str = ""
    openings: int = 1
    openings_text: str = ""
    deadline: date | None = None
    deadline_text: str = ""
    rounds: tuple[str, ...] = ()
    notice_accepted: str = ""
    page_title: str = ""
    page_description: str = ""
    faq: tuple[PublicFaq, ...] = ()
    updated_at: datetime | None = None


def _choices(value: object) -> object:
    """Take one choice as a text, or several; nothing said is no choice."""
    texts = (value,) if isinstance(value, str) else value
    if not isinstance(texts, (tuple, list)):
        return value
    said = (text.replace("\0", "")[:120].strip() for text in texts if isinstance(text, str))
    return tuple(dict.fromkeys(text for text in said if text))[:MAX_CHOICES]


MAX_CHOICES = 12
SORTS = ("", "newest", "pay", "fit")
POSTED_DAYS = (1, 7, 30)
Choices = Annotated[tuple[str, ...], BeforeValidator(_choices)]


class JobFilter(View):
    """What a visitor narrows the list by; empty means everything.

    `min_pay` is rupees a year, `posted` days, `experience` keys of `experience.BANDS`; an empty `sort` is by
    relevance where there are words, else the newest first.
    """

    q: str = ""
    place: Choices = ()
    work_mode: Choices = ()
    employment_type: Choices = ()
    experience: Choices = ()
    industry: Choices = ()
    min_pay: int = 0
    posted: int = 0
    sort: str = ""

    @classmethod
    def of_query(cls, query: Mapping[str, str] | Iterable[tuple[str, str]]) -> "JobFilter":
        """Return the filters in an address's query; what is not a number or too long is cut off."""
        found: dict[str, list[str]] = {}
        for name, value in query.items() if isinstance(query, Mapping) else query:
            found.setdefault(name, []).append(value)
        one = {name: values[-1] for name, values in found.items()}
        several = {name: tuple(found.get(name, ())) for name in CHOICES}
        # One box takes several places, as it shows them: "Pune or Mumbai".
        several["place"] = tuple(part for text in several["place"] for part in text.split(" or "))
        sort = one.get("sort", "")
        return cls(
            q=one.get("q", "").replace("\0", "")[:200].strip(),
            min_pay=_number(one.get("min_pay", "")),
            posted=_number(one.get("posted", "")),
            sort=sort if sort in SORTS else "",
            **several,
        )

    @property
    def bands(self) -> tuple[Band, ...]:
        """The bands of experience that are asked for and exist."""
        return tuple(BAND_OF[key] for key in self.experience if key in BAND_OF)

    def to_query(self) -> dict[str, str | list[str]]:
        """Return the filters that are set, as an address's query holds them (`urlencode(…, doseq=True)`)."""
        values = self.model_dump().items()
        return {name: list(value) if isinstance(value, tuple) else str(value) for name, value in values if value}

    def href(self, **changes: Any) -> str:
        """Return the address of the list with these filters; `changes` replace or, when empty, remove some."""
        said = {name: value for name, value in {**_said(self), **changes}.items() if value}
        return f"/jobs?{urlencode(said, doseq=True)}" if said else "/jobs"

    @property
    def is_narrowed(self) -> bool:
        """Whether anything but the order is set."""
        return bool(self.model_dump(exclude={"sort"}, exclude_defaults=True))

    @property
    def is_only_words(self) -> bool:
        """Whether nothing but words and the order is set."""
        return not self.model_dump(exclude={"sort", "q"}, exclude_defaults=True)


@lru_cache(maxsize=128)
def _said(filters: JobFilter) -> dict[str, str | list[str]]:
    """Return `to_query` again: a page holds some fifty addresses made of the same filters."""
    return filters.to_query()


CHOICES = ("place", "work_mode", "employment_type", "experience", "industry")


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0


class Looser(View):
    """A way out of an empty list: which filters to give up, which one stays if all others go, and what it brings."""

    dropped: tuple[str, ...]
    kept: str = ""
    jobs: int


class JobFit(View):
    """What a candidate offers, as far as the order "fits me" looks at it; no vector means no profile yet."""

    vector: tuple[float, ...] = ()
    skills: tuple[str, ...] = ()
    years: float | None = None


class JobPage(Page[JobCard]):
    """One page of the public list.

    `answered` is what was searched for; where that is not what was typed, `meant` and `meant_place` say how.
    """

    answered: JobFilter = JobFilter()
    total_text: str = ""
    meant: str = ""
    meant_place: str = ""


class Facet(View):
    """One choice of a filter and how many jobs it leaves."""

    value: str
    label: str
    count: int
    is_on: bool = False


class JobFacets(View):
    """The choices of every filter, each counted with the other filters on.

    `is_capped` says that only the newest jobs were counted, so each number is a least.
    """

    places: tuple[Facet, ...] = ()
    work_modes: tuple[Facet, ...] = ()
    employment_types: tuple[Facet, ...] = ()
    experience: tuple[Facet, ...] = ()
    pay: tuple[Facet, ...] = ()
    industries: tuple[Facet, ...] = ()
    posted: tuple[Facet, ...] = ()
    is_capped: bool = False


class SitemapEntry(View):
    """A public job's address and when it last changed."""

    path: str
    updated_at: datetime


class SitemapFile(View):
    """One file of the sitemap: its number from 1, how many jobs it lists and when the last of them changed."""

    number: int
    jobs: int
    updated_at: datetime


class JobRow(View):
    """A job in the staff's list."""

    id: Id
    href: str
    title: str
    internal_job_id: str
    client_name: str
    status: str
    place_text: str
    pay_text: str
    recruiter_name: str
    applications: int
    new_applications: int
    openings: int
    deadline: date | None
    published_at: datetime | None
    slug: str


class JobHead(JobRow):
    """What stands above a job's board."""

    client_id: Id
    assigned_recruiter_id: OptionalId
    work_mode: str
    employment_text: str
    experience: str
    required_skills: tuple[str, ...]
    is_public: bool
    version: int


class ClientJob(View):
    """All that sales may see of a job: its title, state and counts."""

    id: Id
    title: str
    status: str
    openings: int
    applications: int
    submitted: int


class JobEdit(StrictInput):
    """Everything of a job a recruiter can set."""

    title: Annotated[ShortText, Field(min_length=3)]
    employment_type: Employment = EmploymentType.FULL_TIME
    work_mode: Mode = WorkMode.ON_SITE
    industry: ShortText = ""
    functional_area: ShortText = ""
    job_locations: Lines = []
    min_salary: Annotated[int | None, Field(ge=0, le=500_000_000)] = None
    max_salary: Annotated[int | None, Field(ge=0, le=500_000_000)] = None
    currency: Annotated[str, Field(pattern=r"^[A-Z]{3}$")] = "INR"
    salary_unit: Unit = SalaryUnit.YEAR
    benefits_perks: Lines = []
    about_company: LongText = ""
    job_summary: JobText = ""
    responsibilities: Lines = []
    experience_required: ShortText = ""
    education_qualification: ShortText = ""
    required_skills: Lines = []
    preferred_skills: Lines = []
    tools_tech_stack: Lines = []
    number_of_openings: Annotated[int, Field(ge=1, le=10_000)] = 1
    application_deadline: date | None = None
    hiring_process_rounds: Lines = []
    notice_period_accepted: ShortText = ""
    employer_visible: bool = True
    on_agency_payroll: bool = False

    @model_validator(mode="after")
    def _pay_in_order(self) -> "JobEdit":
        if self.min_salary is not None and self.max_salary is not None and self.min_salary > self.max_salary:
            raise ValueError("The lowest pay is above the highest.")
        return self


class NewJob(JobEdit):
    """A job to be made, as a draft."""

    client_id: str
    assigned_recruiter_id: str | None = None
    source_key: str | None = None


class JobView(View):
    """A job just written."""

    id: Id
    slug: str
    status: JobStatus
    version: int


class JobOver(Gone):
    """The job existed and is closed; its successors may interest the visitor."""

    def __init__(self, title: str, similar: tuple[JobCard, ...]) -> None:
        super().__init__(f"“{title}” is no longer open.")
        self.title = title
        self.similar = similar


class JobMoved(NotFound):
    """The job has another address now, which answers itself: following it can never lead in a circle."""

    def __init__(self, slug: str) -> None:
        super().__init__("This job has moved.")
        self.path = f"/jobs/{slug}"
