"""Read exports and what goes into one."""

import json
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from recruit_app.core.actor import HIRING, Actor, Role
from recruit_app.core.clock import now
from recruit_app.core.columns import as_uuid
from recruit_app.core.errors import Conflict, Gone, NotAllowed, NotFound
from recruit_app.domain.exports.models import ExportJob, ExportStatus
from recruit_app.domain.exports.neighbours import applications, profiles, users
from recruit_app.domain.exports.schemas import ExportView, Row
from recruit_app.domain.files import service as files


async def list_exports(
    session: AsyncSession, *, actor: Actor, job_id: str | UUID, limit: int = 10
) -> tuple[ExportView, ...]:
    """Return a job's latest exports; HIRING only."""
    actor.require(*HIRING)
    rows = await session.execute(
        select(ExportJob, users.c.full_name)
        .join_from(ExportJob, users, users.c.id == ExportJob.created_by)
        .where(ExportJob.job_id == as_uuid(job_id))
        .order_by(col(ExportJob.created_at).desc())
        .limit(limit)
    )
    return tuple(_view(row, name, actor) for row, name in rows)


def may_download(export: ExportJob, actor: Actor) -> bool:
    """Return whether the actor asked for it or is a manager or admin."""
    return export.created_by == actor.user_id or actor.role in (Role.MANAGER, Role.ADMIN)


def _view(row: ExportJob, name: str, actor: Actor) -> ExportView:
    expired = row.expires_at is not None and row.expires_at < now()
    is_done = row.status == ExportStatus.COMPLETED
    return ExportView(
        id=row.id,
        status=row.status,
        progress=row.progress,
        applications_included=row.applications_included,
        size_text=_size(row),
        requested_by=name,
        created_at=row.created_at,
        expires_at=row.expires_at,
        is_expired=expired,
        error_message=row.error_message or "",
        can_download=is_done and not expired and may_download(row, actor),
    )


def _size(row: ExportJob) -> str:
    return "" if row.file_size_mb is None else f"{max(row.file_size_mb, 0):.2f} MB"


async def download_link(session: AsyncSession, *, actor: Actor, export_id: str | UUID) -> str:
    """Return a path that lets the actor, and nobody else, download the ZIP for the next 60 seconds.

    Raises:
        NotFound, NotAllowed: none, or asked for by somebody else.
        Conflict, Gone: not ready yet, or expired.
    """
    actor.require(*HIRING)
    identifier = as_uuid(export_id)
    export = await session.get(ExportJob, identifier) if identifier else None
    if export is None:
        raise NotFound("That export does not exist.")
    if not may_download(export, actor):
        raise NotAllowed("Only who asked for an export can download it. Please make your own.")
    if export.file_id is None:
        raise Conflict("This export is not ready yet.")
    if export.expires_at is not None and export.expires_at < now():
        raise Gone("This export has expired. Please make a new one.")
    return files.sign_link(export.file_id, reader_id=actor.require_user())


async def rows_of(session: AsyncSession, *, job_id: UUID) -> list[Row]:
    """Return everyone in process for a job, best first."""
    found = await session.execute(
        select(
            applications,
            users.c.full_name,
            users.c.email,
            *(column for column in profiles.c if column.name != "user_id"),
        )
        .join_from(applications, users, users.c.id == applications.c.candidate_id)
        .join(profiles, profiles.c.user_id == users.c.id, isouter=True)
        .where(applications.c.job_id == job_id, applications.c.is_active)
        .order_by(
            applications.c.is_recruiter_approved.desc(),
            applications.c.match_score.desc().nulls_last(),
            applications.c.applied_at,
        )
    )
    return [_row(row) for row in found.mappings()]


def _row(row: Any) -> Row:
    years = row["total_experience_years"]
    return Row(
        application_id=row["id"],
        name=row["full_name"],
        email=row["email"],
        phone=row["phone"] or "",
        current_role=row["current_role"] or "",
        experience_years=float(years) if years is not None else None,
        current_ctc=row["current_ctc"],
        expected_ctc=row["expected_ctc"],
        notice_days=row["notice_period"],
        city=", ".join(row["current_locations"] or ()),
        skills=list(row["skills"] or ()),
        stage=row["status"],
        match_score=row["match_score"],
        prescreen_score=row["jd_match_score"],
        must_have_failed=row["must_have_failed"],
        approved=row["is_recruiter_approved"],
        applied_at=row["applied_at"],
        summary=row["ai_custom_summary"] or "",
        answers=_answers(row["pre_screening_summary"]),
        resume_file_id=row["resume_file_id"],
    )


def _answers(summary: str | None) -> list[dict[str, object]]:
    try:
        found = json.loads(summary or "[]")
    except ValueError:
        return []
    return [answer for answer in found if isinstance(answer, dict)] if isinstance(found, list) else []
