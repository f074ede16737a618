"""The job page as it appears: text from the first answer, nothing that jumps, old addresses that lead on."""

import re
from collections.abc import Iterator

import psycopg
import pytest
from playwright.async_api import expect

from recruit_app.core.database import libpq_url
from tests.served import Served

pytestmark = [pytest.mark.e2e, pytest.mark.xdist_group("agency")]

SIZES = [{"width": 360, "height": 740}, {"width": 1440, "height": 900}]
# A page that shifts by less than this looks still to anybody; search engines call 0.1 good.
STILL = 0.02
WATCH = """
globalThis.shifts = [];
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) globalThis.shifts.push([entry.value,
    entry.sources.map((s) => s.node?.className ?? s.node?.nodeName).join(" ")]);
}).observe({type: "layout-shift", buffered: true});
"""


@pytest.fixture(scope="module")
def job(agency: Served) -> Iterator[tuple[str, str]]:
    """Path and title of an open job that also has an old address, /jobs/an-old-address."""
    with psycopg.connect(libpq_url(agency.database_url), autocommit=True) as connection:
        job_id, slug, title = connection.execute(
            """SELECT id, slug_url, title FROM jobs WHERE status = 'Sourcing' AND published_at IS NOT NULL
            AND coalesce(application_deadline, now() + interval '9 days') > now() + interval '2 days'
            ORDER BY length(job_summary) DESC, id LIMIT 1"""
        ).fetchone()
        connection.execute("INSERT INTO job_former_slugs (slug, job_id) VALUES ('an-old-address', %s)", (job_id,))
        yield f"/jobs/{slug}", title
        connection.execute("DELETE FROM job_former_slugs WHERE slug = 'an-old-address'")


@pytest.mark.parametrize("size", SIZES, ids=["phone", "desk"])
async def test_nothing_jumps_when_the_page_becomes_live(people, job, size):
    path, title = job
    person = await people(**size)
    await person.context.add_init_script(WATCH)
    await person.go(path)
    await expect(person.page.locator("#live")).to_have_count(1)
    await expect(person.page.locator("#prerendered")).to_have_count(0)
    await expect(person.page.get_by_role("heading", level=1, name=title)).to_be_visible()
    shifts = await person.page.evaluate("globalThis.shifts")
    assert sum(value for value, _ in shifts) <= STILL, shifts


@pytest.mark.parametrize("size", SIZES, ids=["phone", "desk"])
async def test_the_live_page_stands_where_the_first_answer_stood(people, job, size):
    path, _ = job
    parts = ("h1", ".trail", ".job-pay-line", ".job-card-meta", ".job-facts", ".job-split h2")
    boxes = []
    for scripts in (False, True):
        person = await people(**size, java_script_enabled=scripts)
        await person.go(path)
        if scripts:
            await expect(person.page.locator("#prerendered")).to_have_count(0)
        found = [await person.page.locator(part).locator("visible=true").first.bounding_box() for part in parts]
        boxes.append([(round(box["x"]), round(box["y"]), round(box["height"])) for box in found])
    moved = {part: pair for part, *pair in zip(parts, *boxes, strict=True) if pair[0] != pair[1]}
    assert moved == {}


async def test_the_first_text_comes_from_the_first_answer(people, job):
    path, title = job
    person = await people()
    await person.context.route(re.compile(r"\.js(\?|$)"), lambda route: route.abort())
    await person.context.route_web_socket(re.compile("."), lambda socket: socket.close())
    await person.go(path)
    await expect(person.page.get_by_role("heading", level=1, name=title)).to_be_visible()
    paints = await person.page.evaluate("performance.getEntriesByType('paint').map((entry) => entry.name)")
    assert "first-contentful-paint" in paints


async def test_an_old_address_leads_to_the_job(people, agency, job):
    path, title = job
    person = await people()
    await person.go("/jobs/an-old-address?utm_source=mail")
    await expect(person.page.get_by_role("heading", level=1, name=title)).to_be_visible()
    assert person.page.url == f"{agency.origin}{path}?utm_source=mail"


async def test_an_old_address_met_inside_the_live_site_leads_to_the_job_too(people, agency, job):
    path, title = job
    person = await people()
    await person.go("/jobs")
    await expect(person.page.locator("#live")).to_have_count(1)
    go = "history.pushState({}, '', '/jobs/an-old-address'); dispatchEvent(new PopStateEvent('popstate'))"
    await person.page.evaluate(go)
    await person.page.wait_for_url(f"**{path}")
    await expect(person.page.get_by_role("heading", level=1, name=title)).to_be_visible()
