"""What visitors find."""

from datetime import timedelta

import pytest

from recruit_app.core.clock import now, today
from recruit_app.core.errors import Invalid, NotFound
from recruit_app.domain.jobs import feed_queries, queries
from recruit_app.domain.jobs.models import EmploymentType, JobStatus, SalaryUnit, WorkMode
from recruit_app.domain.jobs.schemas import CONFIDENTIAL, JobFilter, JobOver
from recruit_app.domain.prescreen.models import JobFaq
from tests.factories import make_job


async def _titles(session, **filters):
    page = await queries.search_public_jobs(session, filters=JobFilter(**filters))
    assert page.total == len(page.rows)
    return {row.title for row in page.rows}


@pytest.fixture
async def jobs(session):
    for fields in (
        {"title": "React Developer", "job_locations": ["Bangalore, Karnataka"]},
        {"title": "C++ Engineer", "required_skills": ["C++", "Qt"], "job_locations": ["Gurgaon"],
         "min_salary": None, "max_salary": None},
        {"title": "Staff Nurse", "required_skills": ["ICU"], "job_locations": ["Pune"], "min_salary": 25_000,
         "max_salary": 40_000, "salary_unit": SalaryUnit.MONTH, "employment_type": EmploymentType.CONTRACTOR},
        {"title": "Data Analyst", "required_skills": ["SQL", "Python"], "job_locations": [],
         "work_mode": WorkMode.REMOTE},
    ):  # fmt: skip
        await make_job(session, **fields)
    for title, fields in {
        "Draft": {"status": JobStatus.DRAFT, "published_at": None},
        "Closed": {"status": JobStatus.CLOSED},
        "Expired": {"application_deadline": today() - timedelta(days=1)},
    }.items():
        await make_job(session, title=title, **fields)
    return session


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({}, {"React Developer", "C++ Engineer", "Staff Nurse", "Data Analyst"}),
        ({"q": "rea dev"}, {"React Developer"}),
        ({"q": "developers"}, {"React Developer"}),
        ({"q": "nurse job in poona"}, {"Staff Nurse"}),
        ({"q": "c++"}, {"C++ Engineer"}),
        ({"q": "bengaluru"}, {"React Developer"}),
        ({"place": "Bengaluru"}, {"React Developer"}),
        ({"place": "gurugram"}, {"C++ Engineer"}),
        ({"place": "Remote"}, {"Data Analyst"}),
        ({"place": "%"}, set()),
        ({"work_mode": "Remote"}, {"Data Analyst"}),
        ({"employment_type": "CONTRACTOR"}, {"Staff Nurse"}),
        ({"min_pay": 480_000}, {"React Developer", "Data Analyst", "Staff Nurse"}),
        ({"min_pay": 480_001}, {"React Developer", "Data Analyst"}),
    ],
)
async def test_filters(jobs, filters, found):
    assert await _titles(jobs, **filters) == found


async def test_a_hostile_search_is_only_words(jobs):
    assert await _titles(jobs, q="zzz' OR 1=1 & ! ( :* \\ \0") == set()


async def test_pages_show_each_job_once_while_new_ones_arrive(session):
    for number in range(7):
        await make_job(session, title=f"Engineer {number}", published_at=now() - timedelta(days=number + 1))
    seen, cursor = [], ""
    while True:
        page = await queries.search_public_jobs(session, filters=JobFilter(), cursor=cursor, page_size=3)
        seen += [row.title for row in page.rows]
        await make_job(session, title=f"Late {len(seen)}", published_at=now())
        cursor = page.next_cursor
        if not cursor:
            break
    assert seen == [f"Engineer {number}" for number in range(7)]


async def test_a_title_hit_comes_before_a_newer_skill_hit(session):
    await make_job(session, title="Rust Engineer", required_skills=["Rust"], published_at=now() - timedelta(days=9))
    await make_job(session, title="Backend Engineer", required_skills=["Rust"], published_at=now())
    page = await queries.search_public_jobs(session, filters=JobFilter(q="rust"), page_size=1)
    assert page.rows[0].title == "Rust Engineer"
    rest = await queries.search_public_jobs(session, filters=JobFilter(q="rust"), page_size=1, cursor=page.next_cursor)
    assert [row.title for row in rest.rows] == ["Backend Engineer"]


@pytest.mark.parametrize("cursor", ["%%%", "bnVsbA", "WzEsMiwzXQ"])
async def test_a_broken_page_link_is_one_sentence(session, cursor):
    with pytest.raises(Invalid, match="first page"):
        await queries.search_public_jobs(session, filters=JobFilter(), cursor=cursor)


async def test_facets_count_under_the_other_filters(jobs):
    facets = await queries.count_facets(jobs, filters=JobFilter(work_mode="Remote"))
    assert {facet.value: facet.count for facet in facets.work_modes} == {"On-site": 3, "Remote": 1}
    assert facets.places == ()
    everything = await queries.count_facets(jobs, filters=JobFilter())
    assert {facet.value for facet in everything.places} == {"Bengaluru", "Gurugram", "Pune"}


async def test_detail_carries_only_approved_answers(session):
    job = await make_job(session, slug_url="react-dev")
    session.add(JobFaq(job_id=job.id, question="Remote?", answer="Two days a week."))
    session.add(JobFaq(job_id=job.id, question="Draft?", answer="Maybe.", is_approved=False))
    await session.flush()
    detail = await queries.get_public_job(session, slug="react-dev")
    assert [faq.question for faq in detail.faq] == ["Remote?"]
    assert detail.pay_text == "₹18–24 LPA"
    assert detail.pay_exact == "₹18,00,000 – ₹24,00,000 a year"


async def test_a_confidential_client_stays_unnamed(session):
    await make_job(session, slug_url="secret", employer_visible=False, about_company="Kaveri is old.")
    detail = await queries.get_public_job(session, slug="secret")
    assert detail.company == CONFIDENTIAL
    assert "Kaveri" not in detail.model_dump_json()


async def test_unknown_draft_and_closed(session):
    await make_job(session, slug_url="draft", status=JobStatus.DRAFT, published_at=None)
    await make_job(session, slug_url="closed", status=JobStatus.CLOSED)
    open_job = await make_job(session, slug_url="open")
    for slug in ("nope", "draft", "with\0nul"):
        with pytest.raises(NotFound):
            await queries.get_public_job(session, slug=slug)
    with pytest.raises(JobOver) as refused:
        await queries.get_public_job(session, slug="closed")
    assert [job.slug for job in refused.value.similar] == [open_job.slug_url]
    entries, _ = await feed_queries.list_sitemap_jobs(session)
    assert [entry.path for entry in entries] == ["/jobs/open"]
