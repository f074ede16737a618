"""Jobs like a job: near in words, or, while a job has no vector yet, with skills in common."""

from datetime import datetime

from sqlalchemy import Float, Row, and_, func, or_, select, true
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from recruit_app.core.clock import now
from recruit_app.domain.jobs import search
from recruit_app.domain.jobs.cards import CARD, card_of
from recruit_app.domain.jobs.models import Job
from recruit_app.domain.jobs.schemas import JobCard

# Further away than this two jobs have little to do with each other.
FURTHEST = 0.55


async def list_similar(session: AsyncSession, *, slug: str, limit: int = 3) -> tuple[JobCard, ...]:
    """Return up to `limit` open jobs that are like this one, the likest first."""
    found = await session.execute(
        select(Job.id, Job.required_skills, Job.functional_area, Job.text_vector).where(
            Job.slug_url == slug.replace("\0", "")
        )
    )
    job = found.one_or_none()
    return await similar_to(session, job=job, at=now(), limit=limit) if job else ()


async def similar_to(session: AsyncSession, *, job: Job | Row, at: datetime, limit: int = 3) -> tuple[JobCard, ...]:
    """Return up to `limit` jobs that are public at `at` and like `job`."""
    near = await _near_in_words(session, job, at, limit) if job.text_vector is not None else []
    if len(near) < limit:
        known = {row.id for row in near}
        near += [row for row in await _with_skills(session, job, at, limit) if row.id not in known]
    return tuple(card_of(row, at) for row in near[:limit])


async def _near_in_words(session: AsyncSession, job: Job | Row, at: datetime, limit: int) -> list[Row]:
    distance = Job.text_vector.op("<=>", return_type=Float())(job.text_vector)
    near = (
        select(Job.id, distance.label("distance"))
        .where(search.public(at), Job.id != job.id, col(Job.text_vector).is_not(None))
        .order_by(distance)
        .limit(limit)
        .cte("near")
    )
    rows = await session.execute(
        select(*CARD)
        .join_from(near, Job, near.c.id == Job.id)
        .where(near.c.distance < FURTHEST)
        .order_by(near.c.distance)
    )
    return list(rows.all())


async def _with_skills(session: AsyncSession, job: Job | Row, at: datetime, limit: int) -> list[Row]:
    skill = func.jsonb_array_elements_text(Job.required_skills).table_valued("value")
    in_common = (
        select(func.count().label("skills"))
        .select_from(skill)
        .where(func.lower(skill.c.value).in_([name.lower() for name in job.required_skills]))
        .lateral("in_common")
    )
    same_field = and_(Job.functional_area == job.functional_area, Job.functional_area != "")
    rows = await session.execute(
        select(*CARD)
        .select_from(Job)
        .join(in_common, true())
        .where(search.public(at), Job.id != job.id, or_(in_common.c.skills > 0, same_field))
        .order_by(in_common.c.skills.desc(), col(Job.published_at).desc(), Job.id.desc())
        .limit(limit)
    )
    return list(rows.all())
