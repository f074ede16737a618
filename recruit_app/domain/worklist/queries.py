"""Read the queue: priority first, then money, then age."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Uuid, case, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.sql import column, table
from sqlalchemy.sql.elements import ColumnElement
from sqlmodel import col

from recruit_app.core.actor import HIRING, Actor, Role
from recruit_app.domain.worklist.models import ActionItem, Priority
from recruit_app.domain.worklist.schemas import ActionCard

_users = table("users", column("id", Uuid), column("full_name"), column("role"), column("status"), column("created_at"))
_jobs = table("jobs", column("id"), column("title"))
_RANK = case({Priority.HIGH.value: 0, Priority.MEDIUM.value: 1}, value=ActionItem.priority, else_=2)


async def list_open_items(
    session: AsyncSession, *, actor: Actor, at: datetime, limit: int = 50
) -> tuple[ActionCard, ...]:
    """Return the actor's own open items that are not snoozed past `at`."""
    actor.require(*HIRING)
    rows = await session.execute(
        select(ActionItem, _users.c.full_name, _jobs.c.title)
        .join_from(ActionItem, _users, _users.c.id == ActionItem.related_candidate_id, isouter=True)
        .join(_jobs, _jobs.c.id == ActionItem.related_job_id, isouter=True)
        .where(*_open(actor.require_user(), at))
        .order_by(_RANK, ActionItem.value_inr.desc(), ActionItem.created_at, ActionItem.id)
        .limit(limit)
    )
    return tuple(_card(item, name, title) for item, name, title in rows)


async def count_open_items(session: AsyncSession, *, actor: Actor, at: datetime) -> int:
    """Return how many items wait for the actor."""
    actor.require(*HIRING)
    query = select(func.count()).select_from(ActionItem).where(*_open(actor.require_user(), at))
    return (await session.scalar(query)) or 0


def _open(user_id: UUID, at: datetime) -> tuple[ColumnElement[bool], ...]:
    return (
        col(ActionItem.user_id) == user_id,
        col(ActionItem.is_dismissed).is_(False),
        or_(ActionItem.snoozed_until.is_(None), ActionItem.snoozed_until <= at),
    )


def _card(item: ActionItem, name: str | None, title: str | None) -> ActionCard:
    return ActionCard(
        id=str(item.id),
        type=item.type,
        title=item.title,
        description=item.description,
        priority=item.priority,
        href=item.href,
        job_title=title or "",
        candidate_name=name or "",
        related_job_id=str(item.related_job_id) if item.related_job_id else None,
        related_candidate_id=str(item.related_candidate_id) if item.related_candidate_id else None,
        created_at=item.created_at,
    )


async def find_least_busy(session: AsyncSession, *, role: Role) -> UUID | None:
    """Return the active person of `role` with the fewest open items, the longest here first; None if nobody."""
    items = select(func.count()).where(ActionItem.user_id == _users.c.id, col(ActionItem.is_dismissed).is_(False))
    return await session.scalar(
        select(_users.c.id)
        .where(_users.c.role == role.value, _users.c.status == "Active")
        .order_by(items.correlate(_users).scalar_subquery(), _users.c.created_at, _users.c.id)
        .limit(1)
    )
