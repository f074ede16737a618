"""A company seen hiring three times becomes a draft lead, once, unless sales knows it."""

import pytest
from sqlalchemy import select

from recruit_app.core.actor import Role
from recruit_app.core.errors import NotAllowed
from recruit_app.domain.hotdrops import queries, service
from recruit_app.domain.hotdrops.found import FoundPosting
from recruit_app.domain.hotdrops.service.hiring import draft_leads
from recruit_app.domain.sales.models import ClientStatus, Lead, LeadEvent, LeadStatus
from tests.factories import actor_of, make_client, make_lead, make_user


def _openings(company, count=3):
    return [
        FoundPosting(
            source="Greenhouse",
            title=f"Engineer {number}",
            company_name=company,
            location="Pune",
            original_url=f"https://jobs.example/{company.replace(' ', '-')}/{number}",
        )
        for number in range(count)
    ]


async def _found(session, company, count=3):
    openings = _openings(company, count)
    await service.keep(session, postings=openings)
    return await draft_leads(session, postings=openings)


async def _leads(session):
    return (await session.scalars(select(Lead).order_by(Lead.created_at))).all()


async def test_three_openings_make_one_draft_with_the_roles_as_reason(session):
    busy, free = [await make_user(session, Role.SALES) for _ in range(2)]
    await make_lead(session, owner=busy, company_name="Somebody Else")
    assert await _found(session, "Umbra Robotics", 2) == 0
    assert await _found(session, "Umbra Robotics Pvt. Ltd.", 3) == 1
    assert await _found(session, "UMBRA ROBOTICS", 4) == 0
    _, lead = await _leads(session)
    assert (lead.owner_id, lead.source, lead.status) == (free.id, "Hot Drops", LeadStatus.NEW)
    notes = select(LeadEvent.text).where(LeadEvent.lead_id == lead.id, LeadEvent.kind == "note")
    evidence = await session.scalar(notes)
    assert evidence.startswith("Seen hiring 3 times: ")
    assert "Engineer 0, Pune (Greenhouse)" in evidence


@pytest.mark.parametrize("status", list(ClientStatus))
async def test_a_client_blacklisted_or_not_is_no_lead(session, status):
    await make_user(session, Role.SALES)
    await make_client(session, name="Umbra Robotics Private Limited", status=status)
    assert await _found(session, "Umbra Robotics") == 0


@pytest.mark.parametrize("status", [LeadStatus.NEW, LeadStatus.LOST, LeadStatus.CONVERTED])
async def test_a_lead_open_or_over_is_not_drafted_again(session, status):
    await make_lead(session, owner=await make_user(session, Role.SALES), company_name="Umbra Robotix", status=status)
    assert await _found(session, "Umbra Robotics") == 0


async def test_while_nobody_sells_nothing_is_drafted_and_later_it_is(session):
    await make_user(session, Role.RECRUITER)
    assert await _found(session, "Umbra Robotics") == 0
    manager = await make_user(session, Role.MANAGER)
    assert await _found(session, "Umbra Robotics") == 1
    (lead,) = await _leads(session)
    assert lead.owner_id == manager.id


async def test_sales_sees_the_openings_and_others_do_not(session):
    seller = actor_of(await make_user(session, Role.SALES))
    await _found(session, "Umbra Robotics")
    openings = await queries.list_openings(session, actor=seller, company_name="Umbra Robotics Ltd")
    assert [(one.title, one.is_live) for one in openings] == [(f"Engineer {number}", True) for number in range(3)]
    assert await queries.list_openings(session, actor=seller, company_name="Nobody") == ()
    recruiter = actor_of(await make_user(session, Role.RECRUITER))
    with pytest.raises(NotAllowed):
        await queries.list_openings(session, actor=recruiter, company_name="Umbra Robotics")
