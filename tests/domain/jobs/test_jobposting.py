"""The JobPosting markup, against what Google asks for."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from recruit_app.domain.jobs.addresses import addresses_of
from recruit_app.domain.jobs.jobposting import Posting, job_posting, json_ld_script
from tests.jobposting_rules import faults

JOB = Posting(
    title="Senior React Developer",
    url="https://jobs.example/jobs/senior-react-developer",
    identifier="J7KQ2",
    company="Kaveri Foods",
    is_confidential=False,
    agency="Meridian Talent",
    employment_types=("FULL_TIME",),
    work_mode="Hybrid",
    published_at=datetime(2026, 11, 20, 4, 30, tzinfo=UTC),
    deadline=date(2026, 12, 15),
    addresses=addresses_of(("Bangalore", "Pune, Maharashtra"), {}, "IN"),
    summary="Build the shop.",
    skills=("React",),
    minimum=1_800_000,
    maximum=2_400_000,
)


def _markup(**changes):
    markup = job_posting(replace(JOB, **changes))
    assert markup is not None
    assert faults(markup) == []
    return markup


def test_what_google_requires_is_there():
    markup = _markup()
    assert markup["title"] == "Senior React Developer"
    assert markup["datePosted"] == "2026-11-20T04:30:00+00:00"
    assert markup["validThrough"] == "2026-12-15T23:59:59+05:30"
    assert markup["identifier"] == {"@type": "PropertyValue", "name": "Meridian Talent", "value": "J7KQ2"}
    assert markup["directApply"] is True
    assert markup["baseSalary"]["value"] == {
        "@type": "QuantitativeValue",
        "unitText": "YEAR",
        "minValue": 1_800_000,
        "maxValue": 2_400_000,
    }


def test_every_place_has_a_country_and_a_state():
    addresses = [place["address"] for place in _markup()["jobLocation"]]
    assert [(a["addressLocality"], a["addressRegion"], a["addressCountry"]) for a in addresses] == [
        ("Bengaluru", "Karnataka", "IN"),
        ("Pune", "Maharashtra", "IN"),
    ]


def test_only_a_fully_remote_job_telecommutes():
    assert "jobLocationType" not in _markup(work_mode="Hybrid")
    remote = _markup(work_mode="Remote", addresses=())
    assert remote["jobLocationType"] == "TELECOMMUTE"
    assert remote["applicantLocationRequirements"] == {"@type": "Country", "name": "India"}
    assert "jobLocation" not in remote


def test_a_confidential_client_is_not_named():
    markup = _markup(is_confidential=True)
    assert markup["hiringOrganization"]["name"] == "confidential"
    assert "Kaveri" not in json.dumps(markup)


def test_what_is_unknown_is_left_out():
    markup = _markup(minimum=None, maximum=None, deadline=None)
    assert not {"baseSalary", "validThrough"} & set(markup)
    assert job_posting(replace(JOB, published_at=None)) is None


def test_text_of_a_job_cannot_leave_the_script():
    hostile = _markup(title="</script><script>alert(1)</script>", summary="<!-- <img onerror=x>")
    script = json_ld_script(hostile)
    inside = script.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    assert "<" not in inside
    assert json.loads(inside)["title"] == "</script><script>alert(1)</script>"
    assert "&lt;img onerror=x&gt;" in json.loads(inside)["description"]


def test_a_remote_job_says_from_which_countries_and_hybrid_work_has_a_place():
    abroad = _markup(work_mode="Remote", addresses=addresses_of(("Dubai", "Pune"), {}, "IN"))
    names = [country["name"] for country in abroad["applicantLocationRequirements"]]
    assert names == ["United Arab Emirates", "India"]
    nowhere = _markup(work_mode="Hybrid", addresses=())
    assert nowhere["jobLocation"][0]["address"] == {"@type": "PostalAddress", "addressCountry": "IN"}


def test_staff_on_our_payroll_is_hired_by_the_agency_even_for_a_confidential_client():
    for is_confidential in (False, True):
        markup = _markup(is_on_agency_payroll=True, is_confidential=is_confidential)
        assert markup["hiringOrganization"] == {"@type": "Organization", "name": "Meridian Talent"}


@pytest.mark.parametrize(
    ("fields", "value"),
    [
        ({"minimum": 500, "maximum": None, "unit": "HOUR"}, {"unitText": "HOUR", "minValue": 500}),
        ({"minimum": None, "maximum": 40_000, "unit": "MONTH"}, {"unitText": "MONTH", "maxValue": 40_000}),
        ({"minimum": 110, "maximum": 110, "unit": "YEAR"}, None),
        ({"minimum": None, "maximum": None}, None),
        ({"minimum": 0, "maximum": 0, "unit": "HOUR"}, None),
    ],
)
def test_pay_says_its_unit_and_what_cannot_be_meant_is_not_marked_up(fields, value):
    salary = _markup(**fields).get("baseSalary")
    assert (salary and salary["value"]) == (value and {"@type": "QuantitativeValue", **value})


def test_the_extras_are_what_the_page_says():
    markup = _markup(
        responsibilities=("Own the cart",), education="B.Tech", experience="4-7 Years", benefits=("Cab",), openings=3
    )
    assert markup["experienceRequirements"] == {"@type": "OccupationalExperienceRequirements", "monthsOfExperience": 48}
    assert (markup["educationRequirements"], markup["jobBenefits"], markup["totalJobOpenings"]) == ("B.Tech", "Cab", 3)
    assert markup["responsibilities"] == "Own the cart"
    assert _markup(experience="Freshers welcome")["experienceRequirements"] == "Freshers welcome"
    assert _markup(employment_types=("FULL_TIME", "CONTRACTOR"))["employmentType"] == ["FULL_TIME", "CONTRACTOR"]
    assert "employmentType" not in _markup(employment_types=("SOMETHING",))
