"""Take the screenshots of docs/screens: every page of the product, at 360 px, at 1440 px and in the dark.

`make screens` serves a demo agency of its own for it; nothing of a running one is touched.
"""

import asyncio
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import psycopg
from playwright.async_api import Browser, Page, async_playwright

from recruit_app.core import embedded_postgres
from recruit_app.core.database import libpq_url
from recruit_app.site_build import ROOT, build_site, needs_build
from tests.browser import launch_options
from tests.served import serve

FOLDER = ROOT / "docs" / "screens"
PASSWORD = "only-for-screenshots"
LOOKS = {
    "360": {"viewport": {"width": 360, "height": 740}, "color_scheme": "light", "device_scale_factor": 1.5},
    "1440": {"viewport": {"width": 1440, "height": 900}, "color_scheme": "light"},
    "dark": {"viewport": {"width": 1440, "height": 900}, "color_scheme": "dark"},
}
_ONE = {
    "slug": """SELECT slug_url FROM jobs WHERE status = 'Sourcing' AND published_at IS NOT NULL
               AND coalesce(application_deadline, now() + interval '9 days') > now()
               ORDER BY published_at DESC LIMIT 1""",
    "job": "SELECT job_id FROM applications WHERE is_active GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1",
    "drawer": """SELECT job_id || '?candidate=' || id FROM applications
                 WHERE pre_screening_completed AND is_active ORDER BY match_score DESC, id LIMIT 1""",
    "chat": """SELECT s.id FROM chat_sessions s JOIN applications a ON a.id = s.application_id
               WHERE a.automation_status = 'Live Chat' ORDER BY s.last_activity DESC LIMIT 1""",
    "own": """SELECT a.id FROM applications a JOIN users u ON u.id = a.candidate_id
              JOIN chat_sessions s ON s.application_id = a.id
              WHERE u.email = 'imran.shaikh@mail.example' ORDER BY a.applied_at DESC LIMIT 1""",
    "lead": """SELECT leads.id FROM leads JOIN users ON users.id = owner_id
               WHERE users.email = 'siddharth@agency.example'
               AND leads.status IN ('Proposal', 'Negotiation') ORDER BY company_name LIMIT 1""",
    "client": "SELECT client_id FROM jobs GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1",
}
PAGES: dict[str, dict[str, str]] = {
    "": {
        "home": "/", "jobs": "/jobs", "job": "/jobs/{slug}", "hot-drops": "/hot-drops",
        "job-search": "/jobs?q=developer&place=Bengaluru", "apply": "/jobs/{slug}/apply", "jobs-api": "/api/v1",
        "login": "/login", "register": "/register", "design-system": "/ui",
    },
    "imran.shaikh@mail.example": {
        "profile": "/profile", "applications": "/applications", "application": "/applications/{own}",
        "jobs-that-fit": "/jobs?sort=fit",
    },
    "nisha@agency.example": {
        "recruiter-today": "/recruiter", "recruiter-jobs": "/recruiter/jobs", "board": "/recruiter/jobs/{job}",
        "candidate-drawer": "/recruiter/jobs/{drawer}", "inbox": "/recruiter/inbox?chat={chat}",
        "new-job": "/recruiter/jobs/new",
    },
    "siddharth@agency.example": {
        "sales-board": "/sales", "lead": "/sales/leads/{lead}", "clients": "/sales/clients",
        "client": "/sales/clients/{client}", "forecast": "/sales/forecast",
    },
    "admin@agency.example": {
        "manager": "/manager", "admin-health": "/admin", "admin-flags": "/admin/flags",
        "admin-users": "/admin/users", "admin-audit": "/admin/audit",
        "hot-drop-sources": "/admin/sources", "hot-drop-runs": "/admin/sources/runs",
    },
}  # fmt: skip


def main() -> None:
    """Serve a demo agency and photograph it."""
    if needs_build():
        build_site()
    with tempfile.TemporaryDirectory(prefix="recruit-screens-") as folder:
        var = Path(folder)
        var.chmod(0o755)
        url = embedded_postgres.start(var)
        embedded_postgres.ensure_database(url)
        environment = {
            **os.environ,
            "DATABASE_URL": libpq_url(url),
            "RECRUIT_VAR": str(var),
            "DEMO_PASSWORD": PASSWORD,
            "RECRUIT_SHARED_DATA": str(var / "none"),
        }
        subprocess.run([sys.executable, "-m", "recruit_app", "demo"], cwd=ROOT, env=environment, check=True)
        try:
            with serve(url, var, site=True, worker=True) as served:
                asyncio.run(_take_all(served.origin, _ids(libpq_url(url))))
        finally:
            embedded_postgres.stop(var)


def _ids(url: str) -> dict[str, str]:
    with psycopg.connect(url) as connection:
        return {name: str((connection.execute(query).fetchone() or [""])[0]) for name, query in _ONE.items()}


async def _take_all(origin: str, ids: dict[str, str]) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(**launch_options())
        for look in LOOKS:
            for email, pages in PAGES.items():
                await _take(browser, look, origin, email, {name: path.format(**ids) for name, path in pages.items()})
        await browser.close()


async def _take(browser: Browser, look: str, origin: str, email: str, pages: dict[str, str]) -> None:
    context = await browser.new_context(reduced_motion="reduce", **LOOKS[look])
    page = await context.new_page()
    if email:
        await _sign_in(page, origin, email)
    for name, path in pages.items():
        await page.goto(f"{origin}{path}")
        await page.wait_for_load_state("networkidle")
        await page.wait_for_timeout(900)
        await page.screenshot(path=FOLDER / f"{name}-{look}.png")
        print(f"{name}-{look}.png")
    await context.close()


async def _sign_in(page: Page, origin: str, email: str) -> None:
    await page.goto(f"{origin}/login")
    await page.get_by_label("E-mail").fill(email)
    await page.get_by_label("Password").fill(PASSWORD)
    await page.locator("main").get_by_role("button", name="Sign in").click()
    await page.wait_for_url(lambda url: "/login" not in url)


if __name__ == "__main__":
    main()
