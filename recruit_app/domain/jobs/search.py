"""The WHERE clauses of the public list."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_
from sqlmodel import col

from recruit_app.core.clock import AGENCY_ZONE
from recruit_app.domain.jobs.experience import Band
from recruit_app.domain.jobs.models import Job
from recruit_app.domain.jobs.places import city_of
from recruit_app.domain.jobs.schemas import JobFilter
from recruit_app.domain.jobs.visibility import PUBLIC_STATUSES
from recruit_app.domain.jobs.wording import Wording


def public(at: datetime) -> ColumnElement[bool]:
    """Return the public rule (`visibility.is_public`) as SQL."""
    today = at.astimezone(AGENCY_ZONE).date()
    return and_(
        Job.status.in_(PUBLIC_STATUSES),
        col(Job.published_at).is_not(None),
        or_(col(Job.application_deadline).is_(None), col(Job.application_deadline) >= today),
    )


def filtered(
    filters: JobFilter, *, wording: Wording | None, at: datetime, without: str = ""
) -> list[ColumnElement[bool]]:
    """Return one clause per filter that is set, leaving out the filter named `without`; `wording` is that of `q`."""
    clauses = {
        "q": Job.search.bool_op("@@")(wording.every_word()) if wording else None,
        "place": in_places(filters.place) if filters.place else None,
        "work_mode": col(Job.work_mode).in_(filters.work_mode) if filters.work_mode else None,
        "employment_type": col(Job.employment_type).in_(filters.employment_type) if filters.employment_type else None,
        "experience": or_(*map(in_band, filters.bands)) if filters.bands else None,
        "industry": col(Job.industry).in_(filters.industry) if filters.industry else None,
        "min_pay": col(Job.yearly_pay) >= filters.min_pay if filters.min_pay > 0 else None,
        "posted": posted_within(filters.posted, at) if filters.posted > 0 else None,
    }
    return [clause for name, clause in clauses.items() if clause is not None and name != without]


def in_places(places: Iterable[str]) -> ColumnElement[bool]:
    """A job is in one of the places: a city under any of its names, a state, or "Remote"."""
    return or_(*(col(Job.place_keys).contains([place_key(place)]) for place in places))


def place_key(place: str) -> str:
    """Return the key a place is kept under: "Bangalore, Karnataka" -> "bengaluru"."""
    return city_of(place).lower()


def in_band(band: Band, least: Any = None, most: Any = None) -> ColumnElement[bool]:
    """The years a job asks for and the band overlap; "5+ years" goes on without end.

    `least` and `most` are other columns to compare than the job's own.
    """
    least = col(Job.experience_min) if least is None else least
    most = func.coalesce(col(Job.experience_max) if most is None else most, 99)
    # A job for 3-5 years is in the band that begins at 3, not in the one that ends there.
    reaches = and_(least.is_not(None), or_(most > band.least, and_(least == band.least, most == band.least)))
    return and_(reaches, least < band.below) if band.below is not None else reaches


def posted_within(days: int, at: datetime) -> ColumnElement[bool]:
    """The job was published in the last `days` times 24 hours."""
    return col(Job.published_at) >= at - timedelta(days=days)
