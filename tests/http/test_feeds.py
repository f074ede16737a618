"""Sitemap, feeds and rules for crawlers: whole, valid, true at once, and never sent twice."""

import json
from datetime import timedelta
from xml.etree.ElementTree import Element

import pytest
from defusedxml.ElementTree import fromstring
from sqlalchemy import text

from recruit_app.core.clock import today
from recruit_app.core.database import session_scope
from recruit_app.core.settings import get_settings
from recruit_app.domain.jobs import feed_queries
from recruit_app.domain.jobs.models import JobStatus, WorkMode
from recruit_app.http import feeds
from tests.factories import make_job
from tests.http.site import visitor
from tests.jobposting_rules import faults

BASE = "http://localhost:8000"
FEEDS = ("/sitemap.xml", "/feeds/indeed.xml", "/feeds/jobs.json", "/feeds/jobs.rss")
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@pytest.fixture
async def jobs(db):
    async with session_scope() as session:
        await make_job(
            session, slug_url="react", title="React ]]> & <Dev>", job_locations=["Bangalore", "Pune, MH"],
            application_deadline=today() + timedelta(days=9), job_summary="Build & <b>ship</b> \x0b ]]>.",
        )  # fmt: skip
        await make_job(
            session, slug_url="far", work_mode=WorkMode.REMOTE, job_locations=[], min_salary=None, max_salary=None
        )
        await make_job(session, slug_url="secret", employer_visible=False)
        await make_job(session, slug_url="closed", status=JobStatus.CLOSED)
        await make_job(session, slug_url="late", application_deadline=today() - timedelta(days=1))
        await make_job(session, slug_url="draft-1", status=JobStatus.DRAFT, published_at=None)


async def _xml(path: str) -> Element:
    answer = await visitor().get(path)
    assert answer.status_code == 200
    assert "xml" in answer.headers["content-type"]
    return fromstring(answer.content)


async def test_the_sitemap_lists_what_is_public_with_its_last_change(jobs):
    root = await _xml("/sitemap.xml")
    found = {url.findtext(f"{MAP}loc"): url.findtext(f"{MAP}lastmod") for url in root}
    assert set(found) == {
        f"{BASE}{path}" for path in ("/", "/jobs", "/privacy", "/jobs/react", "/jobs/far", "/jobs/secret")
    }
    assert found[f"{BASE}/jobs/react"].endswith("+00:00")


async def test_a_large_sitemap_is_an_index_of_files_that_hold_each_job_once(jobs, monkeypatch):
    monkeypatch.setattr(feed_queries, "SITEMAP_LIMIT", 2)
    root = await _xml("/sitemap.xml")
    assert root.tag == f"{MAP}sitemapindex"
    files = [file.findtext(f"{MAP}loc").removeprefix(BASE) for file in root]
    assert files == ["/sitemaps/pages.xml", "/sitemaps/jobs-1.xml", "/sitemaps/jobs-2.xml"]
    assert all(file.findtext(f"{MAP}lastmod") for file in root[1:])
    urls = [[url.findtext(f"{MAP}loc") for url in await _xml(file)] for file in files]
    assert [len(found) for found in urls] == [3, 2, 1]
    assert len({url for found in urls for url in found}) == 6


@pytest.mark.parametrize("name", ["jobs-0", "jobs-x", "jobs-99999", "nothing", "jobs-²"])
async def test_no_other_sitemap(jobs, name):
    assert (await visitor().get(f"/sitemaps/{name}.xml")).status_code == 404


async def test_the_indeed_feed_holds_every_job_once_per_place(jobs):
    root = await _xml("/feeds/indeed.xml")
    assert (root.findtext("publisher"), root.findtext("publisherurl")) == ("Meridian Talent", BASE)
    found = root.findall("job")
    assert len(found) == 4
    references = [job.findtext("referencenumber") for job in found]
    assert len(set(references)) == 4
    react = {job.findtext("city"): job for job in found if job.findtext("title") == "React ]]> & <Dev>"}
    assert set(react) == {"Bengaluru", "Pune"}
    job = react["Pune"]
    assert (job.findtext("state"), job.findtext("country"), job.findtext("jobtype")) == (
        "Maharashtra",
        "IN",
        "fulltime",
    )
    assert job.findtext("salary") == "₹18,00,000 – ₹24,00,000 a year"
    assert job.findtext("url") == f"{BASE}/jobs/react?utm_source=indeed"
    assert "Build &amp; &lt;b&gt;ship&lt;/b&gt;  ]]&gt;." in job.findtext("description").replace("\x0b", "")
    assert job.findtext("expirationdate").endswith("T23:59:59+05:30")
    for required in ("title", "date", "referencenumber", "requisitionid"):
        assert all(one.findtext(required) for one in found)
    assert [one.findtext("remotetype") for one in found].count("Fully remote") == 1
    assert [one.findtext("company") for one in found].count("Confidential client") == 1


async def _references() -> dict[str, str]:
    root = await _xml("/feeds/indeed.xml")
    return {job.findtext("city"): job.findtext("referencenumber") for job in root.findall("job")}


async def test_reference_numbers_survive_reordered_and_added_places(jobs):
    before = await _references()
    change = "UPDATE jobs SET job_locations = cast(:places AS jsonb), title = 'x' WHERE slug_url = 'react'"
    async with session_scope() as session:
        places = json.dumps(["Chennai", "Pune, Maharashtra", "Bengaluru, Karnataka"])
        await session.execute(text(change), {"places": places})
    after = await _references()
    assert set(after) >= {"Chennai", "Pune", "Bengaluru"}
    assert (after["Bengaluru"], after["Pune"]) == (before["Bengaluru"], before["Pune"])


async def test_the_json_feed_carries_valid_markup(jobs):
    answer = await visitor().get("/feeds/jobs.json")
    feed = answer.json()
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert {item["url"] for item in feed["items"]} == {f"{BASE}/jobs/{slug}" for slug in ("react", "far", "secret")}
    assert [fault for item in feed["items"] for fault in faults(item["_job_posting"])] == []
    assert answer.headers["access-control-allow-origin"] == "*"
    assert "Kaveri" not in json.dumps([item for item in feed["items"] if item["url"].endswith("secret")])


async def test_the_rss_feed_is_rss(jobs):
    channel = (await _xml("/feeds/jobs.rss")).find("channel")
    assert channel.findtext("title") == "Jobs at Meridian Talent"
    items = {item.findtext("link"): item for item in channel.findall("item")}
    assert set(items) == {f"{BASE}/jobs/{slug}" for slug in ("react", "far", "secret")}
    assert items[f"{BASE}/jobs/react"].findtext("title") == "React ]]> & <Dev>"
    assert items[f"{BASE}/jobs/react"].findtext("pubDate")


@pytest.mark.parametrize("path", [*FEEDS, "/sitemaps/jobs-1.xml"])
async def test_only_the_head_is_sent_to_who_asks_for_it(jobs, path, monkeypatch):
    async def unread(*_, **__):
        raise AssertionError("the jobs were read in vain")

    monkeypatch.setattr(feed_queries, "list_newest", unread)
    monkeypatch.setattr(feed_queries, "list_sitemap_jobs", unread)
    answer = await visitor().head(path)
    assert (answer.status_code, answer.content) == (200, b"")


@pytest.mark.parametrize("path", FEEDS)
async def test_an_empty_site_has_empty_feeds(db, path):
    answer = await visitor().get(path)
    assert answer.status_code == 200
    if path.endswith("json"):
        assert answer.json()["items"] == []
    else:
        fromstring(answer.content)


@pytest.mark.parametrize("path", FEEDS)
@pytest.mark.parametrize(
    "change",
    [
        "UPDATE jobs SET status = 'Closed' WHERE slug_url = 'react'",
        "UPDATE jobs SET slug_url = 'vue', updated_at = now() WHERE slug_url = 'react'",
        "UPDATE jobs SET application_deadline = current_date - 3 WHERE slug_url = 'react'",
    ],
)
async def test_a_change_is_in_the_feed_at_once_and_no_change_is_not_sent(jobs, path, change):
    first = await visitor().get(path)
    etag = {"if-none-match": first.headers["etag"]}
    assert (await visitor().get(path, headers=etag)).status_code == 304
    async with session_scope() as session:
        await session.execute(text(change))
    again = await visitor().get(path, headers=etag)
    assert again.status_code == 200
    assert "/jobs/react" not in again.text
    assert int(again.headers["cache-control"].partition("max-age=")[2]) <= 60


async def test_a_client_with_a_new_name_is_in_the_feed(jobs):
    first = await visitor().get("/feeds/indeed.xml")
    async with session_scope() as session:
        await session.execute(text("UPDATE clients SET name = 'Godavari ' || name"))
    again = await visitor().get("/feeds/indeed.xml", headers={"if-none-match": first.headers["etag"]})
    assert "Godavari" in again.text


async def test_long_feeds_come_in_pieces_and_hold_each_job_once(db):
    async with session_scope() as session:
        client = (await make_job(session)).client_id
        for number in range(250):
            await make_job(session, client_id=client, slug_url=f"job-{number}")
    items = (await visitor().get("/feeds/jobs.json")).json()["items"]
    assert len({item["id"] for item in items}) == len(items) == 251
    assert len((await _xml("/feeds/indeed.xml")).findall("job")) == 251
    assert len((await _xml("/feeds/jobs.rss")).findall("channel/item")) == 100


async def test_whole_feeds_are_limited_and_asking_for_changes_is_not(db, monkeypatch):
    monkeypatch.setattr(feeds, "WHOLE_FEEDS", 3)
    answers = [await visitor().get("/feeds/jobs.rss") for _ in range(8)]
    # The minute of the clock may have turned once meanwhile.
    assert 2 <= [answer.status_code for answer in answers].count(429) <= 5
    refused = next(answer for answer in answers if answer.status_code == 429)
    assert refused.headers["retry-after"] == "60"
    known = {"if-none-match": answers[0].headers["etag"]}
    assert (await visitor().get("/feeds/jobs.rss", headers=known)).status_code == 304


async def test_robots_and_the_indexnow_key(db, monkeypatch):
    robots = (await visitor().get("/robots.txt")).text
    assert f"Sitemap: {BASE}/sitemap.xml" in robots
    assert "Disallow: /recruiter" in robots
    assert "Disallow: /jobs" not in robots
    assert (await visitor().get("/indexnow-key.txt")).status_code == 404
    monkeypatch.setattr(get_settings(), "indexnow_key", "0123456789abcdef")
    assert (await visitor().get("/indexnow-key.txt")).text == "0123456789abcdef"
