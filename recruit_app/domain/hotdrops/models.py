"""Tables `external_job_postings`, `hot_drop_sources`, `hot_drop_runs`."""

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, DateTime, Index, Text
from sqlmodel import Field, SQLModel

from recruit_app.core.columns import created_stamp, enum_column, long_text, moment, reference, updated_stamp, uuid_pk


class SourceKind(StrEnum):
    """What a source speaks."""

    GREENHOUSE = "greenhouse"
    LEVER = "lever"
    ASHBY = "ashby"
    SMARTRECRUITERS = "smartrecruiters"
    WORKABLE = "workable"
    RECRUITEE = "recruitee"
    RSS = "rss"
    JSONLD = "jsonld"
    JOBSPY = "jobspy"


class RunState(StrEnum):
    """How a reading of a source stands."""

    RUNNING = "Running"
    DONE = "Done"
    UNCHANGED = "Unchanged"
    FAILED = "Failed"


class HotDropSource(SQLModel, table=True):
    """A board an admin chose; `address` is its short name or web address."""

    __tablename__ = "hot_drop_sources"
    __table_args__ = (
        CheckConstraint("interval_minutes BETWEEN 15 AND 10080", name="ck_hot_drop_sources_interval"),
        Index("uq_hot_drop_sources_place", "kind", "address", unique=True),
        Index("ix_hot_drop_sources_due", "is_enabled", "next_run_at"),
    )

    id: UUID = uuid_pk()
    name: str = Field(max_length=80, unique=True)
    kind: SourceKind = Field(sa_type=enum_column(SourceKind, name="hot_drop_source_kind"))
    address: str = Field(sa_type=Text)
    company: str = Field(default="", max_length=200)
    host: str = Field(default="", max_length=255)
    is_enabled: bool = True
    interval_minutes: int = 360
    etag: str = Field(default="", max_length=200)
    last_modified: str = Field(default="", max_length=100)
    last_run_at: datetime | None = moment()
    next_run_at: datetime = created_stamp()
    running_since: datetime | None = moment()
    failures: int = 0
    last_result: str = Field(default="", max_length=300)
    created_at: datetime = created_stamp()
    updated_at: datetime = updated_stamp()


class HotDropRun(SQLModel, table=True):
    """One reading of a source: what it found, what of it was new, and why it failed."""

    __tablename__ = "hot_drop_runs"
    __table_args__ = (Index("ix_hot_drop_runs_newest", "started_at", "id"),)

    id: UUID = uuid_pk()
    source_id: UUID = reference("hot_drop_sources.id", ondelete="CASCADE")
    state: RunState = Field(default=RunState.RUNNING, sa_type=enum_column(RunState, name="hot_drop_run_state"))
    started_at: datetime = created_stamp()
    finished_at: datetime | None = moment()
    found: int = 0
    new: int = 0
    updated: int = 0
    failed: int = 0
    why: str = long_text()


class ExternalJobPosting(SQLModel, table=True):
    """A job found elsewhere; it leaves when `expires_at` passes.

    `canonical_url`, then `same_job_key`, say which finds are one job; `company_key` counts a company's openings.
    """

    __tablename__ = "external_job_postings"

    id: UUID = uuid_pk()
    source: str = Field(max_length=60)
    original_url: str = Field(sa_type=Text, unique=True)
    title: str = Field(max_length=300)
    company_name: str = Field(default="", max_length=200)
    location: str = Field(default="", max_length=200)
    posted_date: date | None = None
    summary: str = long_text()
    salary_text: str = Field(default="Not Disclosed", max_length=120)
    job_type: str = Field(default="", max_length=60)
    fetched_at: datetime = created_stamp(index=True)
    expires_at: datetime = Field(sa_type=DateTime(timezone=True), index=True)
    employment_type: str = Field(default="", max_length=20)
    canonical_url: str | None = Field(default=None, sa_type=Text, unique=True)
    same_job_key: str | None = Field(default=None, sa_type=Text, unique=True)
    company_key: str = Field(default="", max_length=200, index=True)
    source_id: UUID | None = reference("hot_drop_sources.id", nullable=True, ondelete="SET NULL")
    seen_at: datetime = created_stamp()
    checked_at: datetime | None = moment()
