"""Recruitee: a company's offers."""

from typing import Any

from recruit_app.adapters.boards.shapes import Draft, NotThisKind, collect, read_json
from recruit_app.adapters.boards.words import (
    day,
    dig,
    employment,
    line,
    name_from,
    pay,
    place,
    places,
    sounds_remote,
    summary,
)
from recruit_app.domain.hotdrops.found import NOT_DISCLOSED, Parsed

NAME = "Recruitee"


def parse(data: bytes, *, company: str = "", url: str = "") -> Parsed:
    """Return the published offers of a company."""
    _ = url
    answer = read_json(data, NAME)
    offers = dig(answer, "offers")
    if not isinstance(offers, list):
        raise NotThisKind("This is not an answer of Recruitee: it holds no list of offers.")
    return collect(NAME, offers, lambda offer: _draft(offer, company))


def _draft(offer: Any, company: str) -> Draft | None:
    if line(offer.get("status")).lower() not in ("", "published"):
        return None
    address = offer.get("careers_url") or offer.get("careers_apply_url")
    where = _where(offer)
    return Draft(
        title=offer.get("title") or offer.get("position"),
        url=address,
        company=company or line(offer.get("company_name")) or _owner(address),
        location=where,
        posted=day(offer.get("published_at")) or day(offer.get("created_at")),
        employment_type=employment(offer.get("employment_type_code"), offer.get("employment_type")),
        remote=_is_remote(offer, where),
        salary=_salary(offer),
        summary=summary(offer.get("description"), offer.get("requirements")),
    )


def _where(offer: dict[str, Any]) -> str:
    rows = offer.get("locations")
    shown = [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []
    several = places(*(place(row.get("city"), row.get("state"), row.get("country")) for row in shown))
    return line(offer.get("location")) or several or place(offer.get("city"), offer.get("country"))


def _is_remote(offer: dict[str, Any], where: str) -> bool:
    """A hybrid offer is not remote, whatever its other marks say."""
    if offer.get("hybrid") is True:
        return False
    return offer["remote"] if isinstance(offer.get("remote"), bool) else sounds_remote(where)


def _owner(address: Any) -> str:
    host = name_from(address, at=None) if isinstance(address, str) else ""
    name = host.removesuffix(".recruitee.com") if host.endswith(".recruitee.com") else host
    return name[:1].upper() + name[1:] if "." not in name else name


def _salary(offer: dict[str, Any]) -> str:
    span = offer.get("salary")
    if not isinstance(span, dict):
        return NOT_DISCLOSED
    return pay(span.get("min"), span.get("max"), span.get("currency"), span.get("period"))
