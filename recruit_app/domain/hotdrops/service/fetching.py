"""Read a source from beginning to end: claim it, ask the board, keep the finds, write the log."""

from uuid import UUID

import structlog
from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from recruit_app.core.clock import now
from recruit_app.core.columns import as_uuid
from recruit_app.core.database import notify, session_scope
from recruit_app.core.errors import DomainError, Invalid, NotFound
from recruit_app.domain import ports
from recruit_app.domain.flags import queries as flags
from recruit_app.domain.hotdrops.found import BoardAnswer, BoardSource
from recruit_app.domain.hotdrops.models import HotDropRun, HotDropSource, RunState, SourceKind
from recruit_app.domain.hotdrops.schemas import RunRow
from recruit_app.domain.hotdrops.service.hiring import draft_leads
from recruit_app.domain.hotdrops.service.keeping import keep, prolong, time_to_live
from recruit_app.domain.hotdrops.service.links import check_links
from recruit_app.domain.hotdrops.service.sources import TOPIC
from recruit_app.domain.hotdrops.source_queries import run_row
from recruit_app.domain.hotdrops.timing import RUN_LIMIT, next_read

log = structlog.get_logger()
_UNEXPECTED = "Something went wrong here; the log of this program says what."


async def list_enabled(session: AsyncSession) -> tuple[str, ...]:
    """Return the ids of the sources that are not paused, by name."""
    query = select(HotDropSource.id).where(col(HotDropSource.is_enabled)).order_by(HotDropSource.name)
    return tuple(str(id_) for id_ in await session.scalars(query))


async def run_source(*, source_id: str | UUID) -> RunRow | None:
    """Read one source now and return its line of the log; None while another worker reads it.

    Whatever goes wrong ends as a failed run with its reason, and the next try waits longer. No transaction is
    open while the board is asked.

    Raises:
        NotFound: no such source.
    """
    async with session_scope() as session:
        claimed = await _claim(session, source_id)
    if claimed is None:
        return None
    run, source, asked = claimed
    try:
        answer = await _read(asked)
        async with session_scope() as session:
            await _finish(session, run, answer)
        if not answer.is_unchanged and answer.is_whole:
            await check_links(source_id=source.id)
    except DomainError as refusal:
        await _fail(run, refusal.sentence, retry_after=getattr(refusal, "retry_after", 0))
    except Exception:
        log.exception("hot_drop_source_failed", source=source.name)
        await _fail(run, _UNEXPECTED)
    async with session_scope() as session:
        return run_row(await session.get_one(HotDropRun, run.id), source.name)


async def _read(asked: BoardSource) -> BoardAnswer:
    async with session_scope() as session:
        if asked.kind == SourceKind.JOBSPY and not await flags.is_on(session, "ENABLE_JOBSPY"):
            raise Invalid("LinkedIn, Indeed and Naukri are switched off in Settings.")
    return await ports.job_boards().read(asked)


async def _claim(session: AsyncSession, source_id: str | UUID) -> tuple[HotDropRun, HotDropSource, BoardSource] | None:
    source = await session.scalar(select(HotDropSource).where(HotDropSource.id == as_uuid(source_id)).with_for_update())
    if source is None:
        raise NotFound("That source does not exist.")
    at = now()
    if source.running_since is not None and source.running_since > at - RUN_LIMIT:
        return None
    await session.execute(
        update(HotDropRun)
        .where(HotDropRun.source_id == source.id, HotDropRun.state == RunState.RUNNING)
        .values(state=RunState.FAILED, finished_at=at, why="The program was stopped in the middle.")
    )
    run = HotDropRun(source_id=source.id, started_at=at)
    source.running_since = at
    session.add(run)
    await session.flush()
    await notify(session, TOPIC)
    known = ("etag", "last_modified") if await _was_read_lately(session, source) else ()
    fields = ("kind", "address", "company", *known)
    return run, source, BoardSource(**{name: str(getattr(source, name)) for name in fields})


async def _was_read_lately(session: AsyncSession, source: HotDropSource) -> bool:
    """Return whether the board was read in full within half the life of a find.

    Only then may it answer "unchanged": what a pause or another source let expire must be seen again.
    """
    last = await session.scalar(
        select(func.max(HotDropRun.started_at)).where(
            HotDropRun.source_id == source.id, HotDropRun.state == RunState.DONE
        )
    )
    return last is not None and last > now() - time_to_live() / 2


async def _finish(session: AsyncSession, run: HotDropRun, answer: BoardAnswer) -> None:
    source, run = await _ours(session, run.id)
    if answer.is_unchanged:
        run.found = run.updated = await prolong(session, source_id=source.id)
    else:
        kept = await keep(session, postings=answer.postings, source_id=source.id)
        run.found, run.failed = len(answer.postings) + len(answer.skipped), len(answer.skipped)
        run.new, run.updated = kept.new, kept.updated
        run.why = _skipped_words(answer.skipped)
        await draft_leads(session, postings=answer.postings)
    source.etag, source.last_modified = answer.etag, answer.last_modified
    source.failures = 0
    await _end(session, source, run, RunState.UNCHANGED if answer.is_unchanged else RunState.DONE)


async def _fail(run: HotDropRun, reason: str, *, retry_after: int = 0) -> None:
    async with session_scope() as session:
        source, again = await _ours(session, run.id)
        source.failures += 1
        again.why = reason[:1_000]
        await _end(session, source, again, RunState.FAILED, retry_after=retry_after)


async def _ours(session: AsyncSession, run_id: UUID) -> tuple[HotDropSource, HotDropRun]:
    query = (
        select(HotDropSource, HotDropRun)
        .join(HotDropRun, col(HotDropRun.source_id) == HotDropSource.id)
        .where(HotDropRun.id == run_id)
        .with_for_update(of=HotDropSource)
    )
    source, run = (await session.execute(query)).one()
    return source, run


async def _end(
    session: AsyncSession, source: HotDropSource, run: HotDropRun, state: RunState, *, retry_after: int = 0
) -> None:
    at = now()
    run.state, run.finished_at = state, at
    source.running_since, source.last_run_at = None, at
    source.last_result = result_words(run)[:300]
    source.next_run_at = next_read(
        at, interval_minutes=source.interval_minutes, failures=source.failures, retry_after=retry_after
    )
    await session.flush()
    await notify(session, TOPIC)


def result_words(run: HotDropRun) -> str:
    """Return how a run went, in words."""
    if run.state is RunState.FAILED:
        return run.why
    if run.state is RunState.UNCHANGED:
        return f"Nothing changed; {run.found} still listed."
    skipped = f", {run.failed} could not be read" if run.failed else ""
    return f"{run.found} found: {run.new} new, {run.updated} known{skipped}."


def _skipped_words(skipped: tuple[str, ...]) -> str:
    more = f" and {len(skipped) - 5} more" if len(skipped) > 5 else ""
    return f"Could not be read: {'; '.join(skipped[:5])}{more}." if skipped else ""
