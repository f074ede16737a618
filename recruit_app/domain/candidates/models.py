"""Tables `candidate_profiles`, `candidate_work_history`, `resume_reads`, `consents`."""

from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any
from uuid import UUID

from pgvector.sqlalchemy import VECTOR
from sqlalchemy import Numeric
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

VECTOR_DIMENSIONS = 256


class ReadStatus(StrEnum):
    """Where the reading of an uploaded résumé stands."""

    QUEUED = "queued"
    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    FAILED = "failed"


class CandidateProfile(SQLModel, table=True):
    """Everything a person told us about the own working life, sections A to G."""

    __tablename__ = "candidate_profiles"

    user_id: UUID = Field(primary_key=True, foreign_key="users.id")
    phone: str = Field(default="", max_length=40)
    linkedin_url: str = Field(default="", max_length=300)
    portfolio_url: str = Field(default="", max_length=300)
    github_url: str = Field(default="", max_length=300)
    resume_url: str = Field(default="", max_length=300)
    resume_last_updated: datetime | None = moment()
    bio: str = long_text()
    is_actively_searching: bool = True

    highest_education: str = Field(default="", max_length=200)
    year_of_passing: int | None = None
    skills: list[str] = json_list()
    certificates: list[str] = json_list()
    projects_summary: str = long_text()
    ai_skills_vector: Any = Field(default=None, sa_type=VECTOR(VECTOR_DIMENSIONS), nullable=True)

    total_experience_years: Decimal | None = Field(default=None, sa_type=Numeric(4, 1))
    current_role: str = Field(default="", max_length=200)
    expected_role: str = Field(default="", max_length=200)
    job_type_preference: str = Field(default="", max_length=60)
    current_locations: list[str] = json_list()
    preferred_locations: list[str] = json_list()
    ready_to_relocate: str = Field(default="", max_length=40)
    notice_period: int | None = None
    availability_date: date | None = None
    shift_preference: str = Field(default="", max_length=40)
    work_authorization: str = Field(default="", max_length=120)

    current_ctc: int | None = money()
    expected_ctc: int | None = money()
    currency: str = Field(default="INR", max_length=3)
    is_ctc_negotiable: bool | None = None

    looking_for_jobs_abroad: bool | None = None
    sector_preference: str = Field(default="", max_length=60)
    preferred_industries: list[str] = json_list()
    gender: str | None = Field(default=None, max_length=40)
    marital_status: str | None = Field(default=None, max_length=40)
    dob: date | None = None
    languages: list[str] = json_list()
    reservation_category: str | None = Field(default=None, max_length=40)
    disability: str | None = Field(default=None, max_length=300)
    willingness_to_travel: str = Field(default="", max_length=60)
    has_driving_license: bool | None = None

    has_current_offers: bool | None = None
    number_of_offers: int | None = None
    best_time_to_contact: str = Field(default="", max_length=80)
    preferred_contact_mode: str = Field(default="", max_length=40)
    alternate_email: str = Field(default="", max_length=320)
    alternate_phone: str = Field(default="", max_length=40)
    time_zone: str = Field(default="Asia/Kolkata", max_length=60)

    current_ctc_last_updated: datetime | None = moment()
    expected_ctc_last_updated: datetime | None = moment()
    notice_period_last_updated: datetime | None = moment()
    total_experience_last_updated: datetime | None = moment()
    current_location_last_updated: datetime | None = moment()
    skills_last_updated: datetime | None = moment()
    preferred_location_last_updated: datetime | None = moment()
    last_prescreening_at: datetime | None = moment()

    resume_file_id: UUID | None = reference("stored_files.id", nullable=True, index=False)
    created_at: datetime = created_stamp()
    updated_at: datetime = updated_stamp()


class WorkHistory(SQLModel, table=True):
    """One position a person held."""

    __tablename__ = "candidate_work_history"

    id: UUID = uuid_pk()
    profile_id: UUID = reference("candidate_profiles.user_id")
    company_name: str = Field(default="", max_length=200)
    job_title: str = Field(default="", max_length=200)
    start_date: date | None = None
    end_date: date | None = None
    is_current: bool = False
    responsibilities: str = long_text()
    tools_used: list[str] = json_list()
    ctc_at_role: str = Field(default="", max_length=60)


class ResumeRead(SQLModel, table=True):
    """What was read out of one uploaded résumé, waiting for the person's yes."""

    __tablename__ = "resume_reads"

    id: UUID = uuid_pk()
    profile_id: UUID = reference("candidate_profiles.user_id")
    file_id: UUID = reference("stored_files.id", index=False)
    status: ReadStatus = Field(default=ReadStatus.QUEUED, sa_type=enum_column(ReadStatus, name="resume_read_status"))
    resume_text: str = long_text()
    proposed: dict[str, Any] = json_object()
    failure: str = long_text()
    fills_profile: bool = False
    created_at: datetime = created_stamp()
    decided_at: datetime | None = moment()


class Consent(SQLModel, table=True):
    """A yes to one purpose, in the words shown, and when it was taken back."""

    __tablename__ = "consents"

    id: UUID = uuid_pk()
    user_id: UUID = reference("users.id")
    purpose: str = Field(max_length=60)
    wording: str = long_text()
    channel: str = Field(default="web", max_length=20)
    given_at: datetime = created_stamp()
    withdrawn_at: datetime | None = moment()
