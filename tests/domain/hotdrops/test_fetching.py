"""Sources read over real sockets: the good, the bad and the slow, each with its line in the log."""

import asyncio
import json
from datetime import timedelta

import pytest
from sqlalchemy import select, text, update

from recruit_app.adapters.boards.reader import OpenBoards
from recruit_app.adapters.polite_fetch import PoliteFetcher
from recruit_app.core.actor import Role
from recruit_app.core.clock import now
from recruit_app.core.database import session_scope
from recruit_app.core.errors import Conflict, Invalid, NotAllowed, NotFound
from recruit_app.domain import ports
from recruit_app.domain.audit.models import ActivityLog
from recruit_app.domain.flags import service as flags
from recruit_app.domain.hotdrops import queries, service, source_queries
from recruit_app.domain.hotdrops.models import ExternalJobPosting, HotDropRun, HotDropSource
from recruit_app.domain.hotdrops.schemas import SourceInput
from tests.factories import actor_of, make_user
from tests.hostile_site import hostile_site


@pytest.fixture
async def site():
    async with hostile_site() as site:
        yield site


@pytest.fixture
async def admin(db):
    fetcher = PoliteFetcher(allow_loopback=True, pause=0, total_seconds=2.5)
    ports.plug(job_boards=OpenBoards(fetcher))
    async with session_scope() as session:
        return actor_of(await make_user(session, Role.ADMIN))


def _jobs(site, *numbers, **fields):
    return [
        {
            "title": f"Engineer {number}",
            "absolute_url": f"{site.url}/job/{number}",
            "location": {"name": "Pune"},
            "company_name": "Acme",
            **fields,
        }
        for number in numbers
    ]


def _greenhouse(site, path, *jobs, **headers):
    site.says(path, json.dumps({"jobs": list(jobs), "meta": {}}), **headers)


async def _add(admin, site, path, kind="greenhouse", **fields):
    new = SourceInput(**{"name": path.strip("/"), "kind": kind, "address": site.url + path, **fields})
    async with session_scope() as session:
        return await service.add_source(session, actor=admin, new=new)


async def _read(model):
    async with session_scope() as session:
        return (await session.scalars(select(model))).all()


async def test_a_source_is_read_logged_and_read_again(admin, site):
    _greenhouse(site, "/board", *_jobs(site, 1, 2), {"title": "No address"}, etag='"1"')
    source_id = await _add(admin, site, "/board")
    run = await service.run_source(source_id=source_id)
    assert run is not None
    assert (run.state, run.found, run.new, run.updated, run.failed) == ("Done", 3, 2, 0, 1)
    assert run.why == "Could not be read: item 3: it has another shape."
    again = await service.run_source(source_id=source_id)
    assert again is not None
    assert (again.new, again.updated) == (0, 2)
    assert 'if-none-match: "1"' in site.requests[-1].lower()
    site.says("/board", status=304)
    unchanged = await service.run_source(source_id=source_id)
    assert unchanged is not None
    assert (unchanged.state, unchanged.found) == ("Unchanged", 2)
    async with session_scope() as session:
        (row,) = await source_queries.list_sources(session, actor=admin)
        log = await source_queries.list_runs(session, actor=admin)
        assert (row.state, row.live, row.last_result) == ("Done", 2, "Nothing changed; 2 still listed.")
        assert [line.state for line in log.rows] == ["Unchanged", "Done", "Done"]


async def test_a_board_is_read_in_full_again_before_its_finds_expire(admin, site):
    _greenhouse(site, "/board", *_jobs(site, 1), etag='"1"')
    source_id = await _add(admin, site, "/board")
    await service.run_source(source_id=source_id)
    async with session_scope() as session:
        await session.execute(update(HotDropRun).values(started_at=now() - timedelta(hours=13)))
        await session.execute(update(ExternalJobPosting).values(expires_at=now() - timedelta(hours=1)))
    run = await service.run_source(source_id=source_id)
    assert run is not None
    assert (run.state, run.updated) == ("Done", 1)
    assert "if-none-match" not in site.requests[-1].lower()
    async with session_scope() as session:
        assert (await queries.list_hot_drops(session)).total == 1


async def test_the_clock_queues_each_due_source_once_and_those_of_a_host_one_after_the_other(admin, site):
    for path in ("/one", "/two"):
        await _add(admin, site, path)
    async with session_scope() as session:
        await session.execute(text("DELETE FROM procrastinate_jobs"))
        assert await service.ask_for_due(session) == 2
    async with session_scope() as session:
        await service.ask_for_due(session)
        jobs = await session.execute(text("SELECT task_name, lock, queueing_lock FROM procrastinate_jobs"))
        rows = jobs.all()
    assert [(name, lock) for name, lock, _ in rows] == [(service.FETCH_TASK, "host:127.0.0.1")] * 2
    assert len({key for _, _, key in rows}) == 2


async def _stall(writer):
    await asyncio.sleep(6)


async def test_one_bad_source_never_stops_the_others(admin, site):
    site.says("/malformed", "{not json")
    site.says("/empty", "")
    site.says("/down", status=500)
    site.says("/inward", status=302, location="http://169.254.169.254/latest")
    site.says("/huge", b" " * 3_000_000)
    site.answers["/slow"] = _stall
    _greenhouse(site, "/good", *_jobs(site, 1))
    paths = ("/malformed", "/empty", "/down", "/inward", "/huge", "/slow", "/missing", "/good")
    runs = {path: await service.run_source(source_id=await _add(admin, site, path)) for path in paths}
    assert {path: (run.state, run.why) for path, run in runs.items() if run} == {
        "/malformed": ("Failed", "This is not JSON, so it is no answer of Greenhouse."),
        "/empty": ("Failed", "It sent nothing."),
        "/down": ("Failed", "It answered 500."),
        "/inward": ("Failed", "169.254.169.254 leads into a private network, so it was not read."),
        "/huge": ("Failed", "It sent more than 2 MB."),
        "/slow": ("Failed", "It did not answer within 2.5 seconds."),
        "/missing": ("Failed", "It answered 404."),
        "/good": ("Done", ""),
    }
    assert len(await _read(ExternalJobPosting)) == 1


async def test_a_failing_source_waits_longer_and_recovers(admin, site):
    site.says("/board", status=503, retry_after=90_000)
    source_id = await _add(admin, site, "/board", interval_minutes=60)
    await service.run_source(source_id=source_id)
    (source,) = await _read(HotDropSource)
    assert source.failures == 1
    assert source.next_run_at > now() + timedelta(hours=24)
    _greenhouse(site, "/board", *_jobs(site, 1))
    await service.run_source(source_id=source_id)
    (source,) = await _read(HotDropSource)
    assert source.failures == 0
    assert now() < source.next_run_at < now() + timedelta(minutes=61)


async def test_a_failure_of_our_own_is_logged_too(admin, site):
    class Broken:
        def check(self, kind, address):
            return "acme.example"

        async def read(self, source):
            raise RuntimeError("never shown")

        async def is_gone(self, url):
            return False

    source_id = await _add(admin, site, "/board")
    ports.plug(job_boards=Broken())
    run = await service.run_source(source_id=source_id)
    assert run is not None
    assert run.state == "Failed"
    assert "never shown" not in run.why


async def test_a_source_is_read_by_one_worker_at_a_time_and_a_dead_one_gives_it_back(admin, site):
    _greenhouse(site, "/board", *_jobs(site, 1))
    source_id = await _add(admin, site, "/board")
    async with session_scope() as session:
        session.add(HotDropRun(source_id=source_id))
        await session.execute(update(HotDropSource).values(running_since=now()))
    assert await service.run_source(source_id=source_id) is None
    async with session_scope() as session:
        await session.execute(update(HotDropSource).values(running_since=now() - timedelta(hours=1)))
    run = await service.run_source(source_id=source_id)
    assert run is not None
    assert run.state == "Done"
    assert sorted(run.state.value for run in await _read(HotDropRun)) == ["Done", "Failed"]


async def test_two_sources_read_at_once_keep_the_job_they_share_once(admin, site):
    for path in ("/one", "/two"):
        _greenhouse(site, path, *_jobs(site, *range(20)))
    sources = [await _add(admin, site, path) for path in ("/one", "/two")]
    runs = await asyncio.gather(*(service.run_source(source_id=source_id) for source_id in sources))
    assert sorted((run.new, run.updated) for run in runs if run) == [(0, 20), (20, 0)]
    assert len(await _read(ExternalJobPosting)) == 20


async def test_dead_links_are_dropped_by_looking(admin, site):
    _greenhouse(site, "/board", *_jobs(site, 1, 2, 3))
    source_id = await _add(admin, site, "/board")
    await service.run_source(source_id=source_id)
    _greenhouse(site, "/board", *_jobs(site, 1))
    site.says("/job/2", "still there", kind="text/html")
    async with session_scope() as session:
        await session.execute(update(ExternalJobPosting).values(seen_at=now() - timedelta(hours=6)))
    await service.run_source(source_id=source_id)
    assert {path for path in site.seen if path.startswith("/job/")} == {"/job/2", "/job/3"}
    async with session_scope() as session:
        living = await queries.list_hot_drops(session)
        assert {row.title for row in living.rows} == {"Engineer 1", "Engineer 2"}


async def test_long_lists_are_read_part_by_part(admin, site):
    parts = [[{"text": f"Job {n}", "hostedUrl": f"{site.url}/{n}", "categories": {}} for n in range(100)], []]
    for number, part in enumerate(parts):
        site.says(f"/lever?limit=100&skip={number * 100}", json.dumps(part))
    run = await service.run_source(source_id=await _add(admin, site, "/lever", kind="lever"))
    assert run is not None
    assert (run.state, run.found, run.new) == ("Done", 100, 100)


async def test_jobspy_is_optional_and_off_by_default(admin, site):
    async with session_scope() as session:
        new = SourceInput(name="Indeed", kind="jobspy", address="react developer | Bengaluru | indeed")
        source_id = await service.add_source(session, actor=admin, new=new)
    run = await service.run_source(source_id=source_id)
    assert run is not None
    assert run.why == "LinkedIn, Indeed and Naukri are switched off in Settings."
    async with session_scope() as session:
        await flags.set_flag(session, actor=admin, key="ENABLE_JOBSPY", value=True)
    run = await service.run_source(source_id=source_id)
    assert run is not None
    assert run.why.startswith("JobSpy is not installed. Run: pip install python-jobspy.")


async def test_only_an_admin_writes_sources_and_each_change_is_on_record(admin, site):
    async with session_scope() as session:
        other = actor_of(await make_user(session, Role.RECRUITER))
        new = SourceInput(name="Acme", kind="greenhouse", address="acme")
        with pytest.raises(NotAllowed):
            await service.add_source(session, actor=other, new=new)
        source_id = await service.add_source(session, actor=admin, new=new)
        with pytest.raises(Conflict):
            await service.add_source(session, actor=admin, new=new)
        with pytest.raises(Conflict):
            await service.add_source(session, actor=admin, new=new.model_copy(update={"name": "Other"}))
        with pytest.raises(NotFound):
            await service.set_source_enabled(session, actor=admin, source_id="nobody", enabled=False)
        await service.edit_source(
            session, actor=admin, source_id=source_id, edit=new.model_copy(update={"interval_minutes": 60})
        )
        await service.set_source_enabled(session, actor=admin, source_id=source_id, enabled=False)
        assert await service.list_enabled(session) == ()
        assert await service.ask_for_due(session) == 0
        with pytest.raises(NotAllowed):
            await source_queries.list_sources(session, actor=other)
        with pytest.raises(NotAllowed):
            await source_queries.list_runs(session, actor=other)
        assert await service.find_by_name(session, name="ACME") == source_id
        with pytest.raises(NotFound, match="There are: Acme"):
            await service.find_by_name(session, name="Umbra")
    actions = {row.action_type for row in await _read(ActivityLog)}
    assert actions == {"HOT_DROP_SOURCE_ADDED", "HOT_DROP_SOURCE_CHANGED", "HOT_DROP_SOURCE_SWITCHED"}


@pytest.mark.parametrize(
    ("kind", "address"),
    [
        ("greenhouse", "not a name"),
        ("rss", "acme"),
        ("jsonld", "file:///etc/passwd"),
        ("nosuch", "acme"),
        ("jobspy", "| Pune"),
        ("jobspy", "developer | Pune | monster"),
    ],
)
async def test_an_address_of_no_use_is_refused_at_once(admin, kind, address):
    new = SourceInput(name="Source", kind=kind, address=address)
    async with session_scope() as session:
        with pytest.raises(Invalid):
            await service.add_source(session, actor=admin, new=new)
