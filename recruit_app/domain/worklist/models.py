"""Table `action_queue`."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import BigInteger, Index, text
from sqlmodel import Field, SQLModel

from recruit_app.core.columns import created_stamp, enum_column, long_text, moment, reference, uuid_pk


class ItemType(StrEnum):
    """Why an item is in the queue (spelt as the schema spells it)."""

    NEW_MATCHES = "NEW_MATCHES"
    CHAT_FOLLOWUP = "CHAT_FOLLOWUP"
    NO_RESPONSE = "NO_RESPONSE"
    PARSE_FAILURE = "PARSE_FAILURE"
    INTERVENTION_NEEDED = "INTERVENTION_NEEDED"
    PRESREENING_COMPLETE = "PRESREENING_COMPLETE"


class Priority(StrEnum):
    """How soon."""

    HIGH = "High"
    MEDIUM = "Medium"
    LOW = "Low"


class ActionItem(SQLModel, table=True):
    """One thing a recruiter should do. `cause` names what must end for it to clear itself."""

    __tablename__ = "action_queue"
    __table_args__ = (
        Index(
            "uq_action_queue_open_cause",
            "user_id",
            "cause",
            unique=True,
            postgresql_where=text("NOT is_dismissed"),
        ),
        Index(
            "ix_action_queue_open",
            "user_id",
            "priority",
            "created_at",
            postgresql_where=text("NOT is_dismissed"),
        ),
    )

    id: UUID = uuid_pk()
    user_id: UUID = reference("users.id", index=False)
    type: ItemType = Field(sa_type=enum_column(ItemType, name="action_type"))
    title: str = Field(max_length=300)
    description: str = long_text()
    priority: Priority = Field(sa_type=enum_column(Priority, name="action_priority"))
    related_job_id: UUID | None = reference("jobs.id", nullable=True)
    related_candidate_id: UUID | None = reference("users.id", nullable=True)
    is_dismissed: bool = False
    created_at: datetime = created_stamp()
    cause: str = Field(max_length=200)
    href: str = Field(default="", max_length=300)
    value_inr: int = Field(default=0, sa_type=BigInteger)
    snoozed_until: datetime | None = moment()
    ended_at: datetime | None = moment()
    ended_as: str = Field(default="", max_length=20)
