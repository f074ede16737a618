"""A newcomer applies on a phone: name, e-mail, résumé, one tap."""

import re
from uuid import uuid4

import psycopg
from playwright.async_api import expect

from recruit_app.core.database import libpq_url
from tests.e2e.conftest import Person
from tests.served import Served


def _an_open_job(agency: Served) -> tuple[str, str]:
    query = "SELECT slug_url, title FROM jobs WHERE status = 'Sourcing' ORDER BY published_at DESC LIMIT 1"
    with psycopg.connect(libpq_url(agency.database_url)) as connection:
        return connection.execute(query).fetchone()


async def _fill(person: Person, email: str, resume) -> None:
    page = person.page
    await page.get_by_label("Your name").fill("Meera Newcomer")
    await page.get_by_label("E-mail").fill(email)
    await page.get_by_label("Résumé").set_input_files(resume)
    await page.get_by_label(re.compile("Share my profile")).check()


async def test_a_newcomer_applies_on_a_phone_and_is_understood(people, agency, real_resume):
    slug, title = _an_open_job(agency)
    person = await people(width=360, height=740)
    page = person.page
    await person.go(f"/jobs/{slug}?utm_source=whatsapp")
    await _fill(person, "imran.shaikh@mail.example", real_resume)
    await page.get_by_role("button", name="Apply for this job").click()
    await expect(page.locator("#f-email-error")).to_contain_text("already has an account")
    await expect(page.get_by_label("Your name")).to_have_value("Meera Newcomer")
    email = f"meera-{uuid4().hex[:8]}@mail.example"
    await page.get_by_label("E-mail").fill(email)
    await page.get_by_role("button", name="Apply for this job").dblclick()
    await page.wait_for_url("**/applications/**")
    await expect(page.get_by_role("heading", name=title)).to_be_visible()
    await expect(page.get_by_text(re.compile("automated assistant", re.IGNORECASE)).first).to_be_visible()
    await person.go("/profile")
    await expect(page.get_by_text("Machine Learning").first).to_be_visible()
    # The browser itself notes the refused e-mail; nothing else may be said there.
    assert all("409" in error for error in person.console_errors)


async def test_the_form_needs_no_script(people, agency, real_resume):
    slug, _title = _an_open_job(agency)
    person = await people(width=360, height=740, java_script_enabled=False)
    await person.go(f"/jobs/{slug}")
    await _fill(person, "imran.shaikh@mail.example", real_resume)
    await person.page.get_by_role("button", name="Apply for this job").click()
    await expect(person.page.locator("#f-email-error")).to_contain_text("already has an account")
    await _fill(person, f"kabir-{uuid4().hex[:8]}@mail.example", real_resume)
    await person.page.get_by_role("button", name="Apply for this job").click()
    await person.page.wait_for_url("**/applications/**")


async def test_what_is_typed_before_the_live_page_comes_is_kept(people, agency, real_resume):
    slug, _title = _an_open_job(agency)
    person = await people(width=360, height=740)
    page = person.page
    # The live page waits until everything is filled in: a slow phone on a slow line.
    held = []
    await page.route("**/assets/entry.client*.js", lambda route: held.append(route))
    await page.goto(f"{person.origin}/jobs/{slug}", wait_until="commit")
    await _fill(person, f"slow-{uuid4().hex[:8]}@mail.example", real_resume)
    for route in held:
        await route.continue_()
    await expect(page.locator("#prerendered")).to_have_count(0)
    await expect(page.get_by_label("Your name")).to_have_value("Meera Newcomer")
    await expect(page.get_by_label(re.compile("Share my profile"))).to_be_checked()
    await page.get_by_role("button", name="Apply for this job").click()
    await page.wait_for_url("**/applications/**")
