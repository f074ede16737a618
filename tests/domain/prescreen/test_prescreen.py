"""Questions and answers on a real database."""

import json
from datetime import timedelta

import pytest
from sqlalchemy import select

from recruit_app.core.actor import Role
from recruit_app.core.clock import now
from recruit_app.core.errors import Conflict, Invalid, NotAllowed, NotFound
from recruit_app.domain.applications.models import Application
from recruit_app.domain.candidates.models import CandidateProfile
from recruit_app.domain.prescreen import queries, service
from recruit_app.domain.prescreen.models import PrescreenAnswer
from recruit_app.domain.prescreen.schemas import NewQuestion
from recruit_app.domain.worklist import queries as worklist
from tests.factories import actor_of, make_application, make_job, make_user

NOTICE = {"qid": "ps_notice_period", "question_text": "What is your notice period?", "type": "number"}


@pytest.fixture
async def case(session):
    recruiter = await make_user(session)
    job = await make_job(session, assigned_recruiter_id=recruiter.id)
    person = await make_user(session, Role.CANDIDATE, full_name="Asha Rao")
    application = await make_application(session, job=job, candidate=person)

    async def ask(**values):
        question = NewQuestion(**values)
        return await service.add_question(session, actor=actor_of(recruiter), job_id=job.id, question=question)

    return recruiter, job, person, application, ask


async def test_must_haves_are_asked_first(session, case):
    _, _, _, application, ask = case
    await ask(question_text="Why this job?", type="text")
    await ask(**NOTICE, must_have=True, validation_rule='{"max": 30}')
    pending = await queries.pending_questions(session, application_id=application.id)
    assert [question.must_have for question in pending] == [True, False]


async def test_an_answer_scores_updates_the_profile_and_opens_a_review(session, case):
    recruiter, _, person, application, ask = case
    await ask(**NOTICE, must_have=True, weight=30, validation_rule='{"max": 30}')
    second = await ask(question_text="How many years of React?", type="number", validation_rule='{"min": 3}')
    first = await queries.next_question(session, application_id=application.id)
    outcome = await service.answer_question(
        session, actor=actor_of(person), application_id=application.id, question_id=first.id, text="2 months"
    )
    assert (outcome.shown, outcome.passed, outcome.is_complete) == ("60 days", False, False)
    await session.refresh(application)
    assert (application.jd_match_score, application.must_have_failed) == (50, True)
    profile = await session.get(CandidateProfile, person.id, populate_existing=True)
    assert profile.notice_period == 60
    assert profile.notice_period_last_updated > now() - timedelta(minutes=1)
    (item,) = await worklist.list_open_items(session, actor=actor_of(recruiter), at=now())
    assert item.type == "INTERVENTION_NEEDED"
    assert "2 months" in item.description
    assert "at most 30 days" in item.description
    await service.answer_question(
        session, actor=actor_of(person), application_id=application.id, question_id=second, text="4 yrs"
    )
    await session.refresh(application)
    assert (application.jd_match_score, application.pre_screening_completed) == (62, True)
    assert application.status == "New"
    assert len(json.loads(application.pre_screening_summary)) == 2
    kinds = {item.type for item in await worklist.list_open_items(session, actor=actor_of(recruiter), at=now())}
    assert kinds == {"INTERVENTION_NEEDED", "PRESREENING_COMPLETE"}


async def test_what_was_not_understood_is_not_written(session, case):
    recruiter, _, person, application, ask = case
    question = await ask(**NOTICE)
    outcome = await service.answer_question(
        session, actor=actor_of(person), application_id=application.id, question_id=question, text="depends"
    )
    assert not outcome.is_understood
    assert "60 days" in outcome.example
    (row,) = await queries.list_answers(session, actor=actor_of(recruiter), application_id=application.id)
    assert not row.is_answered
    await session.refresh(application)
    assert application.jd_match_score is None


async def test_fresh_facts_are_not_asked_and_stale_ones_are(session, case):
    _, _, person, application, ask = case
    await ask(**NOTICE, validation_rule='{"max": 30}')
    await ask(qid="ps_expected_ctc", question_text="What pay do you expect?", type="number")
    profile = await session.get(CandidateProfile, person.id)
    profile.notice_period, profile.notice_period_last_updated = 15, now() - timedelta(days=3)
    profile.expected_ctc, profile.expected_ctc_last_updated = 1_800_000, now() - timedelta(days=120)
    await session.flush()
    assert await service.fill_from_profile(session, application_id=application.id) == 1
    (pending,) = await queries.pending_questions(session, application_id=application.id)
    assert pending.qid == "ps_expected_ctc"
    await session.refresh(application)
    assert application.jd_match_score == 100


async def test_only_the_person_answers_and_only_staff_asks(session, case):
    recruiter, job, person, application, ask = case
    question = await ask(**NOTICE)
    other = await make_user(session, Role.CANDIDATE)
    for stranger in (other, recruiter):
        with pytest.raises(NotFound):
            await service.answer_question(
                session,
                actor=actor_of(stranger),
                application_id=application.id,
                question_id=question,
                text="30 days",
            )
    with pytest.raises(NotAllowed):
        await service.add_question(session, actor=actor_of(person), job_id=job.id, question=NewQuestion(**NOTICE))
    with pytest.raises(Invalid):
        await ask(question_text="Which?", type="choice", choices=["One"])
    foreign = await make_application(session, job=await make_job(session), candidate=person)
    with pytest.raises(NotFound):
        await service.answer_question(
            session, actor=actor_of(person), application_id=foreign.id, question_id=question, text="30"
        )


async def test_the_answer_book_grows_by_what_was_asked(session, case):
    recruiter, job, person, *_ = case
    for _ in range(2):
        await service.draft_faq(session, actor=actor_of(person), job_id=job.id, question="Is there a night shift?")
    assert await service.find_answer(session, job_id=job.id, text="is there a night shift") == ""
    await service.answer_faq(
        session,
        actor=actor_of(recruiter),
        job_id=job.id,
        question="Is there a night shift?",
        answer="No, days only.",
    )
    assert await service.find_answer(session, job_id=job.id, text="any night shifts?") == "No, days only."


async def test_approval_clears_the_review(session, case):
    from recruit_app.domain.applications import service as applications

    recruiter, _, person, application, ask = case
    question = await ask(**NOTICE, must_have=True, validation_rule='{"max": 30}')
    await service.answer_question(
        session, actor=actor_of(person), application_id=application.id, question_id=question, text="90 days"
    )
    with pytest.raises(Invalid):
        await applications.approve_override(
            session, actor=actor_of(recruiter), application_id=application.id, approved=True, reason=" "
        )
    card = await applications.approve_override(
        session,
        actor=actor_of(recruiter),
        application_id=application.id,
        approved=True,
        reason="Buy-out is possible",
    )
    assert card.is_recruiter_approved
    found = await worklist.list_open_items(session, actor=actor_of(recruiter), at=now())
    assert [item.type for item in found] == ["PRESREENING_COMPLETE"]
    row = await session.scalar(select(Application).where(Application.id == application.id))
    assert row.must_have_failed


async def test_one_answer_serves_every_running_application(session, case):
    recruiter, _, person, application, ask = case
    first = await ask(**NOTICE)
    others = []
    for is_active in (True, False):
        job = await make_job(session, assigned_recruiter_id=recruiter.id)
        other = await make_application(session, job=job, candidate=person, is_active=is_active)
        question = NewQuestion(**{**NOTICE, "must_have": True, "validation_rule": '{"max": 30}'})
        await service.add_question(session, actor=actor_of(recruiter), job_id=job.id, question=question)
        town = NewQuestion(
            qid="ps_city", question_text=f"Can you work in {job.id}?", type="choice", choices=["Yes", "No"]
        )
        await service.add_question(session, actor=actor_of(recruiter), job_id=job.id, question=town)
        others.append(other)
    outcome = await service.answer_question(
        session, actor=actor_of(person), application_id=application.id, question_id=first, text="2 months"
    )
    running, ended = others
    assert outcome.asked_elsewhere == (str(running.id),)
    answers = await queries.list_answers(session, actor=actor_of(recruiter), application_id=running.id)
    assert [(row.shown, row.passed) for row in answers if row.is_answered] == [("60 days", False)]
    await session.refresh(running)
    assert (running.must_have_failed, running.status, running.pre_screening_completed) == (True, "New", False)
    untouched = await queries.list_answers(session, actor=actor_of(recruiter), application_id=ended.id)
    assert not any(row.is_answered for row in untouched)


async def test_a_question_nobody_answered_can_be_taken_off(session, case):
    recruiter, job, person, application, ask = case
    first, second = await ask(**NOTICE), await ask(question_text="Why this job?", type="text")
    with pytest.raises(NotAllowed):
        await service.remove_question(session, actor=actor_of(person), job_id=job.id, question_id=second)
    await service.answer_question(
        session, actor=actor_of(person), application_id=application.id, question_id=first, text="30 days"
    )
    with pytest.raises(Conflict, match="1 person has answered"):
        await service.remove_question(session, actor=actor_of(recruiter), job_id=job.id, question_id=first)
    await service.remove_question(session, actor=actor_of(recruiter), job_id=job.id, question_id=second)
    (left,) = await queries.list_questions(session, actor=actor_of(recruiter), job_id=job.id)
    assert left.id == first


async def test_unit_confidence_and_what_is_said_beside_are_kept(session, case):
    _, _, person, application, ask = case
    notice = await ask(**NOTICE, validation_rule='{"max": 60}')
    text = "90 days negotiable to 45"
    await service.answer_question(
        session, actor=actor_of(person), application_id=application.id, question_id=notice, text=text
    )
    (answer,) = await session.scalars(select(PrescreenAnswer))
    assert (answer.answer_value, answer.normalized_value, answer.validation_result) == (text, "90", False)
    kept = answer.answer_metadata
    assert (kept["unit"], kept["confidence"], kept["low"], kept["high"]) == ("days", 0.8, 45.0, 90.0)
    assert kept["notes"] == ["buy-out or shorter possible"]


async def test_pay_in_another_currency_is_kept_but_not_held_against_rupees(session, case):
    _, _, person, application, ask = case
    pay = {"qid": "ps_expected_ctc", "question_text": "What pay do you expect?", "type": "number", "must_have": True}
    question = await ask(**pay, validation_rule='{"max": 2000000}')
    outcome = await service.answer_question(
        session, actor=actor_of(person), application_id=application.id, question_id=question, text="$90k per year"
    )
    assert (outcome.is_understood, outcome.passed) == (True, None)
    (answer,) = await session.scalars(select(PrescreenAnswer))
    assert (answer.normalized_value, answer.answer_metadata["unit"]) == ("90000", "USD/year")
    assert (answer.validation_result, answer.question_score) == (None, None)
    await session.refresh(application)
    assert not application.must_have_failed
    profile = await session.get(CandidateProfile, person.id, populate_existing=True)
    assert profile.expected_ctc is None


async def test_an_unsure_reading_is_not_stored(session, case):
    _, _, person, application, ask = case
    question = await ask(**NOTICE)
    outcome = await service.answer_question(
        session, actor=actor_of(person), application_id=application.id, question_id=question, text="maybe 2"
    )
    assert not outcome.is_understood
    assert (await session.scalars(select(PrescreenAnswer))).all() == []
