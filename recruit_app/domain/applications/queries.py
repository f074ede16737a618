"""Read applications: detail, history, the candidate's own list, follow-ups and counts."""

from datetime import date, timedelta
from textwrap import shorten
from typing import Any
from uuid import UUID

from sqlalchemy import Row, case, func, select, true
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from recruit_app.core.actor import HIRING, Actor
from recruit_app.core.columns import as_uuid
from recruit_app.core.errors import NotFound
from recruit_app.domain.applications import pipeline
from recruit_app.domain.applications.board import BoardFilter, board, get_card
from recruit_app.domain.applications.models import Application, TimelineEntry
from recruit_app.domain.applications.neighbours import chats, clients, jobs, messages, users
from recruit_app.domain.applications.pipeline import STAGES, ApplicationStatus, FollowUpStatus, Standing
from recruit_app.domain.applications.policy import visible_to
from recruit_app.domain.applications.schemas import (
    ApplicationDetail,
    ApplicationHead,
    FollowUp,
    OwnApplication,
    StageCounts,
    TimelineRow,
)

__all__ = [
    "BoardFilter",
    "board",
    "get_application",
    "get_card",
    "get_head",
    "get_own",
    "list_follow_ups",
    "list_own",
    "stage_counts",
    "standing_of",
    "timeline",
]

_PREVIEW = 140
_GONE = "That application does not exist."
_PLAIN = {
    ApplicationStatus.NEW: "Received. A recruiter will look at it.",
    ApplicationStatus.SCREENING: "Being reviewed by a recruiter.",
    ApplicationStatus.INTERVIEW: "You are in the interview stage.",
    ApplicationStatus.OFFER: "An offer is being prepared or has been made.",
    ApplicationStatus.REJECTED: "Not taken forward this time.",
    ApplicationStatus.WITHDRAWN: "You withdrew this application.",
}


def standing_of(row: Application) -> Standing:
    """Return the four facts of a row that move together."""
    marker = FollowUpStatus(row.follow_up_status) if row.follow_up_status else None
    return Standing(row.status, row.is_active, row.automation_status, marker)


async def get_application(session: AsyncSession, *, actor: Actor, application_id: str | UUID) -> ApplicationDetail:
    """Return one application for HIRING; NotFound when there is none."""
    actor.require(*HIRING)
    row = (
        await session.execute(
            select(Application, jobs.c.title, users.c.full_name, chats.c.id.label("chat_id"))
            .join_from(Application, jobs, jobs.c.id == Application.job_id)
            .join(users, users.c.id == Application.candidate_id)
            .join(chats, chats.c.application_id == Application.id, isouter=True)
            .where(Application.id == as_uuid(application_id), visible_to(actor))
        )
    ).first()
    if row is None:
        raise NotFound(_GONE)
    return _detail(row)


def _detail(row: Any) -> ApplicationDetail:
    application, job_title, name, chat_id = row
    standing = standing_of(application)
    moves = pipeline.allowed_moves(standing)
    plain = application.model_dump(exclude={"follow_up_status"})
    return ApplicationDetail(
        **{key: value for key, value in plain.items() if key in ApplicationDetail.model_fields},
        job_title=job_title,
        name=name,
        chat_id=chat_id or "",
        follow_up_status=application.follow_up_status or "",
        moves=tuple(to.value for to in moves),
        moves_with_remark=tuple(to.value for to in moves if pipeline.needs_remark(standing, to)),
        markers=tuple(marker.value for marker in pipeline.allowed_markers(standing.status)),
        can_join=standing.status is ApplicationStatus.OFFER and standing.is_active,
    )


async def get_head(session: AsyncSession, *, application_id: str | UUID) -> ApplicationHead:
    """Return what another use case must know first; the caller has decided who may."""
    row = (await session.execute(_heads().where(Application.id == as_uuid(application_id)))).first()
    if row is None:
        raise NotFound(_GONE)
    return _head(row)


async def list_running_heads(session: AsyncSession, *, candidate_id: str | UUID) -> tuple[ApplicationHead, ...]:
    """Return the heads of a person's applications that have not ended; the caller has decided who may."""
    running = _heads().where(Application.candidate_id == as_uuid(candidate_id), col(Application.is_active))
    return tuple(_head(row) for row in await session.execute(running.order_by(Application.applied_at, Application.id)))


def _heads() -> Any:
    return (
        select(Application, jobs.c.title, users.c.full_name, jobs.c.assigned_recruiter_id, jobs.c.max_salary)
        .join_from(Application, jobs, jobs.c.id == Application.job_id)
        .join(users, users.c.id == Application.candidate_id)
    )


def _head(row: Any) -> ApplicationHead:
    application, title, name, recruiter_id, pay = row
    plain = application.model_dump()
    return ApplicationHead(
        **{key: value for key, value in plain.items() if key in ApplicationHead.model_fields},
        job_title=title,
        name=name,
        recruiter_id=recruiter_id,
        value_inr=pay or 0,
    )


async def timeline(session: AsyncSession, *, actor: Actor, application_id: str | UUID) -> tuple[TimelineRow, ...]:
    """Return every move, oldest first; NotFound for an application the actor may not know of.

    The person who applied sees the moves, but not the staff's remarks and names.
    """
    identifier = as_uuid(application_id)
    visible = select(Application.id).where(Application.id == identifier, visible_to(actor))
    if await session.scalar(visible) is None:
        raise NotFound(_GONE)
    is_open = actor.has_role(*HIRING)
    rows = await session.execute(
        select(TimelineEntry, users.c.full_name)
        .join_from(TimelineEntry, users, users.c.id == TimelineEntry.changed_by, isouter=True)
        .where(TimelineEntry.application_id == identifier)
        .order_by(TimelineEntry.created_at, TimelineEntry.id)
    )
    return tuple(
        TimelineRow(
            id=entry.id,
            previous_status=entry.previous_status or "",
            new_status=entry.new_status,
            who=(name or "System") if is_open or entry.changed_by == actor.user_id else "",
            remarks=entry.remarks if is_open else "",
            created_at=entry.created_at,
        )
        for entry, name in rows
    )


async def list_own(session: AsyncSession, *, actor: Actor, limit: int = 100) -> tuple[OwnApplication, ...]:
    """Return the actor's own applications, latest first."""
    mine = Application.candidate_id == actor.require_user()
    rows = await session.execute(_own_rows().where(mine).order_by(Application.applied_at.desc()).limit(limit))
    return tuple(_own(row) for row in rows)


async def get_own(session: AsyncSession, *, actor: Actor, application_id: str | UUID) -> OwnApplication:
    """Return one of the actor's own applications; NotFound for anybody else's."""
    query = _own_rows().where(
        Application.id == as_uuid(application_id), Application.candidate_id == actor.require_user()
    )
    row = (await session.execute(query)).first()
    if row is None:
        raise NotFound(_GONE)
    return _own(row)


def _own_rows() -> Any:
    unread = (
        select(func.count())
        .select_from(messages)
        .where(
            messages.c.application_id == Application.id,
            messages.c.sender_type != "CANDIDATE",
            messages.c.is_read.is_(False),
        )
        .scalar_subquery()
    )
    last = (
        select(messages.c.message_text, messages.c.sender_type)
        .where(messages.c.session_id == chats.c.id)
        .order_by(messages.c.seq.desc())
        .limit(1)
        .lateral("last_message")
    )
    return (
        select(
            Application,
            last.c.message_text,
            last.c.sender_type,
            jobs.c.title,
            jobs.c.slug_url,
            jobs.c.job_locations,
            case((jobs.c.employer_visible, clients.c.name), else_="").label("company"),
            chats.c.id.label("chat_id"),
            unread.label("unread"),
        )
        .join_from(Application, jobs, jobs.c.id == Application.job_id)
        .join(clients, clients.c.id == jobs.c.client_id)
        .join(chats, chats.c.application_id == Application.id, isouter=True)
        .join(last, true(), isouter=True)
    )


def _own(row: Row[Any]) -> OwnApplication:
    application: Application = row[0]
    has_joined = application.follow_up_status == FollowUpStatus.JOINED
    return OwnApplication(
        id=application.id,
        job_id=application.job_id,
        job_title=row.title,
        job_slug=row.slug_url,
        company=row.company or "",
        place=(row.job_locations or [""])[0],
        status=application.status,
        status_words="You have joined. Congratulations!" if has_joined else _PLAIN[application.status],
        step=5 if has_joined else _step(application.status),
        is_active=application.is_active,
        applied_at=application.applied_at,
        chat_id=row.chat_id or "",
        unread=row.unread,
        last_message=shorten(row.message_text or "", _PREVIEW, placeholder="…"),
        last_is_own=row.sender_type == "CANDIDATE",
        can_withdraw=application.is_active,
    )


def _step(status: ApplicationStatus) -> int:
    return STAGES.index(status) + 1 if status in STAGES else 0


async def list_follow_ups(session: AsyncSession, *, actor: Actor, day: date, limit: int = 50) -> tuple[FollowUp, ...]:
    """Return whom to come back to until the day after `day`, the latest first.

    A recruiter sees the own jobs' people, managers and admins everybody's.
    """
    actor.require(*HIRING)
    tomorrow = day + timedelta(days=1)
    query = (
        select(Application, jobs.c.title, users.c.full_name)
        .join_from(Application, jobs, jobs.c.id == Application.job_id)
        .join(users, users.c.id == Application.candidate_id)
        .where(Application.is_active, col(Application.next_follow_up_date) <= tomorrow, visible_to(actor))
        .order_by(Application.next_follow_up_date, Application.id)
        .limit(limit)
    )
    if actor.role == "RECRUITER":
        query = query.where(jobs.c.assigned_recruiter_id == actor.require_user())
    return tuple(_follow_up(application, title, name, day) for application, title, name in await session.execute(query))


def _follow_up(application: Application, title: str, name: str, day: date) -> FollowUp:
    due = application.next_follow_up_date or day
    return FollowUp(
        application_id=application.id,
        job_id=application.job_id,
        job_title=title,
        name=name,
        status=application.status,
        next_follow_up_date=due,
        is_overdue=due < day,
        due_text=_due_words((day - due).days),
        remarks=application.follow_up_remarks,
    )


def _due_words(days_late: int) -> str:
    if days_late <= 0:
        return "Tomorrow" if days_late else "Today"
    return "1 day late" if days_late == 1 else f"{days_late} days late"


async def stage_counts(session: AsyncSession, *, actor: Actor, job_ids: tuple[str, ...]) -> dict[str, StageCounts]:
    """Return the counts per stage of the given jobs, by job id; a job without applications has zeros."""
    actor.require(*HIRING)
    wanted = [identifier for identifier in map(as_uuid, job_ids) if identifier]
    joined = Application.follow_up_status == FollowUpStatus.JOINED.value
    stages = {
        stage.name.lower(): func.count().filter(Application.status == stage, Application.is_active) for stage in STAGES
    }
    rows = await session.execute(
        select(
            Application.job_id,
            *(count.label(name) for name, count in stages.items()),
            func.count().filter(joined).label("joined"),
            func.count().filter(Application.is_active.is_(False), joined.is_not(True)).label("ended"),
            func.count().filter(Application.is_active).label("active"),
        )
        .where(Application.job_id.in_(wanted))
        .group_by(Application.job_id)
    )
    found = {str(row["job_id"]): StageCounts(**row) for row in rows.mappings()}
    return {str(job): found.get(str(job), StageCounts(job_id=job)) for job in wanted}
