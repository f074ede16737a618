"""Read jobs: the public's list and pages, and the staff's."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import defer
from sqlalchemy.sql import column, table

from recruit_app.core.clock import now
from recruit_app.core.errors import NotFound
from recruit_app.domain.flags import queries as flags
from recruit_app.domain.jobs.addressing import find_present_slug
from recruit_app.domain.jobs.cards import UNREAD
from recruit_app.domain.jobs.facets import count_facets
from recruit_app.domain.jobs.listing import search_public_jobs
from recruit_app.domain.jobs.loosening import list_looser
from recruit_app.domain.jobs.models import Job, JobStatus
from recruit_app.domain.jobs.rows import detail
from recruit_app.domain.jobs.schemas import JobDetail, JobMoved, JobOver, PublicFaq
from recruit_app.domain.jobs.similar import list_similar, similar_to
from recruit_app.domain.jobs.staff_queries import get_job_head, list_client_jobs, list_jobs
from recruit_app.domain.jobs.visibility import is_public

__all__ = [
    "count_facets",
    "find_public_version",
    "get_job_head",
    "get_public_job",
    "list_client_jobs",
    "list_jobs",
    "list_looser",
    "list_similar",
    "search_public_jobs",
]

# Named, not imported: the client belongs to sales, the questions to a package further right.
_clients = table("clients", column("id"), column("name"))
_faq = table("job_faq", *map(column, ("job_id", "question", "answer", "is_approved", "created_at")))


async def get_public_job(session: AsyncSession, *, slug: str) -> JobDetail:
    """Return a public job by the last part of its address.

    Raises:
        JobMoved: a job had this address and has another one now.
        NotFound: no such job, or it is a draft.
        JobOver: closed or past its deadline; carries similar open jobs.
    """
    found = await session.execute(
        select(Job, _clients.c.name)
        .join_from(Job, _clients, _clients.c.id == Job.client_id)
        .where(Job.slug_url == slug.replace("\0", ""))
        .options(*(defer(unread) for unread in UNREAD))
    )
    job, company = found.one_or_none() or (None, "")
    if job is None and (present := await find_present_slug(session, former=slug.replace("\0", ""))):
        raise JobMoved(present)
    if job is None or job.status == JobStatus.DRAFT or job.published_at is None:
        raise NotFound("There is no job at this address.")
    at = now()
    if not is_public(job.status, job.application_deadline, at):
        raise JobOver(job.title, await similar_to(session, job=job, at=at))
    payroll = f"{await flags.get_value(session, 'AGENCY_NAME')} (at the client)" if job.on_agency_payroll else ""
    faq = await _approved_faq(session, job.id)
    return detail(job, company, at, faq).model_copy(update={"payroll_text": payroll})


async def find_public_version(session: AsyncSession, *, slug: str) -> str:
    """Return a word that changes whenever the job's row or the day does, or "" when it is not public now."""
    found = await session.execute(
        select(Job.id, Job.updated_at, Job.version, Job.status, Job.application_deadline, Job.published_at).where(
            Job.slug_url == slug.replace("\0", "")
        )
    )
    job, at = found.one_or_none(), now()
    if job is None or job.published_at is None or not is_public(job.status, job.application_deadline, at):
        return ""
    return f"{job.id} {job.version} {job.updated_at.isoformat()} {at.date()}"


async def _approved_faq(session: AsyncSession, job_id: UUID) -> tuple[PublicFaq, ...]:
    rows = await session.execute(
        select(_faq.c.question, _faq.c.answer)
        .where(_faq.c.job_id == job_id, _faq.c.is_approved, _faq.c.answer != "")
        .order_by(_faq.c.created_at)
        .limit(12)
    )
    return tuple(PublicFaq(question=row.question, answer=row.answer) for row in rows)
