"""What every sales use case does: lock a visible lead, write its history, tell the screens."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from recruit_app.core.actor import Actor
from recruit_app.core.columns import as_uuid
from recruit_app.core.errors import Conflict, NotFound
from recruit_app.domain.sales.models import Lead, LeadEvent
from recruit_app.domain.sales.policy import lead_visible_to

TOPIC = "leads"


async def locked_lead(
    session: AsyncSession, actor: Actor, lead_id: str | UUID, *, expected_version: int | None = None
) -> Lead:
    """Return a lead the actor may change, locked until the transaction ends.

    Raises:
        NotFound: no such lead, or it is another's.
        Conflict: somebody changed it since the actor read `expected_version`.
    """
    lead = await session.scalar(
        select(Lead)
        .where(Lead.id == as_uuid(lead_id), lead_visible_to(actor))
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    if lead is None:
        raise NotFound("That lead does not exist.")
    if expected_version is not None and lead.version != expected_version:
        raise Conflict("Somebody changed this lead a moment ago. Look again, then repeat your change.")
    return lead


def write_event(
    session: AsyncSession, actor: Actor, lead: Lead, *, kind: str, text: str, client_id: UUID | None = None
) -> None:
    """Add a line to the lead's history."""
    session.add(LeadEvent(lead_id=lead.id, kind=kind, text=text, changed_by=actor.user_id, client_id=client_id))
