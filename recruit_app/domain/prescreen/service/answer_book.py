"""What candidates ask about a job: drafts, and the answers a recruiter approved."""

from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from recruit_app.core.actor import HIRING, Actor
from recruit_app.core.columns import as_uuid
from recruit_app.core.errors import Invalid
from recruit_app.domain.prescreen import faq
from recruit_app.domain.prescreen.models import JobFaq
from recruit_app.domain.prescreen.queries import known_answers


async def find_answer(session: AsyncSession, *, job_id: str | UUID, text: str) -> str:
    """Return the approved answer to a candidate's question, or ""."""
    found = faq.best_answer(text, await known_answers(session, job_id=job_id))
    return found.answer if found else ""


async def draft_faq(session: AsyncSession, *, actor: Actor, job_id: str | UUID, question: str) -> None:
    """Keep a question nobody has answered yet as a draft for the recruiter; the same one only once."""
    job = as_uuid(job_id)
    words = " ".join(question.split())[:500]
    same = select(JobFaq.id).where(JobFaq.job_id == job, func.lower(JobFaq.question) == words.lower())
    if job is None or await session.scalar(same.limit(1)):
        return
    session.add(
        JobFaq(
            job_id=job,
            question=words,
            question_keywords=faq.keywords_of(words),
            created_by=actor.user_id,
            is_approved=False,
        )
    )


async def answer_faq(session: AsyncSession, *, actor: Actor, job_id: str | UUID, question: str, answer: str) -> bool:
    """Write or replace the approved answer to a question about a job; HIRING only.

    Returns:
        Whether the question had no approved answer before, so that whoever asked still waits for it.
    """
    actor.require(*HIRING)
    if not answer.strip() or not question.strip():
        raise Invalid("Please write an answer.", field="answer")
    job, words = as_uuid(job_id), " ".join(question.split())[:500]
    row = await session.scalar(
        select(JobFaq)
        .where(JobFaq.job_id == job, func.lower(JobFaq.question) == words.lower())
        .limit(1)
        .with_for_update()
    )
    if row is None:
        row = JobFaq(job_id=job, question=words, created_by=actor.user_id)
        session.add(row)
    is_new = not (row.is_approved and row.answer)
    row.answer, row.is_approved, row.question_keywords = answer.strip()[:4000], True, faq.keywords_of(words)
    await session.flush()
    return is_new
