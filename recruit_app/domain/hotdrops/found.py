"""A posting as a board tells it, in the product's own words."""

from datetime import date
from urllib.parse import urlsplit

from recruit_app.core.view import View

NOT_DISCLOSED = "Not Disclosed"
PROGRAMS = ("", "AI_Scraper")


def source_words(source: str, url: str) -> str:
    """Return the board's name, or the site's where a program found the posting."""
    return (urlsplit(url).hostname or "").removeprefix("www.") if source in PROGRAMS else source


class FoundPosting(View):
    """One job found elsewhere, normalised.

    `employment_type` is one of Google's tokens (FULL_TIME …) or empty; `job_type` says it for people, and a
    remote job is "Remote"; `summary` is up to 400 plain characters; `posted_date` is the day the board names.
    """

    source: str
    title: str
    company_name: str = ""
    location: str = ""
    original_url: str
    posted_date: date | None = None
    employment_type: str = ""
    salary_text: str = NOT_DISCLOSED
    job_type: str = ""
    summary: str = ""


class Parsed(View):
    """What one answer of a board holds; `skipped` names each malformed item and why it was left out."""

    postings: tuple[FoundPosting, ...] = ()
    skipped: tuple[str, ...] = ()


class BoardSource(View):
    """What is read: a board's kind, its short name or address, its owner, and what was known of it last time."""

    kind: str
    address: str
    company: str = ""
    etag: str = ""
    last_modified: str = ""


class BoardAnswer(Parsed):
    """What a source lists now; nothing when `is_unchanged`, only the first part of it unless `is_whole`."""

    etag: str = ""
    last_modified: str = ""
    is_unchanged: bool = False
    is_whole: bool = True
