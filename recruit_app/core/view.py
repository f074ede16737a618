"""The base of everything that leaves the domain: frozen, typed, free of ORM rows."""

from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, BeforeValidator, ConfigDict


class View(BaseModel):
    """A frozen answer of the domain, safe to put on a screen or in JSON."""

    model_config = ConfigDict(frozen=True, from_attributes=True)


class StrictInput(BaseModel):
    """Input from outside: no unknown keys, no silent coercion between types."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True, strict=True)


Id = Annotated[str, BeforeValidator(lambda value: str(value) if isinstance(value, UUID) else value)]
OptionalId = Annotated[str | None, BeforeValidator(lambda value: str(value) if isinstance(value, UUID) else value)]
