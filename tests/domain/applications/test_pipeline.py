"""The state machine alone: every pair of stages, and who may do what."""

import pytest

from recruit_app.domain.applications.pipeline import (
    COLUMNS,
    STAGES,
    ApplicationStatus,
    AutomationStatus,
    CannotMoveStage,
    FollowUpStatus,
    Mover,
    Standing,
    allowed_moves,
    join,
    mark,
    move,
)

S = ApplicationStatus
REJECTED = Standing(S.REJECTED, False, AutomationStatus.COMPLETED, FollowUpStatus.REJECTED)


def test_one_stage_at_a_time_ahead_without_words():
    standing = Standing(S.NEW)
    for to in STAGES[1:]:
        standing = move(standing, to, by=Mover.STAFF)
    assert (standing.status, standing.is_active, standing.follow_up_status) == (
        S.OFFER,
        True,
        FollowUpStatus.OFFERED,
    )
    with pytest.raises(CannotMoveStage, match="After New comes Screening"):
        move(Standing(S.NEW), S.INTERVIEW, by=Mover.STAFF)


@pytest.mark.parametrize("to", [S.NEW, S.REJECTED, S.WITHDRAWN])
def test_back_and_out_need_a_remark(to):
    with pytest.raises(CannotMoveStage, match="say why") as refusal:
        move(Standing(S.SCREENING), to, by=Mover.STAFF, remark="  ")
    assert refusal.value.field == "remark"
    assert move(Standing(S.SCREENING), to, by=Mover.STAFF, remark="Asked to").status is to


@pytest.mark.parametrize("to", list(S))
@pytest.mark.parametrize("start", [*(Standing(stage) for stage in STAGES), REJECTED])
def test_no_program_rejects_goes_back_or_reopens(start, to):
    ahead = start.is_active and to in STAGES and STAGES.index(to) == STAGES.index(start.status) + 1
    if ahead:
        assert move(start, to, by=Mover.PROGRAM).status is to
    else:
        with pytest.raises(CannotMoveStage):
            move(start, to, by=Mover.PROGRAM, remark="score 3")


def test_a_candidate_may_only_withdraw():
    assert move(Standing(S.OFFER), S.WITHDRAWN, by=Mover.CANDIDATE).automation_status == "Declined"
    for to in set(S) - {S.WITHDRAWN}:
        with pytest.raises(CannotMoveStage):
            move(Standing(S.SCREENING), to, by=Mover.CANDIDATE, remark="please")


def test_what_has_ended_is_reopened_with_a_remark_only():
    with pytest.raises(CannotMoveStage, match="re-opening"):
        move(REJECTED, S.SCREENING, by=Mover.STAFF)
    again = move(REJECTED, S.SCREENING, by=Mover.STAFF, remark="Role changed")
    assert again.is_active
    assert again.follow_up_status is None
    with pytest.raises(CannotMoveStage, match="Re-open it first"):
        move(REJECTED, S.WITHDRAWN, by=Mover.STAFF, remark="x")


def test_joining_ends_the_process_and_only_from_offer():
    joined = join(Standing(S.OFFER), by=Mover.STAFF)
    assert (joined.status, joined.is_active, joined.follow_up_status) == (S.OFFER, False, "Joined")
    assert move(joined, S.OFFER, by=Mover.STAFF, remark="Did not turn up").is_active
    for wrong in (Standing(S.INTERVIEW), joined):
        with pytest.raises(CannotMoveStage):
            join(wrong, by=Mover.STAFF)
    with pytest.raises(CannotMoveStage):
        join(Standing(S.OFFER), by=Mover.PROGRAM)


def test_a_marker_must_agree_with_the_stage():
    assert mark(Standing(S.INTERVIEW), FollowUpStatus.INT_SCHEDULED).follow_up_status == "Int-scheduled"
    for marker in (FollowUpStatus.OFFERED, FollowUpStatus.JOINED, FollowUpStatus.REJECTED):
        with pytest.raises(CannotMoveStage):
            mark(Standing(S.INTERVIEW), marker)


def test_the_four_facts_agree_after_any_walk():
    seen, todo = set(), [Standing(S.NEW)]
    while todo:
        standing = todo.pop()
        if standing in seen:
            continue
        seen.add(standing)
        joined = standing.follow_up_status is FollowUpStatus.JOINED
        assert standing.is_active == (standing.status in STAGES and not joined)
        assert (standing.follow_up_status is FollowUpStatus.REJECTED) == (standing.status is S.REJECTED)
        todo += [move(standing, to, by=Mover.STAFF, remark="why") for to in allowed_moves(standing)]
        if standing.status is S.OFFER and standing.is_active:
            todo.append(join(standing, by=Mover.STAFF))
    assert {standing.status for standing in seen} == set(COLUMNS)
