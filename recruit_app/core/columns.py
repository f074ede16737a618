"""Column builders that make the schema's types hold in the database itself."""

from enum import StrEnum
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import BigInteger, DateTime, Enum, Text
from sqlalchemy import text as sql
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field

from recruit_app.core.clock import now


def enum_column(values: type[StrEnum], *, name: str) -> Enum:
    """Return VARCHAR with a CHECK of the enum's values (not its member names)."""
    return Enum(
        values,
        values_callable=lambda members: [member.value for member in members],
        native_enum=False,
        create_constraint=True,
        validate_strings=True,
        length=max(len(member.value) for member in values),
        name=name,
    )


def uuid_pk() -> Any:
    """Return a random UUID primary key."""
    return Field(default_factory=uuid4, primary_key=True)


def reference(target: str, *, nullable: bool = False, index: bool = True, ondelete: Any = None) -> Any:
    """Return a foreign key to `target` ("table.column"), indexed unless told otherwise."""
    if nullable:
        return Field(default=None, foreign_key=target, nullable=True, index=index, ondelete=ondelete)
    return Field(foreign_key=target, nullable=False, index=index, ondelete=ondelete)


def json_list() -> Any:
    """Return a JSONB column that is an empty array by default."""
    return Field(default_factory=list, sa_type=JSONB, nullable=False, sa_column_kwargs={"server_default": sql("'[]'")})


def json_object() -> Any:
    """Return a JSONB column that is an empty object by default."""
    return Field(default_factory=dict, sa_type=JSONB, nullable=False, sa_column_kwargs={"server_default": sql("'{}'")})


def long_text(*, default: Any = "", nullable: bool = False) -> Any:
    """Return a TEXT column."""
    return Field(default=default, sa_type=Text, nullable=nullable)


def money(*, nullable: bool = True) -> Any:
    """Return a BIGINT column of whole rupees (or the row's currency)."""
    return Field(default=None, sa_type=BigInteger, nullable=nullable)


def created_stamp(*, index: bool = False) -> Any:
    """Return a timestamptz set when the row is made."""
    return Field(
        default_factory=now,
        sa_type=DateTime(timezone=True),
        nullable=False,
        index=index,
        sa_column_kwargs={"server_default": sql("now()")},
    )


def updated_stamp() -> Any:
    """Return a timestamptz refreshed at every update of the row."""
    return Field(
        default_factory=now,
        sa_type=DateTime(timezone=True),
        nullable=False,
        sa_column_kwargs={"server_default": sql("now()"), "onupdate": now},
    )


def moment(*, index: bool = False) -> Any:
    """Return a nullable timestamptz."""
    return Field(default=None, sa_type=DateTime(timezone=True), nullable=True, index=index)


def as_uuid(value: str | UUID) -> UUID | None:
    """Return `value` as a UUID, or None when it is not one (an id nobody has)."""
    if isinstance(value, UUID):
        return value
    try:
        return UUID(value)
    except (ValueError, AttributeError, TypeError):
        return None
