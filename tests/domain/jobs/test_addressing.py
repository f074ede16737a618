"""Old addresses lead to the job, and never in a circle."""

import pytest

from recruit_app.core.errors import Conflict, Invalid, NotFound
from recruit_app.domain.jobs import queries, service
from recruit_app.domain.jobs.schemas import JobEdit, JobMoved, JobOver, NewJob
from tests.factories import actor_of, make_client, make_user


@pytest.fixture
async def recruiter(session):
    return actor_of(await make_user(session))


async def _public(session, recruiter, title="React Developer"):
    new = NewJob(
        client_id=str((await make_client(session)).id), title=title, job_summary="Build.", job_locations=["Pune"]
    )
    draft = await service.create_job(session, actor=recruiter, new=new)
    return await service.publish_job(session, actor=recruiter, job_id=draft.id)


async def _retitled(session, recruiter, job, title):
    edit = JobEdit(title=title, job_summary="Build.", job_locations=["Pune"])
    return await service.edit_job(session, actor=recruiter, job_id=job.id, edit=edit, expected_version=job.version)


async def _leads_to(session, slug):
    try:
        return (await queries.get_public_job(session, slug=slug)).slug
    except JobMoved as moved:
        return f"→ {moved.path}"


async def test_a_new_title_moves_the_job_and_every_old_address_leads_to_it(session, recruiter):
    job = await _public(session, recruiter)
    first = await _retitled(session, recruiter, job, "Vue Developer")
    second = await _retitled(session, recruiter, first, "Svelte Developer")
    assert (first.slug, second.slug) == ("vue-developer-pune", "svelte-developer-pune")
    for old in ("react-developer-pune", "vue-developer-pune"):
        assert await _leads_to(session, old) == "→ /jobs/svelte-developer-pune"


async def test_a_smaller_change_keeps_the_address(session, recruiter):
    job = await _public(session, recruiter)
    assert (await _retitled(session, recruiter, job, "React  developer")).slug == job.slug


async def test_back_and_forth_never_goes_in_a_circle(session, recruiter):
    job = await _public(session, recruiter)
    for title in ("Vue Developer", "React Developer", "Vue Developer", "React Developer"):
        job = await _retitled(session, recruiter, job, title)
    assert job.slug == "react-developer-pune"
    assert await _leads_to(session, "react-developer-pune") == "react-developer-pune"
    assert await _leads_to(session, "vue-developer-pune") == "→ /jobs/react-developer-pune"


async def test_nobody_takes_an_address_that_leads_to_another_job(session, recruiter):
    job = await _public(session, recruiter)
    await _retitled(session, recruiter, job, "Vue Developer")
    other = await _public(session, recruiter)
    assert other.slug == "react-developer-pune-2"
    with pytest.raises(Conflict, match="Another job"):
        await service.change_slug(
            session, actor=recruiter, job_id=other.id, slug="react-developer-pune", expected_version=other.version
        )


async def test_an_address_can_be_chosen(session, recruiter):
    job = await _public(session, recruiter)
    moved = await service.change_slug(
        session, actor=recruiter, job_id=job.id, slug="Join Us: React!", expected_version=job.version
    )
    assert moved.slug == "join-us-react"
    assert await _leads_to(session, job.slug) == "→ /jobs/join-us-react"
    for wrong in ("", "संचालक", "draft-1"):
        with pytest.raises(Invalid):
            await service.change_slug(
                session, actor=recruiter, job_id=job.id, slug=wrong, expected_version=moved.version
            )
    with pytest.raises(Conflict):
        await service.change_slug(session, actor=recruiter, job_id=job.id, slug="x-y", expected_version=1)


async def test_a_closed_job_is_over_under_its_present_address_and_a_draft_has_no_former_one(session, recruiter):
    job = await _public(session, recruiter)
    moved = await _retitled(session, recruiter, job, "Vue Developer")
    await service.close_job(session, actor=recruiter, job_id=job.id)
    assert await _leads_to(session, job.slug) == f"→ /jobs/{moved.slug}"
    with pytest.raises(JobOver):
        await queries.get_public_job(session, slug=moved.slug)
    with pytest.raises(NotFound):
        await queries.get_public_job(session, slug="draft-0000")
