"""Score a person for a job."""

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from recruit_app.core.columns import as_uuid
from recruit_app.core.errors import NotFound
from recruit_app.domain.matching import facts
from recruit_app.domain.matching.schemas import MatchResult
from recruit_app.domain.matching.scoring import score_match, summary_of


async def score(session: AsyncSession, *, job_id: UUID | str, candidate_id: UUID | str) -> MatchResult:
    """Return how well a person fits a job; it reads only, the caller decides who may see it.

    Raises:
        NotFound: no such job, or the person has no profile.
    """
    job, candidate = as_uuid(job_id), as_uuid(candidate_id)
    if job is None or candidate is None:
        raise NotFound("There is nothing to match.")
    result = score_match(await facts.fetch(session, job_id=job, candidate_id=candidate))
    return MatchResult(score=result.score, lines=result.lines, summary=summary_of(result))
