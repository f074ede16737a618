"""Hot drops from both sides: a candidate filters and asks, a recruiter answers; an admin adds and reads a source."""

import json
import re

import psycopg
import pytest
from playwright.async_api import expect

from recruit_app.core.database import libpq_url
from tests.e2e.test_accessibility import STILL, _violations
from tests.hostile_site import hostile_site

pytestmark = [pytest.mark.e2e, pytest.mark.xdist_group("agency")]

CANDIDATE, RECRUITER, ADMIN = (
    "imran.shaikh@mail.example",
    "nisha@agency.example",
    "admin@agency.example",
)
PHONE = {"width": 360, "height": 740}


async def _is_good(page):
    """No axe violation, and nothing wider than the screen."""
    await page.add_style_tag(content=STILL)
    assert await page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert await _violations(page) == []


async def test_a_candidate_finds_asks_and_is_answered(people, agency):
    candidate = await people(**PHONE, reduced_motion="reduce")
    answer = await candidate.page.goto(f"{agency.origin}/hot-drops")
    assert answer.headers["x-robots-tag"] == "noindex"
    page = candidate.page
    drop = page.locator("article").filter(has=page.get_by_role("heading", name="Android Engineer"))
    out = drop.get_by_role("link", name="Android Engineer")
    await expect(out).to_have_attribute("rel", "noopener nofollow")
    assert (await out.get_attribute("href")).startswith("https://jobs.example/")
    await expect(drop.get_by_text("Leaves in")).to_be_visible()
    await _is_good(page)
    await page.get_by_role("navigation", name="Board").get_by_role("link", name=re.compile("Ashby")).click()
    await expect(page).to_have_url(re.compile("source=Ashby"))
    await expect(page.get_by_text("2 hot drops")).to_be_visible()
    await drop.get_by_role("button", name="Ask a recruiter").click()
    await expect(page).to_have_url(re.compile(r"/login\?next="))
    await candidate.sign_in(CANDIDATE)
    await candidate.go("/hot-drops?q=android")
    await drop.get_by_role("button", name="Ask a recruiter").click()
    await expect(page).to_have_url(re.compile("/asked/"))
    await expect(
        page.get_by_text("I would like to know more about Android Engineer at Larkspur Learning.")
    ).to_be_visible()
    await _is_good(page)

    recruiter = await people(reduced_motion="reduce")
    await recruiter.sign_in(RECRUITER)
    await recruiter.go("/recruiter/inbox?q=Larkspur")
    await recruiter.page.locator(".inbox-row").click()
    await expect(recruiter.page.get_by_text("Asked about a hot drop")).to_be_visible()
    await _is_good(recruiter.page)
    await recruiter.page.get_by_role("button", name="Take over").click()
    await recruiter.page.get_by_label("Reply").fill("They want Kotlin. Shall I look at your profile?")
    await recruiter.page.get_by_label("Reply").press("Enter")
    await expect(page.get_by_text("They want Kotlin.")).to_be_visible()
    await candidate.go("/hot-drops")
    await expect(page.get_by_role("heading", name="Your questions")).to_be_visible()
    assert candidate.console_errors == recruiter.console_errors == []


async def test_an_admin_adds_a_source_and_watches_it_being_read(people, agency):
    admin = await people(**PHONE, reduced_motion="reduce")
    await admin.sign_in(ADMIN)
    await admin.go("/admin/sources")
    page = admin.page
    await expect(page.get_by_text("It answered 503.")).to_be_visible()
    await _is_good(page)
    async with hostile_site() as site:
        site.says("/board", json.dumps({"jobs": [], "meta": {}}))
        await page.get_by_role("button", name="Add a source").click()
        form = page.get_by_role("dialog")
        await form.get_by_label("Name").fill("Acme")
        await form.get_by_label("Address").fill("two words")
        await form.get_by_role("button", name="Save").click()
        await expect(form.get_by_text("Write its short name or its web address.")).to_be_visible()
        await _is_good(page)
        await form.get_by_label("Address").fill(f"{site.url}/board")
        await form.get_by_role("button", name="Save").click()
        row = page.get_by_role("row").filter(has_text="Acme")
        # The worker of a served product never reads this machine, and says so.
        await expect(row.get_by_text("The address names another port than 80 and 443.")).to_be_visible()
        assert site.seen == []
    await row.get_by_role("button", name="Change Acme").click()
    await page.get_by_role("menuitem", name="Pause").click()
    await expect(row.get_by_text("Paused")).to_be_visible()
    await admin.go("/admin/sources/runs?state=Failed")
    await expect(page.get_by_role("row").filter(has_text="Acme").get_by_text("Failed")).to_be_visible()
    await _is_good(page)
    assert admin.console_errors == []
    with psycopg.connect(libpq_url(agency.database_url)) as connection:
        query = "SELECT count(*) FROM activity_logs WHERE action_type LIKE 'HOT_DROP_SOURCE%'"
        assert connection.execute(query).fetchone() == (2,)


async def test_sales_sees_why_a_company_became_a_lead(people):
    seller = await people(reduced_motion="reduce")
    await seller.sign_in("manager@agency.example")
    await seller.go("/sales?q=Larkspur")
    await seller.page.get_by_role("link", name="Larkspur Learning").first.click()
    seen = seller.page.locator("section").filter(has=seller.page.get_by_role("heading", name="Seen hiring"))
    await expect(seen.get_by_role("listitem")).to_have_count(3)
    await expect(seller.page.get_by_text("Seen hiring 3 times")).to_be_visible()
    await _is_good(seller.page)
