"""Tables `jobs`, `job_former_slugs` and `job_words`."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from pgvector.sqlalchemy import HALFVEC
from sqlalchemy import BigInteger, CheckConstraint, Column, Computed, Index, SmallInteger, Text, event, inspect, text
from sqlalchemy.dialects.postgresql import ARRAY, TSVECTOR
from sqlmodel import Field, SQLModel

from recruit_app.core.columns import (
    created_stamp,
    enum_column,
    json_list,
    json_object,
    long_text,
    moment,
    money,
    reference,
    updated_stamp,
    uuid_pk,
)
from recruit_app.domain.jobs.derived import derive
from recruit_app.domain.jobs.synonyms import SIGNS


class EmploymentType(StrEnum):
    """Google's own tokens."""

    FULL_TIME = "FULL_TIME"
    PART_TIME = "PART_TIME"
    CONTRACTOR = "CONTRACTOR"
    TEMPORARY = "TEMPORARY"
    INTERN = "INTERN"


class WorkMode(StrEnum):
    """Where the work is done."""

    ON_SITE = "On-site"
    REMOTE = "Remote"
    HYBRID = "Hybrid"


class SalaryUnit(StrEnum):
    """What `min_salary` and `max_salary` are per."""

    YEAR = "YEAR"
    MONTH = "MONTH"
    HOUR = "HOUR"


class JobStatus(StrEnum):
    """A pipeline word; public are Sourcing, Interview and Offer until the deadline."""

    DRAFT = "Draft"
    SOURCING = "Sourcing"
    INTERVIEW = "Interview"
    OFFER = "Offer"
    CLOSED = "Closed"


def _both(column: str) -> str:
    """Return the SQL of a text's stems and of its words as written ("IT" has no stem, "C" neither).

    C++, C# and .NET become words first: the text parser would drop their signs (see `synonyms`).
    """
    spelled = f"lower({column})"
    for sign, name in SIGNS:
        spelled = f"replace({spelled}, '{sign}', '{name} ')"
    return f"to_tsvector('english', {spelled}) || to_tsvector('simple', {spelled})"


_TITLE = _both("title")
# All that a card shows of a job and what it is about, without its long text: small, so it stays in the row.
_HEAD = f"""
{_TITLE} || {_both("required_skills::text")} || {_both("preferred_skills::text")} ||
{_both("tools_tech_stack::text")} || to_tsvector('english', listed_company) ||
to_tsvector('english', job_locations) || to_tsvector('english', cities) ||
to_tsvector('english', array_to_tsvector(place_keys)::text) ||
to_tsvector('english', industry || ' ' || functional_area)
"""
_SEARCH = f"""
strip({_HEAD} || to_tsvector('english', job_summary) || to_tsvector('english', responsibilities))
"""
VECTOR_DIMENSIONS = 256
_PUBLIC = "status IN ('Sourcing', 'Interview', 'Offer')"


class Job(SQLModel, table=True):
    """A position the agency fills."""

    __tablename__ = "jobs"
    __table_args__ = (
        CheckConstraint("min_salary IS NULL OR max_salary IS NULL OR min_salary <= max_salary", name="ck_jobs_pay"),
        Index("ix_jobs_search", "search", postgresql_using="gin"),
        Index("ix_jobs_head", "head", postgresql_using="gin"),
        Index("ix_jobs_title_words", "title_words", postgresql_using="gin"),
        Index("ix_jobs_place_keys", "place_keys", postgresql_using="gin"),
        Index(
            "ix_jobs_pay",
            text("yearly_pay DESC"),
            text("published_at DESC"),
            text("id DESC"),
            postgresql_where=text(_PUBLIC),
        ),
        Index("ix_jobs_not_indexed", "created_at", postgresql_where=text("NOT is_indexed")),
        Index(
            "ix_jobs_vector",
            "text_vector",
            postgresql_using="hnsw",
            postgresql_ops={"text_vector": "halfvec_cosine_ops"},
        ),
        Index(
            "ix_jobs_public",
            text("published_at DESC"),
            text("id DESC"),
            postgresql_where=text(_PUBLIC),
        ),
    )

    id: UUID = uuid_pk()
    client_id: UUID = reference("clients.id")
    assigned_recruiter_id: UUID | None = reference("users.id", nullable=True)
    title: str = Field(max_length=200)
    internal_job_id: str = Field(max_length=40, unique=True)
    employment_type: EmploymentType = Field(
        default=EmploymentType.FULL_TIME, sa_type=enum_column(EmploymentType, name="job_employment_type")
    )
    work_mode: WorkMode = Field(default=WorkMode.ON_SITE, sa_type=enum_column(WorkMode, name="job_work_mode"))
    industry: str = Field(default="", max_length=120)
    functional_area: str = Field(default="", max_length=120)
    job_locations: list[str] = json_list()
    min_salary: int | None = money()
    max_salary: int | None = money()
    currency: str = Field(default="INR", max_length=3)
    salary_unit: SalaryUnit = Field(default=SalaryUnit.YEAR, sa_type=enum_column(SalaryUnit, name="job_salary_unit"))
    benefits_perks: list[str] = json_list()
    about_company: str = long_text()
    job_summary: str = long_text()
    responsibilities: list[str] = json_list()
    experience_required: str = Field(default="", max_length=80)
    education_qualification: str = Field(default="", max_length=200)
    required_skills: list[str] = json_list()
    preferred_skills: list[str] = json_list()
    tools_tech_stack: list[str] = json_list()
    number_of_openings: int = 1
    application_deadline: date | None = None
    hiring_process_rounds: list[str] = json_list()
    notice_period_accepted: str = Field(default="", max_length=80)
    slug_url: str = Field(max_length=160, unique=True)
    meta_title: str = Field(default="", max_length=200)
    meta_description: str = Field(default="", max_length=320)
    status: JobStatus = Field(default=JobStatus.DRAFT, sa_type=enum_column(JobStatus, name="job_status"))
    created_at: datetime = created_stamp()
    updated_at: datetime = updated_stamp()
    published_at: datetime | None = moment()
    closed_at: datetime | None = moment()
    employer_visible: bool = True
    source_key: str | None = Field(default=None, max_length=200, unique=True)
    on_agency_payroll: bool = Field(default=False, sa_column_kwargs={"server_default": text("false")})
    # What a posting from elsewhere said beyond what the columns above can hold.
    location_details: dict[str, Any] = json_object()
    employment_given: list[str] = json_list()
    pay_note: str = Field(default="", max_length=200, sa_column_kwargs={"server_default": ""})
    source_url: str = Field(default="", max_length=1000, sa_column_kwargs={"server_default": ""})
    source_hash: str = Field(default="", max_length=64, sa_column_kwargs={"server_default": ""})
    version: int = 1
    # Everything below serves the search. The database itself keeps `listed_company`: the client's name, or
    # nothing while the employer may not be named.
    listed_company: str = Field(default="", sa_type=Text, sa_column_kwargs={"server_default": text("''")})
    experience_min: int | None = Field(default=None, sa_type=SmallInteger)
    experience_max: int | None = Field(default=None, sa_type=SmallInteger)
    yearly_pay: int = Field(default=0, sa_type=BigInteger, sa_column_kwargs={"server_default": text("0")})
    cities: list[str] = json_list()
    place_keys: list[str] = Field(
        default_factory=list, sa_type=ARRAY(Text), nullable=False, sa_column_kwargs={"server_default": text("'{}'")}
    )
    is_indexed: bool = Field(default=False, sa_column_kwargs={"server_default": text("false")})
    text_vector: Any = Field(default=None, sa_type=HALFVEC(VECTOR_DIMENSIONS), nullable=True)
    title_words: Any = Field(default=None, sa_column=Column(TSVECTOR, Computed(_TITLE, persisted=True)))
    head: Any = Field(default=None, sa_column=Column(TSVECTOR, Computed(_HEAD, persisted=True)))
    search: Any = Field(default=None, sa_column=Column(TSVECTOR, Computed(_SEARCH, persisted=True)))


class FormerSlug(SQLModel, table=True):
    """An address a job had; it leads to the job itself, so addresses can never lead in a circle."""

    __tablename__ = "job_former_slugs"

    slug: str = Field(primary_key=True, max_length=160)
    job_id: UUID = reference("jobs.id", ondelete="CASCADE")
    created_at: datetime = created_stamp()


class JobWord(SQLModel, table=True):
    """A word of public jobs, so that a mistyped one finds the word it means; `forms` are its shorter forms.

    `jobs` counts those that say it at all, `in_head` those that say it outside their long text.
    """

    __tablename__ = "job_words"
    __table_args__ = (
        Index("ix_job_words_forms", "forms", postgresql_using="gin"),
        Index("ix_job_words_begin", "word", postgresql_ops={"word": "varchar_pattern_ops"}),
    )

    word: str = Field(primary_key=True, max_length=60)
    jobs: int = 1
    in_head: int = 0
    forms: list[str] = json_list()


_DERIVED_FROM = (
    "experience_required",
    "job_locations",
    "work_mode",
    "min_salary",
    "max_salary",
    "currency",
    "salary_unit",
)
_TEXTS = (
    *("title", "required_skills", "tools_tech_stack", "functional_area", "job_summary", "industry", "client_id"),
    *("status", "employer_visible"),
)


@event.listens_for(Job, "before_insert")
@event.listens_for(Job, "before_update")
def _keep_derived(_mapper: object, _connection: object, job: Job) -> None:
    """Whoever writes a job, its comparable columns follow, and its words and vector are made anew later."""
    states = inspect(job).attrs
    is_new = not inspect(job).has_identity
    changed = {name for name in (*_DERIVED_FROM, *_TEXTS) if states[name].history.has_changes()}
    if is_new or changed & set(_DERIVED_FROM):
        facts = derive(
            experience=job.experience_required,
            places=job.job_locations,
            work_mode=job.work_mode,
            minimum=job.min_salary,
            maximum=job.max_salary,
            currency=job.currency,
            unit=job.salary_unit,
        )
        for name in ("experience_min", "experience_max", "yearly_pay", "cities", "place_keys"):
            setattr(job, name, getattr(facts, name))
    if not is_new and changed:
        job.is_indexed = False
