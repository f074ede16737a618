"""Clients: their papers and whether we work for them."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from recruit_app.core.actor import Actor, Role
from recruit_app.core.columns import as_uuid
from recruit_app.core.database import notify
from recruit_app.core.errors import Conflict, Invalid, NotAllowed, NotFound
from recruit_app.domain.audit.models import Severity
from recruit_app.domain.audit.service import record
from recruit_app.domain.sales.corporate_identity import check_contract, checked_identity
from recruit_app.domain.sales.models import Client, ClientStatus
from recruit_app.domain.sales.policy import client_visible_to
from recruit_app.domain.sales.queries.clients import get_client
from recruit_app.domain.sales.schemas import ClientDetail, ClientEdit
from recruit_app.domain.sales.service.shared import TOPIC


async def set_client_status(session: AsyncSession, *, actor: Actor, client_id: str, status: str) -> ClientDetail:
    """Set a client Active, Inactive or Blacklisted; into and out of the blacklist only MANAGER and ADMIN."""
    client = await _locked_client(session, actor, client_id)
    if status not in set(ClientStatus):
        raise Invalid("A client is Active, Inactive or Blacklisted.", field="status")
    if ClientStatus.BLACKLISTED in {status, client.status} and not actor.has_role(Role.MANAGER, Role.ADMIN):
        raise NotAllowed("Only a manager can change who is blacklisted.")
    if client.status == status:
        return await get_client(session, actor=actor, client_id=client_id)
    before, client.status = client.status, ClientStatus(status)
    await record(
        session,
        actor=actor,
        action="CLIENT_STATUS",
        description=f"{actor.full_name} set the client {client.name} from {before} to {status}",
        entity_id=client.id,
        entity_type="client",
        severity=Severity.WARN if status == ClientStatus.BLACKLISTED else Severity.SUCCESS,
        details={"from": before, "to": status},
    )
    return await _told(session, actor, client)


async def edit_client(session: AsyncSession, *, actor: Actor, client_id: str, edit: ClientEdit) -> ClientDetail:
    """Replace a client's address, tax numbers and contract dates.

    Raises:
        Invalid: a tax number or the contract is wrong.
        Conflict: another client has this GSTIN.
    """
    client = await _locked_client(session, actor, client_id)
    identity = checked_identity(edit.gst, edit.pan)
    check_contract(edit.contract_start_date, edit.contract_end_date)
    await _refuse_taken_gst(session, client, identity.get("gst"))
    rest = {key: value for key, value in client.corporate_identity.items() if key not in {"gst", "pan"}}
    client.corporate_identity = {**rest, **identity}
    client.billing_address = edit.billing_address
    client.contract_start_date = edit.contract_start_date
    client.contract_end_date = edit.contract_end_date
    await record(
        session,
        actor=actor,
        action="CLIENT_UPDATE",
        description=f"{actor.full_name} changed the client {client.name}",
        entity_id=client.id,
        entity_type="client",
    )
    return await _told(session, actor, client)


async def _refuse_taken_gst(session: AsyncSession, client: Client, gst: str | None) -> None:
    if gst is None:
        return
    taken = await session.scalar(
        select(Client.name).where(Client.id != client.id, Client.corporate_identity["gst"].astext == gst)
    )
    if taken is not None:
        raise Conflict(f"{taken} has this GSTIN already.", field="gst")


async def _locked_client(session: AsyncSession, actor: Actor, client_id: str) -> Client:
    client = await session.scalar(
        select(Client).where(Client.id == as_uuid(client_id), client_visible_to(actor)).with_for_update()
    )
    if client is None:
        raise NotFound("That client does not exist.")
    return client


async def _told(session: AsyncSession, actor: Actor, client: Client) -> ClientDetail:
    await session.flush()
    await notify(session, TOPIC)
    return await get_client(session, actor=actor, client_id=str(client.id))
