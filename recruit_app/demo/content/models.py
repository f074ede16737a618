"""The shapes of the demo data. Days and months are counted from the day of loading: -3 is three days ago.

Money is in rupees (per `salary_unit` for jobs, per year for people), notice in days, experience in years.
"""

from pydantic import BaseModel, ConfigDict


class _Row(BaseModel):
    model_config = ConfigDict(frozen=True)


class DemoStaff(_Row):
    """Someone who works at the agency."""

    key: str
    full_name: str
    email: str
    role: str


class DemoClient(_Row):
    """A company the agency works for."""

    key: str
    name: str
    status: str
    industry: str
    billing_address: str
    corporate_identity: dict[str, str]
    contract_start_offset: int
    contract_end_offset: int
    account_manager_key: str
    about_company: str


class DemoQuestion(_Row):
    """A prescreening question; `validation_rule` is a JSON object as text."""

    qid: str
    question_text: str
    type: str
    required: bool
    must_have: bool
    weight: int
    validation_rule: str
    choices: tuple[str, ...] = ()


class DemoFaq(_Row):
    """A question candidates ask about a job, and its answer."""

    question: str
    answer: str
    question_keywords: tuple[str, ...]


class DemoJob(_Row):
    """A job; `client_key` is None for one taken from a shared posting."""

    key: str
    client_key: str | None
    company_name: str
    recruiter_key: str
    title: str
    internal_job_id: str
    employment_type: str
    work_mode: str
    industry: str
    functional_area: str
    job_locations: tuple[str, ...]
    min_salary: int | None
    max_salary: int | None
    currency: str = "INR"
    salary_unit: str = "YEAR"
    benefits_perks: tuple[str, ...] = ()
    about_company: str = ""
    job_summary: str
    responsibilities: tuple[str, ...] = ()
    experience_required: str | None = None
    education_qualification: str | None = None
    required_skills: tuple[str, ...] = ()
    preferred_skills: tuple[str, ...] = ()
    tools_tech_stack: tuple[str, ...] = ()
    number_of_openings: int = 1
    deadline_offset: int | None = None
    published_offset: int = 0
    hiring_process_rounds: tuple[str, ...] = ()
    notice_period_accepted: str | None = None
    status: str = "Sourcing"
    track: str | None = None
    questions: tuple[DemoQuestion, ...] = ()
    faqs: tuple[DemoFaq, ...] = ()


class DemoTask(_Row):
    """A task of a lead."""

    title: str
    due_offset: int
    is_completed: bool


class DemoLead(_Row):
    """A company that may become a client."""

    owner_key: str
    company_name: str
    contact_person: str
    contact_email: str
    contact_phone: str
    status: str
    service_type: str
    estimated_value: int
    probability: int
    expected_close_offset: int
    next_follow_up_offset: int | None
    source: str
    tasks: tuple[DemoTask, ...]


class DemoWork(_Row):
    """A job a person held; the current one has not ended."""

    company_name: str
    job_title: str
    started_months_ago: int
    ended_months_ago: int | None
    is_current: bool
    responsibilities: str
    tools_used: tuple[str, ...]
    ctc_at_role: str


class DemoCandidate(_Row):
    """A person; the `..._age` fields say how many days ago a fact was last said."""

    key: str
    full_name: str
    email: str
    phone: str
    linkedin_url: str
    bio: str
    is_actively_searching: bool
    highest_education: str
    year_of_passing: int
    skills: tuple[str, ...]
    certificates: tuple[str, ...]
    total_experience_years: float
    current_role: str
    expected_role: str
    job_type_preference: str
    current_locations: tuple[str, ...]
    preferred_locations: tuple[str, ...]
    ready_to_relocate: str
    notice_period: int
    current_ctc: int | None
    expected_ctc: int
    is_ctc_negotiable: bool
    languages: tuple[str, ...]
    preferred_contact_mode: str
    notice_period_age: int
    current_ctc_age: int
    expected_ctc_age: int
    profile_age: int
    work_history: tuple[DemoWork, ...]
    track: str


class DemoMove(_Row):
    """One step of an application."""

    new_status: str
    offset: int
    remarks: str


class DemoApplication(_Row):
    """A person's application for a job."""

    key: str
    candidate_key: str
    job_key: str
    applied_offset: int
    status: str
    is_active: bool
    follow_up_status: str | None
    next_follow_up_offset: int | None
    follow_up_remarks: str
    submitted_to_client: bool
    moves: tuple[DemoMove, ...]


class DemoMessage(_Row):
    """One line of a chat, so many minutes ago."""

    sender_type: str
    message_text: str
    minutes_ago: int
    is_read: bool


class DemoChat(_Row):
    """A chat about one application. `outcome`: completed, waiting, intervention or live."""

    key: str
    application_key: str
    platform: str
    outcome: str
    automation_status: str
    messages: tuple[DemoMessage, ...]


class DemoHotDrop(_Row):
    """A job seen elsewhere."""

    source: str
    original_url: str
    title: str
    company_name: str
    location: str
    posted_offset: int
    summary: str
    salary_text: str
    job_type: str
    expires_in_hours: int


class DemoContent(_Row):
    """Everything, with keys that refer to each other."""

    staff: tuple[DemoStaff, ...]
    clients: tuple[DemoClient, ...]
    leads: tuple[DemoLead, ...]
    jobs: tuple[DemoJob, ...]
    candidates: tuple[DemoCandidate, ...]
    applications: tuple[DemoApplication, ...]
    chats: tuple[DemoChat, ...]
    hot_drops: tuple[DemoHotDrop, ...]
