"""The stages of a lead and what each move needs.

Forward among the open stages is free, back needs a note, Lost needs a reason, and Converted is reached
only by converting. A lead that stays open never goes without a next follow-up.
"""

from datetime import datetime

from recruit_app.core.errors import Conflict, Invalid

OPEN_STAGES = ("New", "Contacted", "Qualified", "Proposal", "Negotiation")
CONVERTED = "Converted"
LOST = "Lost"
STAGES = (*OPEN_STAGES, CONVERTED, LOST)

_PROBABILITY = dict(zip(STAGES, (10, 20, 40, 60, 80, 100, 0), strict=True))


class CannotMoveLead(Conflict):
    """This lead may not go from here to there."""


def default_probability(stage: str) -> int:
    """Return the chance in percent that a lead in `stage` is won, unless somebody knows better."""
    return _PROBABILITY[stage]


def is_open(stage: str) -> bool:
    """Return whether a lead in `stage` can still be won."""
    return stage in OPEN_STAGES


def check_move(
    current: str, to: str, *, note: str = "", reason: str = "", next_follow_up: datetime | None, at: datetime
) -> None:
    """Refuse a move the rules do not allow.

    Args:
        current: the stage the lead is in.
        to: the stage it shall go to.
        note: why it goes back, for a backward move or a reopening.
        reason: why it is lost.
        next_follow_up: when the lead is looked at next, once moved.
        at: this moment.

    Raises:
        CannotMoveLead: the lead is converted, already there, or `to` is Converted.
        Invalid: a note, a reason or a follow-up in the future is missing; `field` names it.
    """
    if to not in STAGES:
        raise Invalid("There is no such stage.", field="to")
    if current == CONVERTED:
        raise CannotMoveLead("This lead is a client already and stays converted.")
    if to == CONVERTED:
        raise CannotMoveLead("Use “Convert to client” to win this lead.")
    if to == current:
        raise CannotMoveLead(f"This lead is in {current} already.")
    if to == LOST:
        if not reason.strip():
            raise Invalid("Say why the lead was lost.", field="reason")
        return
    if _is_backward(current, to) and not note.strip():
        raise Invalid("Say why the lead goes back.", field="note")
    if next_follow_up is None or next_follow_up <= at:
        raise Invalid("Set a next follow-up in the future.", field="next_follow_up")


def _is_backward(current: str, to: str) -> bool:
    return STAGES.index(to) < STAGES.index(current)
