"""Rate limits counted in the database, so that neither a restart nor a second process forgets them."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import delete
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from recruit_app.core.clock import now
from recruit_app.core.database import session_scope
from recruit_app.core.errors import TooMany
from recruit_app.domain.identity.models import RateLimit


async def take(bucket: str, *, limit: int, window: timedelta) -> None:
    """Count one attempt in `bucket`, in a transaction of its own so that a failed attempt counts too.

    Raises:
        TooMany: this was attempt number `limit` + 1 or later in the present window.
    """
    async with session_scope() as session:
        hits = await _count(session, bucket, window)
    if hits > limit:
        minutes = max(1, round(window.total_seconds() / 60))
        raise TooMany(f"Too many attempts. Please wait about {minutes} minutes and try again.")


async def forgive(session: AsyncSession, bucket: str) -> None:
    """Forget the attempts in `bucket`, because one of them was right."""
    await session.execute(delete(RateLimit).where(RateLimit.bucket == bucket[:200]))


async def _count(session: AsyncSession, bucket: str, window: timedelta) -> int:
    seconds = window.total_seconds()
    start = datetime.fromtimestamp(now().timestamp() // seconds * seconds, UTC)
    statement = insert(RateLimit).values(bucket=bucket[:200], window_start=start, hits=1)
    statement = statement.on_conflict_do_update(
        index_elements=["bucket", "window_start"], set_={"hits": RateLimit.hits + 1}
    ).returning(RateLimit.hits)
    return (await session.execute(statement)).scalar_one()


async def forget_old_counts(session: AsyncSession) -> None:
    """Drop counters older than a day."""
    await session.execute(delete(RateLimit).where(RateLimit.window_start < now() - timedelta(days=1)))
