"""Tasks of a lead: add, complete, and take the completion back."""

from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from recruit_app.core.actor import Actor
from recruit_app.core.clock import now
from recruit_app.core.columns import as_uuid
from recruit_app.core.database import notify
from recruit_app.core.errors import Invalid, NotFound
from recruit_app.domain.sales.models import Lead, SalesTask
from recruit_app.domain.sales.policy import lead_visible_to
from recruit_app.domain.sales.service.shared import TOPIC, locked_lead


async def add_task(
    session: AsyncSession, *, actor: Actor, lead_id: str, title: str, due_date: date | None = None
) -> UUID:
    """Add something to do about a lead, for its owner, and return its id."""
    words = " ".join(title.split())
    if not 0 < len(words) <= 300:
        raise Invalid("Say in 1 to 300 characters what there is to do.", field="title")
    lead = await locked_lead(session, actor, lead_id)
    task = SalesTask(lead_id=lead.id, title=words, due_date=due_date, assigned_to=lead.owner_id)
    session.add(task)
    await session.flush()
    await notify(session, TOPIC)
    return task.id


async def complete_task(session: AsyncSession, *, actor: Actor, task_id: str) -> None:
    """Mark a task done; again does nothing."""
    task = await _locked_task(session, actor, task_id)
    if not task.is_completed:
        task.is_completed = True
        task.completed_at = now()
    await notify(session, TOPIC)


async def reopen_task(session: AsyncSession, *, actor: Actor, task_id: str) -> None:
    """Undo the completion of a task."""
    task = await _locked_task(session, actor, task_id)
    task.is_completed = False
    task.completed_at = None
    await notify(session, TOPIC)


async def _locked_task(session: AsyncSession, actor: Actor, task_id: str) -> SalesTask:
    task = await session.scalar(
        select(SalesTask)
        .join(Lead, Lead.id == SalesTask.lead_id)
        .where(SalesTask.id == as_uuid(task_id), lead_visible_to(actor))
        .with_for_update(of=SalesTask)
    )
    if task is None:
        raise NotFound("That task does not exist.")
    return task
