"""One job's page and its picture: addresses, previews, trails, and text that cannot break out."""

import json
import re
from datetime import timedelta
from html import unescape

import pytest
from sqlalchemy import text

from recruit_app.core.clock import today
from recruit_app.core.database import session_scope
from recruit_app.domain.jobs.models import FormerSlug, JobStatus
from tests.factories import make_job
from tests.http.site import visitor
from tests.jobposting_rules import faults, missing_from

HOSTILE = "</script><script>alert(1)</script><!-- \u2028 & \"quoted\" 'title'"


@pytest.fixture
async def jobs(db):
    async with session_scope() as session:
        job = await make_job(session, slug_url="react-dev", title=HOSTILE, job_summary=f"{HOSTILE}\n- {HOSTILE}")
        session.add(FormerSlug(slug="old-react-dev", job_id=job.id))
        closed = await make_job(session, slug_url="closed", status=JobStatus.CLOSED)
        session.add(FormerSlug(slug="old-closed", job_id=closed.id))
        draft = await make_job(session, slug_url="draft-1", status=JobStatus.DRAFT, published_at=None)
        session.add(FormerSlug(slug="old-draft", job_id=draft.id))


def _metas(page: str) -> dict[str, str]:
    found = re.findall(r'<meta (?:property|name)="([^"]+)" content="([^"]*)"', page)
    return {name: unescape(content) for name, content in found}


async def test_hostile_text_breaks_nothing(jobs):
    page = (await visitor().get("/jobs/react-dev")).text
    assert "<script>alert(1)" not in page
    markup, trail = (
        json.loads(text) for text in re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    )
    assert (markup["title"], trail["itemListElement"][2]["name"]) == (HOSTILE, HOSTILE)
    body = unescape(re.sub(r"<[^>]+>", " ", page[page.index('<div id="prerendered"') :]))
    assert faults(markup) == []
    assert missing_from(body, markup) == []


async def test_a_link_preview_has_words_and_a_picture(jobs):
    page = (await visitor().get("/jobs/react-dev")).text
    metas = _metas(page)
    assert metas["og:title"] == HOSTILE + metas["og:title"].removeprefix(HOSTILE)
    assert metas["og:url"] == "http://localhost:8000/jobs/react-dev"
    assert metas["og:site_name"] == "Meridian Talent"
    assert metas["twitter:card"] == "summary_large_image"
    assert (metas["og:image:width"], metas["og:image:height"]) == ("1200", "630")
    picture = metas["og:image"].removeprefix("http://localhost:8000")
    answer = await visitor().get(picture)
    assert (answer.status_code, answer.headers["content-type"]) == (200, "image/png")
    assert answer.content.startswith(b"\x89PNG")


async def test_what_is_known_is_not_sent_again(jobs):
    for path in ("/jobs/react-dev", "/jobs/react-dev/share.png"):
        first = await visitor().get(path)
        again = await visitor().get(path, headers={"if-none-match": f'"other", {first.headers["etag"]}'})
        assert (again.status_code, again.content) == (304, b"")
    async with session_scope() as session:
        await session.execute(text("UPDATE jobs SET title = 'Vue Developer' WHERE slug_url = 'react-dev'"))
    assert (await visitor().get(path, headers={"if-none-match": first.headers["etag"]})).status_code == 200


@pytest.mark.parametrize(
    ("path", "to"),
    [
        ("/jobs/?q=react", "/jobs?q=react"),
        ("/jobs/react-dev/", "/jobs/react-dev"),
        ("/jobs/nope/?a=b", "/jobs/nope?a=b"),
    ],
)
async def test_a_page_has_one_address(jobs, path, to):
    answer = await visitor().get(path)
    assert (answer.status_code, answer.headers["location"]) == (301, to)


@pytest.mark.parametrize("suffix", ["", "/share.png"])
async def test_an_old_address_leads_to_the_job_in_one_step(jobs, suffix):
    answer = await visitor().get(f"/jobs/old-react-dev{suffix}?utm_source=mail")
    assert (answer.status_code, answer.headers["location"]) == (301, f"/jobs/react-dev{suffix}?utm_source=mail")
    assert answer.headers["cache-control"] == "no-cache"
    assert (await visitor().get(answer.headers["location"])).status_code == 200


async def test_an_old_address_of_a_job_that_is_over_leads_to_410_and_of_a_draft_nowhere(jobs):
    answer = await visitor().get("/jobs/old-closed")
    assert (answer.status_code, answer.headers["location"]) == (301, "/jobs/closed")
    assert (await visitor().get("/jobs/closed")).status_code == 410
    assert (await visitor().get("/jobs/old-draft")).status_code == 404


@pytest.mark.parametrize(("slug", "status"), [("closed", 410), ("draft-1", 404), ("nope", 404), ("%00", 404)])
async def test_no_picture_of_what_is_not_public(jobs, slug, status):
    assert (await visitor().get(f"/jobs/{slug}/share.png")).status_code == status


async def test_pay_note_payroll_and_places_are_visible_where_they_are_marked_up(db):
    async with session_scope() as session:
        await make_job(
            session, slug_url="x", on_agency_payroll=True, pay_note="Band 5", employment_given=["VOLUNTEER"],
            job_locations=["Gurgaon, HR", "London"], application_deadline=today() + timedelta(days=9),
        )  # fmt: skip
    page = (await visitor().get("/jobs/x")).text
    scripts = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    markup = json.loads(scripts[0])
    assert faults(markup) == []
    assert markup["hiringOrganization"]["name"] == "Meridian Talent"
    assert markup["employmentType"] == "VOLUNTEER"
    for words in ("Meridian Talent (at the client)", "Band 5", "Volunteer", "London"):
        assert words in page
    assert [place["address"]["addressCountry"] for place in markup["jobLocation"]] == ["IN", "GB"]
