"""What people send by mistake or on purpose: each ends in one clear sentence, and nothing is written."""

import asyncio
import re
from collections.abc import AsyncIterator
from pathlib import Path
from urllib.parse import urlsplit
from uuid import uuid4

import httpx
import psycopg
import pytest
from playwright.async_api import expect

from recruit_app.core.database import libpq_url
from tests.demo_data import PASSWORD as DEMO_PASSWORD
from tests.e2e.conftest import Person
from tests.pdfs import locked_page, page_without_text
from tests.served import Served

pytestmark = [pytest.mark.e2e, pytest.mark.xdist_group("agency")]

PASSWORD = "three grey pigeons"
HUNDRED_MB = 100 * 1024 * 1024
PROGRAM = b"MZ\x90\0\x03\0\0\0" + b"\0" * 4000
BAD_FILES = {
    "a program named .pdf": (PROGRAM, "This file is not a PDF, Word or text document."),
    "an empty file": (b"", "This file is empty. Please choose another one."),
    "a locked PDF": (
        locked_page(),
        "This PDF is protected by a password. Please save a copy without one and upload that.",
    ),
}
TOO_BIG = "This file is larger than 10 MB. Please upload a smaller one."


@pytest.fixture(scope="module")
def newcomer(agency: Served) -> str:
    """The e-mail of somebody who has just registered and uploaded nothing."""
    email = f"newcomer.{uuid4().hex[:8]}@mail.example"
    form = {"full_name": "Meera Pillai", "email": email, "password": PASSWORD}
    assert httpx.post(f"{agency.origin}/auth/register", data=form).status_code == 303
    return email


@pytest.fixture
async def client(agency: Served, newcomer: str) -> AsyncIterator[httpx.AsyncClient]:
    async with _visitor(agency) as client:
        answer = await client.post("/auth/login", data={"email": newcomer, "password": PASSWORD})
        assert answer.status_code == 200
        yield client


@pytest.fixture
def untouched(agency: Served) -> AsyncIterator:
    """Fail the test if it left a row, a file or a traceback behind."""
    before, log = _written(agency), len(agency.log_text())
    yield
    assert _written(agency) == before
    assert "Traceback" not in agency.log_text()[log:]


def _visitor(agency: Served) -> httpx.AsyncClient:
    return httpx.AsyncClient(base_url=agency.origin, headers={"accept": "application/json"}, timeout=20)


def _written(agency: Served) -> tuple:
    query = (
        "SELECT (SELECT count(*) FROM stored_files), (SELECT count(*) FROM resume_reads), (SELECT count(*) FROM users)"
    )
    with psycopg.connect(libpq_url(agency.database_url)) as connection:
        rows = connection.execute(query).fetchone()
    kept = sum(1 for path in agency.var.rglob("*") if path.is_file() and "files" in path.parts)
    return (*rows, kept)


def _one_sentence(answer: httpx.Response, status: int) -> str:
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/json")
    detail = answer.json()["detail"]
    assert detail.endswith(".")
    assert "\n" not in detail
    return detail


async def test_a_hundred_megabytes_are_refused_before_they_arrive(agency, client, untouched):
    answer = await _raw_upload(agency, client, f"Content-Length: {HUNDRED_MB}", chunks=0)
    assert answer.startswith("HTTP/1.1 413")
    assert TOO_BIG in answer


async def test_an_upload_that_does_not_say_how_large_it_is_is_cut_off(agency, client, untouched):
    # The end of this body never comes: whoever waits for it fails here.
    answer = await _raw_upload(agency, client, "Transfer-Encoding: chunked", chunks=165)
    assert answer.startswith("HTTP/1.1 413")
    assert TOO_BIG in answer


async def _raw_upload(agency: Served, client: httpx.AsyncClient, length: str, *, chunks: int) -> str:
    """Send the head of an upload and the first `chunks` × 64 KB of it; return what the server says."""
    cookies = "; ".join(f"{name}={value}" for name, value in client.cookies.items())
    port = urlsplit(agency.origin).port
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    head = f"POST /files/resume HTTP/1.1\r\nHost: localhost:{port}\r\nCookie: {cookies}\r\n{length}\r\n"
    writer.write(f"{head}Content-Type: multipart/form-data; boundary=b\r\n\r\n".encode())
    part = b'--b\r\nContent-Disposition: form-data; name="file"; filename="cv.pdf"\r\n\r\n%PDF-1.7\n'
    try:
        for number in range(chunks):
            piece = (part if number == 0 else b"") + b"x" * 64 * 1024
            writer.write(b"%x\r\n%s\r\n" % (len(piece), piece))
            await writer.drain()
        return (await asyncio.wait_for(reader.read(4096), 10)).decode()
    finally:
        writer.close()


@pytest.mark.parametrize("kind", BAD_FILES)
async def test_a_file_that_is_no_resume_is_refused_in_json(client, untouched, kind):
    data, sentence = BAD_FILES[kind]
    answer = await client.post("/files/resume", files={"file": ("cv.pdf", data, "application/pdf")})
    assert _one_sentence(answer, 422) == sentence


async def _at_profile(people, newcomer: str) -> Person:
    person = await people(width=360, height=740)
    await person.sign_in(newcomer, PASSWORD)
    await person.go("/profile")
    await expect(person.page.get_by_text("Drop your résumé here")).to_be_visible()
    return person


@pytest.mark.parametrize("kind", BAD_FILES)
async def test_a_file_that_is_no_resume_is_refused_on_screen(people, newcomer, untouched, kind):
    data, sentence = BAD_FILES[kind]
    person = await _at_profile(people, newcomer)
    file = {"name": "cv.pdf", "mimeType": "application/pdf", "buffer": data}
    await person.page.locator("input[type=file]").set_input_files(file)
    await expect(person.page.locator(".drop-field [role=status]")).to_have_text(sentence)
    # A browser itself notes every refused request; nothing else may be said there.
    assert all("422" in error for error in person.console_errors)


async def test_a_huge_file_never_leaves_the_browser(people, newcomer, untouched, tmp_path: Path):
    huge = tmp_path / "huge.pdf"
    with huge.open("wb") as file:
        file.truncate(HUNDRED_MB)
    person = await _at_profile(people, newcomer)
    sent = []
    person.page.on("request", lambda request: sent.append(request.url) if "/files/" in request.url else None)
    await person.page.locator("input[type=file]").set_input_files(huge)
    await expect(person.page.locator(".drop-field [role=status]")).to_have_text(TOO_BIG)
    assert sent == []
    assert person.console_errors == []


async def test_a_scan_is_kept_for_the_recruiter_but_changes_nothing(people, agency, newcomer):
    log = len(agency.log_text())
    person = await _at_profile(people, newcomer)
    file = {"name": "scan.pdf", "mimeType": "application/pdf", "buffer": page_without_text()}
    await person.page.locator("input[type=file]").set_input_files(file)
    await expect(person.page.get_by_text("We could not find any text in this file.")).to_have_count(1)
    await expect(person.page.get_by_role("button", name="Use what is ticked")).to_have_count(0)
    assert person.console_errors == []
    assert "Traceback" not in agency.log_text()[log:]


async def test_a_taken_email_is_said_at_its_field(people, agency, newcomer, untouched):
    form = {"full_name": "Meera Pillai", "email": newcomer.upper(), "password": PASSWORD}
    async with _visitor(agency) as visitor:
        answer = await visitor.post("/auth/register", data=form)
    assert _one_sentence(answer, 409).startswith("This e-mail already has an account.")
    assert answer.json()["field"] == "email"
    person = await people(width=360, height=740)
    await person.go("/register")
    for label, value in (("Your name", "Meera Pillai"), ("E-mail", newcomer), ("Password", PASSWORD)):
        await person.page.get_by_label(label).fill(value)
    await person.page.get_by_role("button", name="Create profile").click()
    field = person.page.get_by_label("E-mail")
    await expect(field).to_have_attribute("aria-invalid", "true")
    await expect(field).to_have_accessible_description(re.compile("already has an account"))
    await expect(person.page.get_by_text("This e-mail already has an account.")).to_have_count(1)
    assert person.console_errors == []


@pytest.mark.parametrize("email", ["admin@agency.example", "nobody@mail.example"])
async def test_a_wrong_password_is_the_same_sentence_for_everyone(people, agency, untouched, email):
    async with _visitor(agency) as visitor:
        answer = await visitor.post("/auth/login", data={"email": email, "password": "not it at all"})
    assert _one_sentence(answer, 422) == "That e-mail and password do not match."
    person = await people(width=360, height=740)
    await person.go("/login")
    await person.page.get_by_label("E-mail").fill(email)
    await person.page.get_by_label("Password").fill("not it at all")
    await person.page.locator("main").get_by_role("button", name="Sign in").click()
    await expect(person.page.get_by_text("That e-mail and password do not match.")).to_have_count(1)
    assert person.console_errors == []


async def test_too_many_attempts_are_told_to_wait(people, agency, untouched):
    email = f"guessed.{uuid4().hex[:8]}@mail.example"
    async with _visitor(agency) as visitor:
        # Twice the limit: the window may turn over in between.
        tries = [await visitor.post("/auth/login", data={"email": email, "password": "x" * 12}) for _ in range(12)]
    refused = [answer for answer in tries if answer.status_code == 429]
    assert refused
    assert _one_sentence(refused[-1], 429).startswith("Too many attempts.")
    person = await people(width=360, height=740)
    await person.go("/login")
    await person.page.get_by_label("E-mail").fill(email)
    await person.page.get_by_label("Password").fill(DEMO_PASSWORD)
    await person.page.locator("main").get_by_role("button", name="Sign in").click()
    await expect(person.page.get_by_text("Too many attempts.")).to_have_count(1)
    assert person.console_errors == []
