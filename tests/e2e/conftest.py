"""One build, one served demo agency and one Chromium for all browser tests of a worker."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from fasteners import InterProcessLock
from playwright.async_api import Browser, BrowserContext, Page, async_playwright, expect

from recruit_app.site_build import ROOT, build_site, needs_build
from tests.browser import launch_options
from tests.conftest import VAR
from tests.demo_data import PASSWORD, demo_database
from tests.served import Served, serve

# Two browsers, two servers and a worker share what may be two cores: what is expected may take its time.
expect.set_options(timeout=20_000)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Try a failed browser test again, twice at most: it shares two cores with a dozen processes."""
    for item in items:
        if "e2e" in item.path.parts:
            item.add_marker(pytest.mark.flaky(reruns=2))


@pytest.fixture(scope="session")
def built_site() -> None:
    """The compiled site, built once for all workers and only when its sources changed."""
    VAR.mkdir(parents=True, exist_ok=True)
    with InterProcessLock(VAR / "build.lock"):
        if needs_build():
            build_site()


@pytest.fixture(scope="session")
def agency(server_url: str, built_site: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The whole product with the demo agency: site, web and worker."""
    var = tmp_path_factory.mktemp("agency")
    with demo_database(server_url, var, "agency") as url, serve(url, var, site=True, worker=True) as served:
        yield served


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(**launch_options())
        yield browser
        await browser.close()


class Person:
    """Somebody with a browser of their own, whose console is listened to."""

    def __init__(self, context: BrowserContext, page: Page, origin: str) -> None:
        self.context = context
        self.page = page
        self.origin = origin
        self.console_errors: list[str] = []
        page.on("console", lambda m: self.console_errors.append(m.text) if m.type == "error" else None)
        page.on("pageerror", lambda error: self.console_errors.append(str(error)))

    async def go(self, path: str) -> None:
        await self.page.goto(f"{self.origin}{path}")

    async def sign_in(self, email: str, password: str = PASSWORD) -> None:
        await self.go("/login")
        await self.page.get_by_label("E-mail").fill(email)
        await self.page.get_by_label("Password").fill(password)
        await self.page.locator("main").get_by_role("button", name="Sign in").click()
        await self.page.wait_for_url(lambda url: "/login" not in url)


@pytest.fixture
async def people(browser: Browser, agency: Served) -> AsyncIterator:
    """Return a function that opens a browser for one more person."""
    opened: list[Person] = []

    async def open_browser(width: int = 1440, height: int = 900, **options: object) -> Person:
        context = await browser.new_context(viewport={"width": width, "height": height}, **options)
        context.set_default_timeout(15_000)
        person = Person(context, await context.new_page(), agency.origin)
        opened.append(person)
        return person

    yield open_browser
    for number, person in enumerate(opened):
        # What each last saw, for whoever has to find out why a test failed.
        await person.page.screenshot(path=VAR / f"last-seen-{number}.png")
        await person.context.close()


@pytest.fixture(scope="session")
def real_resume() -> Path:
    """A real résumé as a person would upload it (RenderCV's classic theme, MIT)."""
    return ROOT / "tests" / "fixtures" / "resume.pdf"
