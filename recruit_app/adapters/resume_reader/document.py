"""What a parser hands back inside the child process."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Document:
    """The text of a file; `scans` are the pages (from 0) that are pictures and were not read."""

    text: str
    pages: int = 1
    scans: tuple[int, ...] = ()
    warnings: tuple[str, ...] = ()
