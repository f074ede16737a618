"""What every parser hands over, and the refusal of a file of another kind. Pure."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from recruit_app.adapters.boards.words import job_type, line, web_address
from recruit_app.core.errors import Invalid
from recruit_app.domain.hotdrops.found import NOT_DISCLOSED, FoundPosting, Parsed

_MALFORMED = (KeyError, TypeError, ValueError, AttributeError, IndexError, OverflowError, RecursionError)


class NotThisKind(Invalid):
    """The file or answer is not what this board sends."""


@dataclass(frozen=True, slots=True)
class Draft:
    """One posting before its text is cleaned."""

    title: Any
    url: Any
    company: str = ""
    location: str = ""
    posted: date | None = None
    employment_type: str = ""
    remote: bool = False
    salary: str = NOT_DISCLOSED
    summary: str = ""


def read_json(data: bytes, board: str) -> Any:
    """Return what the JSON says.

    Raises:
        NotThisKind: it is not JSON.
    """
    try:
        return json.loads(data.decode("utf-8-sig", "replace"))
    except (ValueError, RecursionError) as error:
        raise NotThisKind(f"This is not JSON, so it is no answer of {board}.") from error


def collect(source: str, items: Iterable[Any], read: Callable[[Any], Draft | None]) -> Parsed:
    """Return every item as a posting; a malformed one is named in `skipped`, an unlisted one (None) is left out."""
    postings: dict[str, FoundPosting] = {}
    skipped: list[str] = []
    for place, item in enumerate(items, start=1):
        try:
            draft = read(item)
            if draft is not None:
                posting = _posting(source, draft)
                postings.setdefault(posting.original_url, posting)
        except _MALFORMED as error:
            reason = str(error) if type(error) is ValueError else "it has another shape"
            skipped.append(f"item {place}: {reason}")
    return Parsed(postings=tuple(postings.values()), skipped=tuple(skipped))


def _posting(source: str, draft: Draft) -> FoundPosting:
    title, url = line(draft.title, limit=300), web_address(draft.url)
    if not title:
        raise ValueError("it has no title")
    if not url:
        raise ValueError("it has no web address")
    return FoundPosting(
        source=source,
        title=title,
        company_name=line(draft.company),
        location=line(draft.location),
        original_url=url,
        posted_date=draft.posted,
        employment_type=draft.employment_type,
        salary_text=line(draft.salary, limit=120) or NOT_DISCLOSED,
        job_type=job_type(draft.employment_type, remote=draft.remote),
        summary=draft.summary,
    )
