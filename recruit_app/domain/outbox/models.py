"""Table `mail_outbox`."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import text
from sqlmodel import Field, SQLModel

from recruit_app.core.columns import created_stamp, long_text, moment, uuid_pk


class OutboxMail(SQLModel, table=True):
    """A mail as it was written; `sent_at` once the mail server took it."""

    __tablename__ = "mail_outbox"

    id: UUID = uuid_pk()
    to_address: str = Field(max_length=320)
    subject: str = Field(max_length=300)
    body_text: str = long_text()
    created_at: datetime = created_stamp(index=True)
    sent_at: datetime | None = moment()
    error: str = long_text()
    unsubscribe_url: str = Field(default="", max_length=500, sa_column_kwargs={"server_default": text("''")})
