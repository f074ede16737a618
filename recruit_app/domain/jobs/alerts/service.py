"""Save searches, end them, and mail what is new in them once a day."""

from collections.abc import Sequence
from datetime import datetime
from urllib.parse import urlencode
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from recruit_app.core.actor import Actor, Role
from recruit_app.core.clock import now
from recruit_app.core.columns import as_uuid
from recruit_app.core.errors import Invalid, NotFound
from recruit_app.core.settings import get_settings
from recruit_app.domain.jobs.alerts import links, queries
from recruit_app.domain.jobs.alerts.models import AlertedJob, SavedSearch
from recruit_app.domain.jobs.alerts.schemas import AlertSwitch, SavedSearchRow
from recruit_app.domain.jobs.face import search_name
from recruit_app.domain.jobs.schemas import JobCard, JobFilter
from recruit_app.domain.outbox import service as outbox

MOST_SAVED = 20
Found = tuple[SavedSearch, tuple[JobCard, ...]]


async def save_search(session: AsyncSession, *, actor: Actor, filters: JobFilter) -> SavedSearchRow:
    """Keep a search and mail what is new in it from now on; saving it again turns it on again.

    Raises:
        SignInNeeded, NotAllowed: not a candidate.
        Invalid: twenty are kept already.
    """
    actor.require(Role.CANDIDATE)
    query = urlencode(filters.model_copy(update={"sort": "", "posted": 0}).to_query(), doseq=True)
    own = SavedSearch.user_id == actor.require_user()
    saved = await session.scalar(select(SavedSearch).where(own, SavedSearch.query == query).with_for_update())
    if saved is None:
        kept = await session.scalar(select(func.count()).select_from(SavedSearch).where(own)) or 0
        if kept >= MOST_SAVED:
            raise Invalid(f"You have {MOST_SAVED} saved searches. Please delete one you no longer need.")
        saved = SavedSearch(user_id=actor.require_user(), name=search_name(filters)[:300], query=query)
        session.add(saved)
    else:
        _switch(saved, is_active=True)
    await session.flush()
    return queries.row_of(saved)


async def switch_search(session: AsyncSession, *, actor: Actor, search_id: str, is_active: bool) -> SavedSearchRow:
    """Turn the mail of an own search on or off.

    Raises:
        NotFound: there is no such search of theirs.
    """
    saved = await _own(session, actor, search_id)
    _switch(saved, is_active=is_active)
    await session.flush()
    return queries.row_of(saved)


async def delete_search(session: AsyncSession, *, actor: Actor, search_id: str) -> None:
    """Forget an own search.

    Raises:
        NotFound: there is no such search of theirs.
    """
    await session.delete(await _own(session, actor, search_id))


async def switch_by_link(session: AsyncSession, *, token: str, is_active: bool) -> AlertSwitch:
    """Turn a search's mail off, or on again, for whoever holds the link of a mail.

    Raises:
        NotFound: a broken link, or the search is deleted.
    """
    identifier = as_uuid(links.opened(token))
    saved = await session.get(SavedSearch, identifier, with_for_update=True) if identifier else None
    if saved is None:
        raise NotFound("This search was deleted, so it sends nothing any more.")
    _switch(saved, is_active=is_active)
    return AlertSwitch(name=saved.name, is_active=saved.is_active, token=token)


async def send_alert(session: AsyncSession, *, user_id: UUID) -> int:
    """Mail one person what is new in their searches and note it; return how many jobs it named, 0 without a mail."""
    at = now()
    searches = await session.scalars(
        select(SavedSearch)
        .where(SavedSearch.user_id == user_id, col(SavedSearch.is_active))
        .order_by(SavedSearch.created_at)
        .with_for_update()
    )
    found: list[Found] = []
    named: set[str] = set()
    for saved in searches.all():
        fresh = tuple(job for job in await queries.list_new(session, saved=saved, at=at) if job.id not in named)
        named |= {job.id for job in fresh}
        if fresh:
            found.append((saved, fresh))
    if named:
        session.add_all(AlertedJob(user_id=user_id, job_id=UUID(job_id), sent_at=at) for job_id in sorted(named))
        await _mail(session, user_id, found, at)
    return len(named)


async def _mail(session: AsyncSession, user_id: UUID, found: Sequence[Found], at: datetime) -> None:
    address, name = await queries.get_address(session, user_id=user_id)
    count = sum(len(jobs) for _, jobs in found)
    first = found[0][1][0]
    subject = first.title if count == 1 else f"{count} new jobs, first: {first.title}"
    parts = [f"Hello {name.split()[0] if name.split() else ''}".strip() + ",", f"new on {at:%d %B}:"]
    parts += [_section(saved, jobs) for saved, jobs in found]
    only = links.stop_url(found[0][0].id) if len(found) == 1 else ""
    await outbox.send_mail(session, to=address, subject=subject[:300], body="\n\n".join(parts), unsubscribe_url=only)


def _section(saved: SavedSearch, jobs: Sequence[JobCard]) -> str:
    base = get_settings().base_url
    lines = [f"{saved.name}\n{'-' * min(len(saved.name), 60)}"]
    for job in jobs:
        facts = ", ".join(fact for fact in (job.company, job.place_text, job.work_mode, job.pay_text) if fact)
        lines.append(f"{job.title}\n{facts}\n{base}{job.href}")
    everything = f"{base}/jobs?{saved.query}" if saved.query else f"{base}/jobs"
    lines.append(f"All of this search: {everything}\nStop mail about it: {links.stop_url(saved.id)}")
    return "\n\n".join(lines)


def _switch(saved: SavedSearch, *, is_active: bool) -> None:
    if is_active and not saved.is_active:
        # What came while it was off was not asked for.
        saved.since = now()
    saved.is_active = is_active


async def _own(session: AsyncSession, actor: Actor, search_id: str) -> SavedSearch:
    actor.require(Role.CANDIDATE)
    saved = await session.scalar(
        select(SavedSearch)
        .where(SavedSearch.id == as_uuid(search_id), SavedSearch.user_id == actor.require_user())
        .with_for_update()
    )
    if saved is None:
        raise NotFound("There is no such saved search.")
    return saved
