"""Read questions, answers and the answer book."""

from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from recruit_app.core.actor import HIRING, Actor
from recruit_app.core.columns import as_uuid
from recruit_app.domain.applications import queries as applications
from recruit_app.domain.prescreen.faq import Known
from recruit_app.domain.prescreen.models import JobFaq, PrescreenAnswer, PrescreenQuestion
from recruit_app.domain.prescreen.rules import in_words, parse_rule
from recruit_app.domain.prescreen.schemas import AnswerRow, FaqRow, PendingQuestion, QuestionView
from recruit_app.domain.prescreen.understanding import Meaning, meaning_of

ORDER = (
    col(PrescreenQuestion.must_have).desc(),
    col(PrescreenQuestion.sort_order),
    col(PrescreenQuestion.created_at),
    col(PrescreenQuestion.id),
)
_UNITS = {Meaning.PAY: "INR/year", Meaning.NOTICE: "days", Meaning.EXPERIENCE: "years"}


async def list_questions(session: AsyncSession, *, actor: Actor, job_id: str | UUID) -> tuple[QuestionView, ...]:
    """Return a job's questions in the order they are asked; HIRING only."""
    actor.require(*HIRING)
    rows = await session.scalars(
        select(PrescreenQuestion).where(PrescreenQuestion.job_id == as_uuid(job_id)).order_by(*ORDER)
    )
    return tuple(QuestionView(**_plain(row), weight=row.weight, rule_words=rule_words(row)) for row in rows)


async def pending_questions(session: AsyncSession, *, application_id: str | UUID) -> tuple[PendingQuestion, ...]:
    """Return what is still to be asked, must-haves first; the caller has decided who may."""
    head = await applications.get_head(session, application_id=application_id)
    answered = select(PrescreenAnswer.question_id).where(PrescreenAnswer.application_id == as_uuid(application_id))
    rows = await session.scalars(
        select(PrescreenQuestion)
        .where(PrescreenQuestion.job_id == as_uuid(head.job_id), col(PrescreenQuestion.id).not_in(answered))
        .order_by(*ORDER)
    )
    return tuple(PendingQuestion(**_plain(row)) for row in rows)


async def next_question(session: AsyncSession, *, application_id: str | UUID) -> PendingQuestion | None:
    """Return the first question still to be asked, or None."""
    pending = await pending_questions(session, application_id=application_id)
    return pending[0] if pending else None


async def list_answers(session: AsyncSession, *, actor: Actor, application_id: str | UUID) -> tuple[AnswerRow, ...]:
    """Return every question of the job with this person's answer, failed must-haves first; HIRING only."""
    actor.require(*HIRING)
    head = await applications.get_head(session, application_id=application_id)
    rows = await session.execute(
        select(PrescreenQuestion, PrescreenAnswer)
        .join_from(
            PrescreenQuestion,
            PrescreenAnswer,
            (col(PrescreenAnswer.question_id) == col(PrescreenQuestion.id))
            & (col(PrescreenAnswer.application_id) == as_uuid(application_id)),
            isouter=True,
        )
        .where(PrescreenQuestion.job_id == as_uuid(head.job_id))
        .order_by(*ORDER)
    )
    found = [_answer_row(question, answer) for question, answer in rows]
    return tuple(sorted(found, key=lambda row: not (row.must_have and row.passed is False)))


async def known_answers(session: AsyncSession, *, job_id: str | UUID) -> tuple[Known, ...]:
    """Return a job's approved questions and answers."""
    rows = await session.scalars(
        select(JobFaq)
        .where(JobFaq.job_id == as_uuid(job_id), col(JobFaq.is_approved), JobFaq.answer != "")
        .order_by(col(JobFaq.created_at))
    )
    return tuple(Known(row.question, row.answer, tuple(row.question_keywords)) for row in rows)


async def list_faqs(session: AsyncSession, *, actor: Actor, job_id: str | UUID) -> tuple[FaqRow, ...]:
    """Return what candidates asked about a job, those without an answer first, at most 100; HIRING only."""
    actor.require(*HIRING)
    rows = await session.scalars(
        select(JobFaq)
        .where(JobFaq.job_id == as_uuid(job_id))
        .order_by(col(JobFaq.is_approved), col(JobFaq.created_at).desc(), col(JobFaq.id))
        .limit(100)
    )
    return tuple(
        FaqRow(id=row.id, question=row.question, answer=row.answer, is_approved=row.is_approved) for row in rows
    )


def rule_words(question: PrescreenQuestion) -> str:
    """Return what a question wants, in words."""
    meaning = meaning_of(question.type, question.qid, tuple(question.choices))
    return in_words(parse_rule(question.validation_rule), _UNITS.get(meaning, ""))


def _plain(row: PrescreenQuestion) -> dict[str, Any]:
    return {
        "id": row.id,
        "qid": row.qid,
        "question_text": row.question_text,
        "type": row.type,
        "required": row.required,
        "must_have": row.must_have,
        "choices": tuple(row.choices),
    }


def _answer_row(question: PrescreenQuestion, answer: PrescreenAnswer | None) -> AnswerRow:
    said = answer is not None and not answer.answer_metadata.get("skipped")
    return AnswerRow(
        question_id=str(question.id),
        question_text=question.question_text,
        must_have=question.must_have,
        rule_words=rule_words(question),
        is_answered=said,
        answer=answer.answer_value if answer else "",
        shown=(answer.answer_metadata.get("shown") or answer.answer_value) if answer and said else "",
        passed=answer.validation_result if answer else None,
        score=answer.question_score if answer else None,
        from_profile=bool(answer and answer.answer_metadata.get("source") == "profile"),
        answered_at=answer.updated_at if answer else None,
    )
