"""Score a person for a job."""

import asyncio
from collections.abc import Collection, Mapping
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from recruit_app.core.columns import as_uuid
from recruit_app.core.errors import Invalid, NotFound, Unavailable
from recruit_app.domain import ports
from recruit_app.domain.matching import facts
from recruit_app.domain.matching.schemas import MatchResult
from recruit_app.domain.matching.scoring import (
    WEIGHTS,
    JobFacts,
    MatchInput,
    PersonFacts,
    Score,
    score_match,
    summary_of,
)


async def score(
    session: AsyncSession, *, job_id: UUID | str, candidate_id: UUID | str, weights: Mapping[str, int] | None = None
) -> MatchResult:
    """Return how well a person fits a job; it reads only, the caller decides who may see it.

    `weights` are the job's own points per part ("required", "pay" …, 0–100 each); the usual ones where it has none.

    Raises:
        NotFound: no such job, or the person has no profile.
        Invalid: weights of unknown parts, out of range, or all 0.
    """
    job, candidate = as_uuid(job_id), as_uuid(candidate_id)
    if job is None or candidate is None:
        raise NotFound("There is nothing to match.")
    found = await score_all(session, job_ids=[job], candidate_ids=[candidate], weights=weights)
    if not found:
        raise NotFound("There is nothing to match.")
    return found[job, candidate]


async def score_all(
    session: AsyncSession,
    *,
    job_ids: Collection[UUID],
    candidate_ids: Collection[UUID],
    weights: Mapping[str, int] | None = None,
) -> dict[tuple[UUID, UUID], MatchResult]:
    """Return how well each person fits each job, by (job, person); who or what does not exist is left out.

    Raises:
        Invalid: weights of unknown parts, out of range, or all 0.
    """
    chosen = WEIGHTS if weights is None else checked_weights(weights)
    jobs, people = await facts.fetch(session, job_ids=job_ids, candidate_ids=candidate_ids)
    # Reading a long résumé takes some milliseconds, which other people's events should not wait for.
    return await asyncio.to_thread(_judge_all, jobs, people, chosen)


def _judge_all(
    jobs: Mapping[UUID, JobFacts], people: Mapping[UUID, PersonFacts], weights: Mapping[str, int]
) -> dict[tuple[UUID, UUID], MatchResult]:
    # Person by person: what was read of a résumé is remembered for the next job.
    return {
        (job_id, person_id): _result(judge(MatchInput(person=person, job=job), weights))
        for person_id, person in people.items()
        for job_id, job in jobs.items()
    }


def _result(score: Score) -> MatchResult:
    return MatchResult(score=score.score, lines=score.lines, summary=summary_of(score))


def judge(match: MatchInput, weights: Mapping[str, int] = WEIGHTS) -> Score:
    """Return the score of known facts; without a word model only skills written by name count."""
    try:
        embed = ports.embedder().embed
    except Unavailable:
        embed = None
    return score_match(match, weights=weights, embed=embed)


def checked_weights(weights: Mapping[str, int]) -> dict[str, int]:
    """Return a job's own weights; parts left out do not count.

    Raises:
        Invalid: a part that does not exist, a weight outside 0–100, or nothing that counts.
    """
    unknown = sorted(set(weights) - set(WEIGHTS))
    if unknown:
        raise Invalid(f"There is no part called {unknown[0]} in a match.", field="weights")
    if any(not 0 <= weight <= 100 for weight in weights.values()):
        raise Invalid("A weight is a number from 0 to 100.", field="weights")
    if not any(weights.values()):
        raise Invalid("At least one part must count.", field="weights")
    return dict(weights)
