"""Drafts become public once, under an address of their own, and end."""

from datetime import timedelta

import pytest
from pydantic import ValidationError
from sqlalchemy import text

from recruit_app.core.actor import ANONYMOUS, Role
from recruit_app.core.clock import today
from recruit_app.core.errors import Conflict, Invalid, NotAllowed, NotFound, SignInNeeded
from recruit_app.domain.jobs import queries, service
from recruit_app.domain.jobs.schemas import JobEdit, NewJob
from recruit_app.domain.sales.models import ClientStatus
from tests.factories import actor_of, make_application, make_client, make_job, make_user


def _new(client, **fields):
    return NewJob(
        client_id=str(client.id),
        **{"title": "React Developer", "job_summary": "Build.", "job_locations": ["Pune"], **fields},
    )


async def test_from_draft_to_closed_with_an_audit_trail(session):
    recruiter = actor_of(await make_user(session))
    draft = await service.create_job(session, actor=recruiter, new=_new(await make_client(session)))
    with pytest.raises(NotFound):
        await queries.get_public_job(session, slug=draft.slug)
    public = await service.publish_job(session, actor=recruiter, job_id=draft.id)
    assert public.slug == "react-developer-pune"
    assert (await queries.get_public_job(session, slug=public.slug)).title == "React Developer"
    with pytest.raises(Conflict):
        await service.publish_job(session, actor=recruiter, job_id=draft.id)
    await service.close_job(session, actor=recruiter, job_id=draft.id)
    trail = await session.scalars(text("SELECT action_type FROM activity_logs ORDER BY created_at"))
    assert list(trail) == ["CREATED_JOB", "PUBLISHED_JOB", "CLOSED_JOB"]


async def test_the_same_title_gets_the_next_address(session):
    recruiter = actor_of(await make_user(session))
    client = await make_client(session)
    slugs = []
    for _ in range(3):
        draft = await service.create_job(session, actor=recruiter, new=_new(client))
        slugs.append((await service.publish_job(session, actor=recruiter, job_id=draft.id)).slug)
    assert slugs == ["react-developer-pune", "react-developer-pune-2", "react-developer-pune-3"]


async def test_a_blacklisted_client_gets_no_jobs(session):
    recruiter = actor_of(await make_user(session))
    client = await make_client(session)
    draft = await service.create_job(session, actor=recruiter, new=_new(client))
    client.status = ClientStatus.BLACKLISTED
    await session.flush()
    with pytest.raises(Invalid, match="blacklisted"):
        await service.publish_job(session, actor=recruiter, job_id=draft.id)
    with pytest.raises(Invalid, match="blacklisted"):
        await service.create_job(session, actor=recruiter, new=_new(client))


async def test_a_job_that_is_over_or_silent_is_not_published(session):
    recruiter = actor_of(await make_user(session))
    client = await make_client(session)
    for fields in ({"application_deadline": today() - timedelta(days=1)}, {"job_summary": " "}):
        draft = await service.create_job(session, actor=recruiter, new=_new(client, **fields))
        with pytest.raises(Invalid):
            await service.publish_job(session, actor=recruiter, job_id=draft.id)


async def test_two_editors_do_not_overwrite_each_other(session):
    recruiter = actor_of(await make_user(session))
    draft = await service.create_job(session, actor=recruiter, new=_new(await make_client(session)))
    edit = JobEdit(title="React Lead")
    await service.edit_job(session, actor=recruiter, job_id=draft.id, edit=edit, expected_version=1)
    with pytest.raises(Conflict):
        await service.edit_job(session, actor=recruiter, job_id=draft.id, edit=edit, expected_version=1)


@pytest.mark.parametrize("role", [Role.CANDIDATE, Role.SALES])
async def test_other_roles_neither_write_nor_list(session, role):
    actor = actor_of(await make_user(session, role))
    job = await make_job(session)
    with pytest.raises(NotAllowed):
        await service.close_job(session, actor=actor, job_id=str(job.id))
    with pytest.raises(NotAllowed):
        await queries.list_jobs(session, actor=actor)
    with pytest.raises(SignInNeeded):
        await queries.get_job_head(session, actor=ANONYMOUS, job_id=str(job.id))


async def test_sales_sees_titles_and_counts_of_own_clients_only(session):
    seller, other = await make_user(session, Role.SALES), await make_user(session, Role.SALES)
    client = await make_client(session, account_manager_id=seller.id)
    job = await make_job(session, client_id=client.id)
    await make_application(
        session, job=job, candidate=await make_user(session, Role.CANDIDATE), submitted_to_client=True
    )
    (row,) = await queries.list_client_jobs(session, actor=actor_of(seller), client_id=str(client.id))
    assert (row.title, row.applications, row.submitted) == (job.title, 1, 1)
    assert await queries.list_client_jobs(session, actor=actor_of(other), client_id=str(client.id)) == ()


async def test_the_staff_list_searches_counts_and_pages(session):
    recruiter = await make_user(session)
    mine = await make_job(session, title="Payroll Lead", assigned_recruiter_id=recruiter.id)
    for number in range(3):
        await make_job(session, title=f"Nurse {number}")
    await make_application(session, job=mine, candidate=await make_user(session, Role.CANDIDATE))
    actor = actor_of(recruiter)
    page = await queries.list_jobs(session, actor=actor, page_size=3)
    assert (len(page.rows), page.total) == (3, 4)
    rest = await queries.list_jobs(session, actor=actor, page_size=3, cursor=page.next_cursor)
    assert [row.title for row in rest.rows] == ["Payroll Lead"]
    assert (rest.rows[0].applications, rest.rows[0].recruiter_name) == (1, recruiter.full_name)
    assert [row.title for row in (await queries.list_jobs(session, actor=actor, search="nurse 1")).rows] == ["Nurse 1"]
    assert (await queries.list_jobs(session, actor=actor, mine=True)).total == 1
    head = await queries.get_job_head(session, actor=actor, job_id=str(mine.id))
    assert head.is_public
    with pytest.raises(NotFound):
        await queries.get_job_head(session, actor=actor, job_id="not-an-id")


@pytest.mark.parametrize(
    "fields",
    [
        {"min_salary": 5, "max_salary": 4},
        {"title": "x"},
        {"currency": "rupees"},
        {"salary": 1},
        {"title": "a\0bc"},
    ],
)
def test_bad_input_is_refused(fields):
    with pytest.raises(ValidationError):
        JobEdit(**{"title": "React Developer", **fields})
