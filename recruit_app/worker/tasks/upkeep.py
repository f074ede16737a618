"""What the clock asks for."""

from recruit_app.core.background import queue
from recruit_app.core.database import session_scope
from recruit_app.domain.identity.service import limits


@queue.periodic(cron="17 * * * *")
@queue.task(name="upkeep.forget_old_counts", queueing_lock="upkeep.forget_old_counts")
async def forget_old_counts(timestamp: int) -> None:
    """Drop rate-limit counters older than a day, every hour."""
    _ = timestamp
    async with session_scope() as session:
        await limits.forget_old_counts(session)
