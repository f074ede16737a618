"""Tables `jobs` and `job_former_slugs`."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Column, Computed, Index, text
from sqlalchemy.dialects.postgresql import TSVECTOR
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


_SEARCH = """
setweight(to_tsvector('english', coalesce(title, '')), 'A') ||
setweight(to_tsvector('simple', required_skills), 'A') ||
setweight(to_tsvector('simple', preferred_skills), 'B') ||
setweight(to_tsvector('simple', tools_tech_stack), 'B') ||
setweight(to_tsvector('simple', job_locations), 'B') ||
setweight(to_tsvector('english', coalesce(industry, '') || ' ' || coalesce(functional_area, '')), 'C') ||
setweight(to_tsvector('english', coalesce(job_summary, '')), 'D')
"""


class Job(SQLModel, table=True):
    """A position the agency fills."""

    __tablename__ = "jobs"
    __table_args__ = (
        CheckConstraint("min_salary IS NULL OR max_salary IS NULL OR min_salary <= max_salary", name="ck_jobs_pay"),
        Index("ix_jobs_search", "search", postgresql_using="gin"),
        Index(
            "ix_jobs_public",
            text("published_at DESC"),
            text("id DESC"),
            postgresql_where=text("status IN ('Sourcing', 'Interview', 'Offer')"),
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
    search: Any = Field(default=None, sa_column=Column(TSVECTOR, Computed(_SEARCH, persisted=True)))


class FormerSlug(SQLModel, table=True):
    """An address a job had; it leads to the job itself, so addresses can never lead in a circle."""

    __tablename__ = "job_former_slugs"

    slug: str = Field(primary_key=True, max_length=160)
    job_id: UUID = reference("jobs.id", ondelete="CASCADE")
    created_at: datetime = created_stamp()
