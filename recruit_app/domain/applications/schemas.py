"""What the rest of the product sees of applications."""

from datetime import date, datetime

from recruit_app.core.view import Id, OptionalId, View


class ApplicationCard(View):
    """One card of the board."""

    id: Id
    candidate_id: Id
    name: str
    headline: str = ""
    status: str
    is_active: bool
    match_score: int | None = None
    jd_match_score: int | None = None
    must_have_failed: bool = False
    is_recruiter_approved: bool = False
    automation_status: str
    follow_up_status: str = ""
    next_follow_up_date: date | None = None
    stale_facts: int = 0
    unread: int = 0
    applied_at: datetime
    version: int


class BoardColumn(View):
    """One stage with how many stand in it and the best of them."""

    status: str
    count: int = 0
    cards: tuple[ApplicationCard, ...] = ()


class Board(View):
    """A job's pipeline, column by column."""

    job_id: Id
    columns: tuple[BoardColumn, ...] = ()
    total: int = 0


class TimelineRow(View):
    """One move, and who made it ("System" for programs)."""

    id: Id
    previous_status: str = ""
    new_status: str
    who: str
    remarks: str = ""
    created_at: datetime


class ApplicationDetail(View):
    """An application as hiring staff see it."""

    id: Id
    job_id: Id
    job_title: str
    candidate_id: Id
    name: str
    status: str
    is_active: bool
    match_score: int | None = None
    jd_match_score: int | None = None
    must_have_failed: bool = False
    is_recruiter_approved: bool = False
    automation_status: str
    follow_up_status: str = ""
    next_follow_up_date: date | None = None
    follow_up_remarks: str = ""
    pre_screening_completed: bool = False
    submitted_to_client: bool = False
    submitted_to_client_at: datetime | None = None
    source: str = ""
    applied_at: datetime
    version: int
    chat_id: str = ""
    moves: tuple[str, ...] = ()
    moves_with_remark: tuple[str, ...] = ()
    markers: tuple[str, ...] = ()
    can_join: bool = False


class OwnApplication(View):
    """An application as the person who applied sees it, in plain words."""

    id: Id
    job_id: Id
    job_title: str
    job_slug: str
    company: str = ""
    place: str = ""
    status: str
    status_words: str
    step: int
    is_active: bool
    applied_at: datetime
    chat_id: str = ""
    unread: int = 0
    last_message: str = ""
    last_is_own: bool = False
    can_withdraw: bool = False


class FollowUp(View):
    """Somebody to come back to: late, today or tomorrow, as `due_text` says."""

    application_id: Id
    job_id: Id
    job_title: str
    name: str
    status: str
    next_follow_up_date: date
    is_overdue: bool
    due_text: str = ""
    remarks: str = ""


class StageCounts(View):
    """How many stand at each stage of one job."""

    job_id: Id
    new: int = 0
    screening: int = 0
    interview: int = 0
    offer: int = 0
    joined: int = 0
    ended: int = 0
    unread: int = 0
    active: int = 0


class ApplicationHead(View):
    """What other use cases need to know before they act on an application."""

    id: Id
    job_id: Id
    job_title: str
    candidate_id: Id
    name: str
    status: str
    is_active: bool
    automation_status: str
    must_have_failed: bool
    is_recruiter_approved: bool
    recruiter_id: OptionalId = None
    value_inr: int = 0
    pre_screening_completed: bool = False


class Prescreening(View):
    """The outcome of a prescreening so far."""

    summary: str
    score: int | None
    must_have_failed: bool
    is_complete: bool
