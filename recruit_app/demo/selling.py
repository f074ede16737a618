"""Leads with their history, the clients some of them became, and the tasks in between."""

from datetime import datetime, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Any

from recruit_app.demo.content.models import DemoClient, DemoLead
from recruit_app.demo.world import World
from recruit_app.domain.sales.models import (
    Client,
    ClientStatus,
    Lead,
    LeadEvent,
    LeadStatus,
    SalesTask,
    ServiceType,
)

_STAGES = ("New", "Contacted", "Qualified", "Proposal", "Negotiation", "Converted")
_LOST_REASONS = ("Chose another agency on price", "Hires through its own team this year")
_NOTES = (
    "Called, asked for three sample profiles.",
    "Wants a replacement period of 90 days.",
    "Met at their office, the plant head joined.",
    "Budget is approved for this quarter.",
)
_AS_THEY_ARE = {
    "company_name", "contact_person", "contact_email", "contact_phone", "probability", "source",
}  # fmt: skip
_FEES = (8.33, 10.0, 7.5, 12.5)


async def add_selling(world: World) -> None:
    """Write leads, then the clients that came from them, then history and tasks."""
    content = world.content
    world.leads = [_lead(world, lead, number) for number, lead in enumerate(content.leads)]
    await world.write(world.leads)
    for number, client in enumerate(content.clients):
        world.clients[client.key] = _client(world, client, number, _first_lead(world, client))
    await world.write(world.clients.values())
    pairs = list(zip(content.leads, world.leads, strict=True))
    await world.write(event for lead, row in pairs for event in _history(world, lead, row))
    await world.write(task for lead, row in pairs for task in _tasks(world, lead, row))


def _lead(world: World, lead: DemoLead, number: int) -> Lead:
    started = _started(world, lead, number)
    is_over = lead.status in ("Converted", "Lost")
    follow_up = None if lead.next_follow_up_offset is None else lead.next_follow_up_offset
    return Lead(
        owner_id=world.user_id(lead.owner_key),
        **lead.model_dump(include=_AS_THEY_ARE),
        status=LeadStatus(lead.status),
        service_type=ServiceType(lead.service_type),
        estimated_value=Decimal(lead.estimated_value),
        expected_close_date=world.day(lead.expected_close_offset),
        next_follow_up=None if follow_up is None else world.ago(days=-follow_up, minutes=20 * number),
        lost_reason=_LOST_REASONS[number % 2] if lead.status == "Lost" else "",
        created_at=started,
        updated_at=world.ago(days=-lead.expected_close_offset) if is_over else world.ago(days=number % 5 + 1),
    )


def _started(world: World, lead: DemoLead, number: int) -> datetime:
    if lead.status in ("Converted", "Lost"):
        return world.ago(days=45 - lead.expected_close_offset)
    return world.ago(days=4 + 9 * max(_STAGES.index(lead.status), 0) + number % 4)


def _first_lead(world: World, client: DemoClient) -> Lead | None:
    """Return the lead the client came from; one won after the contract began is further business."""
    began = world.day(client.contract_start_offset)
    won = [row for row in world.leads if row.status is LeadStatus.CONVERTED and row.company_name == client.name]
    return next((row for row in won if row.expected_close_date and row.expected_close_date <= began), None)


def _client(world: World, client: DemoClient, number: int, lead: Lead | None) -> Client:
    terms: dict[str, Any] = {
        "fee_percent": _FEES[number % len(_FEES)],
        "payment_days": (30, 45)[number % 2],
        "replacement_days": (90, 60)[number % 2],
    }
    return Client(
        name=client.name,
        billing_address=client.billing_address,
        status=ClientStatus(client.status),
        corporate_identity={**client.corporate_identity, **terms},
        contract_start_date=world.day(client.contract_start_offset),
        contract_end_date=world.day(client.contract_end_offset),
        account_manager_id=world.user_id(client.account_manager_key),
        created_from_lead_id=lead.id if lead else None,
        created_at=lead.updated_at if lead else world.ago(days=-client.contract_start_offset),
    )


def _history(world: World, lead: DemoLead, row: Lead) -> list[LeadEvent]:
    path = _STAGES[: _STAGES.index(lead.status) + 1] if lead.status != "Lost" else (*_STAGES[:3], "Lost")
    step = (row.updated_at - row.created_at) / max(len(path) - 1, 1)
    events = [_event(row, "created", f"Created from {lead.source}", row.created_at)]
    for at, (before, after) in enumerate(pairwise(path), start=1):
        moment = row.created_at + step * at
        note = _NOTES[(at + len(lead.company_name)) % len(_NOTES)]
        events.append(_event(row, "noted", note, moment - timedelta(hours=3)))
        events.append(_moved(world, row, before, after, moment))
    return events


def _moved(world: World, row: Lead, before: str, after: str, moment: datetime) -> LeadEvent:
    if after != "Converted":
        return _event(row, "moved", f"{before} → {after}", moment)
    client = next(c for c in world.clients.values() if c.name == row.company_name)
    event = _event(row, "converted", f"{before} → Converted: {client.name}", moment)
    event.client_id = client.id
    return event


def _event(row: Lead, kind: str, text: str, moment: datetime) -> LeadEvent:
    return LeadEvent(lead_id=row.id, kind=kind, text=text, changed_by=row.owner_id, created_at=moment)


def _tasks(world: World, lead: DemoLead, row: Lead) -> list[SalesTask]:
    return [
        SalesTask(
            lead_id=row.id,
            title=task.title,
            is_completed=task.is_completed,
            due_date=world.day(task.due_offset),
            assigned_to=row.owner_id,
            created_at=max(row.created_at, world.ago(days=6 - task.due_offset)),
            completed_at=world.ago(days=-task.due_offset) if task.is_completed else None,
        )
        for task in lead.tasks
    ]
