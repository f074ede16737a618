"""SmartRecruiters: pages of postings, and their details where they were read too."""

from typing import Any

from recruit_app.adapters.boards.shapes import Draft, NotThisKind, collect, read_json
from recruit_app.adapters.boards.words import day, dig, employment, line, place, summary
from recruit_app.domain.hotdrops.found import Parsed

NAME = "SmartRecruiters"
_SITE = "https://jobs.smartrecruiters.com"


def parse(data: bytes, *, company: str = "", url: str = "") -> Parsed:
    """Return the public postings of one page, several pages, or a single posting."""
    _ = url
    answer = read_json(data, NAME)
    items, details = _items(answer), dig(answer, "details")
    known = details if isinstance(details, dict) else {}
    return collect(NAME, items, lambda item: _draft(_whole(item, known), company))


def _items(answer: Any) -> list[Any]:
    pages = dig(answer, "list_pages")
    found = [dig(page, "content") for page in pages] if isinstance(pages, list) else [dig(answer, "content")]
    lists = [rows for rows in found if isinstance(rows, list)]
    if lists:
        items = [item for rows in lists for item in rows]
        if not items or any(isinstance(item, dict) and "name" in item for item in items):
            return items
    if isinstance(answer, dict) and "name" in answer and ("jobAd" in answer or "releasedDate" in answer):
        return [answer]
    raise NotThisKind("This is not an answer of SmartRecruiters: it holds no list of postings.")


def _whole(item: Any, details: dict[str, Any]) -> Any:
    more = details.get(str(dig(item, "id")))
    return {**item, **more} if isinstance(more, dict) else item


def _draft(item: Any, company: str) -> Draft | None:
    if item.get("active") is False or line(item.get("visibility")).upper() not in ("", "PUBLIC"):
        return None
    where = item.get("location")
    return Draft(
        title=item.get("name"),
        url=_address(item),
        company=company or line(dig(item, "company", "name")) or line(dig(item, "company", "identifier")),
        location=place(dig(where, "fullLocation")) or _parts(where),
        posted=day(item.get("releasedDate")),
        employment_type=employment(dig(item, "typeOfEmployment", "label"), dig(item, "typeOfEmployment", "id")),
        remote=dig(where, "remote") is True and dig(where, "hybrid") is not True,
        summary=summary(*_texts(item)),
    )


def _parts(where: Any) -> str:
    country = line(dig(where, "country"))
    return place(dig(where, "city"), dig(where, "region"), country.upper() if len(country) == 2 else country)


def _address(item: dict[str, Any]) -> str:
    said = item.get("postingUrl") or item.get("applyUrl")
    if isinstance(said, str) and said:
        return said.partition("?")[0]
    identifier, number = dig(item, "company", "identifier"), item.get("id")
    return f"{_SITE}/{identifier}/{number}" if identifier and number else ""


def _texts(item: dict[str, Any]) -> list[Any]:
    sections = dig(item, "jobAd", "sections")
    names = ("jobDescription", "qualifications", "additionalInformation", "companyDescription")
    return [dig(sections, name, "text") for name in names]
