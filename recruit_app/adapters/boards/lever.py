"""Lever: a bare list of postings."""

from typing import Any

from recruit_app.adapters.boards.shapes import Draft, NotThisKind, collect, read_json
from recruit_app.adapters.boards.words import (
    day,
    dig,
    employment,
    line,
    name_from,
    pay,
    places,
    sounds_remote,
    summary,
)
from recruit_app.domain.hotdrops.found import NOT_DISCLOSED, Parsed

NAME = "Lever"
_MARKS = {"hostedUrl", "applyUrl", "categories", "text"}


def parse(data: bytes, *, company: str = "", url: str = "") -> Parsed:
    """Return the postings of a site, or the single one."""
    _ = url
    answer = read_json(data, NAME)
    items = [answer] if isinstance(answer, dict) and "hostedUrl" in answer else answer
    if not isinstance(items, list) or (items and not any(_is_ours(item) for item in items)):
        reason = line(dig(answer, "error")) or "it is not a list of postings"
        raise NotThisKind(f"This is not an answer of Lever: {reason}.")
    return collect(NAME, items, lambda item: _draft(item, company))


def _is_ours(item: Any) -> bool:
    return isinstance(item, dict) and len(_MARKS & set(item)) >= 2


def _draft(item: Any, company: str) -> Draft:
    all_places = dig(item, "categories", "allLocations")
    several = [line(one) for one in all_places] if isinstance(all_places, list) else []
    where = places(line(dig(item, "categories", "location")), *several) or line(item.get("country"))
    mode = line(item.get("workplaceType")).lower()
    address = item.get("hostedUrl") or item.get("applyUrl")
    return Draft(
        title=item.get("text"),
        url=address,
        company=company or (name_from(address) if isinstance(address, str) else ""),
        location=where,
        posted=day(item.get("createdAt")),
        employment_type=employment(dig(item, "categories", "commitment")),
        remote=mode == "remote" or (mode in ("", "unspecified") and sounds_remote(where)),
        salary=_salary(item),
        summary=summary(*_texts(item)),
    )


def _texts(item: dict[str, Any]) -> list[Any]:
    lists = item.get("lists")
    rows = [row for row in lists if isinstance(row, dict)] if isinstance(lists, list) else []
    return [
        item.get("descriptionPlain") or item.get("description") or item.get("descriptionBody"),
        *(part for row in rows for part in (row.get("text"), row.get("content"))),
        item.get("additionalPlain") or item.get("additional"),
    ]


def _salary(item: dict[str, Any]) -> str:
    span = item.get("salaryRange")
    if not isinstance(span, dict):
        return NOT_DISCLOSED
    return pay(span.get("min"), span.get("max"), span.get("currency"), span.get("interval"))
