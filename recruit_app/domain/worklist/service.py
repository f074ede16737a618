"""Put things in front of a recruiter, and take them away when their cause ends."""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import select, text, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from recruit_app.core.actor import HIRING, Actor
from recruit_app.core.clock import now
from recruit_app.core.columns import as_uuid
from recruit_app.core.database import notify
from recruit_app.core.errors import NotFound
from recruit_app.domain.worklist.models import ActionItem, ItemType, Priority


def topic(user_id: UUID) -> str:
    """Return the topic of one person's queue."""
    return f"worklist:{user_id}"


async def put_item(
    session: AsyncSession,
    *,
    user_id: UUID,
    type: ItemType,
    cause: str,
    title: str,
    description: str = "",
    priority: Priority = Priority.MEDIUM,
    href: str = "",
    job_id: UUID | None = None,
    candidate_id: UUID | None = None,
    value_inr: int = 0,
) -> None:
    """Put an item in `user_id`'s queue, or renew the open one with the same `cause`.

    `cause` names what must end for the item to go, such as "chat:<session id>"; `value_inr` is
    the yearly pay at stake, which ranks items of one priority.
    """
    words = {"title": title[:300], "description": description, "priority": priority, "href": href}
    await session.execute(
        insert(ActionItem)
        .values(
            user_id=user_id,
            type=type,
            cause=cause,
            related_job_id=job_id,
            related_candidate_id=candidate_id,
            value_inr=value_inr,
            **words,
        )
        .on_conflict_do_update(
            index_elements=["user_id", "cause"],
            index_where=text("NOT is_dismissed"),
            set_={**words, "snoozed_until": None},
        )
    )
    await notify(session, topic(user_id))


async def end_cause(session: AsyncSession, *, cause: str, ended_as: str = "cleared") -> None:
    """Clear every open item whose cause has ended."""
    ended = await session.scalars(
        update(ActionItem)
        .where(ActionItem.cause == cause, ActionItem.is_dismissed.is_(False))
        .values(is_dismissed=True, ended_at=now(), ended_as=ended_as)
        .returning(ActionItem.user_id)
    )
    await notify(session, *{topic(user_id) for user_id in ended})


async def finish_item(session: AsyncSession, *, actor: Actor, item_id: str, ended_as: str = "done") -> None:
    """Close one of the actor's own items as 'done' or 'dismissed'; NotFound for others' items."""
    item = await _own_item(session, actor, item_id)
    item.is_dismissed = True
    item.ended_at = now()
    item.ended_as = ended_as
    await notify(session, topic(item.user_id))


async def reopen_item(session: AsyncSession, *, actor: Actor, item_id: str) -> None:
    """Undo the closing or snoozing of one of the actor's own items."""
    item = await _own_item(session, actor, item_id)
    item.is_dismissed = False
    item.ended_at = item.snoozed_until = None
    item.ended_as = ""
    await notify(session, topic(item.user_id))


async def snooze_item(session: AsyncSession, *, actor: Actor, item_id: str, days: int = 1) -> datetime:
    """Hide one of the actor's own items for `days` days and return when it comes back."""
    item = await _own_item(session, actor, item_id)
    item.snoozed_until = now() + timedelta(days=min(max(days, 1), 30))
    await notify(session, topic(item.user_id))
    return item.snoozed_until


async def _own_item(session: AsyncSession, actor: Actor, item_id: str) -> ActionItem:
    actor.require(*HIRING)
    item = await session.scalar(
        select(ActionItem)
        .where(ActionItem.id == as_uuid(item_id), ActionItem.user_id == actor.require_user())
        .with_for_update()
    )
    if item is None:
        raise NotFound("That item is no longer in your queue.")
    return item
