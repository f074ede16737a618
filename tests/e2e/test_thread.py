"""The whole hiring loop, walked by three people in three browsers, on a real résumé."""

import re
from dataclasses import dataclass

import psycopg
import pytest
from playwright.async_api import expect

from recruit_app.core.database import libpq_url
from tests.demo_data import PASSWORD as DEMO_PASSWORD
from tests.e2e.conftest import Person

pytestmark = [pytest.mark.e2e, pytest.mark.xdist_group("agency")]

NAME = "Tara Deshmukh"
EMAIL = "tara.deshmukh@mail.example"
PASSWORD = "mangoes at the station"


@dataclass
class Job:
    id: str
    slug: str
    title: str


def _a_job_of(agency, recruiter: str) -> Job:
    query = """
        SELECT jobs.id, slug_url, title FROM jobs JOIN users ON users.id = assigned_recruiter_id
        WHERE users.email = %s AND jobs.status = 'Sourcing' AND published_at IS NOT NULL
          AND coalesce(application_deadline, now() + interval '9 days') > now()
          AND EXISTS (SELECT 1 FROM job_prescreen_questions q WHERE q.job_id = jobs.id AND must_have)
        ORDER BY title LIMIT 1"""
    with psycopg.connect(libpq_url(agency.database_url)) as connection:
        return Job(*(str(value) for value in connection.execute(query, (recruiter,)).fetchone()))


def _one(agency, query: str, *values):
    with psycopg.connect(libpq_url(agency.database_url)) as connection:
        return connection.execute(query, values).fetchone()


async def test_the_whole_loop(people, agency, real_resume):
    job = _a_job_of(agency, "nisha@agency.example")
    recruiter, candidate, house = await people(), await people(width=360, height=740), await people()
    await recruiter.sign_in("nisha@agency.example")
    await recruiter.go(f"/recruiter/jobs/{job.id}")
    await expect(recruiter.page.get_by_role("heading", name=job.title)).to_be_visible()

    await _find_and_register(candidate, job)
    await _upload_and_confirm(candidate, real_resume)
    await _apply(candidate, job)
    await _arrives_live(recruiter, job)
    await _talk(candidate, recruiter)
    await _move_and_export(recruiter, candidate, job)
    await house.sign_in("admin@agency.example")
    title = await _lead_becomes_client_with_a_job(house, agency)
    await _the_new_job_is_public(candidate, title)
    await _switch_off_sign_up(house, candidate)
    await _answer_for_it(house)
    for person in (recruiter, candidate, house):
        assert person.console_errors == []


async def _find_and_register(candidate: Person, job: Job) -> None:
    page = candidate.page
    await candidate.go("/")
    await page.get_by_role("searchbox").or_(page.get_by_placeholder("Job, skill or company")).first.fill(job.title)
    await page.keyboard.press("Enter")
    await page.wait_for_url("**/jobs?**")
    await expect(page.locator("#prerendered")).to_have_count(0)
    await page.locator("a.job-card", has_text=job.title).first.click()
    await page.wait_for_url(f"**/jobs/{job.slug}")
    await page.get_by_role("link", name="Create profile").first.click()
    await page.wait_for_url("**/register**")
    await page.get_by_label("Your name").fill(NAME)
    await page.get_by_label("E-mail").fill(EMAIL)
    await page.get_by_label("Password").fill(PASSWORD)
    await page.get_by_role("button", name="Create profile").click()
    await page.wait_for_url("**/profile")


async def _upload_and_confirm(candidate: Person, resume) -> None:
    page = candidate.page
    await candidate.go("/profile")
    await page.locator("input[type=file]").set_input_files(resume)
    await page.get_by_role("button", name="Use what is ticked").click()
    await expect(page.get_by_text("Princeton University").or_(page.get_by_text("Nexus AI")).first).to_be_visible()
    await expect(page.get_by_text("Python").first).to_be_visible()


async def _apply(candidate: Person, job: Job) -> None:
    page = candidate.page
    await candidate.go(f"/jobs/{job.slug}")
    await page.get_by_label(re.compile("Share my profile")).check()
    await page.get_by_role("button", name="Apply for this job").click()
    await page.wait_for_url("**/applications/**")
    await expect(page.get_by_text(re.compile("assistant", re.IGNORECASE)).first).to_be_visible()


async def _arrives_live(recruiter: Person, job: Job) -> None:
    """The board was open before; nobody reloads it."""
    await expect(recruiter.page.get_by_role("link", name=NAME)).to_be_visible()


async def _talk(candidate: Person, recruiter: Person) -> None:
    page = candidate.page
    write = page.get_by_placeholder("Write a message")
    for answer in ("yes", "can I talk to a person please?"):
        await write.fill(answer)
        await write.press("Enter")
        await expect(page.get_by_text(answer, exact=True).last).to_be_visible()
    desk = recruiter.page
    await recruiter.go("/recruiter/inbox")
    await desk.get_by_role("link", name=re.compile(NAME)).first.click()
    await desk.get_by_role("button", name="Take over").click()
    await desk.get_by_label("Reply").fill("Hello Tara, Nisha here. When can we talk?")
    await desk.get_by_label("Reply").press("Enter")
    await expect(page.get_by_text("Hello Tara, Nisha here. When can we talk?")).to_be_visible()
    await write.fill("After six today, please.")
    await write.press("Enter")
    await expect(desk.get_by_text("After six today, please.").last).to_be_visible()


async def _move_and_export(recruiter: Person, candidate: Person, job: Job) -> None:
    desk = recruiter.page
    await recruiter.go(f"/recruiter/jobs/{job.id}")
    await desk.get_by_role("link", name=NAME).click()
    await desk.get_by_role("button", name="Move to Screening").click()
    await expect(candidate.page.get_by_text("A recruiter is reviewing it")).to_be_visible()
    await desk.keyboard.press("Escape")
    await desk.get_by_role("button", name="Export", exact=True).click()
    ready = desk.get_by_role("button", name=re.compile("Download"))
    await expect(ready).to_be_visible(timeout=30_000)
    async with desk.expect_download() as download:
        await ready.click()
    assert (await download.value).suggested_filename.endswith(".zip")


async def _lead_becomes_client_with_a_job(house: Person, agency) -> str:
    page = house.page
    query = "SELECT id, company_name FROM leads WHERE status = 'Negotiation' ORDER BY company_name LIMIT 1"
    lead_id, company = _one(agency, query)
    await house.go(f"/sales/leads/{lead_id}")
    await page.get_by_role("button", name="Convert to client").click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_role("button", name=re.compile("Convert|Create client")).last.click()
    await page.wait_for_url("**/sales/clients/**")
    await expect(page.get_by_role("heading", name=company).first).to_be_visible()
    title = "Night Shift Quality Lead"
    await house.go("/recruiter/jobs/new")
    await page.get_by_label("Client").select_option(label=company)
    await page.get_by_label("Title").fill(title)
    await page.get_by_label("Places").fill("Pune, Maharashtra")
    await page.get_by_label("Places").press("Enter")
    await page.get_by_label("Pay from, per year").fill("8 L")
    await page.get_by_label("Pay to, per year").fill("11 L")
    await page.get_by_label("What the job is about").fill("Lead the night shift's quality checks on two lines.")
    await page.get_by_role("button", name="Create job").click()
    await page.wait_for_url(re.compile(r"/recruiter/jobs/[0-9a-f-]{36}"))
    return title


async def _the_new_job_is_public(candidate: Person, title: str) -> None:
    await candidate.go(f"/jobs?q={title.replace(' ', '+')}")
    await candidate.page.get_by_role("link", name=re.compile(title)).first.click()
    await expect(candidate.page.get_by_text("₹8–11 LPA").first).to_be_visible()


async def _switch_off_sign_up(house: Person, candidate: Person) -> None:
    await house.go("/admin/flags")
    await house.page.get_by_role("switch", name="Sign-up").click()
    await expect(house.page.get_by_text("Sign-up is off")).to_be_visible()
    answer = await candidate.page.request.post(
        f"{candidate.origin}/auth/register",
        form={"full_name": "Late Comer", "email": "late@mail.example", "password": PASSWORD},
        headers={"Accept": "application/json", "Origin": candidate.origin},
    )
    assert (answer.status, (await answer.json())["detail"]) == (403, "New accounts are closed at the moment.")
    await house.page.get_by_role("switch", name="Sign-up").click()


async def _answer_for_it(house: Person) -> None:
    page = house.page
    await house.go("/admin/audit")
    await expect(page.get_by_text(re.compile("changed Sign-up from on to off")).first).to_be_visible()
    await house.go("/admin/users?q=tara")
    await expect(page.get_by_text(EMAIL)).to_be_visible()
    await house.go("/manager")
    await expect(page.get_by_role("heading", name="Overview")).to_be_visible()


async def test_a_page_that_may_not_be_seen_leads_to_one_that_may(people):
    visitor, seller = await people(), await people()
    await visitor.go("/recruiter/inbox?filter=mine")
    await visitor.page.wait_for_url("**/login?next=**")
    await visitor.page.get_by_label("E-mail").fill("nisha@agency.example")
    await visitor.page.get_by_label("Password").fill(DEMO_PASSWORD)
    await visitor.page.locator("main").get_by_role("button", name="Sign in").click()
    await visitor.page.wait_for_url("**/recruiter/inbox**")
    await seller.sign_in("siddharth@agency.example")
    await seller.go("/recruiter")
    await seller.page.wait_for_url("**/sales")
