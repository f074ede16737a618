"""Table `external_job_postings`."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import DateTime, Text
from sqlmodel import Field, SQLModel

from recruit_app.core.columns import created_stamp, long_text, uuid_pk


class ExternalJobPosting(SQLModel, table=True):
    """A job found elsewhere; it leaves when `expires_at` passes."""

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
