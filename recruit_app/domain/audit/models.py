"""Table `activity_logs`."""

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from recruit_app.core.columns import created_stamp, enum_column, json_object, long_text, reference, uuid_pk


class Severity(StrEnum):
    """How loud a record is."""

    INFO = "INFO"
    WARN = "WARN"
    ERROR = "ERROR"
    SUCCESS = "SUCCESS"


class ActivityLog(SQLModel, table=True):
    """One thing somebody, or the system, did."""

    __tablename__ = "activity_logs"
    __table_args__ = (
        Index("ix_activity_logs_created_at_id", "created_at", "id"),
        Index("ix_activity_logs_entity", "entity_id", "created_at"),
        Index("ix_activity_logs_user", "user_id", "created_at"),
        Index("ix_activity_logs_action", "action_type", "created_at"),
    )

    id: UUID = uuid_pk()
    user_id: UUID | None = reference("users.id", nullable=True, index=False)
    action_type: str = Field(max_length=60)
    severity: Severity = Field(default=Severity.INFO, sa_type=enum_column(Severity, name="activity_severity"))
    entity_id: UUID | None = None
    entity_type: str = Field(default="", max_length=40)
    description: str = long_text()
    details: dict[str, Any] = json_object()
    ip_address: str = Field(default="", max_length=64)
    created_at: datetime = created_stamp()
