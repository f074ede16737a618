"""Take answers: each updates the outcome, the profile where it is a fact of it, and the other applications."""

import json
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from recruit_app.core.actor import Actor
from recruit_app.core.clock import now, today
from recruit_app.core.columns import as_uuid
from recruit_app.core.errors import DomainError, Invalid, NotFound
from recruit_app.domain.applications import queries as applications
from recruit_app.domain.applications.schemas import ApplicationHead
from recruit_app.domain.candidates import queries as candidates
from recruit_app.domain.candidates import service as candidates_service
from recruit_app.domain.prescreen import scoring
from recruit_app.domain.prescreen.facts import fact_of
from recruit_app.domain.prescreen.models import PrescreenAnswer, PrescreenQuestion
from recruit_app.domain.prescreen.queries import next_question
from recruit_app.domain.prescreen.rules import parse_rule, passes
from recruit_app.domain.prescreen.schemas import AnswerOutcome
from recruit_app.domain.prescreen.service.outcome import questions_of, rescore
from recruit_app.domain.prescreen.understanding import Understood, example_for, meaning_of, understand


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
    if not understood.is_sure:
        meaning = meaning_of(question.type, question.qid, tuple(question.choices))
        return AnswerOutcome(is_understood=False, example=example_for(meaning, tuple(question.choices)))
    await _one_at_a_time(session, head.candidate_id)
    passed = await _keep(session, head, question, text, understood, source="chat")
    await _update_profile(session, actor, head, question, understood)
    elsewhere = await _carry_over(session, head, question, text)
    complete = await rescore(session, head)
    return AnswerOutcome(
        is_understood=True,
        shown=understood.shown,
        passed=passed,
        is_complete=complete,
        asked_elsewhere=elsewhere,
    )


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
    await rescore(session, head)


async def fill_from_profile(session: AsyncSession, *, application_id: str | UUID) -> int:
    """Answer what the profile knows and is fresh, so that nobody is asked twice; return how many."""
    head = await applications.get_head(session, application_id=application_id)
    known = {
        fact.key: fact
        for fact in await candidates.list_facts(session, candidate_id=head.candidate_id)
        if fact.state == "fresh"
    }
    filled = 0
    for question in await questions_of(session, head):
        fact = known.get(fact_of(question.qid, question.type) or "")
        understood = _read(question, fact.value_text) if fact else None
        if fact and understood and understood.is_sure:
            await _keep(session, head, question, fact.value_text, understood, source="profile")
            filled += 1
    if filled:
        await rescore(session, head)
    return filled


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
) -> bool | None:
    """Store an answer; whether it keeps the rule is for a person to say where it is in another currency."""
    rule = parse_rule(question.validation_rule)
    passed = passes(rule, understood.value, today=today()) if understood.is_comparable else None
    value = understood.value
    await _write(
        session,
        head,
        question,
        answer_value=text[:2000],
        normalized_value=json.dumps(value) if isinstance(value, tuple) else str(value),
        validation_result=passed,
        question_score=None if passed is None else scoring.question_score(rule, value, passed=passed),
        answer_metadata={
            "source": source,
            "shown": understood.shown,
            "unit": understood.unit,
            "confidence": understood.confidence,
            **_beside(understood),
        },
    )
    return passed


def _beside(understood: Understood) -> dict[str, Any]:
    """Return what was said beside the value: the ends of a range, a buy-out, a condition."""
    said = {"low": understood.low, "high": understood.high, "notes": list(understood.notes)}
    return {key: each for key, each in said.items() if each not in (None, [])}


async def _write(session: AsyncSession, head: ApplicationHead, question: PrescreenQuestion, **values: Any) -> None:
    values["updated_at"] = now()
    keys = {"application_id": as_uuid(head.id), "question_id": question.id}
    await session.execute(
        insert(PrescreenAnswer).values(**keys, **values).on_conflict_do_update(index_elements=list(keys), set_=values)
    )


async def _one_at_a_time(session: AsyncSession, candidate_id: str) -> None:
    """Let one answer of a person be carried over before the next: two chats would lock each other out."""
    await session.execute(select(func.pg_advisory_xact_lock(func.hashtextextended(candidate_id, 0))))


async def _carry_over(
    session: AsyncSession, head: ApplicationHead, question: PrescreenQuestion, text: str
) -> tuple[str, ...]:
    """Answer the same question in the person's other running applications, so that nobody is asked twice.

    Returns the applications that stood at that question.
    """
    stood_there: list[str] = []
    for other in await applications.list_running_heads(session, candidate_id=head.candidate_id):
        if other.id == head.id:
            continue
        asked_now = await next_question(session, application_id=other.id)
        carried = [asked for asked in await questions_of(session, other) if _is_same(asked, question)]
        for asked in carried:
            understood = _read(asked, text)
            if understood.is_sure:
                await _keep(session, other, asked, text, understood, source="other application")
                if asked_now and asked_now.id == str(asked.id):
                    stood_there.append(other.id)
        if carried:
            await rescore(session, other)
    return tuple(stood_there)


def _is_same(one: PrescreenQuestion, other: PrescreenQuestion) -> bool:
    """Whether both ask for the same fact of the profile, or the same thing in the same words."""
    fact = fact_of(one.qid, one.type)
    if fact is not None:
        return fact == fact_of(other.qid, other.type)
    return one.qid == other.qid and one.question_text.casefold() == other.question_text.casefold()


async def _update_profile(
    session: AsyncSession,
    actor: Actor,
    head: ApplicationHead,
    question: PrescreenQuestion,
    understood: Understood,
) -> None:
    fact = fact_of(question.qid, question.type)
    if fact is None or not understood.is_comparable:
        return
    try:
        await candidates_service.set_fact(
            session, actor=actor, candidate_id=head.candidate_id, fact=fact, value=understood.value
        )
    except DomainError:
        # The profile is stricter than the form (a place must be a known kind of text, say):
        # the answer stays where the recruiter reads it.
        return
