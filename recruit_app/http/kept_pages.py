"""Finished pages, kept while the row they show has not changed, so that most readers cost one small question."""

import time
from dataclasses import dataclass

# What stands on a page beside its own row, such as similar jobs, may be this old.
SECONDS = 30.0
MAX_KEPT = 2_000


@dataclass(frozen=True, slots=True)
class KeptPage:
    """A page as it was sent, and its entity tag."""

    html: bytes
    etag: str


_kept: dict[str, tuple[str, float, KeptPage]] = {}


def find_kept(address: str, version: str) -> KeptPage | None:
    """Return the page of `address` made for this `version` in the last half minute, or None."""
    version_kept, until, page = _kept.get(address, ("", 0.0, None))
    return page if page is not None and version_kept == version and time.monotonic() < until else None


def keep(address: str, version: str, page: KeptPage) -> None:
    """Keep a page; all are let go when there are too many, because keeping them is only a saving."""
    if len(_kept) >= MAX_KEPT:
        _kept.clear()
    _kept[address] = (version, time.monotonic() + SECONDS, page)
