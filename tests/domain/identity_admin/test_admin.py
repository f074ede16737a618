"""Accounts of the office: inviting, roles, deactivation, and the administrator who must stay."""

import asyncio

import pytest
from sqlalchemy import select

from recruit_app.core.actor import STAFF, Role
from recruit_app.core.database import session_scope
from recruit_app.core.errors import Conflict, Invalid, NotAllowed, NotFound
from recruit_app.domain.audit.models import ActivityLog
from recruit_app.domain.identity import queries
from recruit_app.domain.identity.models import LoginSession, User, UserStatus
from recruit_app.domain.identity.schemas import NewColleague
from recruit_app.domain.identity.service import admin, sessions
from recruit_app.domain.outbox.models import OutboxMail
from tests.factories import actor_of, make_user


def _new(role: Role = Role.RECRUITER, email: str = "new@office.example") -> NewColleague:
    return NewColleague(full_name="Nila Iyer", email=email, role=role)


async def test_an_invited_colleague_gets_a_link_and_is_on_record(session):
    boss = actor_of(await make_user(session, Role.ADMIN))
    row = await admin.invite_user(session, actor=boss, new=_new())
    mail = (await session.scalars(select(OutboxMail))).one()
    assert (row.role, mail.to_address) == ("RECRUITER", "new@office.example")
    assert "/reset?token=" in mail.body_text
    trail = (await session.scalars(select(ActivityLog))).one()
    assert (trail.action_type, trail.user_id) == ("USER_UPDATE", boss.user_id)


async def test_a_taken_address_is_refused(session):
    boss = actor_of(await make_user(session, Role.ADMIN))
    await make_user(session, Role.CANDIDATE, email="new@office.example")
    with pytest.raises(Conflict):
        await admin.invite_user(session, actor=boss, new=_new(email="NEW@office.example"))


async def test_a_manager_neither_mints_nor_touches_an_administrator(session):
    boss = await make_user(session, Role.ADMIN)
    await make_user(session, Role.ADMIN)
    manager = actor_of(await make_user(session, Role.MANAGER))
    recruiter = await make_user(session, Role.RECRUITER)
    with pytest.raises(NotAllowed):
        await admin.invite_user(session, actor=manager, new=_new(Role.ADMIN))
    with pytest.raises(NotAllowed):
        await admin.change_role(session, actor=manager, user_id=str(recruiter.id), role="ADMIN")
    with pytest.raises(NotAllowed):
        await admin.change_role(session, actor=manager, user_id=str(boss.id), role="SALES")
    with pytest.raises(NotAllowed):
        await admin.set_status(session, actor=manager, user_id=str(boss.id), status="Inactive")


async def test_a_candidate_never_becomes_staff_nor_staff_a_candidate(session):
    boss = actor_of(await make_user(session, Role.ADMIN))
    person = await make_user(session, Role.CANDIDATE)
    recruiter = await make_user(session, Role.RECRUITER)
    for user, role in ((person, "ADMIN"), (recruiter, "CANDIDATE"), (recruiter, "KING")):
        with pytest.raises(Invalid):
            await admin.change_role(session, actor=boss, user_id=str(user.id), role=role)
    with pytest.raises(Invalid):
        await admin.invite_user(session, actor=boss, new=_new(Role.CANDIDATE))


@pytest.mark.parametrize("act", ["role", "status"])
async def test_losing_a_role_or_the_account_ends_every_session(session, act):
    boss = actor_of(await make_user(session, Role.ADMIN))
    user = await make_user(session, Role.SALES)
    await sessions.open_session(session, user=user, ip="203.0.113.9", user_agent="x")
    if act == "role":
        await admin.change_role(session, actor=boss, user_id=str(user.id), role="RECRUITER")
    else:
        await admin.set_status(session, actor=boss, user_id=str(user.id), status="Inactive")
    login = (await session.scalars(select(LoginSession))).one()
    assert login.revoked_at is not None


async def test_deactivation_can_be_undone(session):
    boss = actor_of(await make_user(session, Role.ADMIN))
    user = await make_user(session, Role.SALES)
    await admin.set_status(session, actor=boss, user_id=str(user.id), status="Inactive")
    assert (await admin.set_status(session, actor=boss, user_id=str(user.id), status="Active")).status == "Active"


async def test_the_last_active_administrator_stays(session):
    only = await make_user(session, Role.ADMIN)
    await make_user(session, Role.ADMIN, status=UserStatus.INACTIVE)
    with pytest.raises(Conflict):
        await admin.change_role(session, actor=actor_of(only), user_id=str(only.id), role="MANAGER")
    with pytest.raises(Conflict):
        await admin.set_status(session, actor=actor_of(only), user_id=str(only.id), status="Inactive")


async def test_two_administrators_removing_each_other_leave_one(db):
    async with session_scope() as session:
        pair = [await make_user(session, Role.ADMIN) for _ in range(2)]

    async def remove(actor: User, other: User) -> None:
        async with session_scope() as session:
            await admin.change_role(session, actor=actor_of(actor), user_id=str(other.id), role="SALES")

    await asyncio.gather(remove(*pair), remove(*reversed(pair)), return_exceptions=True)
    async with session_scope() as session:
        left = (await session.scalars(select(User).where(User.role == Role.ADMIN))).all()
    assert len(left) == 1


@pytest.mark.parametrize("role", [Role.RECRUITER, Role.SALES, Role.CANDIDATE])
async def test_others_may_do_none_of_it(session, role):
    actor = actor_of(await make_user(session, role))
    with pytest.raises(NotAllowed):
        await queries.list_users(session, actor=actor)
    with pytest.raises(NotAllowed):
        await admin.invite_user(session, actor=actor, new=_new())
    for act in (
        admin.change_role(session, actor=actor, user_id=str(actor.user_id), role="ADMIN"),
        admin.set_status(session, actor=actor, user_id=str(actor.user_id), status="Inactive"),
    ):
        with pytest.raises(NotAllowed):
            await act


async def test_the_list_filters_searches_and_pages(session):
    boss = actor_of(await make_user(session, Role.ADMIN, full_name="Boss"))
    for number in range(30):
        await make_user(session, Role.CANDIDATE, full_name=f"Person {number:02}")
    first = await queries.list_users(session, actor=boss)
    second = await queries.list_users(session, actor=boss, cursor=first.next_cursor)
    assert (len(first.rows), len(second.rows), second.next_cursor) == (25, 6, "")
    assert not {row.id for row in first.rows} & {row.id for row in second.rows}
    found = await queries.list_users(session, actor=boss, search="person 07", role="CANDIDATE")
    assert [row.full_name for row in found.rows] == ["Person 07"]
    assert not (await queries.list_users(session, actor=boss, role="NOBODY")).rows
    assert "password" not in str(found.rows[0].model_dump())


async def test_colleagues_are_active_staff(session):
    boss = actor_of(await make_user(session, Role.ADMIN, full_name="Boss"))
    await make_user(session, Role.RECRUITER, status=UserStatus.INACTIVE)
    await make_user(session, Role.CANDIDATE)
    found = await queries.list_colleagues(session, actor=boss, roles=STAFF)
    assert [one.full_name for one in found] == ["Boss"]


async def test_an_unknown_account_is_not_found(session):
    boss = actor_of(await make_user(session, Role.ADMIN))
    with pytest.raises(NotFound):
        await admin.set_status(session, actor=boss, user_id="nonsense", status="Inactive")
