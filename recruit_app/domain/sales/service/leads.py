"""Leads: make, edit, move, note, hand over."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.sql import column, table

from recruit_app.core.actor import SELLING, Actor, Role
from recruit_app.core.clock import now
from recruit_app.core.columns import as_uuid
from recruit_app.core.database import notify
from recruit_app.core.errors import Invalid
from recruit_app.domain.audit.service import record
from recruit_app.domain.sales import lead_stages
from recruit_app.domain.sales.models import Lead, LeadStatus
from recruit_app.domain.sales.queries.leads import get_lead
from recruit_app.domain.sales.schemas import LeadDetail, LeadEdit, NewLead
from recruit_app.domain.sales.service.shared import TOPIC, locked_lead, write_event

_users = table("users", column("id"), column("full_name"), column("role"), column("status"))


async def create_lead(session: AsyncSession, *, actor: Actor, new: NewLead) -> LeadDetail:
    """Add a lead in New, owned by the actor."""
    actor.require(*SELLING)
    lead = Lead(
        owner_id=actor.require_user(),
        probability=lead_stages.default_probability(LeadStatus.NEW),
        **new.model_dump(),
    )
    session.add(lead)
    await session.flush()
    write_event(session, actor, lead, kind="created", text="Lead created")
    await record(
        session,
        actor=actor,
        action="CREATED_LEAD",
        description=f"{actor.full_name} added the lead {lead.company_name}",
        entity_id=lead.id,
        entity_type="lead",
    )
    return await _told(session, actor, lead)


async def edit_lead(
    session: AsyncSession, *, actor: Actor, lead_id: str, edit: LeadEdit, expected_version: int
) -> LeadDetail:
    """Replace the editable fields and write what changed into the history.

    Raises:
        Conflict: somebody changed the lead since.
    """
    lead = await locked_lead(session, actor, lead_id, expected_version=expected_version)
    changed = [name for name, value in edit.model_dump().items() if getattr(lead, name) != value]
    if not changed:
        return await get_lead(session, actor=actor, lead_id=lead_id)
    for name in changed:
        setattr(lead, name, getattr(edit, name))
    lead.version += 1
    words = ", ".join(name.replace("_", " ") for name in changed)
    write_event(session, actor, lead, kind="edited", text=f"Changed {words}")
    return await _told(session, actor, lead)


async def move_lead(
    session: AsyncSession,
    *,
    actor: Actor,
    lead_id: str,
    to: str,
    expected_version: int,
    note: str = "",
    reason: str = "",
    next_follow_up: datetime | None = None,
) -> LeadDetail:
    """Move a lead to another stage by the rules of `lead_stages`; its probability becomes the stage's.

    A follow-up already set in the future is kept when none is given.

    Raises:
        Conflict: somebody changed the lead since, or the move is not possible.
        Invalid: a note, reason or follow-up is missing.
    """
    lead = await locked_lead(session, actor, lead_id, expected_version=expected_version)
    follow_up = next_follow_up or lead.next_follow_up
    lead_stages.check_move(lead.status, to, note=note, reason=reason, next_follow_up=follow_up, at=now())
    before = lead.status
    lead.status = LeadStatus(to)
    lead.probability = lead_stages.default_probability(to)
    lead.lost_reason = reason.strip()[:300] if to == lead_stages.LOST else ""
    lead.next_follow_up = None if to == lead_stages.LOST else follow_up
    lead.version += 1
    why = note.strip() or lead.lost_reason
    write_event(session, actor, lead, kind="moved", text=f"{before} → {to}" + (f": {why}" if why else ""))
    await record(
        session,
        actor=actor,
        action="MOVED_LEAD",
        description=f"{actor.full_name} moved {lead.company_name} from {before} to {to}",
        entity_id=lead.id,
        entity_type="lead",
        details={"from": before, "to": to},
    )
    return await _told(session, actor, lead)


async def add_note(session: AsyncSession, *, actor: Actor, lead_id: str, text: str) -> LeadDetail:
    """Write a note of up to 5,000 characters into the lead's history."""
    words = text.strip()
    if not 0 < len(words) <= 5000:
        raise Invalid("Write a note of 1 to 5,000 characters.", field="text")
    lead = await locked_lead(session, actor, lead_id)
    write_event(session, actor, lead, kind="note", text=words)
    return await _told(session, actor, lead)


async def assign_lead(session: AsyncSession, *, actor: Actor, lead_id: str, owner_id: str) -> LeadDetail:
    """Hand a lead to another active salesperson; for MANAGER and ADMIN."""
    actor.require(Role.MANAGER, Role.ADMIN)
    lead = await locked_lead(session, actor, lead_id)
    owner = (
        await session.execute(
            select(_users.c.id, _users.c.full_name).where(
                _users.c.id == as_uuid(owner_id),
                _users.c.status == "Active",
                _users.c.role.in_([role.value for role in SELLING]),
            )
        )
    ).one_or_none()
    if owner is None:
        raise Invalid("Choose an active salesperson.", field="owner_id")
    lead.owner_id = owner.id
    lead.version += 1
    write_event(session, actor, lead, kind="assigned", text=f"Handed to {owner.full_name}")
    return await _told(session, actor, lead)


async def _told(session: AsyncSession, actor: Actor, lead: Lead) -> LeadDetail:
    await session.flush()
    await notify(session, TOPIC)
    return await get_lead(session, actor=actor, lead_id=str(lead.id))
