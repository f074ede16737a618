"""What the business needs from the outside, as contracts; adapters keep them.

The composition root plugs the adapters in with `plug`, the same way for web, worker and CLI.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol, TypeVar

from recruit_app.core.errors import Unavailable

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from recruit_app.domain.hotdrops.found import BoardAnswer, BoardSource

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

    async def send(self, to_address: str, subject: str, body_text: str, *, unsubscribe_url: str = "") -> None:
        """Hand the mail to the mail server; raises Unavailable when it does not take it.

        A POST to `unsubscribe_url`, when there is one, ends mail of this kind (RFC 8058).
        """
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

    async def open(self, data: bytes, filename: str) -> None:
        """Refuse a file that cannot be opened, in seconds; raises as `read`."""
        ...


class JobBoards(Protocol):
    """Reads other people's job boards, politely and never inside a private network."""

    def check(self, kind: str, address: str) -> str:
        """Return the host a source is read from; raises Invalid when its address is of no use."""
        ...

    async def read(self, source: "BoardSource") -> "BoardAnswer":
        """Return what a source lists now; raises a DomainError with the reason in one sentence."""
        ...

    async def is_gone(self, url: str) -> bool:
        """Return whether a posting's page is surely no more."""
        ...


class SearchEngine(Protocol):
    """Is told about pages that appear, change or go."""

    async def tell(self, url: str, *, is_open: bool) -> None:
        """Tell about one page; raises Unavailable when trying again later helps."""
        ...


@dataclass
class _Plugged:
    storage: Storage | None = None
    mailer: Mailer | None = None
    embedder: Embedder | None = None
    resume_reader: ResumeReader | None = None
    job_boards: JobBoards | None = None
    search_engines: dict[str, SearchEngine] = field(default_factory=dict)


_plugged = _Plugged()


def plug(
    *,
    storage: Storage | None = None,
    mailer: Mailer | None = None,
    embedder: Embedder | None = None,
    resume_reader: ResumeReader | None = None,
    job_boards: JobBoards | None = None,
    search_engines: dict[str, SearchEngine] | None = None,
) -> None:
    """Put adapters in place; those left out stay as they are."""
    _plugged.storage = storage or _plugged.storage
    _plugged.mailer = mailer or _plugged.mailer
    _plugged.embedder = embedder or _plugged.embedder
    _plugged.resume_reader = resume_reader or _plugged.resume_reader
    _plugged.job_boards = job_boards or _plugged.job_boards
    _plugged.search_engines = _plugged.search_engines if search_engines is None else search_engines


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


def job_boards() -> JobBoards:
    """Return the plugged job boards."""
    return _needed(_plugged.job_boards, "reader of job boards")


def search_engines() -> dict[str, SearchEngine]:
    """Return the search engines to tell about job pages, by name; none unless set up."""
    return _plugged.search_engines
