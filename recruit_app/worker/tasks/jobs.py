"""Telling search engines about job pages."""

from procrastinate import RetryStrategy

from recruit_app.core.background import queue
from recruit_app.core.clock import now
from recruit_app.core.database import session_scope
from recruit_app.domain.jobs import announcing


@queue.task(name=announcing.TASK, retry=RetryStrategy(max_attempts=8, exponential_wait=4))
async def announce(engine: str, slug: str) -> None:
    """Tell one search engine about one job page."""
    async with session_scope() as session:
        is_open = await announcing.is_open_at(session, slug=slug)
    await announcing.tell(engine=engine, slug=slug, is_open=is_open)


# 00:05 in the agency's zone: what ended at midnight is over.
@queue.periodic(cron="35 18 * * *")
@queue.task(name="jobs.announce_expired", queueing_lock="jobs.announce_expired")
async def announce_expired(timestamp: int) -> None:
    """Announce the jobs whose deadline has just passed."""
    _ = timestamp
    async with session_scope() as session:
        await announcing.announce_expired(session, at=now())
