"""A company that somebody else's board shows hiring becomes a draft lead, unless sales knows it."""

from typing import Any

from rapidfuzz import fuzz
from sqlalchemy import func, select, text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.sql import column, table
from sqlmodel import col

from recruit_app.core.actor import SELLING, Actor, Role
from recruit_app.core.database import notify
from recruit_app.domain.audit.service import record
from recruit_app.domain.sales import lead_stages
from recruit_app.domain.sales.company_names import plain_name
from recruit_app.domain.sales.models import Client, Lead, LeadStatus
from recruit_app.domain.sales.queries.clients import SIMILAR_NAME
from recruit_app.domain.sales.service.shared import TOPIC, write_event

HOT_DROPS = "Hot Drops"
_users = table("users", column("id"), column("role"), column("status"), column("created_at"))


async def draft_lead(session: AsyncSession, *, actor: Actor, company_name: str, evidence: str) -> bool:
    """Add a lead in New with `evidence` in its history, once; return whether it is new.

    Nothing is added for a company that is a lead (won and lost ones too) or a client, blacklisted or not,
    under a nearly equal name, nor while nobody sells. The owner is the salesperson with the fewest open leads.
    """
    actor.require(*SELLING)
    # Two boards may show the same company at the same moment.
    await session.execute(text("SELECT pg_advisory_xact_lock(hashtext('sales.draft_lead'))"))
    if await _is_known(session, company_name):
        return False
    owner = await session.scalar(_least_busy())
    if owner is None:
        return False
    lead = Lead(
        owner_id=owner,
        company_name=company_name[:200],
        source=HOT_DROPS,
        probability=lead_stages.default_probability(LeadStatus.NEW),
    )
    session.add(lead)
    await session.flush()
    write_event(session, actor, lead, kind="created", text="Drafted from hot drops")
    write_event(session, actor, lead, kind="note", text=evidence[:5000])
    await record(
        session,
        actor=actor,
        action="DRAFTED_LEAD",
        description=f"{company_name} was seen hiring and became a draft lead",
        entity_id=lead.id,
        entity_type="lead",
    )
    await session.flush()
    await notify(session, TOPIC)
    return True


async def _is_known(session: AsyncSession, name: str) -> bool:
    leads = await session.scalars(select(Lead.company_name))
    clients = await session.scalars(select(Client.name))
    wanted = plain_name(name)
    return any(fuzz.token_sort_ratio(plain_name(known), wanted) >= SIMILAR_NAME for known in (*leads, *clients))


def _least_busy() -> Any:
    """Return the query for who gets the next draft: salespeople before managers, managers before admins."""
    open_leads = (
        select(func.count())
        .where(Lead.owner_id == _users.c.id, col(Lead.status).in_(lead_stages.OPEN_STAGES))
        .correlate(_users)
        .scalar_subquery()
    )
    rank = func.array_position([role.value for role in (Role.SALES, Role.MANAGER, Role.ADMIN)], _users.c.role)
    return (
        select(_users.c.id)
        .where(_users.c.status == "Active", _users.c.role.in_([role.value for role in SELLING]))
        .order_by(rank, open_leads, _users.c.created_at, _users.c.id)
        .limit(1)
    )
