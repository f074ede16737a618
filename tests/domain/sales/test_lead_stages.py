"""The state machine of a lead, every pair of stages."""

from datetime import timedelta

import pytest

from recruit_app.core.clock import now
from recruit_app.core.errors import Invalid
from recruit_app.domain.sales.lead_stages import OPEN_STAGES, STAGES, CannotMoveLead, check_move

AT = now()
SOON = AT + timedelta(days=2)
FORWARD = [(a, b) for i, a in enumerate(OPEN_STAGES) for b in OPEN_STAGES[i + 1 :]]
BACKWARD = [(b, a) for a, b in FORWARD] + [("Lost", stage) for stage in OPEN_STAGES]


@pytest.mark.parametrize(("current", "to"), FORWARD)
def test_forward_is_free(current, to):
    check_move(current, to, next_follow_up=SOON, at=AT)


@pytest.mark.parametrize(("current", "to"), BACKWARD)
def test_back_needs_a_note(current, to):
    with pytest.raises(Invalid) as refusal:
        check_move(current, to, note="  ", next_follow_up=SOON, at=AT)
    assert refusal.value.field == "note"
    check_move(current, to, note="They asked for a new quote", next_follow_up=SOON, at=AT)


@pytest.mark.parametrize("current", OPEN_STAGES)
def test_lost_needs_a_reason_and_no_follow_up(current):
    with pytest.raises(Invalid) as refusal:
        check_move(current, "Lost", reason="", next_follow_up=None, at=AT)
    assert refusal.value.field == "reason"
    check_move(current, "Lost", reason="Budget", next_follow_up=None, at=AT)


@pytest.mark.parametrize("follow_up", [None, AT - timedelta(minutes=1), AT])
def test_an_open_lead_always_has_a_next_follow_up(follow_up):
    with pytest.raises(Invalid) as refusal:
        check_move("New", "Contacted", next_follow_up=follow_up, at=AT)
    assert refusal.value.field == "next_follow_up"


@pytest.mark.parametrize("to", STAGES)
def test_converted_is_the_end(to):
    with pytest.raises(CannotMoveLead):
        check_move("Converted", to, note="n", reason="r", next_follow_up=SOON, at=AT)


@pytest.mark.parametrize("current", [*OPEN_STAGES, "Lost"])
def test_converted_is_reached_only_by_converting(current):
    with pytest.raises(CannotMoveLead):
        check_move(current, "Converted", note="n", reason="r", next_follow_up=SOON, at=AT)


def test_an_unknown_stage_is_refused():
    with pytest.raises(Invalid):
        check_move("New", "Won", next_follow_up=SOON, at=AT)
