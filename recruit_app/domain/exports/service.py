"""Ask for an export, build it in the background, keep it for a day."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from recruit_app.core.actor import HIRING, SYSTEM, Actor
from recruit_app.core.background import defer
from recruit_app.core.clock import now, today
from recruit_app.core.columns import as_uuid
from recruit_app.core.database import notify
from recruit_app.core.errors import DomainError, Invalid, NotFound
from recruit_app.domain.audit import service as audit
from recruit_app.domain.exports.cells import extension_of, safe_name
from recruit_app.domain.exports.models import ExportJob, ExportMetadata, ExportStatus
from recruit_app.domain.exports.neighbours import jobs
from recruit_app.domain.exports.package import entry_of, zipped
from recruit_app.domain.exports.queries import rows_of
from recruit_app.domain.exports.schemas import Row
from recruit_app.domain.files import service as files
from recruit_app.domain.files.models import FileKind

TASK = "exports.build"
KEEP = timedelta(hours=24)
PATIENCE = timedelta(minutes=10)
MOST_BYTES = 300_000_000
Progress = Callable[[int], Awaitable[None]]


async def request_export(session: AsyncSession, *, actor: Actor, job_id: str | UUID) -> str:
    """Queue an export of everyone in process for a job and return its id; HIRING only.

    While one the actor asked for is still being made, asking again returns that one.

    Raises:
        NotFound: no such job.
    """
    actor.require(*HIRING)
    job = await session.scalar(select(jobs.c.id).where(jobs.c.id == as_uuid(job_id)))
    if job is None:
        raise NotFound("That job does not exist.")
    running = await session.scalar(
        select(ExportJob.id).where(
            ExportJob.job_id == job,
            ExportJob.created_by == actor.require_user(),
            col(ExportJob.status).in_([ExportStatus.QUEUED, ExportStatus.PROCESSING]),
            col(ExportJob.created_at) > now() - PATIENCE,
        )
    )
    if running is not None:
        return str(running)
    row = ExportJob(job_id=job, created_by=actor.require_user())
    session.add(row)
    await session.flush()
    await defer(session, TASK, export_id=str(row.id))
    await notify(session, f"exports:{job}")
    return str(row.id)


async def begin(session: AsyncSession, *, export_id: str | UUID) -> bool:
    """Mark an export as being made; False when it is done already, so that a repeat does nothing."""
    row = await _locked(session, export_id)
    if row.status == ExportStatus.COMPLETED:
        return False
    row.status, row.progress, row.error_message = ExportStatus.PROCESSING, 0, None
    await notify(session, f"exports:{row.job_id}")
    return True


async def set_progress(session: AsyncSession, *, export_id: str | UUID, percent: int) -> None:
    """Show how far an export is, 0 to 100."""
    row = await _locked(session, export_id)
    row.progress = percent
    await notify(session, f"exports:{row.job_id}")


async def fail(session: AsyncSession, *, export_id: str | UUID, reason: str) -> None:
    """Record why an export could not be made, in one sentence."""
    row = await _locked(session, export_id)
    row.status, row.error_message, row.completed_at = ExportStatus.FAILED, reason[:500], now()
    await notify(session, f"exports:{row.job_id}")


async def build(session: AsyncSession, *, export_id: str | UUID, progress: Progress | None = None) -> None:
    """Make the ZIP, keep it for 24 hours and record what went out.

    The export's row is written only at the end, so that `progress` may write it from a transaction of
    its own meanwhile.

    Raises:
        Invalid: nobody is in process, or the files are too much for one ZIP.
        NotFound, Unavailable
    """
    identifier = as_uuid(export_id)
    export = await session.get(ExportJob, identifier) if identifier else None
    if export is None:
        raise NotFound("That export does not exist.")
    job = (await session.execute(select(jobs).where(jobs.c.id == export.job_id))).mappings().one()
    rows = await rows_of(session, job_id=export.job_id)
    if not rows:
        raise Invalid("Nobody is in process for this job, so there is nothing to export.")
    rows, resumes = await _resumes(session, rows, progress)
    about = {"id": str(job["id"]), "title": job["title"], "number": job["internal_job_id"]}
    data = await asyncio.to_thread(zipped, rows, resumes=resumes, job=about, at=now())
    await _finish(session, export, rows, data, f"{about['number']} {about['title']} {today()}")


async def _resumes(
    session: AsyncSession, rows: list[Row], progress: Progress | None
) -> tuple[list[Row], dict[str, bytes]]:
    named: list[Row] = []
    found: dict[str, bytes] = {}
    size = 0
    for rank, row in enumerate(rows, start=1):
        entry, data = await _resume(session, rank, row)
        if data is not None:
            found[entry], size = data, size + len(data)
        if size > MOST_BYTES:
            raise Invalid("The résumés are more than 300 MB together, too much for one ZIP.")
        named.append(replace(row, resume_entry=entry))
        if progress is not None and (rank % 10 == 0 or rank == len(rows)):
            await progress(round(90 * rank / len(rows)))
    return named, found


async def _resume(session: AsyncSession, rank: int, row: Row) -> tuple[str, bytes | None]:
    if row.resume_file_id is None:
        return "", None
    try:
        content = await files.read_bytes(session, file_id=row.resume_file_id)
    except DomainError:
        # One missing résumé must not keep the others from going out.
        return "not available", None
    return f"resumes/{entry_of(rank, row)}{extension_of(content.name)}", content.data


async def _finish(session: AsyncSession, export: ExportJob, rows: list[Row], data: bytes, title: str) -> None:
    stored = await files.save_file(
        session,
        owner_id=export.created_by,
        kind=FileKind.EXPORT,
        name=f"{safe_name(title)}.zip",
        content_type="application/zip",
        data=data,
        expires_at=now() + KEEP,
    )
    row = await _locked(session, export.id)
    row.status, row.progress, row.completed_at = ExportStatus.COMPLETED, 100, now()
    row.file_id, row.expires_at = UUID(stored.id), now() + KEEP
    row.applications_included = len(rows)
    row.file_size_mb = (Decimal(len(data)) / 1_000_000).quantize(Decimal("0.01"))
    session.add_all(
        ExportMetadata(
            export_job_id=row.id,
            application_id=each.application_id,
            export_format="zip",
            export_details={"rank": rank, "resume": each.resume_entry},
        )
        for rank, each in enumerate(rows, start=1)
    )
    await audit.record(
        session,
        actor=SYSTEM,
        action="EXPORT_GENERATED",
        description=f"Exported {len(rows)} applications",
        entity_id=row.job_id,
        entity_type="job",
        details={"export_id": str(row.id), "requested_by": str(row.created_by)},
    )
    await notify(session, f"exports:{row.job_id}")


async def _locked(session: AsyncSession, export_id: str | UUID) -> ExportJob:
    row = await session.scalar(
        select(ExportJob)
        .where(ExportJob.id == as_uuid(export_id))
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    if row is None:
        raise NotFound("That export does not exist.")
    return row
