"""Fetch the facts a match may know, and no others."""

from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import Row, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.sql import column, table

from recruit_app.core.errors import NotFound
from recruit_app.domain.candidates.resume_parser import default_vocabulary
from recruit_app.domain.jobs.pay import PER_YEAR
from recruit_app.domain.jobs.places import city_of
from recruit_app.domain.matching.scoring import (
    JobFacts,
    MatchInput,
    PersonFacts,
    notice_limit,
    years_range,
)

_PERSON = (
    "user_id",
    "skills",
    "current_role",
    "expected_role",
    "total_experience_years",
    "current_locations",
    "preferred_locations",
    "ready_to_relocate",
    "notice_period",
    "expected_ctc",
)
_JOB = (
    "id",
    "title",
    "required_skills",
    "preferred_skills",
    "experience_required",
    "job_locations",
    "work_mode",
    "notice_period_accepted",
    "max_salary",
    "currency",
    "salary_unit",
)
# The columns are listed one by one: what is not named here cannot reach a score.
_profiles = table("candidate_profiles", *map(column, _PERSON))
_jobs = table("jobs", *map(column, _JOB))
_history = table("candidate_work_history", column("profile_id"), column("job_title"))


async def fetch(session: AsyncSession, *, job_id: UUID, candidate_id: UUID) -> MatchInput:
    """Return the facts of one person and one job.

    Raises:
        NotFound: there is no such job, or the person has no profile.
    """
    job = (await session.execute(select(_jobs).where(_jobs.c.id == job_id))).one_or_none()
    person = (await session.execute(select(_profiles).where(_profiles.c.user_id == candidate_id))).one_or_none()
    if job is None or person is None:
        raise NotFound("There is nothing to match.")
    titles = await session.scalars(select(_history.c.job_title).where(_history.c.profile_id == candidate_id))
    return MatchInput(person=_person(person, list(titles)), job=_job(job))


def _person(row: Row[Any], titles: list[str]) -> PersonFacts:
    own = [row.current_role, row.expected_role, *titles]
    return PersonFacts(
        skills=_one_spelling(row.skills),
        titles=tuple(dict.fromkeys(title for title in own if title)),
        experience_years=row.total_experience_years,
        current_places=tuple(map(city_of, row.current_locations)),
        preferred_places=tuple(map(city_of, row.preferred_locations)),
        ready_to_relocate=row.ready_to_relocate,
        notice_days=row.notice_period,
        expected_pay=row.expected_ctc,
    )


def _job(row: Row[Any]) -> JobFacts:
    least, most = years_range(row.experience_required)
    budget = row.max_salary if row.currency == "INR" else None
    return JobFacts(
        title=row.title,
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
