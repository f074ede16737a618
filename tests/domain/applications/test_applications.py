"""Applications on a real database: once per job, moves that race, and who may see what."""

import asyncio
import random
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest
from sqlalchemy import func, select

from recruit_app.core.actor import SYSTEM, Role
from recruit_app.core.clock import now, today
from recruit_app.core.database import session_scope
from recruit_app.core.errors import Conflict, DomainError, Gone, NotAllowed, NotFound
from recruit_app.domain.applications import queries, service
from recruit_app.domain.applications.models import Application, TimelineEntry
from recruit_app.domain.audit.models import ActivityLog
from recruit_app.domain.candidates.models import CandidateProfile
from recruit_app.domain.jobs.models import JobStatus
from tests.factories import actor_of, make_application, make_job, make_user


async def test_fifty_parallel_applies_are_one_application(db):
    async with session_scope() as session:
        job, person = await make_job(session), await make_user(session, Role.CANDIDATE)

    async def apply():
        async with session_scope() as session:
            return await service.submit_application(session, actor=actor_of(person), job_id=str(job.id))

    results = await asyncio.gather(*(apply() for _ in range(50)), return_exceptions=True)
    refused = [result for result in results if isinstance(result, Conflict)]
    assert len(refused) == 49
    assert refused[0].sentence == "You have already applied to this job."
    async with session_scope() as session:
        for model in (Application, TimelineEntry, ActivityLog):
            assert await session.scalar(select(func.count()).select_from(model)) == 1


async def test_who_may_apply_to_what(session):
    job, draft = await make_job(session), await make_job(session, status=JobStatus.DRAFT)
    over = await make_job(session, application_deadline=today() - timedelta(days=1))
    last_day = await make_job(session, application_deadline=today())
    person = actor_of(await make_user(session, Role.CANDIDATE))
    unverified = replace(actor_of(await make_user(session, Role.CANDIDATE)), is_verified=False)
    recruiter = actor_of(await make_user(session))
    for actor, target, refusal in (
        (person, draft, NotFound),
        (person, over, Gone),
        (recruiter, job, NotAllowed),
    ):
        with pytest.raises(refusal):
            await service.submit_application(session, actor=actor, job_id=target.id)
    assert await service.submit_application(session, actor=person, job_id=last_day.id)
    assert await service.submit_application(session, actor=unverified, job_id=job.id), "the e-mail is confirmed after"


async def test_racing_moves_leave_an_unbroken_chain(db):
    async with session_scope() as session:
        job, person = await make_job(session), await make_user(session, Role.CANDIDATE)
        recruiters = [await make_user(session) for _ in range(2)]
        application = await make_application(session, job=job, candidate=person)
    lost = []

    async def move_about(user, seed):
        dice = random.Random(seed)
        for _ in range(100):
            async with session_scope() as session:
                seen = await queries.get_application(session, actor=actor_of(user), application_id=application.id)
            await asyncio.sleep(0)
            try:
                async with session_scope() as session:
                    await service.move_application(
                        session,
                        actor=actor_of(user),
                        application_id=application.id,
                        to=dice.choice(seen.moves),
                        remark="changed my mind",
                        expected_version=seen.version,
                    )
            except Conflict as refusal:
                lost.append(refusal.sentence)

    await asyncio.gather(*(move_about(user, seed) for seed, user in enumerate(recruiters)))
    async with session_scope() as session:
        rows = await queries.timeline(session, actor=actor_of(recruiters[0]), application_id=application.id)
        final = await session.get(Application, application.id)
    chain = [(row.previous_status, row.new_status) for row in rows]
    assert all(earlier[1] == later[0] for earlier, later in pairwise(chain))
    assert final.status == chain[-1][1]
    assert final.version == len(chain) + 1
    assert len(chain) + len(lost) == 200
    assert lost
    assert "has just moved this to" in lost[0]


async def test_a_loser_is_told_who_was_first(session):
    job, person = await make_job(session), await make_user(session, Role.CANDIDATE)
    first = actor_of(await make_user(session, full_name="Priya Nair"))
    application = await make_application(session, job=job, candidate=person)
    card = await service.move_application(
        session, actor=first, application_id=application.id, to="Screening", expected_version=1
    )
    assert (card.status, card.version) == ("Screening", 2)
    with pytest.raises(Conflict, match="Priya Nair has just moved this to Screening"):
        await service.move_application(
            session, actor=first, application_id=application.id, to="Screening", expected_version=1
        )


async def test_the_system_never_rejects(session):
    application = await make_application(
        session, job=await make_job(session), candidate=await make_user(session, Role.CANDIDATE)
    )
    with pytest.raises(DomainError, match="Only a person"):
        await service.move_application(
            session,
            actor=SYSTEM,
            application_id=application.id,
            to="Rejected",
            remark="3%",
            expected_version=1,
        )


async def test_each_sees_what_is_theirs(session):
    job = await make_job(session)
    owner, other = await make_user(session, Role.CANDIDATE), await make_user(session, Role.CANDIDATE)
    application = await make_application(session, job=job, candidate=owner)
    seller = actor_of(await make_user(session, Role.SALES))
    for stranger in (actor_of(other), seller):
        with pytest.raises(NotFound):
            await queries.timeline(session, actor=stranger, application_id=application.id)
        with pytest.raises(NotFound):
            await service.withdraw(session, actor=stranger, application_id=application.id)
    for stranger in (actor_of(owner), seller):
        with pytest.raises(NotAllowed):
            await queries.board(session, actor=stranger, job_id=job.id)
    (own,) = await queries.list_own(session, actor=actor_of(owner))
    assert (own.step, own.can_withdraw) == (1, True)
    assert await queries.list_own(session, actor=actor_of(other)) == ()
    await service.withdraw(session, actor=actor_of(owner), application_id=application.id)
    (own,) = await queries.list_own(session, actor=actor_of(owner))
    assert (own.status, own.is_active) == ("Withdrawn", False)


async def test_the_person_sees_the_moves_but_not_the_remarks(session):
    recruiter = actor_of(await make_user(session))
    person = await make_user(session, Role.CANDIDATE)
    application = await make_application(session, job=await make_job(session), candidate=person)
    await service.move_application(
        session,
        actor=recruiter,
        application_id=application.id,
        to="Rejected",
        remark="Too expensive",
        expected_version=1,
    )
    (seen,) = await queries.timeline(session, actor=actor_of(person), application_id=application.id)
    assert (seen.new_status, seen.remarks, seen.who) == ("Rejected", "", "")
    (known,) = await queries.timeline(session, actor=recruiter, application_id=application.id)
    assert (known.remarks, known.who) == ("Too expensive", recruiter.full_name)


async def test_board_shows_the_best_of_each_stage_with_true_counts(session):
    job, recruiter = await make_job(session), actor_of(await make_user(session))
    for score in (40, 90, None, 70):
        person = await make_user(session, Role.CANDIDATE, full_name=f"Person {score}")
        await make_application(session, job=job, candidate=person, match_score=score)
    profile = await session.get(CandidateProfile, person.id)
    profile.current_role, profile.notice_period_last_updated = "Lead Developer", now() - timedelta(days=31)
    profile.current_ctc_last_updated = now() - timedelta(days=31)
    await session.flush()
    board = await queries.board(session, actor=recruiter, job_id=job.id, per_column=2)
    new = board.columns[0]
    assert ([card.match_score for card in new.cards], new.count, board.total) == ([90, 70], 4, 4)
    assert (new.cards[1].headline, new.cards[1].stale_facts) == ("Lead Developer", 1)
    found = await queries.board(session, actor=recruiter, job_id=job.id, filters=queries.BoardFilter(search="lead dev"))
    assert [card.name for card in found.columns[0].cards] == ["Person 70"]


async def test_follow_up_and_join_keep_the_facts_in_step(session):
    recruiter = actor_of(await make_user(session))
    job = await make_job(session, assigned_recruiter_id=recruiter.user_id)
    person = await make_user(session, Role.CANDIDATE)
    application = await make_application(session, job=job, candidate=person, status="Offer")
    await service.set_follow_up(
        session, actor=recruiter, application_id=application.id, marker="Offered", on=today(), remarks="Call"
    )
    (due,) = await queries.list_follow_ups(session, actor=recruiter, day=today())
    assert (due.remarks, due.is_overdue, due.due_text) == ("Call", False, "Today")
    (late,) = await queries.list_follow_ups(session, actor=recruiter, day=today() + timedelta(days=2))
    assert (late.is_overdue, late.due_text) == (True, "2 days late")
    (early,) = await queries.list_follow_ups(session, actor=recruiter, day=today() - timedelta(days=1))
    assert early.due_text == "Tomorrow"
    assert await queries.list_follow_ups(session, actor=recruiter, day=today() - timedelta(days=2)) == ()
    card = await service.record_join(session, actor=recruiter, application_id=application.id, expected_version=1)
    assert (card.follow_up_status, card.is_active, card.status) == ("Joined", False, "Offer")
    assert await queries.list_follow_ups(session, actor=recruiter, day=today()) == ()
    counts = await queries.stage_counts(session, actor=recruiter, job_ids=(str(job.id),))
    assert (counts[str(job.id)].joined, counts[str(job.id)].active) == (1, 0)
