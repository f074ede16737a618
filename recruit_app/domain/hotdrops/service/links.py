"""Drop finds whose page is gone, by looking."""

from datetime import timedelta
from uuid import UUID

from sqlalchemy import select, update
from sqlmodel import col

from recruit_app.core.clock import now
from recruit_app.core.database import session_scope
from recruit_app.domain import ports
from recruit_app.domain.hotdrops.models import ExternalJobPosting

_AGAIN_AFTER = timedelta(hours=6)
_UNLISTED = timedelta(minutes=1)


async def check_links(*, source_id: UUID | None = None, limit: int = 30) -> int:
    """Look at the pages longest unlooked at and end those that are gone (404, 410); return how many ended.

    With `source_id` only finds are looked at that the source's newest answer no longer listed. Between reading
    and writing nothing is locked: other sites may be slow.
    """
    found = await _to_look_at(source_id, limit)
    gone = [id_ for id_, url in found if await ports.job_boards().is_gone(url)]
    at = now()
    async with session_scope() as session:
        looked = col(ExternalJobPosting.id).in_([id_ for id_, _ in found])
        await session.execute(update(ExternalJobPosting).where(looked).values(checked_at=at))
        await session.execute(
            update(ExternalJobPosting).where(col(ExternalJobPosting.id).in_(gone)).values(expires_at=at)
        )
    return len(gone)


async def _to_look_at(source_id: UUID | None, limit: int) -> list[tuple[UUID, str]]:
    at = now()
    checked = col(ExternalJobPosting.checked_at)
    query = (
        select(ExternalJobPosting.id, ExternalJobPosting.original_url)
        .where(ExternalJobPosting.expires_at > at, checked.is_(None) | (checked < at - _AGAIN_AFTER))
        .order_by(checked.asc().nulls_first(), ExternalJobPosting.seen_at)
        .limit(limit)
    )
    if source_id is not None:
        query = query.where(ExternalJobPosting.source_id == source_id, ExternalJobPosting.seen_at < at - _UNLISTED)
    async with session_scope() as session:
        return [(id_, url) for id_, url in await session.execute(query)]
