"""What one person does, another sees: moves, messages, switched-off features and ended accounts, without a reload."""

import asyncio
import time
from dataclasses import dataclass

import psycopg
import pytest
from playwright.async_api import Locator, Page, expect

from recruit_app.core.database import libpq_url
from tests.e2e.conftest import Person

pytestmark = [pytest.mark.e2e, pytest.mark.xdist_group("agency")]

NISHA, ALFRED, ZOYA = "nisha@agency.example", "alfred@agency.example", "zoya@agency.example"


@dataclass
class Card:
    """Somebody on a board."""

    id: str
    job_id: str
    name: str


def _new_cards(agency, count: int) -> list[Card]:
    """People at New of the job that has most of them."""
    query = """
        SELECT a.id, a.job_id, u.full_name FROM applications a JOIN users u ON u.id = a.candidate_id
        WHERE a.status = 'New' AND a.job_id = (
          SELECT job_id FROM applications WHERE status = 'New' GROUP BY job_id ORDER BY count(*) DESC, job_id LIMIT 1)
        ORDER BY u.full_name"""
    with psycopg.connect(libpq_url(agency.database_url)) as connection:
        rows = connection.execute(query).fetchmany(count)
    return [Card(*(str(value) for value in row)) for row in rows]


def _status(agency, card: Card) -> str:
    with psycopg.connect(libpq_url(agency.database_url)) as connection:
        row = connection.execute("SELECT status FROM applications WHERE id = %s", (card.id,)).fetchone()
    return row[0]


def _column(person: Person, stage: str) -> Locator:
    return person.page.locator(f'.kb-column[aria-label="{stage}"]')


def _card(person: Person, card: Card) -> Locator:
    return person.page.locator(f'[data-card="{card.id}"]')


async def _at_board(person: Person, email: str, job_id: str) -> None:
    await person.sign_in(email)
    await person.go(f"/recruiter/jobs/{job_id}")
    await expect(person.page.locator(".kb-card").first).to_be_visible()


async def _move_to(person: Person, card: Card, stage: str) -> None:
    await person.page.get_by_role("button", name=f"Move {card.name} to…").click()
    await person.page.get_by_role("menuitem", name=stage, exact=True).click()


async def _seen(page: Page, script: str, seconds: float) -> None:
    """Wait, looking at every frame, until `script` is true on the page."""
    await page.wait_for_function(script, timeout=seconds * 1000)


def _in_column(card: Card, stage: str) -> str:
    return f"""!!document.querySelector('.kb-column[aria-label="{stage}"] [data-card="{card.id}"]')"""


def _report(capsys, what: str, started: float) -> None:
    """Print how long it took; a busy machine's figure is to be read, not asserted."""
    with capsys.disabled():
        print(f"\n{what}: {(time.perf_counter() - started) * 1000:.0f} ms")


async def test_a_move_appears_on_a_colleagues_board_without_a_reload(people, agency, capsys):
    card = _new_cards(agency, 1)[0]
    nisha, alfred = await people(), await people()
    await _at_board(nisha, NISHA, card.job_id)
    await _at_board(alfred, ALFRED, card.job_id)
    await nisha.page.get_by_role("button", name=f"Move {card.name} to…").click()
    started = time.perf_counter()
    await nisha.page.get_by_role("menuitem", name="Screening", exact=True).click()
    await _seen(alfred.page, _in_column(card, "Screening"), 10)
    _report(capsys, "a colleague's move", started)
    assert _status(agency, card) == "Screening"
    assert [*nisha.console_errors, *alfred.console_errors] == []


async def test_who_loses_a_race_is_told_who_won_and_sees_the_truth(people, agency):
    card = _new_cards(agency, 1)[0]
    nisha, alfred = await people(), await people()
    await _at_board(nisha, NISHA, card.job_id)
    await _at_board(alfred, ALFRED, card.job_id)
    with psycopg.connect(libpq_url(agency.database_url)) as connection:
        # Holding the row lets both moves start from the same version; the first one in the queue wins.
        connection.execute("SELECT 1 FROM applications WHERE id = %s FOR UPDATE", (card.id,))
        await _move_to(nisha, card, "Screening")
        await _until_waiting(agency, 1)
        await _move_to(alfred, card, "Screening")
        await _until_waiting(agency, 2)
        connection.rollback()
    await expect(alfred.page.get_by_text("Nisha Bhandari has just moved this to Screening.")).to_be_visible()
    for person in (nisha, alfred):
        await expect(_column(person, "Screening").locator(f'[data-card="{card.id}"]')).to_be_visible()
        assert await _card(person, card).count() == 1
    assert _history(agency, card) == ["New", "Screening"]


async def test_a_move_the_pipeline_refuses_goes_back(people, agency):
    card = _new_cards(agency, 1)[0]
    nisha = await people()
    await _at_board(nisha, NISHA, card.job_id)
    await _move_to(nisha, card, "Offer")
    await _seen(nisha.page, _in_column(card, "New"), 10)
    assert await nisha.page.locator("[data-sonner-toast]").count() >= 1
    assert _status(agency, card) == "New"


async def test_a_card_moves_by_keyboard(people, agency):
    card = _new_cards(agency, 1)[0]
    nisha = await people()
    await _at_board(nisha, NISHA, card.job_id)
    await _card(nisha, card).focus()
    for key in ("Space", "ArrowRight", "Space"):
        await nisha.page.keyboard.press(key)
        # The library moves a lifted card by frames, and drops the keys of a moment before.
        await nisha.page.evaluate("() => Promise.all(document.getAnimations().map((a) => a.finished.catch(() => 0)))")
        await nisha.page.evaluate("() => new Promise((done) => setTimeout(done, 300))")
    await _seen(nisha.page, _in_column(card, "Screening"), 10)
    await _until_status(agency, card, "Screening")
    assert nisha.console_errors == []


async def test_a_message_appears_on_the_other_screen_without_a_reload(people, agency, capsys):
    query = """
        SELECT c.id, c.application_id, p.email, r.email FROM chat_sessions c
        JOIN users p ON p.id = c.user_id JOIN users r ON r.id = c.taken_over_by
        ORDER BY c.created_at, c.id LIMIT 1"""
    with psycopg.connect(libpq_url(agency.database_url)) as connection:
        chat, application, candidate_mail, recruiter_mail = connection.execute(query).fetchone()
    candidate, recruiter = await people(width=360, height=740), await people()
    await candidate.sign_in(candidate_mail)
    await candidate.go(f"/applications/{application}")
    await recruiter.sign_in(recruiter_mail)
    await recruiter.go(f"/recruiter/inbox?chat={chat}")
    for writer, label, reader, text in (
        (candidate, "Message", recruiter, "Is the interview at the Pune office?"),
        (recruiter, "Reply", candidate, "Yes, second floor, ask for me."),
    ):
        box = writer.page.get_by_label(label, exact=True)
        await box.fill(text)
        started = time.perf_counter()
        await box.press("Enter")
        await _seen(reader.page, f"document.querySelector('.chat')?.innerText.includes({text!r})", 10)
        _report(capsys, f"a message to the {label.lower()}'s reader", started)


async def test_a_switch_acts_on_an_open_page_without_a_reload(people, agency, capsys):
    admin, nisha = await people(), await people()
    await admin.sign_in("admin@agency.example")
    await admin.go("/admin/flags")
    await nisha.sign_in(NISHA)
    await nisha.go("/recruiter")
    await expect(nisha.page.get_by_role("heading", name="Your jobs")).to_be_visible()
    notice = "document.body.innerText.includes('The site is being looked after')"
    switch = admin.page.get_by_role("switch", name="Maintenance mode")
    started = time.perf_counter()
    await switch.click()
    try:
        await _seen(nisha.page, notice, 10)
        _report(capsys, "a switch", started)
    finally:
        await expect(admin.page.get_by_text("Maintenance mode is on")).to_be_visible()
        await switch.click()
    await _seen(nisha.page, f"!{notice}", 10)


async def test_deactivating_somebody_ends_the_open_screen(people, agency, capsys):
    admin, zoya = await people(), await people()
    await zoya.sign_in(ZOYA)
    await zoya.go("/recruiter")
    await expect(zoya.page.get_by_role("heading", name="Your jobs")).to_be_visible()
    await admin.sign_in("admin@agency.example")
    await admin.go("/admin/users?q=zoya")
    await admin.page.get_by_role("button", name="Change Zoya Mirza").click()
    started = time.perf_counter()
    await admin.page.get_by_role("menuitem", name="Deactivate").click()
    try:
        await zoya.page.wait_for_url("**/login**", timeout=10_000)
        _report(capsys, "an ended account", started)
    finally:
        with psycopg.connect(libpq_url(agency.database_url), autocommit=True) as connection:
            connection.execute("UPDATE users SET status = 'Active' WHERE email = %s", (ZOYA,))


async def _until_waiting(agency, count: int) -> None:
    """Wait until this many statements queue for a row lock."""
    query = """SELECT count(*) FROM pg_stat_activity
               WHERE wait_event_type = 'Lock' AND datname = current_database()"""
    for _ in range(100):
        with psycopg.connect(libpq_url(agency.database_url)) as connection:
            if connection.execute(query).fetchone()[0] >= count:
                return
        await asyncio.sleep(0.05)
    pytest.fail(f"Not {count} moves at once.")


async def _until_status(agency, card: Card, status: str) -> None:
    for _ in range(100):
        if _status(agency, card) == status:
            return
        await asyncio.sleep(0.05)
    pytest.fail(f"{card.name} never came to {status}.")


def _history(agency, card: Card) -> list[str]:
    query = "SELECT new_status FROM application_timeline WHERE application_id = %s ORDER BY created_at"
    with psycopg.connect(libpq_url(agency.database_url)) as connection:
        return [row[0] for row in connection.execute(query, (card.id,)).fetchall()]
