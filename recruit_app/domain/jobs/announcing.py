"""Tell search engines that a job's page is new, changed or over."""

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from recruit_app.core.background import defer
from recruit_app.core.clock import AGENCY_ZONE, now
from recruit_app.core.settings import get_settings
from recruit_app.domain import ports
from recruit_app.domain.jobs.models import Job
from recruit_app.domain.jobs.visibility import PUBLIC_STATUSES, is_public

TASK = "jobs.announce"


async def announce(session: AsyncSession, slug: str) -> None:
    """Ask the worker, once this transaction commits, to tell every configured search engine about a job's page.

    A page that changes again before it was told of is told of once.
    """
    for engine in ports.search_engines():
        await defer(session, TASK, unique_key=f"{TASK}:{engine}:{slug}", engine=engine, slug=slug)


async def is_open_at(session: AsyncSession, *, slug: str) -> bool:
    """Return whether a public job is at `/jobs/{slug}` now."""
    found = await session.execute(select(Job.status, Job.application_deadline).where(Job.slug_url == slug))
    row = found.one_or_none()
    return row is not None and is_public(row.status, row.application_deadline, now())


async def tell(*, engine: str, slug: str, is_open: bool) -> None:
    """Tell one search engine what is now at `/jobs/{slug}`; one that is not set up any more is not told.

    Raises:
        Unavailable: it did not answer or asked to wait; the worker tries again.
    """
    told = ports.search_engines().get(engine)
    if told is not None:
        await told.tell(f"{get_settings().base_url}/jobs/{slug}", is_open=is_open)


async def announce_expired(session: AsyncSession, *, at: datetime) -> int:
    """Announce the jobs whose deadline ended with the day before `at` in the agency's zone; return how many."""
    yesterday = at.astimezone(AGENCY_ZONE).date() - timedelta(days=1)
    slugs = await session.scalars(
        select(Job.slug_url).where(Job.application_deadline == yesterday, Job.status.in_(PUBLIC_STATUSES))
    )
    count = 0
    for count, slug in enumerate(slugs.all(), start=1):  # noqa: B007 - the count is the answer
        await announce(session, slug)
    return count
