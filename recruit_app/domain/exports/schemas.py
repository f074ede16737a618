"""What an export is to the rest of the product, and a row of it."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from recruit_app.core.view import Id, View


class ExportView(View):
    """One export of a job; `can_download` only for who asked, managers and admins."""

    id: Id
    status: str
    progress: int
    applications_included: int
    size_text: str = ""
    requested_by: str = ""
    created_at: datetime
    expires_at: datetime | None = None
    is_expired: bool = False
    error_message: str = ""
    can_download: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One applicant as exported; protected attributes have no field here."""

    application_id: UUID
    name: str
    email: str
    phone: str
    current_role: str
    experience_years: float | None
    current_ctc: int | None
    expected_ctc: int | None
    notice_days: int | None
    city: str
    skills: list[str]
    stage: str
    match_score: int | None
    prescreen_score: int | None
    must_have_failed: bool
    approved: bool
    applied_at: datetime
    summary: str
    answers: list[dict[str, object]] = field(default_factory=list)
    resume_file_id: UUID | None = None
    resume_entry: str = ""
