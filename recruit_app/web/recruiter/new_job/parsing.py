"""The form of a job, read into what the domain takes."""

from collections.abc import Mapping, Sequence
from typing import Any

from recruit_app.core.errors import Invalid
from recruit_app.domain.jobs.schemas import NewJob
from recruit_app.domain.sales import rupees
from recruit_app.web import forms


def new_job(form: Mapping[str, Any], *, skills: Sequence[str], places: Sequence[str]) -> NewJob:
    """Return the job a form describes.

    Raises:
        Invalid: no client was chosen, or an amount or the deadline cannot be read.
    """
    client = forms.words(form, "client_id")
    if not client:
        raise Invalid("Choose a client.", field="client_id")
    lowest, highest = _pay(form, "min_salary"), _pay(form, "max_salary")
    if lowest is not None and highest is not None and lowest > highest:
        raise Invalid("The highest pay is below the lowest.", field="max_salary")
    return NewJob(
        client_id=client,
        title=forms.words(form, "title"),
        employment_type=forms.words(form, "employment_type") or "FULL_TIME",  # pyright: ignore[reportArgumentType]
        work_mode=forms.words(form, "work_mode") or "On-site",  # pyright: ignore[reportArgumentType]
        job_locations=list(places),
        min_salary=lowest,
        max_salary=highest,
        experience_required=forms.words(form, "experience_required"),
        required_skills=list(skills),
        job_summary=forms.words(form, "job_summary"),
        number_of_openings=forms.whole_number(form, "number_of_openings"),
        application_deadline=forms.day(form, "application_deadline"),
        employer_visible=not _is_ticked(form, "is_confidential"),
        on_agency_payroll=_is_ticked(form, "on_agency_payroll"),
    )


def _is_ticked(form: Mapping[str, Any], name: str) -> bool:
    return form.get(name) in {"on", True}


def _pay(form: Mapping[str, Any], name: str) -> int | None:
    amount = rupees.read(forms.words(form, name), field=name)
    return int(amount) if amount is not None else None
