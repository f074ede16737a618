"""Ask, understand, score: every answer updates the outcome, and the profile where it is a fact of it."""

import json
import re
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from recruit_app.core.actor import HIRING, SYSTEM, Actor
from recruit_app.core.clock import now, today
from recruit_app.core.columns import as_uuid
from recruit_app.core.errors import DomainError, Invalid, NotFound
from recruit_app.domain.applications import queries as applications
from recruit_app.domain.applications import service as applications_service
from recruit_app.domain.applications.schemas import ApplicationHead, Prescreening
from recruit_app.domain.audit import service as audit
from recruit_app.domain.candidates import queries as candidates
from recruit_app.domain.candidates import service as candidates_service
from recruit_app.domain.prescreen import faq, scoring
from recruit_app.domain.prescreen.facts import fact_of
from recruit_app.domain.prescreen.models import JobFaq, PrescreenAnswer, PrescreenQuestion
from recruit_app.domain.prescreen.queries import known_answers, rule_words
from recruit_app.domain.prescreen.rules import parse_rule, passes
from recruit_app.domain.prescreen.schemas import AnswerOutcome, NewQuestion
from recruit_app.domain.prescreen.understanding import Understood, example_for, meaning_of, understand
from recruit_app.domain.worklist import service as worklist
from recruit_app.domain.worklist.service import ItemType, Priority

MAX_QUESTIONS = 30


async def add_question(session: AsyncSession, *, actor: Actor, job_id: str | UUID, question: NewQuestion) -> str:
    """Add a question to the end of a job's form and return its id; HIRING only.

    Raises:
        Invalid: the rule is not one of ours, a choice has no choices, or there are 30 questions.
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
    row = PrescreenQuestion(job_id=job, qid=_qid(question, count or 0), sort_order=count or 0, **values)
    session.add(row)
    await session.flush()
    return str(row.id)


def _qid(question: NewQuestion, count: int) -> str:
    words = re.sub(r"[^a-z0-9]+", "_", question.question_text.lower()).strip("_")[:40]
    return question.qid or f"ps_{words}_{count + 1}"


async def answer_question(
    session: AsyncSession,
    *,
    actor: Actor,
    application_id: str | UUID,
    question_id: str | UUID,
    text: str,
) -> AnswerOutcome:
    """Take one answer of the person who applied, as it was written.

    Raises:
        NotFound: not the actor's application, or not a question of its job.
    """
    head = await _own_head(session, actor, application_id)
    question = await _question(session, head, question_id)
    understood = _read(question, text)
    if not understood.ok:
        meaning = meaning_of(question.type, question.qid, tuple(question.choices))
        return AnswerOutcome(is_understood=False, example=example_for(meaning, tuple(question.choices)))
    passed = await _keep(session, head, question, text, understood, source="chat")
    await _update_profile(session, actor, head, question, understood)
    complete = await _rescore(session, head)
    return AnswerOutcome(is_understood=True, shown=understood.shown, passed=passed, is_complete=complete)


async def skip_question(
    session: AsyncSession, *, actor: Actor, application_id: str | UUID, question_id: str | UUID
) -> None:
    """Leave an optional question out; it then has no score.

    Raises:
        Invalid: the question is required.
    """
    head = await _own_head(session, actor, application_id)
    question = await _question(session, head, question_id)
    if question.required:
        raise Invalid("This question needs an answer.")
    await _write(session, head, question, answer_value="", answer_metadata={"skipped": True})
    await _rescore(session, head)


async def fill_from_profile(session: AsyncSession, *, application_id: str | UUID) -> int:
    """Answer what the profile knows and is fresh, so that nobody is asked twice; return how many."""
    head = await applications.get_head(session, application_id=application_id)
    known = {
        fact.key: fact
        for fact in await candidates.list_facts(session, candidate_id=head.candidate_id)
        if fact.state == "fresh"
    }
    filled = 0
    for question in await _questions(session, head):
        fact = known.get(fact_of(question.qid) or "")
        understood = _read(question, fact.value_text) if fact else None
        if fact and understood and understood.ok:
            await _keep(session, head, question, fact.value_text, understood, source="profile")
            filled += 1
    if filled:
        await _rescore(session, head)
    return filled


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


async def answer_faq(session: AsyncSession, *, actor: Actor, job_id: str | UUID, question: str, answer: str) -> None:
    """Write or replace the approved answer to a question about a job; HIRING only."""
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
    row.answer, row.is_approved, row.question_keywords = answer.strip()[:4000], True, faq.keywords_of(words)


async def _own_head(session: AsyncSession, actor: Actor, application_id: str | UUID) -> ApplicationHead:
    head = await applications.get_head(session, application_id=application_id)
    if not actor.is_system and head.candidate_id != str(actor.require_user()):
        raise NotFound("That application does not exist.")
    return head


async def _question(session: AsyncSession, head: ApplicationHead, question_id: str | UUID) -> PrescreenQuestion:
    question = await session.get(PrescreenQuestion, as_uuid(question_id))
    if question is None or str(question.job_id) != head.job_id:
        raise NotFound("That question does not exist.")
    return question


async def _questions(session: AsyncSession, head: ApplicationHead) -> Sequence[PrescreenQuestion]:
    query = select(PrescreenQuestion).where(PrescreenQuestion.job_id == as_uuid(head.job_id))
    return (await session.scalars(query.order_by(col(PrescreenQuestion.sort_order)))).all()


def _read(question: PrescreenQuestion, text: str) -> Understood:
    choices = tuple(question.choices)
    meaning = meaning_of(question.type, question.qid, choices)
    return understand(text, meaning, today=today(), choices=choices)


async def _keep(
    session: AsyncSession,
    head: ApplicationHead,
    question: PrescreenQuestion,
    text: str,
    understood: Understood,
    *,
    source: str,
) -> bool:
    rule = parse_rule(question.validation_rule)
    passed = passes(rule, understood.value, today=today())
    value = understood.value
    await _write(
        session,
        head,
        question,
        answer_value=text[:2000],
        normalized_value=json.dumps(value) if isinstance(value, tuple) else str(value),
        validation_result=passed,
        question_score=scoring.question_score(rule, value, passed=passed),
        answer_metadata={
            "source": source,
            "shown": understood.shown,
            "unit": understood.unit,
            "confidence": understood.confidence,
        },
    )
    return passed


async def _write(session: AsyncSession, head: ApplicationHead, question: PrescreenQuestion, **values: Any) -> None:
    values["updated_at"] = now()
    keys = {"application_id": as_uuid(head.id), "question_id": question.id}
    await session.execute(
        insert(PrescreenAnswer).values(**keys, **values).on_conflict_do_update(index_elements=list(keys), set_=values)
    )


async def _update_profile(
    session: AsyncSession,
    actor: Actor,
    head: ApplicationHead,
    question: PrescreenQuestion,
    understood: Understood,
) -> None:
    fact = fact_of(question.qid)
    if fact is None:
        return
    try:
        await candidates_service.set_fact(
            session, actor=actor, candidate_id=head.candidate_id, fact=fact, value=understood.value
        )
    except DomainError:
        # The profile is stricter than the form (a place must be a known kind of text, say):
        # the answer stays where the recruiter reads it.
        return


async def _rescore(session: AsyncSession, head: ApplicationHead) -> bool:
    questions = await _questions(session, head)
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
