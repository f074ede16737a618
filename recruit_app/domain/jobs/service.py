"""Write jobs: draft, publish, change, close."""

import secrets
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from recruit_app.core.actor import HIRING, Actor
from recruit_app.core.background import defer
from recruit_app.core.clock import now
from recruit_app.core.columns import as_uuid
from recruit_app.core.database import notify
from recruit_app.core.errors import Conflict, Invalid, NotFound
from recruit_app.domain.audit import service as audit
from recruit_app.domain.jobs.addressing import needs_new_slug, take_slug
from recruit_app.domain.jobs.announcing import announce
from recruit_app.domain.jobs.models import Job, JobStatus
from recruit_app.domain.jobs.schemas import JobEdit, JobView, NewJob
from recruit_app.domain.jobs.slugs import is_readable, slugify
from recruit_app.domain.jobs.visibility import PUBLIC_STATUSES, is_over
from recruit_app.domain.sales import queries as sales

TOPIC = "jobs"
INDEX_TASK = "jobs.index"
_ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"


async def create_job(session: AsyncSession, *, actor: Actor, new: NewJob) -> JobView:
    """Make a draft; it is nobody's business until published.

    Raises:
        NotAllowed: the role does not hire.
        Invalid: no such client, or it is blacklisted.
    """
    actor.require(*HIRING)
    client_id = await _usable_client(session, new.client_id)
    fields = new.model_dump(exclude={"client_id", "assigned_recruiter_id"})
    job = Job(
        **fields,
        client_id=client_id,
        assigned_recruiter_id=as_uuid(new.assigned_recruiter_id or "") or actor.user_id,
        internal_job_id=new_job_number(),
        slug_url=f"draft-{secrets.token_hex(8)}",
    )
    session.add(job)
    await session.flush()
    await _record(session, actor, job, "CREATED_JOB", f"Created the job “{job.title}”.")
    return _view(job)


def new_job_number() -> str:
    """Return a number nobody can guess the next one from: "J7KQ2ABC"."""
    return "J" + "".join(secrets.choice(_ALPHABET) for _ in range(7))


async def edit_job(
    session: AsyncSession, *, actor: Actor, job_id: str, edit: JobEdit, expected_version: int
) -> JobView:
    """Replace what a recruiter can set; a public job's address follows a new title, and the old one leads to it.

    Raises:
        NotFound: no such job.
        Conflict: somebody else changed it meanwhile.
    """
    job = await _locked(session, actor, job_id)
    if job.version != expected_version:
        raise Conflict("Somebody else changed this job meanwhile. Please load it again.")
    _forget_what_a_source_said(job, edit)
    for name, value in edit.model_dump(exclude={"client_id", "assigned_recruiter_id", "source_key"}).items():
        setattr(job, name, value)
    job.version += 1
    if job.published_at is not None and needs_new_slug(job):
        await _move(session, job)
    await announce(session, job.slug_url)
    await _record(session, actor, job, "EDITED_JOB", f"Changed the job “{job.title}”.")
    return _view(job)


async def change_slug(session: AsyncSession, *, actor: Actor, job_id: str, slug: str, expected_version: int) -> JobView:
    """Give a public job the address `slug` (words joined by dashes); its old one leads to it.

    Raises:
        NotFound: no such job.
        Invalid: no address can be made of these words.
        Conflict: another job has or had it, the job is a draft, or somebody else changed it meanwhile.
    """
    job = await _locked(session, actor, job_id)
    if job.version != expected_version:
        raise Conflict("Somebody else changed this job meanwhile. Please load it again.")
    if job.published_at is None:
        raise Conflict("A draft gets its address when it is published.")
    wanted = slugify(slug)
    if not is_readable(wanted):
        raise Invalid("Please write the address in English letters or digits.", field="slug")
    job.version += 1
    await _move(session, job, wanted)
    await announce(session, job.slug_url)
    await _record(session, actor, job, "MOVED_JOB", f"Gave the job “{job.title}” the address /jobs/{job.slug_url}.")
    return _view(job)


async def publish_job(session: AsyncSession, *, actor: Actor, job_id: str) -> JobView:
    """Make a draft public under a readable address that nobody else has.

    Raises:
        NotFound: no such job.
        Conflict: it is public already or closed.
        Invalid: its client is blacklisted, its deadline has passed, or it says nothing yet.
    """
    job = await _locked(session, actor, job_id)
    if job.status != JobStatus.DRAFT:
        raise Conflict("Only a draft can be published.")
    await _usable_client(session, job.client_id)
    if is_over(job.application_deadline, now()):
        raise Invalid("The deadline of this job has passed.", field="application_deadline")
    if not job.job_summary.strip():
        raise Invalid("Please say what the job is about before publishing it.", field="job_summary")
    job.status = JobStatus.SOURCING
    job.published_at = now()
    job.version += 1
    await take_slug(session, job)
    await announce(session, job.slug_url)
    await _record(session, actor, job, "PUBLISHED_JOB", f"Published the job “{job.title}”.")
    return _view(job)


async def close_job(session: AsyncSession, *, actor: Actor, job_id: str, reason: str = "") -> JobView:
    """End a public job: its page says so and it takes no more applications.

    Raises:
        NotFound: no such job.
        Conflict: it is not public.
    """
    job = await _locked(session, actor, job_id)
    if job.status not in PUBLIC_STATUSES:
        raise Conflict("This job is not open.")
    job.status = JobStatus.CLOSED
    job.closed_at = now()
    job.version += 1
    await announce(session, job.slug_url)
    await _record(session, actor, job, "CLOSED_JOB", f"Closed the job “{job.title}”. {reason}".strip())
    return _view(job)


async def _move(session: AsyncSession, job: Job, *wanted: str) -> None:
    before = job.slug_url
    await take_slug(session, job, wanted)
    if job.slug_url != before:
        await announce(session, before)


def _forget_what_a_source_said(job: Job, edit: JobEdit) -> None:
    """Drop a source's own words for what a person now says differently."""
    if edit.employment_type != job.employment_type:
        job.employment_given = []
    if (edit.min_salary, edit.max_salary) != (job.min_salary, job.max_salary):
        job.pay_note = ""


async def _usable_client(session: AsyncSession, client_id: str | UUID) -> UUID:
    status = await sales.client_status(session, client_id=client_id)
    if status is None:
        raise Invalid("Please choose a client.", field="client_id")
    if status == "Blacklisted":
        raise Invalid("This client is blacklisted and can get no jobs.", field="client_id")
    return client_id if isinstance(client_id, UUID) else UUID(client_id)


async def _locked(session: AsyncSession, actor: Actor, job_id: str) -> Job:
    actor.require(*HIRING)
    job = await session.scalar(select(Job).where(Job.id == as_uuid(job_id)).with_for_update())
    if job is None:
        raise NotFound("There is no such job.")
    return job


async def _record(session: AsyncSession, actor: Actor, job: Job, action: str, sentence: str) -> None:
    await audit.record(session, actor=actor, action=action, description=sentence, entity_id=job.id, entity_type="job")
    await notify(session, TOPIC)
    await defer(session, INDEX_TASK, unique_key=INDEX_TASK)


def _view(job: Job) -> JobView:
    return JobView(id=str(job.id), slug=job.slug_url, status=job.status, version=job.version)
