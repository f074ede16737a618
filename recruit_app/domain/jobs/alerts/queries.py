"""Read saved searches, and what is new in them."""

from datetime import datetime, timedelta
from urllib.parse import parse_qsl
from uuid import UUID

from sqlalchemy import exists, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.sql import column, table
from sqlmodel import col

from recruit_app.core.actor import Actor, Role
from recruit_app.domain.jobs import search
from recruit_app.domain.jobs.alerts.models import AlertedJob, SavedSearch
from recruit_app.domain.jobs.alerts.schemas import SavedSearchRow
from recruit_app.domain.jobs.cards import CARD, card_of
from recruit_app.domain.jobs.models import Job
from recruit_app.domain.jobs.schemas import JobCard, JobFilter
from recruit_app.domain.jobs.wording import read_wording

# A mail is for reading on the way to work; the rest is one tap away.
JOBS_PER_SEARCH = 8
OLDEST = timedelta(days=14)

_users = table("users", *map(column, ("id", "email", "full_name", "is_verified", "status")))


async def list_saved(session: AsyncSession, *, actor: Actor) -> tuple[SavedSearchRow, ...]:
    """Return the actor's own saved searches, the newest first.

    Raises:
        SignInNeeded, NotAllowed: not a candidate.
    """
    actor.require(Role.CANDIDATE)
    rows = await session.scalars(
        select(SavedSearch)
        .where(SavedSearch.user_id == actor.require_user())
        .order_by(col(SavedSearch.created_at).desc())
    )
    return tuple(row_of(row) for row in rows)


def row_of(row: SavedSearch) -> SavedSearchRow:
    """Return what its owner sees of a saved search."""
    href = f"/jobs?{row.query}" if row.query else "/jobs"
    return SavedSearchRow(id=row.id, name=row.name, href=href, is_active=row.is_active)  # pyright: ignore[reportArgumentType]


async def list_waiting(session: AsyncSession) -> tuple[UUID, ...]:
    """Return who may get mail: people with a confirmed address, an open account and a search that is on."""
    rows = await session.scalars(
        select(SavedSearch.user_id)
        .distinct()
        .join(_users, _users.c.id == SavedSearch.user_id)
        .where(col(SavedSearch.is_active), _users.c.is_verified, _users.c.status == "Active")
    )
    return tuple(rows)


async def get_address(session: AsyncSession, *, user_id: UUID) -> tuple[str, str]:
    """Return the e-mail address and full name of a person."""
    row = (await session.execute(select(_users.c.email, _users.c.full_name).where(_users.c.id == user_id))).one()
    return row.email, row.full_name


async def list_new(session: AsyncSession, *, saved: SavedSearch, at: datetime) -> tuple[JobCard, ...]:
    """Return the newest jobs of a search published since it waits and not mailed to its owner yet."""
    filters = JobFilter.of_query(parse_qsl(saved.query))
    wording = await read_wording(session, filters.q)
    was_sent = exists().where(AlertedJob.user_id == saved.user_id, AlertedJob.job_id == Job.id)
    rows = await session.execute(
        select(*CARD)
        .where(
            search.public(at),
            *search.filtered(filters, wording=wording, without="posted", at=at),
            col(Job.published_at) > max(saved.since, at - OLDEST),
            ~was_sent,
        )
        .order_by(col(Job.published_at).desc(), col(Job.id).desc())
        .limit(JOBS_PER_SEARCH)
    )
    return tuple(card_of(row, at) for row in rows)
