"""Fetch the facts a match may know, and no others."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import Row, select
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.sql import column, table

from recruit_app.domain.candidates.resume_parser import default_vocabulary
from recruit_app.domain.jobs.pay import PER_YEAR
from recruit_app.domain.jobs.places import city_of
from recruit_app.domain.matching.evidence import passages_of
from recruit_app.domain.matching.redact import neutral
from recruit_app.domain.matching.role import COLUMNS, as_matcher
from recruit_app.domain.matching.scoring import (
    JobFacts,
    PersonFacts,
    notice_limit,
    years_range,
)

_profiles, _history, _reads, _jobs = (table(name, *map(column, columns)) for name, columns in COLUMNS.items())


async def fetch(
    session: AsyncSession, *, job_ids: Collection[UUID], candidate_ids: Collection[UUID]
) -> tuple[dict[UUID, JobFacts], dict[UUID, PersonFacts]]:
    """Return the facts of jobs and people, read under the role `matcher`; who or what is not there is left out."""
    held: dict[UUID, list[Row[Any]]] = defaultdict(list)
    people = select(_profiles).where(_profiles.c.user_id.in_(candidate_ids))
    history = select(_history).where(_history.c.profile_id.in_(candidate_ids))
    confirmed = (
        select(_reads.c.profile_id, _reads.c.resume_text)
        .where(_reads.c.profile_id.in_(candidate_ids), _reads.c.status == "confirmed")
        .ext(distinct_on(_reads.c.profile_id))
        .order_by(_reads.c.profile_id, _reads.c.created_at.desc(), _reads.c.id.desc())
    )
    async with as_matcher(session):
        jobs = (await session.execute(select(_jobs).where(_jobs.c.id.in_(job_ids)))).all()
        rows = (await session.execute(people)).all()
        for position in await session.execute(history.order_by(_history.c.start_date.desc(), _history.c.id)):
            held[position.profile_id].append(position)
        resumes = {row.profile_id: row.resume_text for row in await session.execute(confirmed)}
    found = {row.user_id: _person(row, held[row.user_id], resumes.get(row.user_id, "")) for row in rows}
    return {row.id: _job(row) for row in jobs}, found


def _person(row: Row[Any], held: Sequence[Row[Any]], resume: str) -> PersonFacts:
    own = [row.current_role, row.expected_role, *(position.job_title for position in held)]
    tools = [tool for position in held for tool in position.tools_used]
    written = [row.bio, row.projects_summary, *(position.responsibilities for position in held), resume]
    return PersonFacts(
        skills=_one_spelling([*row.skills, *tools]),
        passages=passages_of(tuple(text for text in written if text)),
        titles=tuple(dict.fromkeys(neutral(title) for title in own if title)),
        experience_years=row.total_experience_years,
        current_places=tuple(map(city_of, row.current_locations)),
        preferred_places=tuple(map(city_of, row.preferred_locations)),
        ready_to_relocate=row.ready_to_relocate,
        notice_days=row.notice_period,
        expected_pay=row.expected_ctc if row.currency == "INR" else None,
    )


def _job(row: Row[Any]) -> JobFacts:
    least, most = years_range(row.experience_required)
    budget = row.max_salary if row.currency == "INR" else None
    return JobFacts(
        title=neutral(row.title),
        required_skills=_one_spelling(row.required_skills),
        preferred_skills=_one_spelling(row.preferred_skills),
        experience_min=least,
        experience_max=most if most is None or least is None or most >= least else Decimal(least),
        places=tuple(map(city_of, row.job_locations)),
        is_remote=row.work_mode == "Remote",
        notice_max=notice_limit(row.notice_period_accepted),
        pay_max=None if budget is None else budget * PER_YEAR[row.salary_unit],
    )


def _one_spelling(skills: list[str]) -> tuple[str, ...]:
    """Return skills under their canonical names ("reactjs" is React), each once."""
    vocabulary = default_vocabulary()
    return tuple(dict.fromkeys(vocabulary.canonical(skill) or skill.strip() for skill in skills if skill.strip()))
