"""What a candidate offers, in the terms the job list compares with."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from recruit_app.core.actor import Actor, Role
from recruit_app.domain.candidates.models import CandidateProfile
from recruit_app.domain.jobs.schemas import JobFit


async def find_job_fit(session: AsyncSession, *, actor: Actor) -> JobFit:
    """Return the actor's own vector, skills and years; empty for everybody who is no candidate."""
    if actor.role is not Role.CANDIDATE:
        return JobFit()
    found = await session.execute(
        select(
            CandidateProfile.ai_skills_vector, CandidateProfile.skills, CandidateProfile.total_experience_years
        ).where(CandidateProfile.user_id == actor.user_id)
    )
    row = found.one_or_none()
    if row is None:
        return JobFit()
    vector, skills, years = row
    return JobFit(
        vector=() if vector is None else tuple(map(float, vector)),
        skills=tuple(skills),
        years=None if years is None else float(years),
    )
