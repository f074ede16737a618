"""The state machine of one application: which move is legal, and what stays in step with it."""

from dataclasses import dataclass, replace
from enum import StrEnum

from recruit_app.core.errors import DomainError


class ApplicationStatus(StrEnum):
    """Where a person stands in one job."""

    NEW = "New"
    SCREENING = "Screening"
    INTERVIEW = "Interview"
    OFFER = "Offer"
    REJECTED = "Rejected"
    WITHDRAWN = "Withdrawn"


class AutomationStatus(StrEnum):
    """What the bot is doing about it."""

    NEW = "New"
    CONTACTING = "Contacting..."
    AWAITING_REPLY = "Awaiting Reply"
    LIVE_CHAT = "Live Chat"
    INTERVENTION_NEEDED = "Intervention Needed"
    COMPLETED = "Completed"
    DECLINED = "Declined"


class FollowUpStatus(StrEnum):
    """The recruiter's own marker; 'Joined' ends the process."""

    SHORTLISTED = "Shortlisted"
    INT_SCHEDULED = "Int-scheduled"
    OFFERED = "Offered"
    JOINED = "Joined"
    NO_SHOW = "No Show"
    UNDER_FOLLOW_UP = "Under Follow-up"
    REJECTED = "Rejected"


class Mover(StrEnum):
    """Who wants the move; a program may do less than a person."""

    STAFF = "staff"
    CANDIDATE = "candidate"
    PROGRAM = "program"


class CannotMoveStage(DomainError):
    """The pipeline does not allow this move, and says why."""

    status = 409


@dataclass(frozen=True, slots=True)
class Standing:
    """The four facts about an application that must always agree."""

    status: ApplicationStatus
    is_active: bool = True
    automation_status: AutomationStatus = AutomationStatus.NEW
    follow_up_status: FollowUpStatus | None = None

    @property
    def has_joined(self) -> bool:
        """Whether the person joined, which ends the process."""
        return self.follow_up_status is FollowUpStatus.JOINED


STAGES = (
    ApplicationStatus.NEW,
    ApplicationStatus.SCREENING,
    ApplicationStatus.INTERVIEW,
    ApplicationStatus.OFFER,
)
COLUMNS = (*STAGES, ApplicationStatus.REJECTED, ApplicationStatus.WITHDRAWN)

_MARKERS: dict[ApplicationStatus, tuple[FollowUpStatus, ...]] = {
    ApplicationStatus.NEW: (FollowUpStatus.UNDER_FOLLOW_UP,),
    ApplicationStatus.SCREENING: (FollowUpStatus.UNDER_FOLLOW_UP, FollowUpStatus.SHORTLISTED),
    ApplicationStatus.INTERVIEW: (
        FollowUpStatus.SHORTLISTED,
        FollowUpStatus.INT_SCHEDULED,
        FollowUpStatus.NO_SHOW,
        FollowUpStatus.UNDER_FOLLOW_UP,
    ),
    ApplicationStatus.OFFER: (
        FollowUpStatus.OFFERED,
        FollowUpStatus.UNDER_FOLLOW_UP,
        FollowUpStatus.NO_SHOW,
    ),
    ApplicationStatus.REJECTED: (FollowUpStatus.REJECTED,),
    ApplicationStatus.WITHDRAWN: (),
}
_FIRST_MARKER = {
    ApplicationStatus.INTERVIEW: FollowUpStatus.SHORTLISTED,
    ApplicationStatus.OFFER: FollowUpStatus.OFFERED,
    ApplicationStatus.REJECTED: FollowUpStatus.REJECTED,
}


def move(standing: Standing, to: ApplicationStatus, *, by: Mover, remark: str = "") -> Standing:
    """Return the standing after moving to `to`.

    One stage ahead needs no words. Back, re-opening and rejecting are for staff and need a remark.
    A candidate may only withdraw, and no program may reject, withdraw, go back or re-open.

    Raises:
        CannotMoveStage: with the sentence for the person.
    """
    _check_step(standing, to)
    _check_mover(standing, to, by)
    if needs_remark(standing, to) and by is Mover.STAFF and not remark.strip():
        raise CannotMoveStage(_REMARK_WANTED[_kind(standing, to)], field="remark")
    return _in_step(standing, to)


def needs_remark(standing: Standing, to: ApplicationStatus) -> bool:
    """Return whether staff must say why."""
    return _kind(standing, to) in _REMARK_WANTED


def allowed_moves(standing: Standing) -> tuple[ApplicationStatus, ...]:
    """Return the stages a recruiter may move to from here, in column order."""
    return tuple(to for to in COLUMNS if _step_problem(standing, to) is None)


def allowed_markers(status: ApplicationStatus) -> tuple[FollowUpStatus, ...]:
    """Return the follow-up markers that agree with `status` ('Joined' and 'Rejected' are moves)."""
    return tuple(marker for marker in _MARKERS[status] if marker is not FollowUpStatus.REJECTED)


def mark(standing: Standing, marker: FollowUpStatus | None) -> Standing:
    """Return the standing with another follow-up marker.

    Raises:
        CannotMoveStage: the marker does not agree with the stage, or is a move of its own.
    """
    if not standing.is_active:
        raise CannotMoveStage("This application has ended. Re-open it first.")
    if marker is not None and marker not in allowed_markers(standing.status):
        raise CannotMoveStage(f"“{marker}” does not fit the stage {standing.status}.", field="follow_up")
    return replace(standing, follow_up_status=marker)


def join(standing: Standing, *, by: Mover) -> Standing:
    """Return the standing of somebody who has joined: only from Offer, only said by staff.

    Raises:
        CannotMoveStage: not at Offer, already over, or not said by a person.
    """
    if by is not Mover.STAFF:
        raise CannotMoveStage("Only a recruiter can record that somebody joined.")
    if standing.status is not ApplicationStatus.OFFER or not standing.is_active:
        raise CannotMoveStage("Only somebody at Offer can be recorded as joined.")
    return Standing(ApplicationStatus.OFFER, False, AutomationStatus.COMPLETED, FollowUpStatus.JOINED)


_REMARK_WANTED = {
    "reject": "Please say why: a rejection needs a remark.",
    "withdraw": "Please say why: record in a few words why they withdrew.",
    "back": "Please say why: moving back needs a remark.",
    "reopen": "Please say why: re-opening needs a remark.",
}


def _kind(standing: Standing, to: ApplicationStatus) -> str:
    if not standing.is_active:
        return "reopen"
    if to is ApplicationStatus.REJECTED:
        return "reject"
    if to is ApplicationStatus.WITHDRAWN:
        return "withdraw"
    return "back" if STAGES.index(to) < STAGES.index(standing.status) else "ahead"


def _step_problem(standing: Standing, to: ApplicationStatus) -> str | None:
    if standing.is_active and to is standing.status:
        return f"This application is already in {to}."
    if to in (ApplicationStatus.REJECTED, ApplicationStatus.WITHDRAWN):
        return None if standing.is_active else "This application has ended. Re-open it first."
    if not standing.is_active:
        return None
    here, there = STAGES.index(standing.status), STAGES.index(to)
    if there > here + 1:
        return f"After {standing.status} comes {STAGES[here + 1]}; a stage cannot be skipped."
    return None


def _check_step(standing: Standing, to: ApplicationStatus) -> None:
    problem = _step_problem(standing, to)
    if problem:
        raise CannotMoveStage(problem)


def _check_mover(standing: Standing, to: ApplicationStatus, by: Mover) -> None:
    if by is Mover.CANDIDATE and to is not ApplicationStatus.WITHDRAWN:
        raise CannotMoveStage("You can withdraw an application; the other steps are the recruiter's.")
    if by is Mover.PROGRAM and _kind(standing, to) != "ahead":
        raise CannotMoveStage("Only a person may reject, withdraw, move back or re-open an application.")


def _in_step(standing: Standing, to: ApplicationStatus) -> Standing:
    active = to in STAGES
    marker = standing.follow_up_status if standing.follow_up_status in _MARKERS[to] else _FIRST_MARKER.get(to)
    if to is ApplicationStatus.REJECTED:
        automation = AutomationStatus.COMPLETED
    elif to is ApplicationStatus.WITHDRAWN:
        automation = AutomationStatus.DECLINED
    elif not standing.is_active:
        automation = AutomationStatus.NEW
    else:
        automation = standing.automation_status
    return Standing(to, active, automation, marker)
