"""A company that somebody else's board shows hiring becomes a draft lead, unless sales knows it."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

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


async def draft_leads(session: AsyncSession, *, actor: Actor, companies: Mapping[str, str]) -> int:
    """Add a lead in New per company name, the evidence it is given with in its history; return how many are new.

    Nothing is added for a company that is a lead (won and lost ones too) or a client, blacklisted or not,
    under a nearly equal name, nor while nobody sells. The owner is the salesperson with the fewest open leads.
    """
    actor.require(*SELLING)
    # Two boards may show the same company at the same moment.
    await session.execute(text("SELECT pg_advisory_xact_lock(hashtext('sales.draft_lead'))"))
    known = await _known_names(session) if companies else []
    drafted = 0
    for company_name, evidence in companies.items():
        name = plain_name(company_name)
        if any(fuzz.token_sort_ratio(one, name) >= SIMILAR_NAME for one in known):
            continue
        owner = await session.scalar(_least_busy())
        if owner is None:
            break
        await _draft(session, actor, owner, company_name, evidence)
        known.append(name)
        drafted += 1
    if drafted:
        await notify(session, TOPIC)
    return drafted


async def _draft(session: AsyncSession, actor: Actor, owner: UUID, company_name: str, evidence: str) -> None:
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


async def _known_names(session: AsyncSession) -> list[str]:
    leads = await session.scalars(select(Lead.company_name).distinct())
    clients = await session.scalars(select(Client.name))
    return [plain_name(name) for name in (*leads, *clients)]


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
