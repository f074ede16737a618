"""Read jobs: the public's list and pages, and the staff's."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, and_, desc, func, or_, select, true, tuple_
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import defer, load_only
from sqlalchemy.sql import column, table
from sqlmodel import col

from recruit_app.core.clock import now
from recruit_app.core.errors import Invalid, NotFound
from recruit_app.core.page import PAGE_SIZE, Page, decode_cursor, encode_cursor
from recruit_app.domain.flags import queries as flags
from recruit_app.domain.jobs import search
from recruit_app.domain.jobs.addressing import find_present_slug
from recruit_app.domain.jobs.models import Job, JobStatus
from recruit_app.domain.jobs.places import city_of
from recruit_app.domain.jobs.rows import card, detail
from recruit_app.domain.jobs.schemas import (
    EMPLOYMENT_WORDS,
    Facet,
    JobCard,
    JobDetail,
    JobFacets,
    JobFilter,
    JobMoved,
    JobOver,
    PublicFaq,
)
from recruit_app.domain.jobs.staff_queries import get_job_head, list_client_jobs, list_jobs
from recruit_app.domain.jobs.visibility import is_public

__all__ = [
    "count_facets",
    "get_job_head",
    "get_public_job",
    "list_client_jobs",
    "list_jobs",
    "list_similar",
    "search_public_jobs",
]

# Named, not imported: the client belongs to sales, the questions to a package further right.
_clients = table("clients", column("id"), column("name"))
# A job has long texts: reading only what a card shows is three times as fast.
_CARD = load_only(
    Job.title,
    Job.slug_url,
    Job.job_locations,
    Job.work_mode,
    Job.employment_type,
    Job.experience_required,
    Job.min_salary,
    Job.max_salary,
    Job.currency,
    Job.salary_unit,
    Job.required_skills,
    Job.employer_visible,
    Job.published_at,
    Job.created_at,
)
_faq = table("job_faq", *map(column, ("job_id", "question", "answer", "is_approved", "created_at")))


async def search_public_jobs(
    session: AsyncSession, *, filters: JobFilter, cursor: str = "", page_size: int = PAGE_SIZE
) -> Page[JobCard]:
    """Return one page of public jobs: those with the words in their title first, then the newest.

    Raises:
        Invalid: the cursor is not one of ours.
    """
    at = now()
    clauses = [search.public(at), *search.filtered(filters)]
    rank = search.title_rank(filters.q)
    total = await session.scalar(select(func.count()).select_from(Job).where(*clauses))
    query = select(Job, _clients.c.name, rank).join_from(Job, _clients, _clients.c.id == Job.client_id).options(_CARD)
    if cursor:
        clauses.append(_after(cursor, rank))
    rows = (
        await session.execute(
            query.where(*clauses)
            .order_by(rank.desc(), col(Job.published_at).desc(), Job.id.desc())
            .limit(page_size + 1)
        )
    ).all()
    return Page(
        rows=tuple(card(job, name, at) for job, name, _ in rows[:page_size]),
        next_cursor=_cursor_of(rows[page_size - 1]) if len(rows) > page_size else "",
        total=total or 0,
    )


def _cursor_of(row: Row) -> str:
    job, _, rank = row
    return encode_cursor(rank, job.published_at.isoformat(), str(job.id))


def _after(cursor: str, rank: ColumnElement[int]) -> ColumnElement[bool]:
    rank_value, published, job_id = decode_cursor(cursor, keys=3)
    try:
        moment, identifier = datetime.fromisoformat(str(published)), UUID(str(job_id))
        number = int(str(rank_value))
    except ValueError as error:
        raise Invalid("This page link is broken. Please start from the first page.") from error
    later = tuple_(Job.published_at, Job.id) < tuple_(moment, identifier)
    return or_(rank < number, and_(rank == number, later))


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
        .options(defer(Job.search))
    )
    job, company = found.one_or_none() or (None, "")
    if job is None and (present := await find_present_slug(session, former=slug.replace("\0", ""))):
        raise JobMoved(present)
    if job is None or job.status == JobStatus.DRAFT or job.published_at is None:
        raise NotFound("There is no job at this address.")
    at = now()
    if not is_public(job.status, job.application_deadline, at):
        raise JobOver(job.title, await _similar(session, job, at))
    payroll = f"{await flags.get_value(session, 'AGENCY_NAME')} (at the client)" if job.on_agency_payroll else ""
    faq = await _approved_faq(session, job.id)
    return detail(job, company, at, faq).model_copy(update={"payroll_text": payroll})


async def list_similar(session: AsyncSession, *, slug: str, limit: int = 3) -> tuple[JobCard, ...]:
    """Return up to `limit` open jobs that share skills or the field of work with this one."""
    found = await session.execute(
        select(Job.id, Job.required_skills, Job.functional_area).where(Job.slug_url == slug.replace("\0", ""))
    )
    job = found.one_or_none()
    return await _similar(session, job, now(), limit) if job else ()


async def _similar(session: AsyncSession, job: Job | Row, at: datetime, limit: int = 3) -> tuple[JobCard, ...]:
    skill = func.jsonb_array_elements_text(Job.required_skills).table_valued("value")
    in_common = (
        select(func.count().label("skills"))
        .select_from(skill)
        .where(func.lower(skill.c.value).in_([name.lower() for name in job.required_skills]))
        .lateral("in_common")
    )
    same_field = and_(Job.functional_area == job.functional_area, Job.functional_area != "")
    rows = await session.execute(
        select(Job, _clients.c.name)
        .join_from(Job, _clients, _clients.c.id == Job.client_id)
        .join(in_common, true())
        .where(search.public(at), Job.id != job.id, or_(in_common.c.skills > 0, same_field))
        .order_by(in_common.c.skills.desc(), col(Job.published_at).desc(), Job.id.desc())
        .limit(limit)
        .options(_CARD)
    )
    return tuple(card(other, name, at) for other, name in rows)


async def count_facets(session: AsyncSession, *, filters: JobFilter, places: int = 8) -> JobFacets:
    """Return each filter's choices with counts under the other filters, the fullest first."""
    public = search.public(now())
    modes = await _counts(session, col(Job.work_mode), public, *search.filtered(filters, without="work_mode"))
    kinds = await _counts(
        session, col(Job.employment_type), public, *search.filtered(filters, without="employment_type")
    )
    rows = await session.scalars(select(Job.job_locations).where(public, *search.filtered(filters, without="place")))
    cities: dict[str, int] = {}
    for locations in rows:
        for city in {city_of(place) for place in locations}:
            cities[city] = cities.get(city, 0) + 1
    fullest = sorted(cities.items(), key=lambda item: (-item[1], item[0]))[:places]
    return JobFacets(
        places=tuple(Facet(value=city, label=city, count=count) for city, count in fullest),
        work_modes=tuple(Facet(value=mode, label=mode, count=count) for mode, count in modes),
        employment_types=tuple(Facet(value=kind, label=EMPLOYMENT_WORDS[kind], count=count) for kind, count in kinds),
    )


async def _counts(
    session: AsyncSession, by: ColumnElement[Any], *clauses: ColumnElement[bool]
) -> list[tuple[str, int]]:
    rows = await session.execute(
        select(by.label("value"), func.count().label("jobs")).where(*clauses).group_by(by).order_by(desc("jobs"))
    )
    return [(str(row.value), row.jobs) for row in rows.all()]


async def _approved_faq(session: AsyncSession, job_id: UUID) -> tuple[PublicFaq, ...]:
    rows = await session.execute(
        select(_faq.c.question, _faq.c.answer)
        .where(_faq.c.job_id == job_id, _faq.c.is_approved, _faq.c.answer != "")
        .order_by(_faq.c.created_at)
        .limit(12)
    )
    return tuple(PublicFaq(question=row.question, answer=row.answer) for row in rows)
