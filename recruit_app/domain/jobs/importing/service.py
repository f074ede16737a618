"""Take jobs of a file in: new ones are made, changed ones changed, the rest left alone."""

import secrets
from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import func, or_, select, text, union_all
from sqlalchemy.ext.asyncio import AsyncSession

from recruit_app.core.actor import HIRING, Actor
from recruit_app.core.background import defer
from recruit_app.core.clock import end_of_day, now
from recruit_app.core.database import notify
from recruit_app.core.view import View
from recruit_app.domain.audit import service as audit
from recruit_app.domain.jobs.addressing import needs_new_slug, take_slug
from recruit_app.domain.jobs.announcing import announce
from recruit_app.domain.jobs.importing.found import FoundJob
from recruit_app.domain.jobs.models import EmploymentType, FormerSlug, Job, JobStatus, SalaryUnit, WorkMode
from recruit_app.domain.jobs.places import city_of
from recruit_app.domain.jobs.service import INDEX_TASK, TOPIC, new_job_number
from recruit_app.domain.jobs.slugs import slug_choices
from recruit_app.domain.jobs.visibility import is_over, is_public
from recruit_app.domain.sales import service as sales

BATCH = 400


class Imported(View):
    """What became of a batch; `refused` holds (position in the batch, sentence)."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    refused: tuple[tuple[int, str], ...] = ()


async def import_jobs(session: AsyncSession, *, actor: Actor, jobs: Sequence[FoundJob]) -> Imported:
    """Write a batch of jobs whose keys differ from each other; the same batch again changes nothing.

    An employer that is no client yet becomes one. A job whose last day has passed comes in closed on that day. What a
    source says anew replaces the job's fields; a job a person closed stays closed.

    Raises:
        NotAllowed: the role does not hire.
    """
    actor.require(*HIRING)
    # Two imports at once would both find a job missing and a slug free.
    await session.execute(text("SELECT pg_advisory_xact_lock(hashtext('jobs.import'))"))
    clients = await sales.ensure_clients(session, actor=actor, names=[job.employer for job in jobs])
    known = {job.source_key: job for job in await _known(session, [job.key for job in jobs])}
    refused = [
        (position, f"{job.employer} is blacklisted and can get no jobs.")
        for position, job in enumerate(jobs)
        if clients[job.employer].is_blacklisted
    ]
    usable = [job for job in jobs if not clients[job.employer].is_blacklisted]
    fresh = [job for job in usable if job.key not in known]
    stale = [(known[job.key], job) for job in usable if job.key in known]
    changed = [pair for pair in stale if pair[0].source_hash != pair[1].version()]
    made = await _made(session, actor, fresh, {name: client.id for name, client in clients.items()})
    for row, job in changed:
        await _change(session, row, job, clients[job.employer].id)
    await _tell(session, actor, [*made, *(row for row, _ in changed)], new=len(made))
    return Imported(new=len(made), changed=len(changed), unchanged=len(stale) - len(changed), refused=tuple(refused))


async def _known(session: AsyncSession, keys: Iterable[str]) -> Sequence[Job]:
    return (await session.scalars(select(Job).where(Job.source_key.in_(list(keys))).with_for_update())).all()


async def _made(session: AsyncSession, actor: Actor, jobs: Sequence[FoundJob], clients: dict[str, UUID]) -> list[Job]:
    slugs = await _free_slugs(session, jobs)
    numbers = await _free_numbers(session, jobs)
    rows = [
        Job(
            client_id=clients[job.employer],
            assigned_recruiter_id=actor.user_id,
            internal_job_id=number,
            slug_url=slug if job.status != JobStatus.DRAFT else f"draft-{secrets.token_hex(8)}",
            source_key=job.key,
            **_fields(job),
            **_standing(job),
        )
        for job, slug, number in zip(jobs, slugs, numbers, strict=True)
    ]
    session.add_all(rows)
    await session.flush()
    return rows


async def _change(session: AsyncSession, row: Job, job: FoundJob, client_id: UUID) -> None:
    closed_by_deadline = row.application_deadline is not None and row.closed_at == end_of_day(row.application_deadline)
    for name, value in {**_fields(job), "client_id": client_id}.items():
        setattr(row, name, value)
    if row.status != JobStatus.CLOSED or closed_by_deadline:
        standing = _standing(job)
        keeps = row.status in {JobStatus.INTERVIEW, JobStatus.OFFER} and standing["status"] == JobStatus.SOURCING
        for name, value in standing.items():
            setattr(row, name, row.status if keeps and name == "status" else value)
    row.version += 1
    if row.published_at is not None and needs_new_slug(row):
        await take_slug(session, row)
    await session.flush()


def _fields(job: FoundJob) -> dict[str, Any]:
    return {
        "title": job.title,
        "employment_type": EmploymentType(job.employment_type),
        "employment_given": job.employment_given,
        "work_mode": WorkMode(job.work_mode),
        "industry": job.industry[:120],
        "functional_area": job.functional_area[:120],
        "job_locations": job.places,
        "location_details": job.location_details,
        "min_salary": job.minimum,
        "max_salary": job.maximum,
        "currency": job.currency,
        "salary_unit": SalaryUnit(job.unit),
        "pay_note": job.pay_note,
        "benefits_perks": job.benefits,
        "about_company": job.about_company,
        "job_summary": job.summary,
        "responsibilities": job.responsibilities,
        "experience_required": job.experience[:80],
        "education_qualification": job.education[:200],
        "required_skills": job.required_skills,
        "preferred_skills": job.preferred_skills,
        "tools_tech_stack": job.tools,
        "number_of_openings": job.openings,
        "application_deadline": job.deadline,
        "hiring_process_rounds": job.rounds,
        "notice_period_accepted": job.notice[:80],
        "employer_visible": job.employer_visible,
        "on_agency_payroll": job.on_agency_payroll,
        "source_url": job.source_url,
        "source_hash": job.version(),
    }


def _standing(job: FoundJob) -> dict[str, Any]:
    """Return status and its moments: closed on its last day where that has passed, else as the file says."""
    at = now()
    status = JobStatus(job.status or JobStatus.SOURCING)
    if status == JobStatus.DRAFT:
        return {"status": status, "published_at": None, "closed_at": None}
    published = job.published_at or at
    if is_over(job.deadline, at) and job.deadline is not None:
        return {"status": JobStatus.CLOSED, "published_at": published, "closed_at": end_of_day(job.deadline)}
    return {
        "status": status,
        "published_at": published,
        "closed_at": at if status == JobStatus.CLOSED else None,
    }


async def _free_slugs(session: AsyncSession, jobs: Sequence[FoundJob]) -> list[str]:
    """Return a free address for each job, asking the database once."""
    choices = [slug_choices(job.title, city_of(job.places[0]) if job.places else "") for job in jobs]
    firsts = [next(choice) for choice in choices]
    every = union_all(select(Job.slug_url.label("slug")), select(FormerSlug.slug.label("slug"))).subquery()
    base = func.regexp_replace(every.c.slug, "-[0-9]+$", "")
    taken = set(await session.scalars(select(every.c.slug).where(or_(every.c.slug.in_(firsts), base.in_(firsts)))))
    slugs = []
    for first, rest in zip(firsts, choices, strict=True):
        slug = first if first not in taken else next(choice for choice in rest if choice not in taken)
        taken.add(slug)
        slugs.append(slug)
    return slugs


async def _free_numbers(session: AsyncSession, jobs: Sequence[FoundJob]) -> list[str]:
    """Return each job's own number where it is short and nobody else's, else a new one of ours."""
    wanted = [job.identifier if len(job.identifier) <= 40 else "" for job in jobs]
    taken = set(await session.scalars(select(Job.internal_job_id).where(Job.internal_job_id.in_(wanted))))
    numbers = []
    for number in wanted:
        numbers.append(number if number and number not in taken else new_job_number())
        taken.add(number)
    return numbers


async def _tell(session: AsyncSession, actor: Actor, rows: Sequence[Job], *, new: int) -> None:
    if not rows:
        return
    for row in rows:
        if is_public(row.status, row.application_deadline, now()):
            await announce(session, row.slug_url)
    await defer(session, INDEX_TASK, unique_key=INDEX_TASK)
    await audit.record(
        session,
        actor=actor,
        action="IMPORTED_JOBS",
        description=f"Imported {len(rows)} jobs from a file: {new} new, {len(rows) - new} changed.",
        entity_type="job",
        details={"jobs": [str(row.id) for row in rows]},
    )
    await notify(session, TOPIC)
