"""The outcome of a prescreening so far: a score, failed must-haves, and what the recruiter is told."""

import json
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from recruit_app.core.actor import SYSTEM
from recruit_app.core.columns import as_uuid
from recruit_app.domain.applications import service as applications_service
from recruit_app.domain.applications.schemas import ApplicationHead, Prescreening
from recruit_app.domain.audit import service as audit
from recruit_app.domain.prescreen import scoring
from recruit_app.domain.prescreen.models import PrescreenAnswer, PrescreenQuestion
from recruit_app.domain.prescreen.queries import rule_words
from recruit_app.domain.worklist import service as worklist
from recruit_app.domain.worklist.service import ItemType, Priority


async def questions_of(session: AsyncSession, head: ApplicationHead) -> Sequence[PrescreenQuestion]:
    """Return the questions of the application's job, in their order."""
    query = select(PrescreenQuestion).where(PrescreenQuestion.job_id == as_uuid(head.job_id))
    return (await session.scalars(query.order_by(col(PrescreenQuestion.sort_order)))).all()


async def rescore(session: AsyncSession, head: ApplicationHead) -> bool:
    """Score what is answered so far, tell the recruiter, and return whether everything is."""
    questions = await questions_of(session, head)
    rows = await session.scalars(
        select(PrescreenAnswer)
        .where(PrescreenAnswer.application_id == as_uuid(head.id))
        .execution_options(populate_existing=True)
    )
    answers = {row.question_id: row for row in rows}
    scored = [_scored(question, answers.get(question.id)) for question in questions]
    outcome = Prescreening(
        summary=json.dumps(_summary(questions, answers), ensure_ascii=False),
        score=scoring.overall(scored),
        must_have_failed=scoring.must_have_failed(scored),
        is_complete=all(question.id in answers for question in questions),
    )
    await applications_service.store_prescreening(session, application_id=head.id, outcome=outcome)
    await _tell_recruiter(session, head, outcome, questions, answers)
    return outcome.is_complete


def _scored(question: PrescreenQuestion, answer: PrescreenAnswer | None) -> scoring.Scored:
    return scoring.Scored(
        weight=question.weight,
        score=answer.question_score if answer else None,
        must_have=question.must_have,
        passed=answer.validation_result if answer else None,
    )


def _summary(questions: Sequence[PrescreenQuestion], answers: dict[UUID, PrescreenAnswer]) -> list[dict[str, Any]]:
    return [
        {
            "question": question.question_text,
            "answer": answers[question.id].answer_value,
            "understood": answers[question.id].answer_metadata.get("shown", ""),
            "passed": answers[question.id].validation_result,
            "must_have": question.must_have,
        }
        for question in questions
        if question.id in answers
    ]


async def _tell_recruiter(
    session: AsyncSession,
    head: ApplicationHead,
    outcome: Prescreening,
    questions: Sequence[PrescreenQuestion],
    answers: dict[UUID, PrescreenAnswer],
) -> None:
    failed = [_failure(question, answers.get(question.id)) for question in questions]
    words = " ".join(failure for failure in failed if failure)
    if outcome.must_have_failed and not head.is_recruiter_approved:
        await _put(session, head, ItemType.INTERVENTION_NEEDED, f"must-have:{head.id}", words, Priority.HIGH)
    else:
        await worklist.end_cause(session, cause=f"must-have:{head.id}")
    if outcome.is_complete and not head.pre_screening_completed:
        score = "no score" if outcome.score is None else f"score {outcome.score} of 100"
        said = f"Answered every question, {score}. {words}".strip()
        await _put(session, head, ItemType.PRESREENING_COMPLETE, f"prescreen:{head.id}", said, Priority.MEDIUM)
        await audit.record(
            session,
            actor=SYSTEM,
            action="PRESREENING_COMPLETED",
            description=f"Prescreening of {head.name} for {head.job_title} is complete",
            entity_id=head.id,
            entity_type="application",
        )


def _failure(question: PrescreenQuestion, answer: PrescreenAnswer | None) -> str:
    if answer is None or not question.must_have or answer.validation_result is not False:
        return ""
    return f"“{question.question_text}” was answered “{answer.answer_value}”; wanted: {rule_words(question)}."


_TITLES = {
    ItemType.INTERVENTION_NEEDED: "does not meet a must-have",
    ItemType.PRESREENING_COMPLETE: "finished prescreening",
}


async def _put(
    session: AsyncSession,
    head: ApplicationHead,
    kind: ItemType,
    cause: str,
    words: str,
    priority: Priority,
) -> None:
    if head.recruiter_id is None:
        return
    await worklist.put_item(
        session,
        user_id=UUID(head.recruiter_id),
        type=kind,
        cause=cause,
        title=f"{head.name} {_TITLES[kind]}",
        description=words,
        priority=priority,
        href=f"/recruiter/jobs/{head.job_id}?candidate={head.id}",
        job_id=UUID(head.job_id),
        candidate_id=UUID(head.candidate_id),
        value_inr=head.value_inr,
    )
