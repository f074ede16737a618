"""The form of a new job, read into what the domain takes."""

from uuid import uuid4

import pytest

from recruit_app.core.errors import Invalid
from recruit_app.web.recruiter.new_job.parsing import new_job

FORM = {"client_id": str(uuid4()), "title": "React Developer", "number_of_openings": "2"}


def _read(**fields):
    return new_job({**FORM, **fields}, skills=["React"], places=["Pune"])


def test_a_form_is_a_job():
    job = _read(min_salary="18 L", max_salary="24 L", job_summary="Build.")
    assert (job.min_salary, job.max_salary, job.number_of_openings) == (1_800_000, 2_400_000, 2)
    assert (job.required_skills, job.job_locations) == (["React"], ["Pune"])


@pytest.mark.parametrize(
    ("ticked", "is_named", "is_ours"),
    [
        ({}, True, False),
        ({"is_confidential": "on"}, False, False),
        ({"on_agency_payroll": True}, True, True),
        ({"is_confidential": "", "on_agency_payroll": "maybe"}, True, False),
    ],
)
def test_who_is_named_as_the_employer_is_ticked(ticked, is_named, is_ours):
    job = _read(**ticked)
    assert (job.employer_visible, job.on_agency_payroll) == (is_named, is_ours)


@pytest.mark.parametrize("fields", [{"client_id": ""}, {"min_salary": "24 L", "max_salary": "18 L"}])
def test_what_cannot_be_is_refused(fields):
    with pytest.raises(Invalid):
        _read(**fields)
