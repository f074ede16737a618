"""What the rest of the product sees of conversations."""

from datetime import datetime

from recruit_app.core.view import Id, OptionalId, View


class Applied(View):
    """A person has applied: the application and its chat."""

    application_id: Id
    session_id: str
    href: str


class Asked(View):
    """A person has asked about a job found elsewhere, now or before; `href` leads to the thread."""

    session_id: str
    about: str
    href: str
    is_repeat: bool = False


class AskedRow(View):
    """A thread of the reader about a job found elsewhere."""

    session_id: str
    posting_id: OptionalId = None
    about: str
    last_text: str = ""
    last_at: datetime
    unread: int = 0


class Posted(View):
    """A message that is kept; `is_repeat` when it was here already."""

    message_id: Id
    seq: int
    is_repeat: bool = False


class ChatLine(View):
    """One message of a thread."""

    id: Id
    seq: int
    sender: str
    sender_name: str = ""
    text: str
    sent_at: datetime
    options: tuple[str, ...] = ()


class Thread(View):
    """A window of a conversation and who answers in it."""

    session_id: str
    application_id: OptionalId = None
    job_id: OptionalId = None
    job_title: str = ""
    posting_href: str = ""
    candidate_id: OptionalId = None
    candidate_name: str = ""
    handler: str = "bot"
    handler_id: OptionalId = None
    handler_name: str = ""
    is_mine: bool = False
    is_active: bool = True
    platform: str = "web"
    phase: str = ""
    lines: tuple[ChatLine, ...] = ()
    has_more: bool = False
    options: tuple[str, ...] = ()


class InboxRow(View):
    """One conversation of the inbox; one about a job found elsewhere has no application."""

    session_id: str
    application_id: OptionalId = None
    job_id: OptionalId = None
    job_title: str
    name: str
    last_text: str = ""
    last_sender: str = ""
    last_at: datetime
    unread: int = 0
    handler: str
    handler_name: str = ""
    needs_person: bool = False
    waiting_since: datetime | None = None
    platform: str = "web"


class Copilot(View):
    """What helps a recruiter to answer."""

    suggestions: tuple[str, ...] = ()
    canned: tuple[str, ...] = ()
