"""What goes into and comes out of the candidates package."""

from datetime import date, datetime
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from recruit_app.core.clock import today
from recruit_app.core.errors import Invalid
from recruit_app.core.view import Id, View
from recruit_app.domain.candidates import sections
from recruit_app.domain.candidates.fields import (
    Day,
    Email,
    Items,
    Phone,
    Url,
    YearlyPay,
    Years,
    YesNo,
    choice,
    line,
    paragraph,
    whole,
)


class InvalidFields(Invalid):
    """Some fields break a rule; `errors` holds one sentence per field."""

    def __init__(self, errors: dict[str, str]) -> None:
        field, sentence = next(iter(errors.items()))
        super().__init__(sentence, field=field)
        self.errors = errors


class _Edit(BaseModel):
    model_config = ConfigDict(extra="forbid")

    @classmethod
    def read(cls, values: dict[str, Any]) -> "_Edit":
        """Return the checked edit; only the fields given are set.

        Raises:
            InvalidFields: one sentence per wrong field.
        """
        try:
            return cls.model_validate(values)
        except ValidationError as error:
            raise InvalidFields(errors_by_field(error)) from error


def errors_by_field(error: ValidationError) -> dict[str, str]:
    """Return one sentence per field of a validation error."""
    found: dict[str, str] = {}
    for item in error.errors():
        field = str(item["loc"][0]) if item["loc"] else ""
        cause = item.get("ctx", {}).get("error")
        sentence = str(cause) if cause else "Please check this field."
        if item["type"] == "extra_forbidden":
            sentence = "There is no such field."
        found.setdefault(field, sentence)
    return found


class AboutEdit(_Edit):
    """Section A."""

    phone: Phone = ""
    linkedin_url: Url = ""
    github_url: Url = ""
    portfolio_url: Url = ""
    bio: Annotated[str, paragraph(4_000)] = ""
    is_actively_searching: YesNo = True

    @field_validator("is_actively_searching")
    @classmethod
    def _answered(cls, value: bool | None) -> bool:
        return bool(value)

    @field_validator("linkedin_url", "github_url")
    @classmethod
    def _right_site(cls, value: str, info: Any) -> str:
        site = {"linkedin_url": "linkedin.com", "github_url": "github.com"}[info.field_name]
        if value and site not in value.lower():
            raise ValueError(f"This address is not on {site}.")
        return value


class SkillsEdit(_Edit):
    """Section B."""

    skills: Items = []
    highest_education: Annotated[str, line(200)] = ""
    year_of_passing: Annotated[int | None, whole(1950, 2040, "Please enter a year such as 2019.")] = None
    certificates: Items = []
    projects_summary: Annotated[str, paragraph(4_000)] = ""


class PreferencesEdit(_Edit):
    """Section C."""

    total_experience_years: Years = None
    current_role: Annotated[str, line(200)] = ""
    expected_role: Annotated[str, line(200)] = ""
    job_type_preference: Annotated[str, choice(*sections.JOB_TYPES)] = ""
    current_locations: Items = []
    preferred_locations: Items = []
    ready_to_relocate: Annotated[str, choice(*sections.RELOCATE)] = ""
    notice_period: Annotated[int | None, whole(0, 365, "Please enter between 0 and 365 days.")] = None
    availability_date: Day = None
    shift_preference: Annotated[str, choice(*sections.SHIFTS)] = ""
    work_authorization: Annotated[str, line(120)] = ""


class PayEdit(_Edit):
    """Section D, rupees a year."""

    current_ctc: YearlyPay = None
    expected_ctc: YearlyPay = None
    is_ctc_negotiable: YesNo = None


class PersonalEdit(_Edit):
    """Section E."""

    languages: Items = []
    looking_for_jobs_abroad: YesNo = None
    sector_preference: Annotated[str, choice(*sections.SECTORS)] = ""
    preferred_industries: Items = []
    willingness_to_travel: Annotated[str, choice(*sections.TRAVEL)] = ""
    has_driving_license: YesNo = None
    gender: Annotated[str, choice(*sections.GENDERS)] = ""
    marital_status: Annotated[str, choice(*sections.MARITAL)] = ""
    dob: Day = None
    reservation_category: Annotated[str, choice(*sections.CATEGORIES)] = ""
    disability: Annotated[str, line(300)] = ""

    @field_validator("dob")
    @classmethod
    def _grown_up(cls, value: date | None) -> date | None:
        if value is not None and not 14 <= (today() - value).days / 365.25 <= 100:
            raise ValueError("Please check the year of your birth.")
        return value


class ContactEdit(_Edit):
    """Section G."""

    preferred_contact_mode: Annotated[str, choice(*sections.CONTACT_MODES)] = ""
    best_time_to_contact: Annotated[str, line(80)] = ""
    alternate_email: Email = ""
    alternate_phone: Phone = ""
    has_current_offers: YesNo = None
    number_of_offers: Annotated[int | None, whole(0, 50, "Please enter between 0 and 50.")] = None


class PositionEdit(_Edit):
    """One row of section F."""

    job_title: Annotated[str, line(200)] = ""
    company_name: Annotated[str, line(200)] = ""
    start_date: Day = None
    end_date: Day = None
    is_current: YesNo = False
    responsibilities: Annotated[str, paragraph(8_000)] = ""
    tools_used: Items = []

    @model_validator(mode="after")
    def _fits(self) -> "PositionEdit":
        if not (self.job_title or self.company_name):
            raise ValueError("Please name the position or the company.")
        if self.start_date and self.end_date and self.end_date < self.start_date:
            raise ValueError("This position ends before it begins.")
        return self


SECTION_EDITS: dict[str, type[_Edit]] = {
    "about": AboutEdit,
    "skills": SkillsEdit,
    "preferences": PreferencesEdit,
    "pay": PayEdit,
    "personal": PersonalEdit,
    "contact": ContactEdit,
}
EDIT_OF_FIELD = {name: edit for edit in SECTION_EDITS.values() for name in edit.model_fields}


class FactView(View):
    """One ageing fact: 'fresh', 'stale' or 'unknown'."""

    key: str
    label: str
    value_text: str
    state: str
    age_text: str
    updated_at: datetime | None


class FieldView(View):
    """One field with its value in words and as form text; `fact` is its key if it ages."""

    name: str
    label: str
    kind: str
    options: tuple[str, ...] = ()
    hint: str = ""
    is_protected: bool = False
    value_text: str = ""
    form_text: str = ""
    fact: str = ""
    state: str = ""
    age_text: str = ""


class SectionView(View):
    """One card of the own profile."""

    key: str
    letter: str
    title: str
    unlocks: str
    percent: int
    missing_text: str = ""
    fields: tuple[FieldView, ...] = ()


class PositionView(View):
    """One position held."""

    id: Id = ""
    job_title: str = ""
    company_name: str = ""
    period_text: str = ""
    responsibilities: str = ""
    tools_used: tuple[str, ...] = ()
    start_date: str = ""
    end_date: str = ""
    is_current: bool = False


class ProfileView(View):
    """The own profile, all of it, for the candidate's own eyes."""

    user_id: Id = ""
    full_name: str = ""
    email: str = ""
    percent: int = 0
    sections: tuple[SectionView, ...] = ()
    positions: tuple[PositionView, ...] = ()
    stale: tuple[FactView, ...] = ()
    resume_name: str = ""
    resume_age_text: str = ""
    resume_file_id: str = ""


class RecruiterProfileView(View):
    """What recruiters, managers and admins see; there is no field for a protected attribute."""

    user_id: Id
    full_name: str
    email: str
    phone: str
    linkedin_url: str
    github_url: str
    portfolio_url: str
    bio: str
    is_actively_searching: bool
    current_role: str
    expected_role: str
    experience_text: str
    current_place: str
    preferred_places: tuple[str, ...]
    ready_to_relocate: str
    notice_text: str
    availability_text: str
    current_pay_text: str
    expected_pay_text: str
    is_ctc_negotiable: bool | None
    job_type_preference: str
    shift_preference: str
    skills: tuple[str, ...]
    certificates: tuple[str, ...]
    highest_education: str
    year_of_passing: int | None
    languages: tuple[str, ...]
    projects_summary: str
    preferred_contact_mode: str
    best_time_to_contact: str
    has_resume: bool
    percent: int
    positions: tuple[PositionView, ...] = ()
    facts: tuple[FactView, ...] = ()


class ProposedField(View):
    """A value read from a résumé beside today's."""

    name: str
    label: str
    current_text: str
    proposed_text: str
    evidence: str
    is_sure: bool


class ResumeProposal(View):
    """A résumé reading: 'queued', 'proposed', 'confirmed' or 'failed'."""

    read_id: Id = ""
    status: str = ""
    file_name: str = ""
    failure: str = ""
    fields: tuple[ProposedField, ...] = ()
    positions: tuple[PositionView, ...] = Field(default=())
