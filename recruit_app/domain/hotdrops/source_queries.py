"""Read the sources and the log of their runs; for ADMIN only."""

from datetime import datetime
from typing import Any

from sqlalchemy import func, or_, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from recruit_app.core.actor import Actor, Role
from recruit_app.core.clock import now
from recruit_app.core.columns import as_uuid
from recruit_app.core.errors import Invalid
from recruit_app.core.page import PAGE_SIZE, Page, decode_cursor, encode_cursor
from recruit_app.domain.hotdrops.models import ExternalJobPosting, HotDropRun, HotDropSource, RunState, SourceKind
from recruit_app.domain.hotdrops.schemas import RunRow, SourceRow
from recruit_app.domain.hotdrops.timing import RUN_LIMIT

KIND_WORDS = {
    SourceKind.GREENHOUSE: "Greenhouse",
    SourceKind.LEVER: "Lever",
    SourceKind.ASHBY: "Ashby",
    SourceKind.SMARTRECRUITERS: "SmartRecruiters",
    SourceKind.WORKABLE: "Workable",
    SourceKind.RECRUITEE: "Recruitee",
    SourceKind.RSS: "RSS or Atom feed",
    SourceKind.JSONLD: "Careers page (JSON-LD)",
    SourceKind.JOBSPY: "LinkedIn, Indeed, Naukri (JobSpy)",
}
STATES = tuple(state.value for state in RunState)


async def list_sources(session: AsyncSession, *, actor: Actor, search: str = "") -> tuple[SourceRow, ...]:
    """Return every source whose name, company or address holds `search`: those in trouble first, then by name."""
    actor.require(Role.ADMIN)
    at = now()
    live = (
        select(func.count())
        .where(ExternalJobPosting.source_id == HotDropSource.id, ExternalJobPosting.expires_at > at)
        .correlate(HotDropSource)
        .scalar_subquery()
    )
    query = select(HotDropSource, live).order_by((col(HotDropSource.failures) > 0).desc(), HotDropSource.name)
    if search.strip():
        words = search.replace("\0", "").replace("\\", "").strip()[:80].replace("%", r"\%").replace("_", r"\_")
        fields = (HotDropSource.name, HotDropSource.company, HotDropSource.address)
        query = query.where(or_(*(col(one).ilike(f"%{words}%") for one in fields)))
    return tuple(_source(row, count or 0, at) for row, count in await session.execute(query))


async def list_runs(
    session: AsyncSession,
    *,
    actor: Actor,
    source_id: str = "",
    state: str = "",
    cursor: str = "",
    page_size: int = PAGE_SIZE,
) -> Page[RunRow]:
    """Return one page of the run log, the newest first, of one source or state where asked.

    Raises:
        Invalid: the cursor is not one of ours.
    """
    actor.require(Role.ADMIN)
    query = (
        select(HotDropRun, HotDropSource.name)
        .join(HotDropSource, col(HotDropSource.id) == HotDropRun.source_id)
        .order_by(col(HotDropRun.started_at).desc(), col(HotDropRun.id).desc())
        .limit(page_size + 1)
    )
    if source_id:
        query = query.where(HotDropRun.source_id == as_uuid(source_id))
    if state:
        query = query.where(HotDropRun.state == state) if state in STATES else query.where(False)
    if cursor:
        query = query.where(_before(cursor))
    rows = (await session.execute(query)).all()
    last = rows[page_size - 1][0] if len(rows) > page_size else None
    return Page(
        rows=tuple(run_row(run, name) for run, name in rows[:page_size]),
        next_cursor=encode_cursor(last.started_at.isoformat(), str(last.id)) if last else "",
    )


def run_row(run: HotDropRun, source: str) -> RunRow:
    """Return a run as a line of the log."""
    took = int((run.finished_at - run.started_at).total_seconds()) if run.finished_at else None
    fields = ("state", "started_at", "found", "new", "updated", "failed", "why")
    return RunRow(
        id=str(run.id),
        source_id=str(run.source_id),
        source=source,
        seconds=took,
        **{name: getattr(run, name) for name in fields},
    )


def _before(cursor: str) -> Any:
    at, last_id = decode_cursor(cursor, keys=2)
    try:
        moment, identifier = datetime.fromisoformat(str(at)), as_uuid(str(last_id))
    except ValueError as error:
        raise Invalid("This page link is broken. Please start from the first page.") from error
    return tuple_(col(HotDropRun.started_at), col(HotDropRun.id)) < tuple_(moment, identifier)


def _source(row: HotDropSource, live: int, at: datetime) -> SourceRow:
    running = row.running_since is not None and row.running_since > at - RUN_LIMIT
    return SourceRow(
        id=str(row.id),
        name=row.name,
        kind=row.kind.value,
        kind_words=KIND_WORDS[row.kind],
        address=row.address,
        company=row.company,
        is_enabled=row.is_enabled,
        is_running=running,
        interval_minutes=row.interval_minutes,
        interval_text=interval_words(row.interval_minutes),
        last_run_at=row.last_run_at,
        next_run_at=row.next_run_at,
        failures=row.failures,
        last_result=row.last_result or "Not read yet.",
        state=_state(row, running),
        live=live,
    )


def _state(row: HotDropSource, running: bool) -> str:
    if running:
        return "Running"
    if not row.is_enabled:
        return "Paused"
    return "Failed" if row.failures else "Done" if row.last_run_at else "New"


def interval_words(minutes: int) -> str:
    """Return how often, in words: 15 → "every 15 min", 360 → "every 6 h", 10080 → "every 7 days"."""
    if minutes % 1_440 == 0:
        days = minutes // 1_440
        return "every day" if days == 1 else f"every {days} days"
    return f"every {minutes // 60} h" if minutes % 60 == 0 else f"every {minutes} min"
