"""schema.org JobPosting: in the scripts of a careers page, in a JSON file, or one to a line."""

import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin

from recruit_app.adapters.boards.shapes import Draft, NotThisKind, collect
from recruit_app.adapters.boards.words import (
    day,
    dig,
    employment,
    line,
    name_from,
    number,
    pay,
    place,
    places,
    sounds_remote,
    summary,
)
from recruit_app.domain.hotdrops.found import NOT_DISCLOSED, Parsed

NAME = "JSON-LD"
_WRAPPING = re.compile(
    r"^\s*(?:<!--|/\*\s*<!\[CDATA\[\s*\*/|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\]\]>|//\s*\]\]>)\s*$"
)
_SCRIPT = re.compile(r"<script\b([^>]{0,400})>", re.IGNORECASE)
_DEPTH = 12


def parse(data: bytes, *, company: str = "", url: str = "") -> Parsed:
    """Return every JobPosting found; one without an address of its own has the page's, `url`."""
    text = data.decode("utf-8-sig", "replace")
    documents = list(_documents(text))
    if not documents:
        raise NotThisKind("This holds no JSON-LD: neither a page with its scripts nor JSON.")
    found = [posting for document in documents for posting in _postings(document)]
    if not found and not _is_page(text):
        raise NotThisKind("This JSON holds no JobPosting.")
    return collect(NAME, found, lambda item: _draft(item, company, url))


def _is_page(text: str) -> bool:
    return text.lstrip()[:1] == "<"


def _scripts(page: str) -> Iterator[str]:
    """Yield what stands in scripts of type application/ld+json.

    By hand, since a page made to keep a full HTML parser busy for minutes is easily written.
    """
    lowered = page.lower()
    for start in _SCRIPT.finditer(page):
        if "ld+json" in start[1].lower():
            end = lowered.find("</script", start.end())
            yield page[start.end() : end if end >= 0 else len(page)]
            if end < 0:
                return


def _documents(text: str) -> Iterator[Any]:
    if _is_page(text):
        # A broken script is one malformed item: it is named among the skipped, the others count.
        scripts = [_loads(_WRAPPING.sub("", script)) for script in _scripts(text)]
        yield from scripts
        if not scripts and "<html" in text[:5_000].lower():
            yield None
        return
    whole = _loads(text)
    if not isinstance(whole, _Broken):
        yield whole
        return
    lines = [_loads(one) for one in text.splitlines() if one.strip()]
    if any(isinstance(one, dict) for one in lines):
        yield from lines


class _Broken:
    """A script or line that is no JSON."""


def _loads(text: str) -> Any:
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return _Broken()


def _postings(node: Any, depth: int = 0) -> Iterator[Any]:
    if isinstance(node, _Broken):
        yield node
    elif depth < _DEPTH and isinstance(node, list):
        for one in node:
            yield from _postings(one, depth + 1)
    elif depth < _DEPTH and isinstance(node, dict):
        if _is_posting(node):
            yield node
            return
        for value in node.values():
            if isinstance(value, dict | list):
                yield from _postings(value, depth + 1)


def _is_posting(node: dict[str, Any]) -> bool:
    kinds = node.get("@type")
    names = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(name, str) and name.rpartition("/")[2] == "JobPosting" for name in names)


def _draft(item: Any, company: str, page: str) -> Draft:
    if isinstance(item, _Broken):
        raise ValueError("it is not JSON")
    where = _where(item) or _from_where(item)
    address = _address(item, page)
    mode = item.get("jobLocationType")
    modes = mode if isinstance(mode, list) else [mode]
    return Draft(
        title=item.get("title") or item.get("name"),
        url=address,
        company=_employer(item) or company or name_from(address, at=None),
        location=where,
        posted=day(item.get("datePosted")),
        employment_type=employment(item.get("employmentType")),
        remote=any("TELECOMMUTE" in line(one).upper() for one in modes) or sounds_remote(where),
        salary=_salary(item),
        summary=summary(item.get("description")),
    )


def _employer(item: dict[str, Any]) -> str:
    given = item.get("hiringOrganization")
    one = given[0] if isinstance(given, list) and given else given
    return line(one) or line(dig(one, "name"))


def _address(item: dict[str, Any], page: str) -> str:
    main = item.get("mainEntityOfPage")
    said = item.get("url") or dig(main, "@id") or main or item.get("@id") or page
    said = said[0] if isinstance(said, list) and said else said
    return urljoin(page, said) if isinstance(said, str) else page


def _where(item: dict[str, Any]) -> str:
    given = item.get("jobLocation")
    rows = given if isinstance(given, list) else [given]
    return places(*(_one_place(row) for row in rows))


def _from_where(item: dict[str, Any]) -> str:
    """Return from where a remote job may be done; such a posting often names no place."""
    given = item.get("applicantLocationRequirements")
    rows = given if isinstance(given, list) else [given]
    return places(*(line(dig(row, "name")) for row in rows))


def _one_place(row: Any) -> str:
    address = dig(row, "address") or row
    if isinstance(address, str):
        return line(address)
    country = dig(address, "addressCountry")
    parts = (dig(address, "addressLocality"), dig(address, "addressRegion"), dig(country, "name") or country)
    return place(*parts) or place(dig(address, "streetAddress"), dig(address, "postalCode")) or line(dig(row, "name"))


def _salary(item: dict[str, Any]) -> str:
    given = item.get("baseSalary")
    base = given[0] if isinstance(given, list) and given else given
    if not isinstance(base, dict):
        return pay(base, base, item.get("salaryCurrency")) if number(base) else line(base) or NOT_DISCLOSED
    value = base.get("value")
    span = value if isinstance(value, dict) else base
    low, high = span.get("minValue"), span.get("maxValue")
    single = None if isinstance(span.get("value"), dict) else span.get("value")
    if number(low) is None and number(high) is None:
        low = high = single if number(single) is not None else value
    unit = span.get("unitText") or base.get("unitText") or span.get("unitCode")
    words = pay(low, high, base.get("currency") or item.get("salaryCurrency"), unit)
    return words if words != NOT_DISCLOSED else line(single) or NOT_DISCLOSED
