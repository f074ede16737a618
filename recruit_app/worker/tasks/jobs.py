"""Keeping the job search fresh, and telling search engines about job pages."""

from uuid import UUID

from procrastinate import RetryStrategy

from recruit_app.core.background import defer, queue
from recruit_app.core.clock import now
from recruit_app.core.database import session_scope
from recruit_app.domain.jobs import announcing
from recruit_app.domain.jobs.alerts import queries as alert_queries
from recruit_app.domain.jobs.alerts import service as alerts
from recruit_app.domain.jobs.index import service as index
from recruit_app.domain.jobs.service import INDEX_TASK


@queue.periodic(cron="* * * * *")
@queue.task(name=INDEX_TASK, queueing_lock=INDEX_TASK)
async def index_jobs(timestamp: int = 0) -> None:
    """Bring what was written into the index, a batch per transaction; each minute look for what was missed."""
    _ = timestamp
    while True:
        async with session_scope() as session:
            if await index.index_jobs(session) < index.BATCH:
                return


@queue.periodic(cron="30 2 * * *")
@queue.task(name="jobs.send_alerts", queueing_lock="jobs.send_alerts")
async def send_alerts(timestamp: int) -> None:
    """Ask for each person's mail, at eight in the morning of India."""
    _ = timestamp
    async with session_scope() as session:
        for user_id in await alert_queries.list_waiting(session):
            await defer(session, "jobs.send_alert", user_id=str(user_id))


@queue.task(name="jobs.send_alert", retry=RetryStrategy(max_attempts=5, exponential_wait=5))
async def send_alert(user_id: str) -> None:
    """Mail one person what is new in their searches."""
    async with session_scope() as session:
        await alerts.send_alert(session, user_id=UUID(user_id))


@queue.periodic(cron="41 21 * * *")
@queue.task(name="jobs.rebuild_words", queueing_lock="jobs.rebuild_words")
async def rebuild_words(timestamp: int) -> None:
    """Forget the words of jobs that are gone, each night."""
    _ = timestamp
    async with session_scope() as session:
        await index.rebuild_words(session)


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
