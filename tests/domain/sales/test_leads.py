"""Leads: who sees which, moves, tasks, and what the board adds up."""

from datetime import timedelta
from decimal import Decimal

import pytest
from sqlalchemy import select

from recruit_app.core.actor import ANONYMOUS, Role
from recruit_app.core.clock import now, today
from recruit_app.core.errors import Conflict, Invalid, NotAllowed, NotFound, SignInNeeded
from recruit_app.domain.sales import queries, service
from recruit_app.domain.sales.models import LeadStatus, SalesTask
from recruit_app.domain.sales.schemas import LeadEdit, NewLead
from tests.factories import actor_of, make_lead, make_user


async def test_a_lead_is_made_moved_and_remembered(session):
    actor = actor_of(await make_user(session, Role.SALES))
    lead = await service.create_lead(
        session, actor=actor, new=NewLead(company_name="Kaveri Foods", estimated_value=Decimal(1_850_000))
    )
    assert (lead.status, lead.probability, lead.weighted_text) == ("New", 10, "₹1.9 L")
    moved = await service.move_lead(
        session,
        actor=actor,
        lead_id=lead.id,
        to="Proposal",
        expected_version=lead.version,
        next_follow_up=now() + timedelta(days=1),
    )
    assert (moved.status, moved.probability, moved.follow_up_text) == ("Proposal", 60, "Tomorrow")
    assert {event.text for event in moved.history} == {"New → Proposal", "Lead created"}
    assert {event.who for event in moved.history} == {actor.full_name}


async def test_a_stale_move_is_refused(session):
    actor = actor_of(owner := await make_user(session, Role.SALES))
    lead = await make_lead(session, owner=owner, version=3)
    with pytest.raises(Conflict):
        await service.move_lead(
            session, actor=actor, lead_id=str(lead.id), to="Lost", expected_version=2, reason="Budget"
        )


async def test_a_lost_lead_keeps_its_reason_and_can_come_back(session):
    actor = actor_of(owner := await make_user(session, Role.SALES))
    lead = await make_lead(session, owner=owner)
    lost = await service.move_lead(
        session,
        actor=actor,
        lead_id=str(lead.id),
        to="Lost",
        expected_version=1,
        reason="Another agency",
    )
    assert (lost.lost_reason, lost.probability, lost.next_follow_up) == ("Another agency", 0, None)
    back = await service.move_lead(
        session,
        actor=actor,
        lead_id=lost.id,
        to="Contacted",
        expected_version=lost.version,
        note="They called again",
        next_follow_up=now() + timedelta(days=3),
    )
    assert (back.lost_reason, back.status) == ("", "Contacted")


async def test_sales_sees_only_the_own_leads_and_a_manager_all(session):
    mine, other = await make_user(session, Role.SALES), await make_user(session, Role.SALES)
    manager = actor_of(await make_user(session, Role.MANAGER))
    lead = await make_lead(session, owner=other)
    await make_lead(session, owner=mine)
    with pytest.raises(NotFound):
        await queries.get_lead(session, actor=actor_of(mine), lead_id=str(lead.id))
    with pytest.raises(NotFound):
        await service.add_note(session, actor=actor_of(mine), lead_id=str(lead.id), text="Hello")
    assert sum(column.count for column in await queries.lead_board(session, actor=actor_of(mine))) == 1
    assert len((await queries.list_leads(session, actor=actor_of(mine))).rows) == 1
    assert sum(column.count for column in await queries.lead_board(session, actor=manager)) == 2
    assert (await queries.get_lead(session, actor=manager, lead_id=str(lead.id))).owner_name == other.full_name


@pytest.mark.parametrize("role", [Role.RECRUITER, Role.CANDIDATE])
async def test_recruiters_and_candidates_have_no_leads(session, role):
    actor = actor_of(await make_user(session, role))
    for call in (queries.lead_board, queries.list_leads, queries.my_tasks, queries.list_clients):
        with pytest.raises(NotAllowed):
            await call(session, actor=actor)
    with pytest.raises(NotAllowed):
        await service.create_lead(session, actor=actor, new=NewLead(company_name="Kaveri Foods"))


async def test_nobody_signed_in_has_no_leads(session):
    with pytest.raises(SignInNeeded):
        await queries.lead_board(session, actor=ANONYMOUS)


async def test_the_board_adds_up(session):
    actor = actor_of(owner := await make_user(session, Role.SALES))
    for value, probability in ((1_000_000, 60), (500_000, 50), (None, 60)):
        await make_lead(
            session, owner=owner, status=LeadStatus.PROPOSAL, estimated_value=value, probability=probability
        )
    board = {column.status: column for column in await queries.lead_board(session, actor=actor)}
    assert list(board) == ["New", "Contacted", "Qualified", "Proposal", "Negotiation", "Converted", "Lost"]
    proposal = board["Proposal"]
    assert (proposal.count, proposal.value_text, proposal.weighted_text) == (3, "₹15 L", "₹8.5 L")
    assert len(proposal.cards) == 3


async def test_the_forecast_is_the_leads_own(session):
    actor = actor_of(owner := await make_user(session, Role.SALES))
    stranger = await make_user(session, Role.SALES)
    for who in (owner, stranger):
        await make_lead(session, owner=who, estimated_value=1_000_000, probability=60, expected_close_date=today())
    await make_lead(session, owner=owner, estimated_value=400_000)
    found = await queries.forecast_by_month(session, actor=actor)
    assert (found.months[0].value, found.months[0].weighted) == (1_000_000, 600_000)
    assert (found.undated_leads, found.undated_text) == (1, "₹4 L")


async def test_an_edit_is_kept_and_a_stale_one_refused(session):
    actor = actor_of(owner := await make_user(session, Role.SALES))
    lead = await make_lead(session, owner=owner)
    edit = LeadEdit(company_name="Nilgiri Textiles", probability=35, contact_email="Asha@Nilgiri.example")
    edited = await service.edit_lead(session, actor=actor, lead_id=str(lead.id), edit=edit, expected_version=1)
    assert (edited.probability, edited.contact_email, edited.version) == (35, "asha@nilgiri.example", 2)
    with pytest.raises(Conflict):
        await service.edit_lead(session, actor=actor, lead_id=str(lead.id), edit=edit, expected_version=1)


async def test_tasks_come_overdue_first_and_completion_can_be_taken_back(session):
    actor = actor_of(owner := await make_user(session, Role.SALES))
    lead = await make_lead(session, owner=owner)
    for title, days in (("Later", 5), ("Overdue", -2), ("Today", 0)):
        await service.add_task(
            session, actor=actor, lead_id=str(lead.id), title=title, due_date=today() + timedelta(days=days)
        )
    await service.add_task(session, actor=actor, lead_id=str(lead.id), title="Some day")
    tasks = await queries.my_tasks(session, actor=actor)
    assert [task.title for task in tasks] == ["Overdue", "Today", "Later", "Some day"]
    assert [task.due_state for task in tasks] == ["overdue", "today", "later", "none"]
    await service.complete_task(session, actor=actor, task_id=tasks[0].id)
    day = await queries.sales_day(session, actor=actor)
    assert (day.overdue_tasks, day.due_today, day.late_follow_ups) == (0, 1, 1)
    await service.reopen_task(session, actor=actor, task_id=tasks[0].id)
    stored = (await session.scalars(select(SalesTask).where(SalesTask.title == "Overdue"))).one()
    assert (stored.is_completed, stored.completed_at) == (False, None)


async def test_a_stranger_cannot_complete_a_task(session):
    owner, stranger = await make_user(session, Role.SALES), await make_user(session, Role.SALES)
    lead = await make_lead(session, owner=owner)
    task = await service.add_task(session, actor=actor_of(owner), lead_id=str(lead.id), title="Call")
    with pytest.raises(NotFound):
        await service.complete_task(session, actor=actor_of(stranger), task_id=str(task))


async def test_only_a_manager_hands_a_lead_over_and_only_to_sales(session):
    owner, heir = await make_user(session, Role.SALES), await make_user(session, Role.SALES)
    recruiter = await make_user(session, Role.RECRUITER)
    manager = actor_of(await make_user(session, Role.MANAGER))
    lead = await make_lead(session, owner=owner)
    with pytest.raises(NotAllowed):
        await service.assign_lead(session, actor=actor_of(owner), lead_id=str(lead.id), owner_id=str(heir.id))
    with pytest.raises(Invalid):
        await service.assign_lead(session, actor=manager, lead_id=str(lead.id), owner_id=str(recruiter.id))
    handed = await service.assign_lead(session, actor=manager, lead_id=str(lead.id), owner_id=str(heir.id))
    assert handed.owner_name == heir.full_name
