"""A posting as a board tells it, in the product's own words."""

from datetime import date

from recruit_app.core.view import View

NOT_DISCLOSED = "Not Disclosed"


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
