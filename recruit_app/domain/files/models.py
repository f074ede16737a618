"""Table `stored_files`."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlmodel import Field, SQLModel

from recruit_app.core.columns import created_stamp, enum_column, moment, reference, uuid_pk


class FileKind(StrEnum):
    """What a stored file is for; the kind decides who may read it."""

    RESUME = "resume"
    EXPORT = "export"
    CHAT = "chat"


class StoredFile(SQLModel, table=True):
    """An object in storage; its key is random and says nothing about the person."""

    __tablename__ = "stored_files"

    id: UUID = uuid_pk()
    kind: FileKind = Field(sa_type=enum_column(FileKind, name="stored_file_kind"))
    owner_id: UUID = reference("users.id")
    key: str = Field(max_length=200, unique=True)
    name: str = Field(max_length=200)
    content_type: str = Field(max_length=120)
    size_bytes: int = 0
    created_at: datetime = created_stamp()
    expires_at: datetime | None = moment()
