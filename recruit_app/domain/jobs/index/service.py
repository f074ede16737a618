"""Keep vectors and known words in step with the jobs."""

import asyncio
from collections import Counter
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, delete, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from recruit_app.core.clock import now
from recruit_app.core.errors import Unavailable
from recruit_app.domain import ports
from recruit_app.domain.jobs import search
from recruit_app.domain.jobs.derived import derive, vector_text
from recruit_app.domain.jobs.index.vocabulary import words_of
from recruit_app.domain.jobs.models import Job, JobWord
from recruit_app.domain.jobs.spelling import shorter_forms
from recruit_app.domain.jobs.visibility import PUBLIC_STATUSES

BATCH = 200
_TEXTS = (
    *(Job.id, Job.updated_at, Job.status, Job.title, Job.required_skills, Job.preferred_skills, Job.tools_tech_stack),
    *(Job.functional_area, Job.industry, Job.job_summary, Job.listed_company, Job.job_locations, Job.work_mode),
    *(Job.experience_required, Job.min_salary, Job.max_salary, Job.currency, Job.salary_unit),
    Job.responsibilities,
)


async def index_jobs(session: AsyncSession, *, limit: int = BATCH) -> int:
    """Bring up to `limit` written or changed jobs into the index; return how many there were."""
    waiting = select(*_TEXTS).where(col(Job.is_indexed).is_(False)).order_by(Job.created_at).limit(limit)
    rows = (await session.execute(waiting.with_for_update(skip_locked=True))).all()
    if not rows:
        return 0
    vectors = await _vectors(rows)
    changes = [_changes(row, vector) for row, vector in zip(rows, vectors, strict=True)]
    await session.execute(update(Job), changes)
    counts = _Counts()
    for row in rows:
        if row.status in PUBLIC_STATUSES:
            counts.add(row)
    await _know(session, counts)
    return len(rows)


async def rebuild_words(session: AsyncSession) -> int:
    """Learn the words of the public jobs anew, forgetting those of jobs that are gone; return how many there are."""
    counts = _Counts()
    rows = await session.stream(select(*_TEXTS).where(search.public(now())).execution_options(yield_per=1_000))
    async for row in rows:
        counts.add(row)
    await session.execute(delete(JobWord))
    await _know(session, counts)
    return len(counts.anywhere)


class _Counts:
    """In how many jobs each word stands at all, and in how many outside their long text."""

    def __init__(self) -> None:
        self.anywhere: Counter[str] = Counter()
        self.head: Counter[str] = Counter()

    def add(self, row: Row) -> None:
        """Count the words of one job."""
        head = _words(row)
        self.head.update(head)
        self.anywhere.update(head | words_of(row.job_summary, row.responsibilities))


async def _know(session: AsyncSession, counts: _Counts) -> None:
    # In one order always: two workers that learn the same words must not wait for each other in a circle.
    words = [
        {"word": word, "jobs": jobs, "in_head": counts.head[word], "forms": sorted(shorter_forms(word))}
        for word, jobs in sorted(counts.anywhere.items())
    ]
    for start in range(0, len(words), 1_000):
        new = insert(JobWord).values(words[start : start + 1_000])
        seen_again = {
            "jobs": JobWord.jobs + new.excluded.jobs,
            "in_head": JobWord.in_head + new.excluded.in_head,
        }
        await session.execute(new.on_conflict_do_update(index_elements=["word"], set_=seen_again))


def _words(row: Row) -> set[str]:
    skills = (row.required_skills, row.preferred_skills, row.tools_tech_stack)
    return words_of(row.title, row.listed_company, row.industry, row.functional_area, row.job_locations, *skills) | (
        words_of(_derived(row).place_keys)
    )


async def _vectors(rows: Sequence[Row]) -> list[Any]:
    texts = [
        vector_text(row.title, row.required_skills, row.tools_tech_stack, row.functional_area, row.job_summary)
        for row in rows
    ]
    try:
        embedder = ports.embedder()
    except Unavailable:
        # Without a model the list works on words alone.
        return [None] * len(rows)
    return list(await asyncio.to_thread(embedder.embed, texts))


def _derived(row: Row) -> Any:
    return derive(
        experience=row.experience_required,
        places=row.job_locations,
        work_mode=row.work_mode,
        minimum=row.min_salary,
        maximum=row.max_salary,
        currency=row.currency,
        unit=row.salary_unit,
    )


def _changes(row: Row, vector: Any) -> dict[str, Any]:
    facts = _derived(row)
    return {
        "id": row.id,
        "text_vector": vector,
        "is_indexed": True,
        # The job itself did not change, and search engines read this date.
        "updated_at": row.updated_at,
        "experience_min": facts.experience_min,
        "experience_max": facts.experience_max,
        "yearly_pay": facts.yearly_pay,
        "cities": facts.cities,
        "place_keys": facts.place_keys,
    }
