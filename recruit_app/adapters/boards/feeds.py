"""RSS 2.0, RSS 1.0 and Atom, read by a parser that refuses entities and external references."""

import re
from collections.abc import Iterable
from typing import Any
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml import ElementTree as Safe

from recruit_app.adapters.boards.shapes import Draft, NotThisKind, collect
from recruit_app.adapters.boards.words import day, employment, line, name_from, sounds_remote, summary
from recruit_app.domain.hotdrops.found import NOT_DISCLOSED, Parsed

NAME = "RSS"
_ROOTS = ("rss", "feed", "rdf")
_COMPANY = ("company", "company_name", "companyname", "employer", "hiringorganization", "creator", "author")
_PLACE = ("location", "job_location", "joblocation", "region", "city")
_PAY = ("salary", "salary_text", "compensation", "pay")
_TYPE = ("job_type", "jobtype", "employmenttype", "employment_type", "type")
_TEXT = ("encoded", "description", "summary", "content")
_DAY = ("pubdate", "published", "date", "updated")
# "Contract" is a kind of employment, "Contract management" a field of work.
_IS_KIND = re.compile(
    r"(?:full|part)[\s-]?time|contract(?:or)?|freelance|temporary|intern(?:ship)?|permanent", re.IGNORECASE
)
_EXTRA_WORDS = re.compile(
    r"^(?:jobs|careers|openings|vacancies)\s+(?:at|with|in)\s+|[\s|:–-]*\b(?:jobs?|careers?|openings|vacancies|rss|feed)\b",
    re.IGNORECASE,
)


def parse(data: bytes, *, company: str = "", url: str = "") -> Parsed:
    """Return the items of a feed; an item's own company goes before `company`, that before the feed's title."""
    try:
        root = Safe.fromstring(data.strip())
    except (ParseError, DefusedXmlException, ValueError, LookupError, RecursionError) as error:
        raise NotThisKind("This is not a readable RSS or Atom feed.") from error
    if _name(root) not in _ROOTS:
        raise NotThisKind("This is XML, but neither RSS nor Atom.")
    items = [node for node in root.iter() if _name(node) in ("item", "entry")]
    channel = next((node for node in root if _name(node) == "channel"), root)
    owner = company or _owner(_first(channel, ("title",))) or (name_from(url, at=None) if url else "")
    return collect(NAME, items, lambda item: _draft(item, owner))


def _name(node: Element) -> str:
    return str(node.tag).rpartition("}")[2].lower()


def _owner(title: str) -> str:
    return line(_EXTRA_WORDS.sub(" ", title)).strip(" -–|:")


def _all(item: Element, name: str) -> Iterable[str]:
    for node in item:
        if _name(node) == name:
            said = "".join(node.itertext()).strip()
            if said:
                yield said


def _first(item: Element, names: tuple[str, ...]) -> str:
    return next((said for name in names for said in _all(item, name)), "")


def _draft(item: Element, owner: str) -> Draft:
    where = _first(item, _PLACE)
    title = _first(item, ("title",))
    kinds = [said for said in _all(item, "category") if _IS_KIND.fullmatch(said.strip())]
    kind = employment(_first(item, _TYPE), kinds)
    return Draft(
        title=title,
        url=_address(item),
        company=_first(item, _COMPANY) or owner,
        location=where,
        posted=next((found for name in _DAY for said in _all(item, name) if (found := day(said))), None),
        employment_type=kind,
        remote=sounds_remote(where, title, *_all(item, "category"), _first(item, ("remote", "workplace"))),
        salary=_first(item, _PAY) or NOT_DISCLOSED,
        summary=summary(_first(item, _TEXT)),
    )


def _address(item: Any) -> str:
    links = [node for node in item if _name(node) == "link"]
    for node in links:
        if node.get("href") and node.get("rel", "alternate") == "alternate":
            return node.get("href")
    said = next((node.text.strip() for node in links if node.text and node.text.strip()), "")
    return said or next((one for one in _all(item, "guid") if one.startswith("http")), "")
