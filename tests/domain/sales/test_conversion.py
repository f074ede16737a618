"""A lead becomes one client, however often and from how many sides it is asked."""

import asyncio

import pytest
from sqlalchemy import func, select

from recruit_app.core.actor import Role
from recruit_app.core.database import session_scope
from recruit_app.core.errors import Conflict, Invalid, NotAllowed, NotFound
from recruit_app.domain.audit.models import ActivityLog
from recruit_app.domain.sales import queries, service
from recruit_app.domain.sales.gstin import gstin_check_character
from recruit_app.domain.sales.models import Client, ClientStatus, Lead, LeadEvent, LeadStatus
from recruit_app.domain.sales.schemas import ClientEdit, NewClientFromLead
from tests.factories import actor_of, make_client, make_lead, make_user

GST = "29AAACK1234F1Z" + gstin_check_character("29AAACK1234F1Z")


async def test_twenty_parallel_conversions_make_one_client(db):
    async with session_scope() as session:
        owner = await make_user(session, Role.SALES)
        lead = await make_lead(session, owner=owner)
    actor, lead_id = actor_of(owner), str(lead.id)

    async def convert() -> str:
        async with session_scope() as session:
            client = await service.convert_lead(session, actor=actor, lead_id=lead_id, new=NewClientFromLead(gst=GST))
            return client.id

    found = await asyncio.gather(*(convert() for _ in range(20)))
    async with session_scope() as session:
        assert len(set(found)) == 1
        assert await session.scalar(select(func.count()).select_from(Client)) == 1
        won = await session.get_one(Lead, lead.id)
        assert (won.status, won.probability) == (LeadStatus.CONVERTED, 100)
        events = await session.scalar(select(func.count()).select_from(LeadEvent).where(LeadEvent.kind == "converted"))
        audits = await session.scalar(
            select(func.count()).select_from(ActivityLog).where(ActivityLog.action_type == "CONVERTED_LEAD")
        )
        assert (events, audits) == (1, 1)


async def test_two_leads_of_one_company_at_once_make_one_client(db):
    async with session_scope() as session:
        owner = await make_user(session, Role.SALES)
        leads = [await make_lead(session, owner=owner, company_name=f"Kaveri Foods{tail}") for tail in ("", " Ltd")]
    actor = actor_of(owner)

    async def convert(lead: Lead) -> None:
        async with session_scope() as session:
            await service.convert_lead(session, actor=actor, lead_id=str(lead.id), new=NewClientFromLead())

    results = await asyncio.gather(*(convert(lead) for lead in leads), return_exceptions=True)
    assert sorted(type(result).__name__ for result in results) == ["Conflict", "NoneType"]


async def test_a_lead_joins_an_existing_client_and_keeps_its_history(session):
    actor = actor_of(owner := await make_user(session, Role.SALES))
    client = await make_client(session, name="Kaveri Foods Pvt Ltd")
    lead = await make_lead(session, owner=owner, company_name="Kaveri Foods")
    await service.add_note(session, actor=actor, lead_id=str(lead.id), text="Met at the fair")
    joined = await service.convert_lead(
        session, actor=actor, lead_id=str(lead.id), new=NewClientFromLead(existing_client_id=str(client.id))
    )
    assert joined.id == str(client.id)
    assert "Met at the fair" in {event.text for event in joined.history}
    detail = await queries.get_lead(session, actor=actor, lead_id=str(lead.id))
    assert (detail.client_name, detail.status) == ("Kaveri Foods Pvt Ltd", "Converted")


@pytest.mark.parametrize(
    ("gst", "pan", "field"),
    [
        (GST[:-1] + ("0" if GST[-1] != "0" else "1"), "", "gst"),
        ("29AAACK1234F1Z", "", "gst"),
        ("", "AAAXK1234F", "pan"),
        (GST, "AAACX1234F", "pan"),
    ],
)
async def test_wrong_tax_numbers_are_refused_at_their_field(session, gst, pan, field):
    actor = actor_of(owner := await make_user(session, Role.SALES))
    lead = await make_lead(session, owner=owner)
    with pytest.raises(Invalid) as refusal:
        await service.convert_lead(session, actor=actor, lead_id=str(lead.id), new=NewClientFromLead(gst=gst, pan=pan))
    assert refusal.value.field == field


async def test_the_pan_is_read_from_the_gstin(session):
    actor = actor_of(owner := await make_user(session, Role.SALES))
    lead = await make_lead(session, owner=owner)
    client = await service.convert_lead(
        session, actor=actor, lead_id=str(lead.id), new=NewClientFromLead(gst=GST.lower())
    )
    assert (client.gst, client.pan) == (GST, "AAACK1234F")


async def test_a_taken_name_is_asked_about_and_a_taken_gstin_refused(session):
    actor = actor_of(owner := await make_user(session, Role.SALES))
    await make_client(session, name="Kaveri Foods", corporate_identity={"gst": GST, "pan": GST[2:12]})
    lead = await make_lead(session, owner=owner, company_name="KAVERI FOODS Pvt. Ltd.")
    with pytest.raises(Conflict, match="another company"):
        await service.convert_lead(session, actor=actor, lead_id=str(lead.id), new=NewClientFromLead())
    with pytest.raises(Conflict, match="GSTIN"):
        await service.convert_lead(
            session,
            actor=actor,
            lead_id=str(lead.id),
            new=NewClientFromLead(gst=GST, is_another_company=True),
        )
    client = await service.convert_lead(
        session, actor=actor, lead_id=str(lead.id), new=NewClientFromLead(is_another_company=True)
    )
    assert client.name == "KAVERI FOODS Pvt. Ltd."


async def test_duplicates_are_found_by_number_domain_and_name(session):
    actor = actor_of(owner := await make_user(session, Role.SALES))
    stranger = await make_user(session, Role.SALES)
    by_number = await make_client(session, name="KF Holdings", corporate_identity={"gst": GST, "pan": GST[2:12]})
    by_name = await make_client(session, name="Kaveri Food Pvt Ltd", account_manager_id=stranger.id)
    lead = await make_lead(session, owner=owner, contact_email="asha@kaverifoods.example")
    by_domain = await service.convert_lead(
        session, actor=actor, lead_id=str(lead.id), new=NewClientFromLead(name="Brindavan Group")
    )
    await make_client(session, name="Malabar Shipping")
    found = await queries.find_duplicate_clients(
        session, actor=actor, name="Kaveri Foods", email="ravi@kaverifoods.example", gstin=GST
    )
    assert [(match.id, match.reason) for match in found] == [
        (str(by_number.id), "Same GSTIN"),
        (by_domain.id, "Same mail domain, kaverifoods.example"),
        (str(by_name.id), "Similar name"),
    ]


async def test_a_shared_mail_domain_says_nothing(session):
    actor = actor_of(owner := await make_user(session, Role.SALES))
    lead = await make_lead(session, owner=owner, contact_email="kaveri@gmail.com")
    await service.convert_lead(session, actor=actor, lead_id=str(lead.id), new=NewClientFromLead())
    assert not await queries.find_duplicate_clients(session, actor=actor, name="Quite Another", email="other@gmail.com")


async def test_lost_and_foreign_leads_and_blacklisted_clients_cannot_be_converted(session):
    actor = actor_of(owner := await make_user(session, Role.SALES))
    stranger = actor_of(await make_user(session, Role.SALES))
    lost = await make_lead(session, owner=owner, status=LeadStatus.LOST)
    lead = await make_lead(session, owner=owner)
    bad = await make_client(session, status=ClientStatus.BLACKLISTED)
    with pytest.raises(Conflict):
        await service.convert_lead(session, actor=actor, lead_id=str(lost.id), new=NewClientFromLead())
    with pytest.raises(NotFound):
        await service.convert_lead(session, actor=stranger, lead_id=str(lead.id), new=NewClientFromLead())
    with pytest.raises(Conflict):
        await service.convert_lead(
            session, actor=actor, lead_id=str(lead.id), new=NewClientFromLead(existing_client_id=str(bad.id))
        )


async def test_only_a_manager_blacklists(session):
    owner = await make_user(session, Role.SALES)
    client = await make_client(session, account_manager_id=owner.id)
    manager = actor_of(await make_user(session, Role.MANAGER))
    with pytest.raises(NotAllowed):
        await service.set_client_status(session, actor=actor_of(owner), client_id=str(client.id), status="Blacklisted")
    await service.set_client_status(session, actor=manager, client_id=str(client.id), status="Blacklisted")
    assert await queries.client_status(session, client.id) == "Blacklisted"
    assert client.id not in {row.id for row in await queries.list_client_options(session, actor=manager)}


async def test_a_gstin_belongs_to_one_client(session):
    manager = actor_of(await make_user(session, Role.MANAGER))
    await make_client(session, corporate_identity={"gst": GST})
    other = await make_client(session)
    with pytest.raises(Conflict):
        await service.edit_client(session, actor=manager, client_id=str(other.id), edit=ClientEdit(gst=GST))
