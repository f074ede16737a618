"""What the business needs from the outside, as contracts; adapters keep them.

The composition root plugs the adapters in with `plug`, the same way for web, worker and CLI.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeVar

from recruit_app.core.errors import Unavailable

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Part = TypeVar("Part")


class Storage(Protocol):
    """Private object storage. Keys are random; nothing is readable without the product's say."""

    async def put(self, key: str, data: bytes, content_type: str) -> None:
        """Store `data`; raises Unavailable when storage does not answer."""
        ...

    async def get(self, key: str) -> bytes:
        """Return the object; raises NotFound or Unavailable."""
        ...

    async def delete(self, key: str) -> None:
        """Remove the object; a missing one is fine."""
        ...


class Mailer(Protocol):
    """Sends one plain-text mail."""

    async def send(self, to_address: str, subject: str, body_text: str) -> None:
        """Hand the mail to the mail server; raises Unavailable when it does not take it."""
        ...


class Embedder(Protocol):
    """Turns texts into unit vectors."""

    dimensions: int

    def embed(self, texts: Sequence[str]) -> "NDArray[np.float32]":
        """Return `float32[len(texts), dimensions]`."""
        ...


@dataclass(frozen=True, slots=True)
class ResumeText:
    """The readable text of a résumé file; `warnings` are sentences about what could not be read."""

    text: str
    pages: int
    kind: str
    warnings: tuple[str, ...] = ()


class ResumeReader(Protocol):
    """Reads a résumé file in a place where a hostile file can do no harm."""

    async def read(self, data: bytes, filename: str) -> ResumeText:
        """Return the text; raises Invalid with one sentence for the person."""
        ...


@dataclass
class _Plugged:
    storage: Storage | None = None
    mailer: Mailer | None = None
    embedder: Embedder | None = None
    resume_reader: ResumeReader | None = None


_plugged = _Plugged()


def plug(
    *,
    storage: Storage | None = None,
    mailer: Mailer | None = None,
    embedder: Embedder | None = None,
    resume_reader: ResumeReader | None = None,
) -> None:
    """Put adapters in place; those left out stay as they are."""
    _plugged.storage = storage or _plugged.storage
    _plugged.mailer = mailer or _plugged.mailer
    _plugged.embedder = embedder or _plugged.embedder
    _plugged.resume_reader = resume_reader or _plugged.resume_reader


def _needed(part: Part | None, name: str) -> Part:
    if part is None:
        raise Unavailable(f"The {name} is not set up.")
    return part


def storage() -> Storage:
    """Return the plugged storage."""
    return _needed(_plugged.storage, "file storage")


def mailer() -> Mailer:
    """Return the plugged mailer."""
    return _needed(_plugged.mailer, "mail server")


def embedder() -> Embedder:
    """Return the plugged embedder."""
    return _needed(_plugged.embedder, "embedding model")


def resume_reader() -> ResumeReader:
    """Return the plugged résumé reader."""
    return _needed(_plugged.resume_reader, "résumé reader")
