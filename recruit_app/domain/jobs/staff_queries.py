"""Read jobs as the staff sees them."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row, Select, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.sql import column, table

from recruit_app.core.actor import HIRING, SELLING, Actor, Role
from recruit_app.core.clock import now
from recruit_app.core.columns import as_uuid
from recruit_app.core.errors import Invalid, NotFound
from recruit_app.core.page import PAGE_SIZE, Page, decode_cursor, encode_cursor
from recruit_app.domain.jobs.models import Job
from recruit_app.domain.jobs.rows import pay_text
from recruit_app.domain.jobs.schemas import EMPLOYMENT_WORDS, ClientJob, JobHead, JobRow
from recruit_app.domain.jobs.visibility import is_public
from recruit_app.domain.jobs.words import place_words

# Named, not imported: these tables belong to packages this one may not read code of.
_clients = table("clients", column("id"), column("name"), column("account_manager_id"))
_users = table("users", column("id"), column("full_name"))
_applications = table("applications", *map(column, ("job_id", "status", "is_active", "submitted_to_client")))


def _count(*clauses: Any) -> Any:
    return (
        select(func.count())
        .select_from(_applications)
        .where(_applications.c.job_id == Job.id, *clauses)
        .correlate(Job)
        .scalar_subquery()
    )


def _rows() -> Select:
    return (
        select(Job, _clients.c.name, _users.c.full_name, _count(), _count(_applications.c.status == "New"))
        .join_from(Job, _clients, _clients.c.id == Job.client_id)
        .join(_users, _users.c.id == Job.assigned_recruiter_id, isouter=True)
    )


async def list_jobs(
    session: AsyncSession,
    *,
    actor: Actor,
    search: str = "",
    status: str = "",
    mine: bool = False,
    busiest: bool = False,
    cursor: str = "",
    page_size: int = PAGE_SIZE,
) -> Page[JobRow]:
    """Return one page of all jobs, newest first; RECRUITER, MANAGER and ADMIN see every one.

    With `busiest` those with the most people in play come first, and there is only one page.

    Raises:
        NotAllowed: other roles.
        Invalid: the cursor is not one of ours.
    """
    actor.require(*HIRING)
    clauses = []
    if search.strip():
        clauses.append(_named_like(search.strip()))
    if status:
        clauses.append(Job.status == status)
    if mine:
        clauses.append(Job.assigned_recruiter_id == actor.require_user())
    total = await session.scalar(
        select(func.count()).select_from(_rows().where(*clauses).with_only_columns(Job.id).subquery())
    )
    if cursor:
        clauses.append(_after(cursor))
    in_play = (_count(_applications.c.is_active).desc(),) if busiest else ()
    query = _rows().where(*clauses).order_by(*in_play, Job.created_at.desc(), Job.id.desc())
    rows = (await session.execute(query.limit(page_size + 1))).all()
    return Page(
        rows=tuple(JobRow(**_fields(row)) for row in rows[:page_size]),
        next_cursor=_cursor_of(rows[page_size - 1][0]) if len(rows) > page_size and not busiest else "",
        total=total or 0,
    )


def _named_like(words: str) -> Any:
    pattern = "%" + words.replace("\0", "").replace("\\", "").replace("%", r"\%").replace("_", r"\_") + "%"
    return or_(Job.title.ilike(pattern), _clients.c.name.ilike(pattern), Job.internal_job_id.ilike(pattern))


def _cursor_of(job: Job) -> str:
    return encode_cursor(job.created_at.isoformat(), str(job.id))


def _after(cursor: str) -> Any:
    created, job_id = decode_cursor(cursor, keys=2)
    try:
        moment, identifier = datetime.fromisoformat(str(created)), UUID(str(job_id))
    except ValueError as error:
        raise Invalid("This page link is broken. Please start from the first page.") from error
    return or_(Job.created_at < moment, (Job.created_at == moment) & (Job.id < identifier))


async def get_job_head(session: AsyncSession, *, actor: Actor, job_id: str) -> JobHead:
    """Return what stands above a job's board.

    Raises:
        NotAllowed: the role does not hire.
        NotFound: no such job.
    """
    actor.require(*HIRING)
    row = (await session.execute(_rows().where(Job.id == as_uuid(job_id)))).one_or_none()
    if row is None:
        raise NotFound("There is no such job.")
    job = row[0]
    return JobHead(
        **_fields(row),
        client_id=str(job.client_id),
        assigned_recruiter_id=str(job.assigned_recruiter_id) if job.assigned_recruiter_id else None,
        work_mode=job.work_mode,
        employment_text=EMPLOYMENT_WORDS[job.employment_type],
        experience=job.experience_required,
        required_skills=tuple(job.required_skills),
        is_public=is_public(job.status, job.application_deadline, now()),
        version=job.version,
    )


async def list_client_jobs(session: AsyncSession, *, actor: Actor, client_id: str) -> tuple[ClientJob, ...]:
    """Return titles and counts of a client's jobs; SALES gets those of own clients only.

    Raises:
        NotAllowed: the role does not sell.
    """
    actor.require(*SELLING)
    query = (
        select(Job, _count(), _count(_applications.c.submitted_to_client))
        .join_from(Job, _clients, _clients.c.id == Job.client_id)
        .where(Job.client_id == as_uuid(client_id))
        .order_by(Job.created_at.desc())
        .limit(200)
    )
    if actor.role is Role.SALES:
        query = query.where(_clients.c.account_manager_id == actor.require_user())
    return tuple(
        ClientJob(
            id=str(job.id),
            title=job.title,
            status=job.status,
            openings=job.number_of_openings,
            applications=applications,
            submitted=submitted,
        )
        for job, applications, submitted in await session.execute(query)
    )


def _fields(row: Row) -> dict[str, Any]:
    job, client, recruiter, applications, fresh = row
    return {
        "id": str(job.id),
        "href": f"/recruiter/jobs/{job.id}",
        "title": job.title,
        "internal_job_id": job.internal_job_id,
        "client_name": client,
        "status": job.status,
        "place_text": place_words(job.job_locations, job.work_mode),
        "pay_text": pay_text(job),
        "recruiter_name": recruiter or "",
        "applications": applications,
        "new_applications": fresh,
        "openings": job.number_of_openings,
        "deadline": job.application_deadline,
        "published_at": job.published_at,
        "slug": job.slug_url,
    }
