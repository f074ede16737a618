"""Tables `saved_searches` and `alerted_jobs`."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from recruit_app.core.columns import created_stamp, long_text, reference, uuid_pk


class SavedSearch(SQLModel, table=True):
    """A search somebody wants to hear of; `query` is that of its address, `since` is when the waiting began."""

    __tablename__ = "saved_searches"
    __table_args__ = (UniqueConstraint("user_id", "query", name="uq_saved_searches_query"),)

    id: UUID = uuid_pk()
    user_id: UUID = reference("users.id", ondelete="CASCADE")
    name: str = Field(max_length=300)
    query: str = long_text()
    is_active: bool = True
    since: datetime = created_stamp()
    created_at: datetime = created_stamp()


class AlertedJob(SQLModel, table=True):
    """A job that was mailed to somebody: it never is again, whichever search finds it."""

    __tablename__ = "alerted_jobs"

    user_id: UUID = Field(primary_key=True, foreign_key="users.id", ondelete="CASCADE")
    job_id: UUID = Field(primary_key=True, foreign_key="jobs.id", ondelete="CASCADE", index=True)
    sent_at: datetime = created_stamp()
