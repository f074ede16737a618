"""Tables `applications`, `application_timeline`."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from recruit_app.core.columns import (
    created_stamp,
    enum_column,
    json_object,
    long_text,
    moment,
    reference,
    uuid_pk,
)
from recruit_app.domain.applications.pipeline import ApplicationStatus, AutomationStatus


class Application(SQLModel, table=True):
    """One person in one job, once."""

    __tablename__ = "applications"
    __table_args__ = (
        UniqueConstraint("job_id", "candidate_id", name="uq_applications_job_candidate"),
        CheckConstraint("match_score BETWEEN 0 AND 100", name="ck_applications_match_score"),
        CheckConstraint("jd_match_score BETWEEN 0 AND 100", name="ck_applications_jd_match_score"),
        Index("ix_applications_board", "job_id", "status", "match_score", "applied_at", "id"),
        Index("ix_applications_follow_up", "next_follow_up_date"),
    )

    id: UUID = uuid_pk()
    job_id: UUID = reference("jobs.id", index=False)
    candidate_id: UUID = reference("users.id")
    applied_at: datetime = created_stamp(index=True)
    status: ApplicationStatus = Field(
        default=ApplicationStatus.NEW, sa_type=enum_column(ApplicationStatus, name="application_status")
    )
    is_active: bool = True
    match_score: int | None = None
    ai_custom_summary: str = long_text()
    automation_status: AutomationStatus = Field(
        default=AutomationStatus.NEW, sa_type=enum_column(AutomationStatus, name="automation_status")
    )
    is_recruiter_approved: bool = False
    follow_up_status: str | None = Field(default=None, max_length=40)
    next_follow_up_date: date | None = None
    follow_up_remarks: str = long_text()
    pre_screening_completed: bool = False
    pre_screening_summary: str | None = long_text(default=None, nullable=True)
    jd_match_score: int | None = None
    must_have_failed: bool = False
    last_prescreening_at: datetime | None = moment()
    submitted_to_client: bool = False
    submitted_to_client_at: datetime | None = moment()
    source: str = Field(default="web", max_length=80)
    campaign: dict[str, Any] = json_object()
    submit_key: bytes | None = Field(default=None, unique=True)
    updated_at: datetime = created_stamp()
    version: int = 1


class TimelineEntry(SQLModel, table=True):
    """One change of status; the chain of them never breaks."""

    __tablename__ = "application_timeline"
    __table_args__ = (Index("ix_application_timeline_application", "application_id", "created_at"),)

    id: UUID = uuid_pk()
    application_id: UUID = reference("applications.id", index=False)
    previous_status: str | None = Field(default=None, max_length=40)
    new_status: str = Field(max_length=40)
    changed_by: UUID | None = reference("users.id", nullable=True, index=False)
    remarks: str = long_text()
    created_at: datetime = created_stamp(index=True)
