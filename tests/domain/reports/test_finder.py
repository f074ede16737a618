"""The palette finds by the actor's own rights."""

import pytest

from recruit_app.core.actor import Role
from recruit_app.core.errors import NotAllowed
from recruit_app.domain.reports.queries import find_by_name
from tests.factories import actor_of, make_application, make_client, make_job, make_lead, make_user


async def test_sales_finds_the_own_leads_and_never_a_candidate(session):
    mine, other = await make_user(session, Role.SALES), await make_user(session, Role.SALES)
    await make_lead(session, owner=mine, company_name="Zephyr Mine")
    await make_lead(session, owner=other, company_name="Zephyr Other")
    await make_client(session, name="Zephyr Client")
    job = await make_job(session, title="Zephyr Engineer")
    person = await make_user(session, Role.CANDIDATE, full_name="Zephyr Person")
    await make_application(session, job=job, candidate=person)
    found = await find_by_name(session, actor=actor_of(mine), words="zephyr")
    assert {hit.label for hit in found} == {"Zephyr Mine"}
    recruiter = actor_of(await make_user(session, Role.RECRUITER))
    found = await find_by_name(session, actor=recruiter, words="zephyr")
    assert {hit.label for hit in found} == {"Zephyr Engineer", "Zephyr Person"}
    manager = actor_of(await make_user(session, Role.MANAGER))
    found = await find_by_name(session, actor=manager, words="zephyr")
    assert len(found) == 5


async def test_wildcards_are_letters(session):
    admin = actor_of(await make_user(session, Role.ADMIN, full_name="Only Admin"))
    assert not await find_by_name(session, actor=admin, words="%%")
    assert [hit.group for hit in await find_by_name(session, actor=admin, words="only ad")] == ["Users"]


async def test_candidates_find_nothing(session):
    actor = actor_of(await make_user(session, Role.CANDIDATE))
    with pytest.raises(NotAllowed):
        await find_by_name(session, actor=actor, words="zephyr")
