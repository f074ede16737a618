"""Find a job: quiet from the first byte on, by finger, by keys and without scripts."""

import re

import pytest
from playwright.async_api import expect

from tests.e2e.test_accessibility import STILL, _violations

pytestmark = [pytest.mark.e2e, pytest.mark.xdist_group("agency")]

SIZES = {"desk": {"width": 1440, "height": 900}, "phone": {"width": 360, "height": 740}}
# What a reader looks at first; each must stand in the live page where the first byte put it.
LOOKED_AT = (
    "h1",
    ".jobs-search .btn",
    ".jobs-bar .segmented",
    ".jobs-chips",
    ".job-card >> nth=0",
    ".job-card >> nth=1",
)
SHIFTS = """() => new Promise((done) => new PerformanceObserver((list) => done(
  list.getEntries().filter((entry) => !entry.hadRecentInput).reduce((sum, entry) => sum + entry.value, 0)
)).observe({type: "layout-shift", buffered: true}) ?? setTimeout(() => done(0), 500))"""


async def _boxes(page):
    found = {}
    for name in LOOKED_AT:
        part = page.locator(name).first
        box = await part.bounding_box() if await part.count() else None
        found[name] = box and {side: round(value) for side, value in box.items() if side in ("x", "y", "height")}
    return found


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("path", ["/jobs", "/jobs?q=develper&work_mode=Hybrid&work_mode=Remote&sort=pay"])
async def test_nothing_moves_between_the_first_byte_and_the_live_page(people, size, path):
    plain = await people(**SIZES[size], java_script_enabled=False)
    await plain.go(path)
    await expect(plain.page.locator(".job-card").first).to_be_visible()
    first = await _boxes(plain.page)
    person = await people(**SIZES[size])
    await person.go(path)
    await expect(person.page.locator("#live")).to_have_count(1)
    await person.page.evaluate("document.fonts.ready")
    assert await _boxes(person.page) == first
    assert await person.page.evaluate(SHIFTS) < 0.02
    assert person.console_errors == []


@pytest.mark.parametrize(
    "path", ["/jobs?q=develper&place=Bangalore", "/jobs?q=nurse&min_pay=9000000", "/jobs?sort=fit"]
)
@pytest.mark.parametrize("size", SIZES)
async def test_axe_finds_nothing_whatever_the_list_shows(people, size, path):
    person = await people(**SIZES[size], reduced_motion="reduce")
    await person.go(path)
    await expect(person.page.locator("#live")).to_have_count(1)
    await person.page.add_style_tag(content=STILL)
    assert await _violations(person.page) == []
    if size == "phone":
        await person.page.get_by_role("button", name=re.compile("Filters")).click()
        await expect(person.page.get_by_role("dialog")).to_be_visible()
        assert await _violations(person.page) == []


async def test_filters_on_a_phone_act_at_once_and_say_how_many_are_left(people):
    person = await people(**SIZES["phone"])
    page = person.page
    await person.go("/jobs")
    await page.get_by_role("button", name="Filters").click()
    sheet = page.get_by_role("dialog")
    await sheet.get_by_role("link", name=re.compile("Hybrid")).click()
    await page.wait_for_url("**/jobs?work_mode=Hybrid")
    await sheet.get_by_role("link", name=re.compile("Remote")).click()
    await page.wait_for_url("**work_mode=Remote*")
    await expect(page.get_by_role("link", name="Remove Remote")).to_have_count(1)
    show = sheet.get_by_role("button", name=re.compile("Show .* jobs?"))
    count = re.search(r"[\d,]+", await show.inner_text())[0]
    await show.click()
    await expect(sheet).to_have_count(0)
    await expect(page.get_by_role("heading", level=1)).to_have_text(re.compile(f"^{count} job"))
    await page.get_by_role("link", name="Remove Hybrid").click()
    await page.wait_for_url("**/jobs?work_mode=Remote")
    await expect(page.get_by_role("link", name="Remove Hybrid")).to_have_count(0)
    assert person.console_errors == []


async def test_a_mistyped_search_by_keys_alone_opens_a_job_that_is_remembered(people):
    person = await people()
    page = person.page
    await person.go("/jobs")
    await expect(page.locator("#live")).to_have_count(1)
    await page.keyboard.press("/")
    await page.keyboard.type("develper")
    await page.keyboard.press("Enter")
    await expect(page.get_by_text("Showing jobs for “developer”")).to_be_visible()
    await page.locator("h1").click()
    await page.keyboard.press("j")
    await page.keyboard.press("j")
    title = await page.locator(".job-card").nth(1).get_by_role("heading").inner_text()
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("heading", level=1, name=title)).to_be_visible()
    await page.go_back()
    recent = page.get_by_role("region", name="Recently viewed")
    await expect(recent.get_by_role("link", name=re.compile(re.escape(title)))).to_be_visible()
    await recent.get_by_role("button", name="Clear").click()
    await expect(recent).to_have_count(0)
    assert person.console_errors == []


async def test_filters_work_without_scripts(people):
    person = await people(java_script_enabled=False)
    page = person.page
    await person.go("/jobs")
    await page.get_by_role("link", name=re.compile(r"^Hybrid")).click()
    await expect(page.get_by_role("link", name="Remove Hybrid")).to_be_visible()
    await page.get_by_label("Job, skill or company").fill("develper")
    await page.get_by_role("button", name="Search").click()
    assert "work_mode=Hybrid" in page.url
    await expect(page.get_by_text("Showing jobs for “developer”")).to_be_visible()


async def test_a_candidate_saves_a_search_and_stops_its_mail(people):
    person = await people(**SIZES["phone"])
    page = person.page
    await person.sign_in("imran.shaikh@mail.example")
    await person.go("/jobs?q=react&sort=fit")
    await expect(page.locator("#live")).to_have_count(1)
    await page.get_by_role("button", name="Save search").click()
    await expect(page.get_by_text("Saved: react")).to_be_visible()
    await person.go("/saved-searches")
    await expect(page.get_by_role("link", name="react")).to_have_attribute("href", "/jobs?q=react")
    switch = page.get_by_role("switch", name="Daily e-mail about react")
    await expect(switch).to_be_checked()
    await switch.click()
    await expect(switch).not_to_be_checked()
    await page.add_style_tag(content=STILL)
    assert await _violations(page) == []
    await page.get_by_role("button", name="Delete react").click()
    await expect(page.get_by_text("No saved searches yet")).to_be_visible()
    assert person.console_errors == []
