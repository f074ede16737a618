"""Answers to the questions of a job, with scores, for those who finished prescreening."""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from recruit_app.demo.content.models import DemoCandidate
from recruit_app.demo.world import World
from recruit_app.domain.applications.models import Application
from recruit_app.domain.prescreen.models import PrescreenAnswer, PrescreenQuestion

FAILING = 2
_ANSWERED_STAGES = ("Interview", "Offer")


async def add_answers(world: World) -> None:
    """Write answers and outcome for finished chats, later stages, and some in screening."""
    finished = [a for a in world.content.applications if _is_finished(world, a.key, a.status)]
    undecided = [a.key for a in finished if a.key in world.chats and a.status in ("New", "Screening")]
    failing = set(undecided[:FAILING])
    people = {person.key: person for person in world.content.candidates}
    rows: list[PrescreenAnswer] = []
    for content in finished:
        application = world.applications[content.key]
        at = _finished_at(world, content.key)
        person = people[content.candidate_key]
        questions = world.questions[content.job_key]
        answers = [_answer(application, q, person, content.key in failing, at) for q in questions]
        _store_outcome(application, questions, answers, at)
        profile = world.profiles[content.candidate_key]
        profile.last_prescreening_at = max(profile.last_prescreening_at or at, at)
        rows += answers
    await world.write(rows)


def _is_finished(world: World, key: str, status: str) -> bool:
    chat = world.chat_content.get(key)
    if chat:
        return chat.outcome == "completed"
    return status in _ANSWERED_STAGES or (status == "Screening" and int(key[-3:]) % 4 == 0)


def _finished_at(world: World, key: str) -> datetime:
    chat = world.chats.get(key)
    return chat.last_activity if chat else world.applications[key].updated_at


def _answer(
    application: Application, question: PrescreenQuestion, person: DemoCandidate, fails: bool, at: datetime
) -> PrescreenAnswer:
    rule = json.loads(question.validation_rule)
    value, said, unit = _value(question, rule, person, fails=fails and question.must_have)
    passed = _passes(rule, value)
    return PrescreenAnswer(
        application_id=application.id,
        question_id=question.id,
        answer_value=said,
        normalized_value=str(value),
        validation_result=passed,
        question_score=_score(rule, value, passed=passed) if rule else None,
        answer_metadata={"source": "chat", "shown": said, "unit": unit, "confidence": 1.0},
        created_at=at,
        updated_at=at,
    )


def _value(
    question: PrescreenQuestion, rule: dict[str, Any], person: DemoCandidate, *, fails: bool
) -> tuple[float | str, str, str]:
    if question.qid == "ps_notice_days":
        return person.notice_period, f"{person.notice_period} days", "days"
    if question.qid == "ps_expected_ctc":
        return person.expected_ctc, f"₹{person.expected_ctc / 100_000:g} LPA", "INR/year"
    if question.choices:
        choice = _choice(question, rule.get("choices", question.choices), person, fails=fails)
        return choice, choice, ""
    least = float(rule.get("min", 0))
    own = round(person.total_experience_years * 0.8)
    years = max(least - 1, 0) if fails else max(least, own)
    return years, f"{years:g} year" + ("" if years == 1 else "s"), "years"


def _choice(question: PrescreenQuestion, passing: Sequence[str], person: DemoCandidate, *, fails: bool) -> str:
    """Answer as the profile would: who lives there says so, who will not move says no."""
    lives_there = any(f"in {city}?" in question.question_text for city in person.current_locations)
    would_not_move = question.qid == "ps_location" and person.ready_to_relocate == "No" and not lives_there
    if fails or (would_not_move and not question.must_have):
        return next(choice for choice in question.choices if choice not in passing)
    return passing[0] if lives_there else passing[-1]


def _passes(rule: dict[str, Any], value: float | str) -> bool:
    if isinstance(value, str):
        return value in rule.get("choices", [value])
    return rule.get("min", value) <= value <= rule.get("max", value)


def _score(rule: dict[str, Any], value: float | str, *, passed: bool) -> int:
    if passed:
        return 100
    if isinstance(value, str):
        return 0
    if value > rule.get("max", value):
        return round(100 * rule["max"] / value)
    return round(100 * value / rule["min"]) if rule.get("min") else 0


def _store_outcome(
    application: Application,
    questions: list[PrescreenQuestion],
    answers: list[PrescreenAnswer],
    at: datetime,
) -> None:
    pairs = list(zip(questions, answers, strict=True))
    scored = [(q.weight, a.question_score) for q, a in pairs if a.question_score is not None]
    weights = sum(weight for weight, _ in scored)
    summary = [
        {
            "question": question.question_text,
            "answer": answer.answer_value,
            "understood": answer.answer_metadata["shown"],
            "passed": answer.validation_result,
            "must_have": question.must_have,
        }
        for question, answer in pairs
    ]
    application.pre_screening_summary = json.dumps(summary, ensure_ascii=False)
    application.pre_screening_completed = True
    application.jd_match_score = round(sum(w * s for w, s in scored) / weights) if weights else None
    application.must_have_failed = any(q.must_have and a.validation_result is False for q, a in pairs)
    application.last_prescreening_at = at
