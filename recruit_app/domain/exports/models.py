"""Tables `export_jobs`, `export_metadata`."""

from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import Numeric
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


class ExportStatus(StrEnum):
    """How far an export is."""

    QUEUED = "queued"
    PROCESSING = "processing"
    COMPLETED = "completed"
    FAILED = "failed"


class ExportJob(SQLModel, table=True):
    """A ZIP somebody asked for."""

    __tablename__ = "export_jobs"

    id: UUID = uuid_pk()
    job_id: UUID = reference("jobs.id")
    created_by: UUID = reference("users.id")
    status: ExportStatus = Field(default=ExportStatus.QUEUED, sa_type=enum_column(ExportStatus, name="export_status"))
    applications_included: int = 0
    download_url: str | None = Field(default=None, max_length=300)
    file_size_mb: Decimal | None = Field(default=None, sa_type=Numeric(10, 2))
    created_at: datetime = created_stamp(index=True)
    completed_at: datetime | None = moment()
    error_message: str | None = long_text(default=None, nullable=True)
    file_id: UUID | None = reference("stored_files.id", nullable=True, index=False)
    progress: int = 0
    expires_at: datetime | None = moment()


class ExportMetadata(SQLModel, table=True):
    """That one application went out in one export."""

    __tablename__ = "export_metadata"

    id: UUID = uuid_pk()
    export_job_id: UUID = reference("export_jobs.id")
    application_id: UUID = reference("applications.id")
    exported_at: datetime = created_stamp()
    export_format: str = Field(max_length=20)
    export_details: dict[str, Any] = json_object()
