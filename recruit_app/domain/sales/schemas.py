"""What goes into sales and what comes out. No view here has room for a candidate."""

import re
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

from recruit_app.core.text import LongText, ShortText
from recruit_app.core.view import Id, OptionalId, StrictInput, View
from recruit_app.domain.sales.models import ServiceType

_MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_PHONE = re.compile(r"[+0-9 ()\-]{7,40}")


def _mail_or_nothing(value: str) -> str:
    if value and not _MAIL.fullmatch(value):
        raise ValueError("Write an e-mail address such as asha@kaverifoods.example.")
    return value.lower()


def _phone_or_nothing(value: str) -> str:
    if value and not _PHONE.fullmatch(value):
        raise ValueError("Write a phone number with digits, such as +91 98450 12345.")
    return value


Name = Annotated[ShortText, StringConstraints(min_length=2)]
MailOrNothing = Annotated[ShortText, AfterValidator(_mail_or_nothing)]
PhoneOrNothing = Annotated[ShortText, AfterValidator(_phone_or_nothing)]
Rupees = Annotated[Decimal, Field(ge=0, lt=Decimal(10) ** 12)]


class NewLead(StrictInput):
    """A lead somebody heard of."""

    company_name: Name
    contact_person: ShortText = ""
    contact_email: MailOrNothing = ""
    contact_phone: PhoneOrNothing = ""
    service_type: ServiceType = ServiceType.PERMANENT
    estimated_value: Rupees | None = None
    expected_close_date: date | None = None
    next_follow_up: datetime | None = None
    source: Annotated[ShortText, StringConstraints(max_length=80)] = ""


class LeadEdit(NewLead):
    """The whole editable face of a lead; the stage moves by `move_lead` only."""

    probability: Annotated[int, Field(ge=0, le=100)]


class NewClientFromLead(StrictInput):
    """What turns a lead into a client, new or existing."""

    existing_client_id: str = ""
    name: ShortText = ""
    billing_address: LongText = ""
    gst: ShortText = ""
    pan: ShortText = ""
    contract_start_date: date | None = None
    contract_end_date: date | None = None
    is_another_company: bool = False


class ClientEdit(StrictInput):
    """The editable face of a client."""

    billing_address: LongText = ""
    gst: ShortText = ""
    pan: ShortText = ""
    contract_start_date: date | None = None
    contract_end_date: date | None = None


class LeadCard(View):
    """A lead on the board or in the list."""

    id: Id
    company_name: str
    contact_person: str
    status: str
    service_type: str
    value_text: str
    weighted_text: str
    probability: int
    owner_name: str
    follow_up_text: str
    follow_up_state: str
    open_tasks: int
    version: int


class LeadColumn(View):
    """One stage of the board with what is in it."""

    status: str
    count: int
    value_text: str
    weighted_text: str
    cards: tuple[LeadCard, ...]


class TaskRow(View):
    """Something to do about a lead; `due_state` is 'overdue', 'today', 'later' or 'none'."""

    id: Id
    lead_id: Id
    company_name: str
    title: str
    due_date: date | None
    due_text: str
    due_state: str
    assignee_name: str
    is_completed: bool


class LeadEventRow(View):
    """One line of a lead's history."""

    kind: str
    text: str
    who: str
    created_at: datetime


class LeadDetail(LeadCard):
    """Everything about one lead."""

    owner_id: Id
    contact_email: str
    contact_phone: str
    source: str
    lost_reason: str
    estimated_value: Decimal | None
    expected_close_date: date | None
    next_follow_up: datetime | None
    created_at: datetime
    client_id: OptionalId
    client_name: str
    tasks: tuple[TaskRow, ...]
    history: tuple[LeadEventRow, ...]


class ClientRow(View):
    """A client in the list; `contract_state` is 'ended', 'soon', 'fine' or 'none'."""

    id: Id
    name: str
    status: str
    account_manager: str
    open_jobs: int
    jobs: int
    joined: int
    contract_text: str
    contract_state: str


class ClientJob(View):
    """A client's job as sales may see it: title and counts, no link and no person."""

    title: str
    status: str
    openings: int
    screening: int
    interview: int
    offer: int
    joined: int


class ClientDetail(ClientRow):
    """Everything about one client."""

    billing_address: str
    gst: str
    pan: str
    contract_start_date: date | None
    contract_end_date: date | None
    created_at: datetime
    job_rows: tuple[ClientJob, ...]
    history: tuple[LeadEventRow, ...]


class ClientOption(View):
    """A client a job can be made for."""

    id: Id
    name: str


class ClientMatch(View):
    """An existing client that may be the same company, and why it seems so."""

    id: Id
    name: str
    reason: str
    score: int
    account_manager: str


class MonthBar(View):
    """One month of the forecast; the numbers are rupees."""

    month: str
    value: int
    weighted: int
    won: int
    leads: int
    weighted_text: str
    value_text: str
    won_text: str


class ForecastView(View):
    """The forecast with what is late or undated told apart."""

    months: tuple[MonthBar, ...]
    total_weighted_text: str
    total_value_text: str
    late_leads: int
    late_text: str
    undated_leads: int
    undated_text: str


class SalesDay(View):
    """What to do next: counts for the strip above the board."""

    overdue_tasks: int
    due_today: int
    late_follow_ups: int
    tasks: tuple[TaskRow, ...]
    follow_ups: tuple[LeadCard, ...]
