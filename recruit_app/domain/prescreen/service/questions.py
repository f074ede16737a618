"""The questions a job asks."""

import re
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from recruit_app.core.actor import HIRING, Actor
from recruit_app.core.columns import as_uuid
from recruit_app.core.errors import Conflict, Invalid, NotFound
from recruit_app.domain.prescreen.models import PrescreenAnswer, PrescreenQuestion
from recruit_app.domain.prescreen.rules import parse_rule
from recruit_app.domain.prescreen.schemas import NewQuestion

MAX_QUESTIONS = 30


async def add_question(session: AsyncSession, *, actor: Actor, job_id: str | UUID, question: NewQuestion) -> str:
    """Add a question to the end of a job's form and return its id; HIRING only.

    Raises:
        Invalid: the rule is not one of ours, a choice has no choices, or there are 30 questions.
        Conflict: the job asks it already.
    """
    actor.require(*HIRING)
    parse_rule(question.validation_rule)
    if question.type.endswith("choice") and len(question.choices) < 2:
        raise Invalid("Please offer at least two choices.", field="choices")
    job = as_uuid(job_id)
    count = await session.scalar(
        select(func.count()).select_from(PrescreenQuestion).where(PrescreenQuestion.job_id == job)
    )
    if job is None or (count or 0) >= MAX_QUESTIONS:
        raise Invalid("A job can ask at most 30 questions.")
    values = question.model_dump(exclude={"qid"})
    qid = _qid(question)
    same = select(PrescreenQuestion.id).where(PrescreenQuestion.job_id == job, PrescreenQuestion.qid == qid)
    if await session.scalar(same):
        raise Conflict("This job already asks that.", field="question_text")
    row = PrescreenQuestion(job_id=job, qid=qid, sort_order=count or 0, **values)
    session.add(row)
    await session.flush()
    return str(row.id)


def _qid(question: NewQuestion) -> str:
    words = re.sub(r"[^a-z0-9]+", "_", question.question_text.lower()).strip("_")[:55]
    return question.qid or f"ps_{words}"


async def remove_question(session: AsyncSession, *, actor: Actor, job_id: str | UUID, question_id: str | UUID) -> None:
    """Take a question off a job's form; HIRING only.

    Raises:
        NotFound: not a question of this job.
        Conflict: somebody has answered it, and answers are kept.
    """
    actor.require(*HIRING)
    question = await session.get(PrescreenQuestion, as_uuid(question_id), with_for_update=True)
    if question is None or question.job_id != as_uuid(job_id):
        raise NotFound("That question does not exist.")
    answered = await session.scalar(
        select(func.count()).select_from(PrescreenAnswer).where(PrescreenAnswer.question_id == question.id)
    )
    if answered:
        people = "1 person has" if answered == 1 else f"{answered} people have"
        raise Conflict(f"{people} answered this question, so it stays on the form.")
    await session.delete(question)
    await session.flush()
