"""The public pages: true text and markup for whoever runs no script, and a quiet, narrow, live page for who does."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from uuid import uuid4

import httpx
import psycopg
import pytest
from playwright.async_api import Page, expect

from recruit_app.core.database import libpq_url
from tests.jobposting_rules import faults, missing_from
from tests.served import Served

pytestmark = [pytest.mark.e2e, pytest.mark.xdist_group("agency")]

CANDIDATE = "imran.shaikh@mail.example"
PHONE = {"width": 360, "height": 740}


@dataclass(frozen=True)
class Jobs:
    """Addresses of an open job and of one that is over, and what the open one says."""

    open: str
    over: str
    title: str
    text: str


@pytest.fixture(scope="module")
def jobs(agency: Served) -> Iterator[Jobs]:
    with psycopg.connect(libpq_url(agency.database_url), autocommit=True) as connection:
        rows = connection.execute(
            """SELECT id, slug_url, title, job_summary FROM jobs
            WHERE status = 'Sourcing' AND published_at IS NOT NULL AND job_summary <> ''
              AND coalesce(application_deadline, now() + interval '9 days') > now() + interval '2 days'
            ORDER BY published_at DESC, id DESC LIMIT 2"""
        ).fetchall()
        (_, slug, title, text), (over_id, over_slug, _, _) = rows
        connection.execute("UPDATE jobs SET status = 'Closed' WHERE id = %s", (over_id,))
        yield Jobs(f"/jobs/{slug}", f"/jobs/{over_slug}", title, next(filter(None, text.split("\n"))))
        connection.execute("UPDATE jobs SET status = 'Sourcing' WHERE id = %s", (over_id,))


async def _without_socket(person) -> None:
    await person.context.route_web_socket(re.compile("."), lambda socket: socket.close())


async def _says_what_it_should(page: Page, origin: str, path: str, title: str) -> None:
    await expect(page).to_have_title(re.compile(re.escape(title)))
    canonical = page.locator("link[rel=canonical]")
    await expect(canonical).to_have_count(1)
    assert await canonical.get_attribute("href") == f"{origin}{path}"


@pytest.mark.parametrize("how", ["no script", "no socket"])
async def test_a_job_is_readable_without_the_live_page(people, agency, jobs, how):
    person = await people(**PHONE, java_script_enabled=how != "no script")
    if how == "no socket":
        await _without_socket(person)
    await person.go(jobs.open)
    await expect(person.page.get_by_role("heading", level=1, name=jobs.title)).to_be_visible()
    await expect(person.page.get_by_text(jobs.text).first).to_be_visible()
    await _says_what_it_should(person.page, agency.origin, jobs.open, jobs.title)
    markup = person.page.locator('script[type="application/ld+json"]')
    posting, trail = [json.loads(text) for text in await markup.all_text_contents()]
    assert (posting["@type"], posting["title"]) == ("JobPosting", jobs.title)
    assert faults(posting) == []
    assert missing_from(await person.page.locator("#prerendered").text_content(), posting) == []
    assert trail["@type"] == "BreadcrumbList"
    assert jobs.text.split("&")[0][:20] in posting["description"]


@pytest.mark.parametrize("how", ["no script", "no socket"])
async def test_the_list_is_readable_without_the_live_page(people, agency, jobs, how):
    person = await people(**PHONE, java_script_enabled=how != "no script")
    if how == "no socket":
        await _without_socket(person)
    await person.go("/jobs")
    await expect(person.page.get_by_role("heading", name=jobs.title).first).to_be_visible()
    await _says_what_it_should(person.page, agency.origin, "/jobs", "Open jobs")
    await person.page.get_by_role("link", name=re.compile(re.escape(jobs.title))).first.click()
    await person.page.wait_for_url(f"**{jobs.open}")
    await expect(person.page.get_by_role("heading", level=1, name=jobs.title)).to_be_visible()


async def test_the_markup_of_every_job_page_is_valid_and_visible(agency, jobs):
    broken = {}
    async with httpx.AsyncClient(base_url=agency.origin) as client:
        paths = re.findall(r"<loc>[^<]*(/jobs/[^<]+)</loc>", (await client.get("/sitemap.xml")).text)
        for path in paths:
            page = (await client.get(path)).text
            text = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)[0]
            body = unescape(re.sub(r"<[^>]+>", " ", page[page.index('<div id="prerendered"') :]))
            if bad := faults(json.loads(text)) + missing_from(body, json.loads(text)):
                broken[path] = bad
    assert len(paths) > 20
    assert broken == {}


@pytest.mark.parametrize(("which", "status"), [("open", 200), ("over", 410), ("missing", 404)])
async def test_the_status_is_true(agency, jobs, which, status):
    path = getattr(jobs, which, "/jobs/no-such-job-anywhere")
    async with httpx.AsyncClient(base_url=agency.origin) as client:
        answer = await client.get(path)
    assert answer.status_code == status
    assert ('content="noindex"' in answer.text) == (status != 200)
    assert ("application/ld+json" in answer.text) == (status == 200)


@pytest.mark.parametrize(("which", "says"), [("over", "This job is closed"), ("missing", "There is no job here")])
async def test_a_job_that_is_not_there_says_so_on_the_live_page(people, jobs, which, says):
    person = await people(**PHONE)
    await person.go(getattr(jobs, which, "/jobs/no-such-job-anywhere"))
    await expect(person.page.get_by_text(says)).to_be_visible()
    await expect(person.page.get_by_role("link", name="See all jobs")).to_have_count(1)


async def test_the_first_byte_gives_way_to_the_live_page(people, jobs):
    person = await people()
    await person.go(jobs.open)
    await expect(person.page.locator("#live")).to_have_count(1)
    await expect(person.page.locator("#prerendered")).to_have_count(0)
    await expect(person.page.get_by_role("heading", level=1)).to_have_count(1)
    await person.page.get_by_role("link", name="All jobs").click()
    await person.page.wait_for_url("**/jobs")
    await expect(person.page.locator(".job-card").first).to_be_visible()
    await person.page.locator(".job-card").nth(1).click()
    await person.page.wait_for_url("**/jobs/*")
    await expect(person.page.get_by_role("heading", level=1)).to_have_count(1)
    await expect(person.page.locator("#prerendered")).to_have_count(0)
    await person.page.go_back()
    await person.page.go_back()
    await expect(person.page.get_by_role("heading", level=1, name=jobs.title)).to_be_visible()
    assert person.console_errors == []


async def test_leaving_before_the_page_is_live_takes_the_first_byte_away(people, jobs):
    person = await people()
    await person.go(jobs.open)
    await person.page.get_by_role("link", name="Hot drops").locator("visible=true").first.click()
    await expect(person.page.get_by_role("heading", level=1, name="Hot drops")).to_be_visible()
    await expect(person.page.locator("#prerendered")).to_have_count(0)
    await expect(person.page).to_have_title(re.compile("Hot drops"))


PUBLIC = ("/", "/jobs", "job", "/hot-drops", "/privacy", "/login", "/register", "/forgot")
OWN = ("/profile", "/applications", "application")


@pytest.mark.parametrize("width", [320, 360])
async def test_every_page_fits_a_phone(people, agency, jobs, width):
    person = await people(width=width, height=740)
    for path in PUBLIC:
        await _fits(person, jobs.open if path == "job" else path)
    await person.sign_in(CANDIDATE)
    for path in OWN[:2]:
        await _fits(person, path)
    await person.page.locator(".job-card").first.click()
    await person.page.wait_for_url("**/applications/*")
    await _fits(person, person.page.url.removeprefix(agency.origin))
    assert person.console_errors == []


async def _fits(person, path: str) -> None:
    await person.go(path)
    await expect(person.page.get_by_role("heading", level=1).first).to_be_visible()
    await expect(person.page.locator(".skeleton")).to_have_count(0)
    too_wide = await person.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert too_wide == 0, f"{path} is {too_wide} px too wide"


async def test_an_application_shows_the_last_message(people, agency):
    person = await people(**PHONE)
    await person.sign_in(CANDIDATE)
    await person.go("/applications")
    await person.page.locator(".job-card:has(.own-last)").first.click()
    await person.page.wait_for_url("**/applications/*")
    path = person.page.url.removeprefix(agency.origin)
    await person.page.get_by_placeholder("Write a message").fill("Is the office near a metro?")
    await person.page.keyboard.press("Enter")
    await expect(person.page.get_by_text("Is the office near a metro?").first).to_be_visible()
    await person.go("/applications")
    row = person.page.locator(f'.job-card[href="{path}"] .own-last')
    await expect(row).to_contain_text(_last_words(agency, path.rpartition("/")[2]))


def _last_words(agency: Served, application_id: str) -> str:
    query = "SELECT message_text FROM chat_messages WHERE application_id = %s ORDER BY seq DESC LIMIT 1"
    with psycopg.connect(libpq_url(agency.database_url)) as connection:
        return " ".join(connection.execute(query, (application_id,)).fetchone()[0].split()[:4])


async def test_focus_lands_on_the_good_news_after_the_resume_review(people, agency, real_resume):
    person = await people(**PHONE)
    email = f"focus.{uuid4().hex[:8]}@mail.example"
    await person.go("/register")
    for label, value in (("Your name", "Leela Nair"), ("E-mail", email), ("Password", "a lamp in the window")):
        await person.page.get_by_label(label).fill(value)
    await person.page.get_by_role("button", name="Create profile").click()
    await person.page.wait_for_url("**/profile")
    await person.page.locator("input[type=file]").set_input_files(real_resume)
    await person.page.get_by_role("button", name="Use what is ticked").click(timeout=30_000)
    await expect(person.page.locator("#resume-done")).to_be_focused()
    await expect(person.page.locator("#resume-done")).to_contain_text("Your profile now says what you ticked.")
    assert person.console_errors == []
