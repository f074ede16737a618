"""Files of other systems: what is understood, what is refused and why, and that nothing comes in twice."""

import json
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select

from recruit_app.core.actor import SYSTEM, Role
from recruit_app.core.clock import AGENCY_ZONE, end_of_day, today
from recruit_app.core.errors import NotAllowed
from recruit_app.domain.audit.models import ActivityLog
from recruit_app.domain.jobs import queries
from recruit_app.domain.jobs.importing import service
from recruit_app.domain.jobs.importing.lines import read_line, read_lines
from recruit_app.domain.jobs.importing.salary import Salary, read_salary
from recruit_app.domain.jobs.models import Job, JobStatus
from recruit_app.domain.jobs.schemas import JobFilter, JobOver
from recruit_app.domain.sales.models import Client, ClientStatus
from tests.factories import actor_of, make_client, make_user

POSTING = {
    "@context": "https://schema.org",
    "@type": "JobPosting",
    "title": "Staff Nurse &amp; Midwife",
    "description": "&lt;p&gt;Care for people.&lt;/p&gt;",
    "datePosted": "2026-11-01",
    "validThrough": "2036-01-31T18:00:00+00:00",
    "employmentType": ["FULL_TIME", "PART_TIME"],
    "hiringOrganization": {"@type": "Organization", "name": "Kaveri  Hospital"},
    "jobLocation": {"@type": "Place", "address": {"@type": "PostalAddress", "addressLocality": "Pune"}},
    "baseSalary": {"currency": "INR", "value": {"minValue": 400000, "maxValue": "5,00,000", "unitText": "YEAR"}},
    "identifier": {"@type": "PropertyValue", "name": "Kaveri", "value": "KH-1"},
    "url": "https://kaveri.example/jobs/1?utm_source=x#apply",
}


def _read(**changes):
    line = json.dumps({key: value for key, value in {**POSTING, **changes}.items() if value is not ...})
    return read_line(line.encode(), default_country="IN")


def test_a_posting_is_understood():
    job = _read()
    assert (job.title, job.employer, job.summary) == ("Staff Nurse & Midwife", "Kaveri Hospital", "Care for people.")
    assert (job.identifier, job.source_url) == ("KH-1", "https://kaveri.example/jobs/1")
    assert job.published_at == datetime(2026, 11, 1, tzinfo=AGENCY_ZONE)
    assert job.deadline == date(2036, 1, 31)
    assert (job.employment_type, job.employment_given) == ("FULL_TIME", ["FULL_TIME", "PART_TIME"])
    assert (job.minimum, job.maximum, job.currency, job.unit) == (400_000, 500_000, "INR", "YEAR")
    assert job.places == ["Pune"]
    assert job.location_details == {"Pune": {"locality": "Pune", "region": "Maharashtra", "country": "IN"}}


@pytest.mark.parametrize(
    ("base", "expected"),
    [
        (None, Salary()),
        (
            {"currency": "GBP", "value": {"value": "Competitive", "unitText": "YEAR"}},
            Salary(None, None, "GBP", "YEAR", "Competitive"),
        ),
        ({"currency": "GBP", "value": {"value": "£0.00"}}, Salary(None, None, "GBP", "YEAR", "£0.00")),
        (
            {"currency": "GBP", "value": {"minValue": None, "maxValue": None, "unitText": "HOUR"}},
            Salary(None, None, "GBP", "HOUR"),
        ),
        ({"currency": "GBP", "value": {"value": 9.5, "unitText": "HOUR"}}, Salary(10, 10, "GBP", "HOUR")),
        ({"currency": "inr", "value": {"value": "25000", "unitText": "MONTH"}}, Salary(25_000, 25_000, "INR", "MONTH")),
        (
            {"currency": "INR", "value": {"minValue": "0", "maxValue": "15129", "unitText": "YEAR"}},
            Salary(0, 15_129, "INR"),
        ),
        ({"currency": "INR", "minValue": 5, "maxValue": 6, "unitText": "Hourly"}, Salary(5, 6, "INR", "HOUR")),
        (
            {"currency": "INR", "value": {"minValue": 700, "unitText": "DAY"}},
            Salary(182_000, None, "INR", "YEAR", "INR 700 a day"),
        ),
        (
            {
                "currency": "GBP",
                "value": {"value": "£155 per week", "minValue": 155, "maxValue": 155, "unitText": "WEEK"},
            },
            Salary(8_060, 8_060, "GBP", "YEAR", "£155 per week"),
        ),
        (600_000, Salary(600_000, 600_000)),
        ("As per norms", Salary(note="As per norms")),
    ],
)
def test_pay_in_the_ways_it_is_written(base, expected):
    assert read_salary(base) == expected


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"title": ...}, "It has no title."),
        ({"title": "x" * 201}, "Its title is longer than 200 characters."),
        ({"title": "a\u0000b"}, "Its title holds characters that cannot be stored."),
        ({"title": ["x"]}, "Its title is no text."),
        ({"description": " "}, "It has no description."),
        ({"description": "x" * 20_001}, "Its description is longer than 20000 characters."),
        ({"hiringOrganization": {}}, "It names no employer."),
        ({"datePosted": "yesterday"}, "Its datePosted 'yesterday' is no date."),
        ({"validThrough": "2026-13-01"}, "Its validThrough '2026-13-01' is no date."),
        (
            {"jobLocation": {"address": {"addressLocality": "X", "addressCountry": "Atlantis"}}},
            "Its country 'Atlantis' is not one.",
        ),
        (
            {"baseSalary": {"currency": "INR", "value": {"minValue": 2, "maxValue": 1}}},
            "Its lowest pay is above its highest.",
        ),
        (
            {"baseSalary": {"currency": "INR", "value": {"value": 1, "unitText": "FORTNIGHT"}}},
            "Its pay is per 'FORTNIGHT', which is no unit of time.",
        ),
        ({"baseSalary": {"currency": "rupees", "value": 5}}, "Its currency 'RUPEES' is not one."),
        ({"baseSalary": {"currency": "INR", "value": -5}}, "Its pay cannot be meant."),
        ({"baseSalary": 60_000, "jobLocation": {"address": {"addressCountry": "GB"}}}, "Its pay names no currency."),
        ({"@type": "Event"}, "It is a Event, not a JobPosting."),
    ],
)
def test_a_bad_line_says_why(changes, sentence):
    line = json.dumps({key: value for key, value in {**POSTING, **changes}.items() if value is not ...})
    assert list(read_lines([b"\n", line.encode()], default_country="IN")) == [(2, sentence)]


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        (b"{", "It is not JSON."),
        (b"\xff\xfe{}", "It is not UTF-8 text."),
        (b"[1]", "It is no JSON object."),
        (b'"text"', "It is no JSON object."),
        (b"[" * 100_000, "It is not JSON."),
        (b'{"title": "React Developer"}', "It has no employer."),
        (b'{"title": "x", "employer": "Kaveri"}', "Its title is shorter than 3 characters."),
        (b'{"title": "React Developer", "employer": "Kaveri"}', "It has no job_summary."),
        (b'{"title": "React Developer", "employer": "Kaveri", "pay": 1}', "There is no field named 'pay'."),
        (b'{"title": "React Developer", "employer": "Kaveri", "job_summary": "x", "min_salary": 2, "max_salary": 1}',
         "The lowest pay is above the highest."),
        (b" " * 1_000_001 + b"{}", "It is longer than 1000000 bytes."),
    ],
)  # fmt: skip
def test_a_line_that_is_no_job_says_why(raw, sentence):
    assert list(read_lines([raw], default_country="IN")) == [(1, sentence)]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"employmentType": "Full-time"}, ("FULL_TIME", [])),
        ({"employmentType": "CONTRACT, TEMP"}, ("CONTRACTOR", ["CONTRACTOR", "TEMPORARY"])),
        ({"employmentType": "VOLUNTEER"}, ("PART_TIME", ["VOLUNTEER"])),
        ({"employmentType": "OTHER"}, ("FULL_TIME", ["OTHER"])),
        ({"employmentType": ...}, ("FULL_TIME", [])),
    ],
)
def test_employment_types_are_googles(changes, expected):
    job = _read(**changes)
    assert (job.employment_type, job.employment_given) == expected


def test_places_have_countries_and_remote_work_is_remote():
    abroad = {"address": {"addressLocality": "St George's Hospital, Stafford", "addressCountry": {"name": "England"}}}
    job = _read(jobLocation=[abroad, "Mumbai, Maharashtra"])
    assert job.places == ["St George's Hospital, Stafford, United Kingdom", "Mumbai, Maharashtra"]
    assert job.location_details[job.places[0]]["locality"] == "St George's Hospital, Stafford"
    assert job.work_mode == "On-site"
    assert _read(jobLocation=..., jobLocationType="TELECOMMUTE").work_mode == "Remote"


def test_mojibake_is_repaired_and_a_confidential_employer_stays_unnamed():
    job = _read(title="Caf\u00c3\u00a9 Manager", description="You\u00e2\u20ac\u2122ll love it.")
    assert (job.title, job.summary) == ("Caf\u00e9 Manager", "You\u2019ll love it.")
    assert _read(hiringOrganization="confidential").employer_visible is False


def test_a_graph_holds_its_posting():
    line = json.dumps({"@graph": [{"@type": "WebSite"}, POSTING]})
    assert read_line(line.encode(), default_country="IN").identifier == "KH-1"


async def _import(session, *jobs):
    return await service.import_jobs(session, actor=SYSTEM, jobs=jobs)


async def _rows(session):
    return (await session.scalars(select(Job).order_by(Job.created_at).execution_options(populate_existing=True))).all()


async def test_the_same_again_changes_nothing_and_a_new_version_changes_the_job(session):
    assert (await _import(session, _read())).new == 1
    assert (await _import(session, _read())) == service.Imported(unchanged=1)
    changed = _read(title="Head Nurse", baseSalary=...)
    assert (await _import(session, changed)).changed == 1
    (job,) = await _rows(session)
    assert (job.title, job.min_salary, job.slug_url, job.version) == ("Head Nurse", None, "head-nurse-pune", 2)


async def test_a_job_whose_last_day_has_passed_comes_in_closed_on_it_and_reopens_when_it_is_prolonged(session):
    last = today() - timedelta(days=3)
    await _import(session, _read(validThrough=last.isoformat()))
    (job,) = await _rows(session)
    assert (job.status, job.closed_at, job.application_deadline) == (JobStatus.CLOSED, end_of_day(last), last)
    with pytest.raises(JobOver):
        await queries.get_public_job(session, slug=job.slug_url)
    await _import(session, _read())
    assert (await queries.get_public_job(session, slug=job.slug_url)).title == "Staff Nurse & Midwife"


async def test_what_a_person_closed_stays_closed(session):
    await _import(session, _read())
    (job,) = await _rows(session)
    job.status, job.closed_at = JobStatus.CLOSED, datetime.now(UTC)
    await session.flush()
    await _import(session, _read(title="Head Nurse"))
    assert (await _rows(session))[0].status == JobStatus.CLOSED


async def test_employers_become_clients_once_and_a_blacklisted_one_gets_no_jobs(session):
    known = await make_client(session, name="Kaveri Hospital Pvt. Ltd.")
    bad = await make_client(session, name="Shady Corp", status=ClientStatus.BLACKLISTED)
    done = await _import(
        session,
        _read(),
        _read(url="https://x.example/2", hiringOrganization="Nilgiri"),
        _read(url="https://x.example/3", hiringOrganization="NILGIRI"),
        _read(url="https://x.example/4", hiringOrganization=bad.name),
    )
    assert (done.new, done.refused) == (3, ((3, "Shady Corp is blacklisted and can get no jobs."),))
    jobs = await _rows(session)
    assert {job.client_id for job in jobs} == {
        known.id,
        await session.scalar(select(Client.id).where(Client.name == "Nilgiri")),
    }
    actions = (await session.scalars(select(ActivityLog.action_type))).all()
    assert sorted(actions) == ["CREATED_CLIENT", "IMPORTED_JOBS"]


async def test_addresses_and_numbers_stay_unique(session):
    await _import(session, *(_read(url=f"https://x.example/{n}") for n in range(3)))
    await _import(session, _read(url="https://x.example/9"))
    jobs = await _rows(session)
    assert {job.slug_url for job in jobs} == {f"staff-nurse-and-midwife-pune{n}" for n in ("", "-2", "-3", "-4")}
    assert len({job.internal_job_id for job in jobs}) == 4
    assert "KH-1" in {job.internal_job_id for job in jobs}


async def test_our_own_fields_come_in_whole(session):
    own = {
        "title": "React Developer", "employer": "Kaveri", "job_summary": "Build.", "job_locations": ["Pune"],
        "min_salary": 1_800_000, "max_salary": None, "required_skills": ["React"], "work_mode": "Hybrid",
        "application_deadline": "2036-02-01", "published_at": "2026-11-20T10:00:00Z", "internal_job_id": "R-1",
        "number_of_openings": 3, "on_agency_payroll": True,
    }  # fmt: skip
    await _import(session, read_line(json.dumps(own).encode(), default_country="IN"))
    (job,) = await _rows(session)
    detail = await queries.get_public_job(session, slug=job.slug_url)
    assert (detail.min_salary, detail.max_salary, detail.openings, detail.work_mode) == (1_800_000, None, 3, "Hybrid")
    assert (detail.internal_job_id, detail.skills, detail.payroll_text) == (
        "R-1", ("React",), "Meridian Talent (at the client)",
    )  # fmt: skip
    own["status"] = "Draft"
    own["internal_job_id"] = "R-2"
    await _import(session, read_line(json.dumps(own).encode(), default_country="IN"))
    assert (await queries.search_public_jobs(session, filters=JobFilter())).total == 1


async def test_a_candidate_imports_nothing(session):
    actor = actor_of(await make_user(session, Role.CANDIDATE))
    with pytest.raises(NotAllowed):
        await service.import_jobs(session, actor=actor, jobs=[_read()])


async def test_pay_that_cannot_be_meant_is_kept_but_neither_shown_nor_marked_up(session):
    odd = {"currency": "INR", "value": {"value": "₹110ph", "minValue": 110, "maxValue": 110, "unitText": "YEAR"}}
    await _import(session, _read(baseSalary=odd))
    (job,) = await _rows(session)
    assert (job.min_salary, job.salary_unit) == (110, "YEAR")
    detail = await queries.get_public_job(session, slug=job.slug_url)
    assert (detail.pay_text, detail.pay_exact, detail.pay_note) == ("Pay not disclosed", "", "₹110ph")
