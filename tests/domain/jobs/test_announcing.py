"""Search engines are told of each change by the worker, with what is true by then."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text

from recruit_app.core.clock import today
from recruit_app.core.settings import get_settings
from recruit_app.domain import ports
from recruit_app.domain.jobs import announcing, service
from recruit_app.domain.jobs.models import JobStatus
from recruit_app.domain.jobs.schemas import JobEdit, NewJob
from tests.factories import actor_of, make_client, make_job, make_user


class Engine:
    """Remembers what it was told."""

    def __init__(self) -> None:
        self.told: list[tuple[str, bool]] = []

    async def tell(self, url: str, *, is_open: bool) -> None:
        self.told.append((url, is_open))


@pytest.fixture
def engine():
    engine = Engine()
    ports.plug(search_engines={"engine": engine})
    yield engine
    ports.plug(search_engines={})


async def _queued(session):
    rows = await session.execute(
        text("SELECT args->>'slug' FROM procrastinate_jobs WHERE task_name = 'jobs.announce' ORDER BY id")
    )
    return [slug for (slug,) in rows]


async def test_publishing_moving_and_closing_are_told_once_each(session, engine):
    actor = actor_of(await make_user(session))
    new = NewJob(client_id=str((await make_client(session)).id), title="React Developer", job_summary="Build.")
    draft = await service.create_job(session, actor=actor, new=new)
    assert await _queued(session) == []
    job = await service.publish_job(session, actor=actor, job_id=draft.id)
    edit = JobEdit(title="Vue Developer", job_summary="Build.")
    await service.edit_job(session, actor=actor, job_id=job.id, edit=edit, expected_version=job.version)
    await service.close_job(session, actor=actor, job_id=job.id)
    assert await _queued(session) == ["react-developer", "vue-developer"]


async def test_what_is_told_is_true_when_it_is_told(session, engine):
    await make_job(session, slug_url="open")
    await make_job(session, slug_url="closed", status=JobStatus.CLOSED)
    for slug in ("open", "closed", "moved-away"):
        is_open = await announcing.is_open_at(session, slug=slug)
        await announcing.tell(engine="engine", slug=slug, is_open=is_open)
        await announcing.tell(engine="no longer set up", slug=slug, is_open=is_open)
    base = get_settings().base_url
    assert engine.told == [
        (f"{base}/jobs/open", True), (f"{base}/jobs/closed", False), (f"{base}/jobs/moved-away", False),
    ]  # fmt: skip


async def test_jobs_that_ended_at_midnight_are_told(session, engine):
    for slug, days in (("ended", -1), ("today", 0), ("long-ago", -2)):
        await make_job(session, slug_url=slug, application_deadline=today() + timedelta(days=days))
    after_midnight = datetime.combine(today(), datetime.min.time(), UTC) - timedelta(hours=5, minutes=25)
    assert await announcing.announce_expired(session, at=after_midnight) == 1
    assert await _queued(session) == ["ended"]


async def test_without_an_engine_nothing_is_queued(session):
    await announcing.announce(session, "open")
    assert await _queued(session) == []
