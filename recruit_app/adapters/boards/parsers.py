"""The parser of each kind of board."""

from types import ModuleType

from recruit_app.adapters.boards import (
    ashby,
    feeds,
    greenhouse,
    json_ld,
    lever,
    recruitee,
    smartrecruiters,
    workable,
    workday,
)
from recruit_app.core.errors import Invalid
from recruit_app.domain.hotdrops.found import Parsed

KINDS: dict[str, ModuleType] = {
    "greenhouse": greenhouse,
    "lever": lever,
    "ashby": ashby,
    "smartrecruiters": smartrecruiters,
    "workable": workable,
    "recruitee": recruitee,
    "rss": feeds,
    "jsonld": json_ld,
    "workday": workday,
}
_OTHER_NAMES = {"atom": "rss", "feed": "rss", "json-ld": "jsonld", "json_ld": "jsonld"}


def parse(kind: str, data: bytes, *, company: str = "", url: str = "") -> Parsed:
    """Return the postings of what a board of `kind` sent; `company` names the board's owner if known.

    Raises:
        Invalid: no such kind, or the data is not of it.
    """
    name = kind.strip().lower()
    board = KINDS.get(_OTHER_NAMES.get(name, name))
    if board is None:
        raise Invalid(f"There is no board of the kind {kind!r}. Known are {', '.join(KINDS)}.")
    return board.parse(data, company=company, url=url)
