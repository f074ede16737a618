"""The worker tells a search engine of a job that was just published, and would try again."""

import asyncio

from recruit_app.core.background import queue
from recruit_app.core.database import session_scope
from recruit_app.domain import ports
from recruit_app.domain.jobs import announcing, service
from recruit_app.domain.jobs.schemas import NewJob
from recruit_app.worker.tasks import load_tasks
from tests.factories import actor_of, make_client, make_user
from tests.search_engine import answering
from tests.served import serve


class Named:
    """Only a name is needed where a job is published; the worker has the engine itself."""

    async def tell(self, url: str, *, is_open: bool) -> None:
        raise AssertionError("only the worker tells")


async def test_a_published_job_is_told_by_the_worker(db, fresh_database, tmp_path):
    ports.plug(search_engines={"indexnow": Named()})
    try:
        with answering() as engine:
            told = {"INDEXNOW_KEY": "0123456789abcdef", "INDEXNOW_URL": f"{engine.origin}/indexnow"}
            with serve(fresh_database, tmp_path, worker=True, **told) as served:
                async with session_scope() as session:
                    actor = actor_of(await make_user(session))
                    client = await make_client(session)
                    new = NewJob(client_id=str(client.id), title="React Developer", job_summary="Build.")
                    draft = await service.create_job(session, actor=actor, new=new)
                    await service.publish_job(session, actor=actor, job_id=draft.id)
                async with asyncio.timeout(30):
                    await asyncio.to_thread(engine.heard.wait, 30)
        assert [asked["urlList"] for _, asked, _ in engine.asked] == [[f"{served.origin}/jobs/react-developer"]]
    finally:
        ports.plug(search_engines={})


def test_what_fails_is_tried_again():
    load_tasks()
    task = queue.tasks[announcing.TASK]
    assert task.retry_strategy.max_attempts == 8
    assert "jobs.announce_expired" in queue.tasks
