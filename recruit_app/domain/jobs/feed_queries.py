"""Read all public jobs in bounded pieces, for sitemaps, feeds and programs."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, Select, func, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import defer
from sqlalchemy.sql import column, table
from sqlmodel import col

from recruit_app.core.clock import now
from recruit_app.core.columns import as_uuid
from recruit_app.domain.flags import queries as flags
from recruit_app.domain.jobs import search
from recruit_app.domain.jobs.cards import UNREAD
from recruit_app.domain.jobs.models import Job
from recruit_app.domain.jobs.rows import detail
from recruit_app.domain.jobs.schemas import JobDetail, SitemapEntry, SitemapFile

Key = tuple[datetime, UUID]
SITEMAP_LIMIT = 50_000

_clients = table("clients", column("id"), column("name"))


async def public_version(session: AsyncSession) -> str:
    """Return a text that changes whenever what any feed says about the public jobs does."""
    row = (
        await session.execute(
            select(
                func.count(),
                func.max(Job.updated_at),
                func.sum(func.hashtextextended(func.concat(Job.id, ":", Job.version, ":", _clients.c.name), 0)),
            )
            .join_from(Job, _clients, _clients.c.id == Job.client_id)
            .where(search.public(now()))
        )
    ).one()
    return "|".join([*map(str, row), str(await flags.get_value(session, "AGENCY_NAME"))])


async def list_newest(
    session: AsyncSession, *, after: Key | None = None, limit: int = 100
) -> tuple[tuple[JobDetail, ...], Key | None]:
    """Return one piece of all public jobs, newest first, and the key to ask for the next piece with."""
    query = _details(search.public(now())).order_by(col(Job.published_at).desc(), Job.id.desc()).limit(limit)
    if after is not None:
        query = query.where(tuple_(Job.published_at, Job.id) < tuple_(*after))
    rows = (await session.execute(query)).all()
    last = rows[-1][0] if len(rows) == limit else None
    return _read(rows), (last.published_at, last.id) if last else None


async def list_by_ids(session: AsyncSession, *, ids: Sequence[str]) -> tuple[JobDetail, ...]:
    """Return public jobs in the order of `ids`; those that are not public are left out."""
    wanted = [found for job_id in ids if (found := as_uuid(job_id))]
    rows = (await session.execute(_details(search.public(now()), Job.id.in_(wanted)))).all()
    by_id = {job.id: job for job in _read(rows)}
    return tuple(by_id[job_id] for job_id in ids if job_id in by_id)


async def list_sitemap_files(session: AsyncSession) -> tuple[SitemapFile, ...]:
    """Return the files the public jobs fill, oldest jobs first, so that only the last one changes by growth."""
    number = (func.row_number().over(order_by=(Job.published_at, Job.id)) - 1) // SITEMAP_LIMIT
    jobs = select(Job.updated_at, number.label("number")).where(search.public(now())).subquery()
    rows = await session.execute(
        select(jobs.c.number, func.count(), func.max(jobs.c.updated_at)).group_by(jobs.c.number).order_by(jobs.c.number)
    )
    return tuple(SitemapFile(number=int(number) + 1, jobs=count, updated_at=updated) for number, count, updated in rows)


async def list_sitemap_jobs(
    session: AsyncSession, *, skip: int = 0, after: Key | None = None, limit: int = SITEMAP_LIMIT
) -> tuple[tuple[SitemapEntry, ...], Key | None]:
    """Return one piece of all public jobs' addresses, oldest first, and the key of its last one."""
    query = (
        select(Job.slug_url, Job.updated_at, Job.published_at, Job.id)
        .where(search.public(now()))
        .order_by(Job.published_at, Job.id)
        .limit(limit)
    )
    query = query.where(tuple_(Job.published_at, Job.id) > tuple_(*after)) if after else query.offset(skip)
    rows = (await session.execute(query)).all()
    entries = tuple(SitemapEntry(path=f"/jobs/{row.slug_url}", updated_at=row.updated_at) for row in rows)
    return entries, (rows[-1].published_at, rows[-1].id) if len(rows) == limit else None


def _details(*clauses: ColumnElement[bool]) -> Select:
    return (
        select(Job, _clients.c.name)
        .join_from(Job, _clients, _clients.c.id == Job.client_id)
        .where(*clauses)
        .options(*(defer(unread) for unread in (*UNREAD, Job.text_vector)))
    )


def _read(rows: Sequence) -> tuple[JobDetail, ...]:
    at = now()
    return tuple(detail(job, company, at) for job, company in rows)
