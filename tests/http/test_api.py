"""The public read API: filters, paging, versions, limits, and documentation that is true."""

import re
from datetime import timedelta

import pytest

from recruit_app.core.clock import now
from recruit_app.core.database import session_scope
from recruit_app.core.settings import get_settings
from recruit_app.domain.jobs.models import FormerSlug, JobStatus
from recruit_app.domain.jobs.schemas import JobFilter
from tests.factories import make_job
from tests.http.site import visitor
from tests.jobposting_rules import faults

BASE = "http://localhost:8000"


@pytest.fixture
async def jobs(db):
    async with session_scope() as session:
        for number in range(5):
            await make_job(
                session, slug_url=f"nurse-{number}", title=f"Nurse {number}", job_locations=["Pune"],
                published_at=now() - timedelta(hours=number),
            )  # fmt: skip
        secret = await make_job(
            session, slug_url="secret", title="Chef", employer_visible=False, min_salary=110, max_salary=110
        )
        session.add(FormerSlug(slug="old-secret", job_id=secret.id))
        await make_job(session, slug_url="closed", status=JobStatus.CLOSED)


async def test_the_list_pages_by_following_next(jobs):
    path, seen = "/api/v1/jobs?q=nurse&limit=2", []
    while path:
        answer = await visitor().get(path)
        page = answer.json()
        assert page["total"] == 5
        seen += [job["slug"] for job in page["data"]]
        path = (page["next"] or "").removeprefix(BASE)
        assert ('rel="next"' in answer.headers.get("link", "")) == bool(path)
    assert seen == [f"nurse-{number}" for number in range(5)]


async def test_a_job_in_the_list_has_numbers_and_places(jobs):
    (job,) = (await visitor().get("/api/v1/jobs?q=nurse&limit=1")).json()["data"]
    assert job["pay"] == {
        "minimum": 1_800_000, "maximum": 2_400_000, "currency": "INR", "unit": "YEAR", "text": "₹18–24 LPA",
    }  # fmt: skip
    assert job["places"] == [{"locality": "Pune", "region": "Maharashtra", "postal_code": "", "country": "IN"}]
    assert job["url"] == f"{BASE}/jobs/nurse-0"


async def test_one_job_is_whole_and_a_confidential_client_stays_unnamed(jobs):
    job = (await visitor().get("/api/v1/jobs/secret")).json()
    assert job["company"] == "Confidential client"
    assert "Kaveri" not in str(job)
    assert faults(job["job_posting"]) == []
    assert job["description_html"].startswith("<p>Build the shop front")
    assert (job["pay"]["minimum"], job["pay"]["text"]) == (None, "Pay not disclosed")


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/api/v1/jobs/closed", 410),
        ("/api/v1/jobs/nope", 404),
        ("/api/v1/nothing", 404),
        ("/api/v2/jobs", 404),
        ("/api/v1/jobs?limit=0", 422),
        ("/api/v1/jobs?limit=101", 422),
        ("/api/v1/jobs?limit=x", 422),
        ("/api/v1/jobs?after=broken", 422),
    ],
)
async def test_a_refusal_is_a_status_and_a_sentence(jobs, path, status):
    answer = await visitor().get(path)
    assert answer.status_code == status
    assert re.fullmatch(r".+\.", answer.json()["detail"])
    assert answer.headers["access-control-allow-origin"] == "*"


async def test_an_old_address_leads_on(jobs):
    answer = await visitor().get("/api/v1/jobs/old-secret")
    assert (answer.status_code, answer.headers["location"]) == (301, "/api/v1/jobs/secret")


@pytest.mark.parametrize("path", ["/api/v1/jobs", "/api/v1/jobs/secret", "/api/v1/openapi.json", "/api/v1"])
async def test_what_is_known_is_not_sent_again(jobs, path):
    first = await visitor().get(path)
    assert first.status_code == 200
    assert (await visitor().get(path, headers={"if-none-match": first.headers["etag"]})).status_code == 304


async def test_other_sites_may_read_and_nobody_may_write(jobs):
    preflight = await visitor().options("/api/v1/jobs", headers={"origin": "https://other.example"})
    assert (preflight.status_code, preflight.headers["access-control-allow-origin"]) == (204, "*")
    assert "POST" not in preflight.headers["access-control-allow-methods"]
    refused = await visitor().post("/api/v1/jobs", json={})
    assert (refused.status_code, refused.headers["allow"]) == (405, "GET, HEAD, OPTIONS")


async def test_a_caller_who_asks_too_often_is_told_when_to_come_back(jobs, monkeypatch):
    monkeypatch.setattr(get_settings(), "api_limit", 3)
    answers = [await visitor().get("/api/v1/jobs") for _ in range(8)]
    refused = [answer for answer in answers if answer.status_code == 429]
    # The minute of the clock may have turned once meanwhile.
    assert 2 <= len(refused) <= 5
    assert 1 <= int(refused[0].headers["retry-after"]) <= 60
    assert refused[0].json()["detail"].startswith("You have asked more than 3 times in a minute.")


async def test_the_document_describes_what_is_answered(jobs):
    document = (await visitor().get("/api/v1/openapi.json")).json()
    assert document["openapi"].startswith("3.1")
    schemas = document["components"]["schemas"]
    for path, name in (("/api/v1/jobs", "JobList"), ("/api/v1/jobs/secret", "JobWithText")):
        answer = (await visitor().get(path)).json()
        assert set(answer) == set(schemas[name]["properties"])
    parameters = {one["name"] for one in document["paths"]["/api/v1/jobs"]["get"]["parameters"]}
    assert parameters == {*JobFilter.model_fields, "limit", "after"}
    names = re.findall(r"#/components/schemas/(\w+)", str(document))
    assert names
    assert set(names) <= set(schemas)


async def test_the_page_to_read_needs_no_script_and_nothing_from_elsewhere(jobs):
    page = (await visitor().get("/api/v1")).text
    assert "<script" not in page
    assert not re.findall(r'(?:src|href)="(?!/|http://localhost:8000)', page)
    for name in ("/api/v1/jobs/{slug}", "description_html", "429", "If-None-Match"):
        assert name in page
