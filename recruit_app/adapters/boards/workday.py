"""Workday: lists that say little, and details that say the rest."""

from typing import Any
from urllib.parse import urljoin

from recruit_app.adapters.boards.shapes import Draft, NotThisKind, collect, read_json
from recruit_app.adapters.boards.words import day, dig, employment, line, name_from, places, sounds_remote, summary
from recruit_app.domain.hotdrops.found import Parsed

NAME = "Workday"


def parse(data: bytes, *, company: str = "", url: str = "") -> Parsed:
    """Return the postings of a list or of a bundle with details.

    A list's own rows carry paths only, so `url`, the address of the careers site, is needed for those whose
    details carry no address. In a bundle the details are the postings: a list of a big site repeats itself.
    """
    answer = read_json(data, NAME)
    details = dig(answer, "details")
    if isinstance(details, dict) and any(isinstance(dig(one, "jobPostingInfo"), dict) for one in details.values()):
        site, chosen = url or _site(details), _leaves(answer)
        pairs = [pair for pair in details.items() if chosen is None or pair[0] in chosen]
        return collect(NAME, pairs, lambda pair: _draft(_info(pair[1]), pair[0], company, site))
    if isinstance(dig(answer, "jobPostingInfo"), dict):
        return collect(NAME, [answer], lambda one: _draft(_info(one), "", company, url))
    rows = dig(answer, "jobPostings")
    if not isinstance(rows, list):
        raise NotThisKind("This is not an answer of Workday: it holds no list of postings.")
    return collect(NAME, rows, lambda row: _draft(row, row["externalPath"], company, url))


def _leaves(answer: Any) -> set[Any] | None:
    """Return the paths of a crawl by facets: of its slices only those that were not divided further count."""
    slices = dig(answer, "filtered")
    if not isinstance(slices, dict):
        return None
    whole = [part for part in slices.values() if not dig(part, "facets")]
    rows = [row for part in whole for row in (dig(part, "jobPostings") or [])]
    return {dig(row, "externalPath") for row in rows}


def _info(detail: Any) -> dict[str, Any]:
    info = detail["jobPostingInfo"]
    return {**info, "hiringOrganization": detail.get("hiringOrganization")}


def _site(details: dict[str, Any]) -> str:
    """Return the careers site the details' own addresses share."""
    for path, detail in details.items():
        address = dig(detail, "jobPostingInfo", "externalUrl")
        if isinstance(address, str) and address.endswith(path):
            return address.removesuffix(path)
    return ""


def _draft(info: dict[str, Any], path: str, company: str, site: str) -> Draft | None:
    if info.get("posted") is False:
        return None
    others = info.get("additionalLocations")
    more = [line(one) for one in others] if isinstance(others, list) else []
    first = line(info.get("location")) or line(info.get("locationsText"))
    address = info.get("externalUrl") or (urljoin(site.rstrip("/") + "/", path.lstrip("/")) if site else "")
    owner = line(dig(info, "hiringOrganization", "name")) or _tenant(address)
    return Draft(
        title=info.get("title"),
        url=address,
        company=company or owner,
        location=places(first, *more),
        posted=day(info.get("startDate")),
        employment_type=employment(info.get("timeType")),
        remote=sounds_remote(first, *more, _slug(path).replace("-", " ")),
        summary=summary(info.get("jobDescription")),
    )


def _slug(path: str) -> str:
    """Return the place inside a path: "/job/US-CA-Remote/Engineer_JR-1" → "US-CA-Remote"."""
    return path.partition("/job/")[2].partition("/")[0]


def _tenant(address: str) -> str:
    """Return the customer a Workday address begins with: "acme.wd5.myworkdayjobs.com" → "Acme"."""
    host = name_from(address, at=None)
    name = host.partition(".")[0] if host.endswith(".myworkdayjobs.com") else host
    return name[:1].upper() + name[1:] if name else ""
