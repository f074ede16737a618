"""Table `system_settings`."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field, SQLModel

from recruit_app.core.columns import long_text, reference, updated_stamp


class SystemSetting(SQLModel, table=True):
    """A setting somebody changed; what is not here has its registry default."""

    __tablename__ = "system_settings"

    key: str = Field(primary_key=True, max_length=80)
    value: Any = Field(sa_type=JSONB, nullable=False)
    description: str = long_text()
    updated_at: datetime = updated_stamp()
    updated_by: UUID | None = reference("users.id", nullable=True, index=False)
