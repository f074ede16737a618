"""What the rest of the product sees of hot drops, their sources and their runs."""

from datetime import datetime

from pydantic import Field

from recruit_app.core.text import ShortText
from recruit_app.core.view import Id, StrictInput, View


class HotDropCard(View):
    """A job found on another board; `original_url` leads there."""

    id: Id
    title: str
    company_name: str
    location: str
    source: str
    original_url: str
    summary: str
    salary_text: str
    job_type: str
    posted_text: str = ""
    fetched_text: str
    leaves_text: str
    expires_at: datetime


class Choice(View):
    """A value of a filter and how many finds it leaves."""

    value: str
    label: str
    count: int


class HotDropFacets(View):
    """What the living finds can be filtered by, the most frequent first."""

    sources: tuple[Choice, ...] = ()
    types: tuple[Choice, ...] = ()
    places: tuple[Choice, ...] = ()


class Opening(View):
    """A company's opening as evidence that it hires."""

    id: Id
    title: str
    location: str
    source: str
    original_url: str
    seen_at: datetime
    is_live: bool


class SourceRow(View):
    """A source with how its last reading went, in words."""

    id: Id
    name: str
    kind: str
    kind_words: str
    address: str
    company: str
    is_enabled: bool
    is_running: bool
    interval_minutes: int
    interval_text: str
    last_run_at: datetime | None
    next_run_at: datetime
    failures: int
    last_result: str
    state: str
    live: int


class RunRow(View):
    """One line of the run log."""

    id: Id
    source_id: Id
    source: str
    state: str
    started_at: datetime
    seconds: int | None
    found: int
    new: int
    updated: int
    failed: int
    why: str


class SourceInput(StrictInput):
    """A source as an admin writes it; `interval_minutes` is from 15 minutes to a week."""

    name: ShortText = Field(min_length=2, max_length=80)
    kind: ShortText
    address: ShortText = Field(min_length=2)
    company: ShortText = ""
    interval_minutes: int = Field(360, ge=15, le=10_080)
