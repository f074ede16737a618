"""A won lead becomes a client, once."""

from typing import Any
from uuid import UUID

from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from recruit_app.core.actor import Actor
from recruit_app.core.columns import as_uuid
from recruit_app.core.database import notify
from recruit_app.core.errors import Conflict, Invalid
from recruit_app.domain.audit.service import record
from recruit_app.domain.sales import lead_stages
from recruit_app.domain.sales.company_names import plain_name
from recruit_app.domain.sales.corporate_identity import check_contract, checked_identity
from recruit_app.domain.sales.models import Client, ClientStatus, Lead, LeadEvent, LeadStatus
from recruit_app.domain.sales.queries.clients import get_client
from recruit_app.domain.sales.schemas import ClientDetail, NewClientFromLead
from recruit_app.domain.sales.service.shared import TOPIC, locked_lead, write_event


async def convert_lead(session: AsyncSession, *, actor: Actor, lead_id: str, new: NewClientFromLead) -> ClientDetail:
    """Turn a lead into a new client or join it to an existing one; its history and tasks stay.

    Converting a converted lead again returns the same client.

    Raises:
        Invalid: a tax number or the contract is wrong, or the existing client does not exist.
        Conflict: the lead is lost, the client is blacklisted, or a client of that name or GSTIN exists and
            `is_another_company` was not said.
    """
    lead = await locked_lead(session, actor, lead_id)
    already = await session.scalar(
        select(LeadEvent.client_id).where(LeadEvent.lead_id == lead.id, col(LeadEvent.client_id).is_not(None))
    )
    if already is not None:
        return await get_client(session, actor=actor, client_id=str(already))
    if lead.status == LeadStatus.LOST:
        raise Conflict("This lead is lost. Reopen it before converting it.")
    client = await (_existing(session, new) if new.existing_client_id else _created(session, lead, new))
    await _win(session, actor, lead, client)
    return await get_client(session, actor=actor, client_id=str(client.id))


async def _win(session: AsyncSession, actor: Actor, lead: Lead, client: Client) -> None:
    before = lead.status
    lead.status = LeadStatus.CONVERTED
    lead.probability = lead_stages.default_probability(LeadStatus.CONVERTED)
    lead.next_follow_up = None
    lead.version += 1
    write_event(
        session,
        actor,
        lead,
        kind="converted",
        text=f"{before} → Converted: {client.name}",
        client_id=client.id,
    )
    await record(
        session,
        actor=actor,
        action="CONVERTED_LEAD",
        description=f"{actor.full_name} converted the lead {lead.company_name} into the client {client.name}",
        entity_id=lead.id,
        entity_type="lead",
        details={"client_id": str(client.id)},
    )
    await session.flush()
    await notify(session, TOPIC)


async def _existing(session: AsyncSession, new: NewClientFromLead) -> Client:
    client = await session.get(Client, as_uuid(new.existing_client_id) or UUID(int=0))
    if client is None:
        raise Invalid("That client does not exist.", field="existing_client_id")
    if client.status == ClientStatus.BLACKLISTED:
        raise Conflict("This client is blacklisted.", field="existing_client_id")
    return client


async def _created(session: AsyncSession, lead: Lead, new: NewClientFromLead) -> Client:
    identity = checked_identity(new.gst, new.pan)
    check_contract(new.contract_start_date, new.contract_end_date)
    name = new.name or lead.company_name
    # Two leads of one company converted at once must not both pass the check below.
    await session.execute(text("SELECT pg_advisory_xact_lock(hashtext('sales.new_client'))"))
    await _refuse_twin(session, name, identity.get("gst", ""), new)
    client = Client(
        name=name,
        billing_address=new.billing_address,
        corporate_identity=identity,
        contract_start_date=new.contract_start_date,
        contract_end_date=new.contract_end_date,
        account_manager_id=lead.owner_id,
        created_from_lead_id=lead.id,
    )
    session.add(client)
    await session.flush()
    return client


async def _refuse_twin(session: AsyncSession, name: str, gst: str, new: NewClientFromLead) -> None:
    clients: Any = await session.execute(select(Client.name, Client.corporate_identity))
    for known, identity in clients:
        if gst and identity.get("gst") == gst:
            raise Conflict(f"{known} has this GSTIN already. Join the lead to that client.", field="gst")
        if plain_name(known) == plain_name(name) and not new.is_another_company:
            raise Conflict(
                f"There is a client named {known}. Join the lead to it, or say that this is another company.",
                field="name",
            )
