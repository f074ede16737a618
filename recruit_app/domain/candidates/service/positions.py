"""Section F: the positions a person held."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from recruit_app.core.actor import Actor
from recruit_app.core.columns import as_uuid
from recruit_app.core.database import notify
from recruit_app.core.errors import Invalid, NotFound
from recruit_app.domain.candidates import policy
from recruit_app.domain.candidates.models import WorkHistory
from recruit_app.domain.candidates.schemas import PositionEdit
from recruit_app.domain.candidates.service.profile import own_row, topic

MAX_POSITIONS = 40


async def save_position(
    session: AsyncSession, *, actor: Actor, values: Mapping[str, Any], position_id: str = ""
) -> str:
    """Add a position, or replace the own one named by `position_id`; return its id.

    Raises:
        NotAllowed, InvalidFields, NotFound
        Invalid: there are 40 already.
    """
    user_id = policy.require_own_profile(actor)
    edit = PositionEdit.read(dict(values))
    profile = await own_row(session, user_id)
    if position_id:
        row = await _own(session, actor, position_id)
    else:
        count = await session.scalar(
            select(func.count()).select_from(WorkHistory).where(WorkHistory.profile_id == user_id)
        )
        if (count or 0) >= MAX_POSITIONS:
            raise Invalid(f"You can list at most {MAX_POSITIONS} positions.")
        row = WorkHistory(profile_id=profile.user_id)
    for name, value in edit.model_dump().items():
        setattr(row, name, bool(value) if name == "is_current" else value)
    if row.is_current:
        row.end_date = None
    session.add(row)
    await session.flush()
    await notify(session, topic(user_id))
    return str(row.id)


async def remove_position(session: AsyncSession, *, actor: Actor, position_id: str) -> None:
    """Remove one of the actor's own positions; NotFound for anybody else's."""
    row = await _own(session, actor, position_id)
    await session.delete(row)
    await session.flush()
    await notify(session, topic(row.profile_id))


async def _own(session: AsyncSession, actor: Actor, position_id: str) -> WorkHistory:
    user_id = policy.require_own_profile(actor)
    row = await session.scalar(
        select(WorkHistory).where(WorkHistory.id == as_uuid(position_id), WorkHistory.profile_id == user_id)
    )
    if row is None:
        raise NotFound("That position is not in your profile.")
    return row
