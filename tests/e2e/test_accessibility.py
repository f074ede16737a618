"""axe finds nothing to complain about (WCAG 2 A and AA), on any page, in light and in dark."""

from pathlib import Path

import psycopg
import pytest
from playwright.async_api import Page, expect

from recruit_app.core.database import libpq_url
from tests.e2e.conftest import Person
from tests.served import Served

pytestmark = [pytest.mark.e2e, pytest.mark.xdist_group("agency")]

AXE = Path(__file__).resolve().parents[1] / "fixtures" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
RUN = """async (tags) => {
  const found = await axe.run(document, {runOnly: {type: "tag", values: tags}, resultTypes: ["violations"]});
  return found.violations.map((rule) => [rule.id, rule.nodes.map((node) =>
    `${node.target.join(" ")} ${node.any.concat(node.all, node.none).map((check) => check.message).join(" ")}`)]);
}"""
# Nothing may be judged while it fades in.
STILL = "*, *::before, *::after { animation: none !important; transition: none !important; }"

PUBLIC = ("/", "/jobs", "/jobs?q=zzzz", "{job}", "/jobs/no-such-job", "/api/v1", "/hot-drops", "/privacy")
ACCOUNT = ("/login", "/login?problem=wrong", "/register?problem=taken", "/forgot?note=sent", "/reset?token=x")
PAGES = {
    "": (*PUBLIC, *ACCOUNT),
    "imran.shaikh@mail.example": ("/profile", "/applications", "{application}", "{job}", "/account"),
    "nisha@agency.example": ("/recruiter", "/recruiter/jobs", "{board}", "{board} drawer", "{chat}"),
    "siddharth@agency.example": ("/sales", "{lead}", "/sales/clients", "/sales/forecast"),
    "admin@agency.example": ("/manager", "/admin", "/admin/flags", "/admin/users", "/admin/audit", "/recruiter"),
}


def _addresses(agency: Served) -> dict[str, str]:
    queries = {
        "job": """SELECT '/jobs/' || slug_url FROM jobs WHERE status = 'Sourcing' AND published_at IS NOT NULL
            AND application_deadline > now() + interval '2 days' ORDER BY slug_url LIMIT 1""",
        "application": """SELECT '/applications/' || a.id FROM applications a JOIN users u ON u.id = a.candidate_id
            WHERE u.email = 'imran.shaikh@mail.example' ORDER BY a.applied_at DESC LIMIT 1""",
        "board": """SELECT '/recruiter/jobs/' || j.id FROM jobs j JOIN users u ON u.id = j.assigned_recruiter_id
            JOIN applications a ON a.job_id = j.id AND a.is_active
            WHERE u.email = 'nisha@agency.example' GROUP BY j.id ORDER BY count(*) DESC, j.id LIMIT 1""",
        "chat": """SELECT '/recruiter/inbox?chat=' || c.id FROM chat_sessions c
            JOIN applications a ON a.id = c.application_id JOIN jobs j ON j.id = a.job_id
            JOIN users u ON u.id = j.assigned_recruiter_id
            WHERE u.email = 'nisha@agency.example' ORDER BY c.last_seq DESC, c.id LIMIT 1""",
        "lead": """SELECT '/sales/leads/' || l.id FROM leads l JOIN users u ON u.id = l.owner_id
            WHERE u.email = 'siddharth@agency.example' ORDER BY l.id LIMIT 1""",
    }
    with psycopg.connect(libpq_url(agency.database_url)) as connection:
        return {name: connection.execute(query).fetchone()[0] for name, query in queries.items()}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("email", PAGES, ids=lambda email: email.split("@")[0] or "visitor")
async def test_axe_finds_nothing(people, agency, email, scheme):
    person = await people(color_scheme=scheme, reduced_motion="reduce")
    if email:
        await person.sign_in(email)
    addresses = _addresses(agency)
    found = {}
    for name in PAGES[email]:
        path, _, extra = name.format(**addresses).partition(" ")
        await _open(person, path)
        if extra:
            await _open_drawer(person.page)
        problems = await _violations(person.page)
        if problems:
            found[name] = problems
    assert found == {}


async def test_axe_finds_nothing_on_a_phone(people):
    person = await people(width=360, height=740, reduced_motion="reduce")
    await person.sign_in("imran.shaikh@mail.example")
    for path in ("/", "/jobs", "/profile", "/applications"):
        await _open(person, path)
        assert await _violations(person.page) == []


async def _open(person: Person, path: str) -> None:
    await person.go(path)
    await expect(person.page.locator("main").get_by_role("heading").first).to_be_visible()
    await expect(person.page.locator(".skeleton")).to_have_count(0)
    await expect(person.page.locator("#prerendered")).to_have_count(0)
    await person.page.add_style_tag(content=STILL)


async def _open_drawer(page: Page) -> None:
    await page.locator(".kb-card .kb-title").first.click()
    await expect(page.get_by_role("dialog")).to_be_visible()
    await expect(page.locator(".skeleton")).to_have_count(0)


async def _violations(page: Page) -> list:
    await page.evaluate(AXE.read_text())
    return await page.evaluate(RUN, RULES)
