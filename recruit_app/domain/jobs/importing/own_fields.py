"""A job in the project's own fields."""

from datetime import datetime
from typing import Annotated, Any

from pydantic import AliasChoices, Field, ValidationError

from recruit_app.core.text import ShortText
from recruit_app.domain.jobs.importing.found import BadLine, FoundJob, key_of
from recruit_app.domain.jobs.models import JobStatus
from recruit_app.domain.jobs.schemas import JobEdit, text_enum

_EMPLOYER = AliasChoices("employer", "client_name", "company_name", "company", "client")


class OwnLine(JobEdit):
    """The fields of a job, its employer by name, and what tells it from others."""

    employer: Annotated[ShortText, Field(min_length=2, validation_alias=_EMPLOYER)]
    internal_job_id: Annotated[ShortText, Field(max_length=40)] = ""
    source_key: ShortText = ""
    source_url: Annotated[ShortText, Field(max_length=200)] = ""
    published_at: datetime | None = None
    status: Annotated[JobStatus, text_enum(JobStatus)] = JobStatus.SOURCING


def read_own(line: str) -> FoundJob:
    """Return the job of a JSON line in the project's own fields.

    Raises:
        BadLine: a field is missing, unknown or wrong; its words name the first one.
    """
    try:
        own = OwnLine.model_validate_json(line)
    except ValidationError as error:
        raise BadLine(_sentence(error)) from error
    if not own.job_summary.strip():
        raise BadLine("It has no job_summary.")
    if own.published_at is not None and own.published_at.tzinfo is None:
        raise BadLine("Its published_at has no time zone.")
    known = own.source_key or own.source_url or own.internal_job_id
    named = [own.title.lower(), *sorted(own.job_locations)]
    return FoundJob(
        key=key_of("own", known) if known else key_of("own", own.employer.lower(), *named),
        title=own.title,
        employer=own.employer,
        summary=own.job_summary,
        employer_visible=own.employer_visible,
        on_agency_payroll=own.on_agency_payroll,
        identifier=own.internal_job_id,
        source_url=own.source_url,
        places=list(own.job_locations),
        work_mode=own.work_mode.value,
        employment_type=own.employment_type.value,
        published_at=own.published_at,
        deadline=own.application_deadline,
        minimum=own.min_salary,
        maximum=own.max_salary,
        currency=own.currency,
        unit=own.salary_unit.value,
        status=own.status.value,
        **_texts(own),
    )


def _texts(own: OwnLine) -> dict[str, Any]:
    return {
        "industry": own.industry,
        "functional_area": own.functional_area,
        "experience": own.experience_required,
        "education": own.education_qualification,
        "notice": own.notice_period_accepted,
        "openings": own.number_of_openings,
        "about_company": own.about_company,
        "responsibilities": list(own.responsibilities),
        "required_skills": list(own.required_skills),
        "preferred_skills": list(own.preferred_skills),
        "tools": list(own.tools_tech_stack),
        "benefits": list(own.benefits_perks),
        "rounds": list(own.hiring_process_rounds),
    }


def _sentence(error: ValidationError) -> str:
    first = error.errors()[0]
    name = ".".join(map(str, first["loc"]))
    if first["type"] == "missing":
        return f"It has no {name}."
    if first["type"] == "extra_forbidden":
        return f"There is no field named {name[:60]!r}."
    if first["type"] in {"too_short", "string_too_short"}:
        return f"Its {name} is shorter than {first.get('ctx', {}).get('min_length')} characters."
    message = first["msg"].removeprefix("Value error, ").rstrip(".")
    return f"Its {name} is wrong: {message}." if name else f"{message}."
