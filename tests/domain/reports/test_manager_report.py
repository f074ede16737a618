"""Report numbers against a small world worked out by hand."""

from datetime import timedelta

import pytest

from recruit_app.core.actor import Role
from recruit_app.core.clock import now
from recruit_app.core.errors import NotAllowed
from recruit_app.domain.applications.models import TimelineEntry
from recruit_app.domain.reports import funnel
from recruit_app.domain.reports.period import chosen_period
from recruit_app.domain.reports.queries import manager_report
from recruit_app.domain.worklist.models import ActionItem
from tests.factories import actor_of, make_application, make_job, make_lead, make_user

AT = now()


def _ago(days: float):
    return AT - timedelta(days=days)


async def _path(session, job, recruiter, applied: float, *moves: tuple[str, float], **fields):
    """One application that moved to each stage so many days ago."""
    person = await make_user(session, Role.CANDIDATE)
    status = moves[-1][0] if moves else "New"
    application = await make_application(
        session, job=job, candidate=person, applied_at=_ago(applied), status=status, **fields
    )
    before = "New"
    for stage, days in moves:
        session.add(
            TimelineEntry(
                application_id=application.id,
                previous_status=before,
                new_status=stage,
                changed_by=recruiter.id,
                created_at=_ago(days),
            )
        )
        before = stage
    await session.flush()


@pytest.fixture
async def world(session):
    recruiter = await make_user(session, Role.RECRUITER, full_name="Meera Rao")
    job = await make_job(session, assigned_recruiter_id=recruiter.id, published_at=_ago(40.5))
    await _path(session, job, recruiter, 10, source="web")
    await _path(session, job, recruiter, 10, ("Screening", 8), source="web")
    await _path(session, job, recruiter, 12, ("Screening", 8), ("Rejected", 6), source="referral")
    await _path(session, job, recruiter, 20, ("Screening", 14), ("Interview", 10), ("Rejected", 3), source="web")
    await _path(
        session, job, recruiter, 25, ("Screening", 23), ("Interview", 20), ("Offer", 9),
        source="referral", follow_up_status="Joined", is_active=False,
        submitted_to_client=True, submitted_to_client_at=_ago(19),
    )  # fmt: skip
    await _path(session, job, recruiter, 45, source="web")
    waiting = {"type": "NO_RESPONSE", "title": "x", "cause": "x", "priority": "High"}
    session.add(ActionItem(user_id=recruiter.id, created_at=_ago(5), **waiting))
    await session.flush()
    return actor_of(await make_user(session, Role.MANAGER)), recruiter


async def test_the_funnel_counts_who_ever_reached_a_stage(session, world):
    manager, _ = world
    report = await manager_report(session, actor=manager, days=30, at=AT)
    assert [(step.stage, step.reached, step.of_previous) for step in report.funnel] == [
        ("New", 5, 100),
        ("Screening", 4, 80),
        ("Interview", 2, 50),
        ("Offer", 1, 50),
        ("Joined", 1, 100),
    ]


async def test_time_in_stage_is_a_median_of_those_who_left(session, world):
    manager, _ = world
    report = await manager_report(session, actor=manager, days=30, at=AT)
    times = {row.stage: row for row in report.stage_times}
    # New was left after 2, 4, 6 and 2 days; Screening after 2, 4 and 3; Interview after 7 and 11.
    assert (times["New"].left, times["New"].median_days, times["New"].p90_days) == (4, 3.0, 5.4)
    assert (times["Screening"].left, times["Screening"].median_days) == (3, 3.0)
    assert (times["Interview"].left, times["Interview"].median_days) == (2, 9.0)
    assert times["Offer"].left == 0


async def test_headline_sources_team_jobs_and_backlog(session, world):
    manager, _ = world
    report = await manager_report(session, actor=manager, days=30, at=now())
    head = report.headline
    assert (head.applications, head.applications_before, head.submissions) == (5, 1, 1)
    assert (head.offers, head.joins, head.offer_to_join_percent, head.open_jobs) == (1, 1, 100, 1)
    assert [(row.source, row.applications, row.interviews, row.joins) for row in report.sources] == [
        ("web", 3, 1, 0),
        ("referral", 2, 1, 1),
    ]
    (score,) = report.recruiters
    assert (score.name, score.open_jobs, score.moves, score.submissions) == ("Meera Rao", 1, 9, 1)
    assert (score.joins, score.waiting) == (1, 1)
    (job,) = report.jobs
    assert (job.days_open, job.in_play, job.recruiter) == (40, 5, "Meera Rao")
    assert (report.backlog.open_items, report.backlog.high_items, report.backlog.oldest_days) == (1, 1, 5)


async def test_a_longer_period_sees_more(session, world):
    manager, _ = world
    report = await manager_report(session, actor=manager, days=90, at=AT)
    assert report.funnel[0].reached == 6


async def test_the_forecast_spans_all_owners(session):
    manager = actor_of(await make_user(session, Role.MANAGER))
    for _ in range(2):
        await make_lead(
            session,
            owner=await make_user(session, Role.SALES),
            estimated_value=1_000_000,
            probability=50,
            expected_close_date=AT.date(),
        )
    report = await manager_report(session, actor=manager, days=30)
    assert report.forecast.months[0].weighted == 1_000_000


async def test_an_empty_agency_has_an_empty_report(session):
    manager = actor_of(await make_user(session, Role.MANAGER))
    report = await manager_report(session, actor=manager, days=30)
    assert {step.reached for step in report.funnel} == {0}
    assert report.headline.applications == 0


@pytest.mark.parametrize("role", [Role.RECRUITER, Role.SALES, Role.CANDIDATE])
async def test_reports_are_for_managers(session, role):
    actor = actor_of(await make_user(session, role))
    with pytest.raises(NotAllowed):
        await manager_report(session, actor=actor, days=30)


@pytest.mark.parametrize(("words", "days"), [("30", 30), ("365", 365), ("7", 90), ("", 90), ("x", 90)])
def test_an_unknown_period_is_the_usual_one(words, days):
    assert chosen_period(words) == days


def test_a_funnel_of_nothing_divides_by_nothing():
    assert {step.of_previous for step in funnel.steps({})} == {0}
