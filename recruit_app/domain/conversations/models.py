"""Tables `chat_sessions`, `chat_messages`."""

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from recruit_app.core.columns import (
    created_stamp,
    enum_column,
    json_object,
    long_text,
    moment,
    reference,
    updated_stamp,
    uuid_pk,
)


class ChatUserRole(StrEnum):
    """Whose session it is."""

    CANDIDATE = "candidate"
    RECRUITER = "recruiter"


class SenderType(StrEnum):
    """Who wrote a message."""

    CANDIDATE = "CANDIDATE"
    BOT = "BOT"
    RECRUITER = "RECRUITER"


class MessageType(StrEnum):
    """What a message is."""

    TEXT = "text"
    IMAGE = "image"
    FILE = "file"
    QUICK_REPLY = "quick_reply"


class ChatSession(SQLModel, table=True):
    """The thread of one person about one job, ours or one found elsewhere (`posting_id`).

    Its id is 192 random bits, never a phone number. `about` names the posting once it has left.
    """

    __tablename__ = "chat_sessions"
    __table_args__ = (
        Index(
            "uq_chat_sessions_application",
            "application_id",
            unique=True,
            postgresql_where=text("application_id IS NOT NULL"),
        ),
        Index(
            "uq_chat_sessions_posting",
            "user_id",
            "posting_id",
            unique=True,
            postgresql_where=text("posting_id IS NOT NULL"),
        ),
        Index("ix_chat_sessions_activity", "last_activity", "id"),
    )

    id: str = Field(primary_key=True, max_length=64)
    user_id: UUID | None = reference("users.id", nullable=True)
    platform: str = Field(default="web", max_length=20)
    platform_user_id: str = Field(default="", max_length=120)
    user_role: ChatUserRole = Field(
        default=ChatUserRole.CANDIDATE, sa_type=enum_column(ChatUserRole, name="chat_user_role")
    )
    state: str = Field(default="consent", max_length=40)
    context: dict[str, Any] = json_object()
    created_at: datetime = created_stamp()
    updated_at: datetime = updated_stamp()
    last_activity: datetime = created_stamp()
    expires_at: datetime | None = moment()
    application_id: UUID | None = reference("applications.id", nullable=True, index=False)
    posting_id: UUID | None = reference("external_job_postings.id", nullable=True, ondelete="SET NULL")
    about: str = Field(default="", max_length=300)
    taken_over_by: UUID | None = reference("users.id", nullable=True, index=False)
    last_seq: int = 0


class ChatMessage(SQLModel, table=True):
    """One message; `seq` orders the thread without gaps, `client_msg_id` makes a resend harmless."""

    __tablename__ = "chat_messages"
    __table_args__ = (
        UniqueConstraint("session_id", "seq", name="uq_chat_messages_seq"),
        UniqueConstraint("session_id", "client_msg_id", name="uq_chat_messages_client_msg"),
        Index(
            "ix_chat_messages_unread",
            "session_id",
            postgresql_where=text("NOT is_read AND sender_type = 'CANDIDATE'"),
        ),
    )

    id: UUID = uuid_pk()
    session_id: str = reference("chat_sessions.id", index=False)
    application_id: UUID | None = reference("applications.id", nullable=True)
    sender_type: SenderType = Field(sa_type=enum_column(SenderType, name="chat_sender_type"))
    message_text: str = long_text()
    message_type: MessageType = Field(
        default=MessageType.TEXT, sa_type=enum_column(MessageType, name="chat_message_type")
    )
    sent_at: datetime = created_stamp()
    is_read: bool = False
    seq: int
    sender_id: UUID | None = reference("users.id", nullable=True, index=False)
    client_msg_id: UUID | None = None
    external_id: str | None = Field(default=None, max_length=200, unique=True)
    delivery_status: str = Field(default="sent", max_length=20)
    options: dict[str, Any] = json_object()
