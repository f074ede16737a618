"""Which filter to give up when nothing is left: the one without which the most jobs are found."""

from sqlalchemy import func, literal, select
from sqlalchemy.ext.asyncio import AsyncSession

from recruit_app.core.clock import now
from recruit_app.domain.jobs import search
from recruit_app.domain.jobs.facets import NAMES
from recruit_app.domain.jobs.models import Job
from recruit_app.domain.jobs.schemas import JobFilter, Looser
from recruit_app.domain.jobs.wording import read_wording

MOST_COUNTED = 100


async def list_looser(session: AsyncSession, *, filters: JobFilter) -> tuple[Looser, ...]:
    """Return ways to find something after all: one filter less, the narrowest first, else one filter alone."""
    names = [name for name in ("q", *NAMES) if getattr(filters, name)]
    one_less = [(Looser(dropped=(name,), jobs=await _count(session, filters, (name,)))) for name in names]
    found = [way for way in one_less if way.jobs]
    if not found and len(names) > 2:
        for name in names:
            others = tuple(other for other in names if other != name)
            found.append(Looser(dropped=others, kept=name, jobs=await _count(session, filters, others)))
    return tuple(sorted((way for way in found if way.jobs), key=lambda way: -way.jobs))


async def _count(session: AsyncSession, filters: JobFilter, without: tuple[str, ...]) -> int:
    at = now()
    empty = JobFilter()
    looser = filters.model_copy(update={name: getattr(empty, name) for name in without})
    wording = await read_wording(session, looser.q)
    clauses = (search.public(at), *search.filtered(looser, wording=wording, at=at))
    some = select(literal(1)).select_from(Job).where(*clauses).limit(MOST_COUNTED).subquery()
    return await session.scalar(select(func.count()).select_from(some)) or 0
