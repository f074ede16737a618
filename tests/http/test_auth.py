"""The sign-in door: cookies, origins, sentences, nothing forged into an address."""

import httpx
import pytest

from recruit_app.http.app import http_app
from recruit_app.http.limits import BodyLimit, SecurityHeaders

ORIGIN = "http://localhost:8000"


@pytest.fixture
async def client(db):
    transport = httpx.ASGITransport(SecurityHeaders(BodyLimit(http_app())), client=("203.0.113.5", 4711))
    async with httpx.AsyncClient(transport=transport, base_url=ORIGIN, headers={"Origin": ORIGIN}) as client:
        yield client


async def _register(client, **changes):
    form = {"full_name": "Meera Iyer", "email": "meera@mail.example", "password": "correct horse battery", **changes}
    return await client.post("/auth/register", data=form)


async def test_registering_signs_in_by_an_http_only_cookie(client):
    answer = await _register(client, next="/jobs/a-job")
    assert (answer.status_code, answer.headers["location"]) == (303, "/jobs/a-job")
    cookie = answer.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie


@pytest.mark.parametrize(
    "elsewhere", ["https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)"]
)
async def test_next_never_leaves_the_site(client, elsewhere):
    assert (await _register(client, next=elsewhere)).headers["location"] == "/profile"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"email": "not an address"}, "email"),
        ({"full_name": " "}, "name"),
        ({"password": "short"}, "password"),
        ({"full_name": "a\0b"}, "name"),
    ],
)
async def test_bad_input_goes_back_to_the_form_with_its_problem(client, changes, code):
    answer = await _register(client, **changes)
    assert answer.headers["location"] == f"/register?problem={code}"


async def test_a_taken_email_is_one_sentence_for_a_program_too(client):
    await _register(client)
    answer = await client.post(
        "/auth/register",
        data={"full_name": "X Y", "email": "meera@mail.example", "password": "correct horse battery"},
        headers={"Accept": "application/json"},
    )
    assert answer.status_code == 409
    assert answer.json()["detail"] == "This e-mail already has an account. Sign in, or reset the password."


async def test_a_form_from_another_site_is_refused(client):
    answer = await client.post("/auth/login", data={}, headers={"Origin": "https://evil.example"})
    assert answer.headers["location"] == "/login?problem=origin"
    answer = await client.post("/auth/logout", headers={"Origin": "null", "Accept": "application/json"})
    assert answer.status_code == 403


async def test_signing_in_replaces_the_session_and_signing_out_ends_it(client):
    first = (await _register(client)).cookies["session"]
    answer = await client.post("/auth/login", data={"email": "meera@mail.example", "password": "correct horse battery"})
    second = answer.cookies["session"]
    assert first != second
    from recruit_app.domain.identity.service import sessions

    assert not (await sessions.resolve(first)).is_authenticated
    assert (await sessions.resolve(second)).is_authenticated
    await client.post("/auth/logout")
    assert not (await sessions.resolve(second)).is_authenticated


async def test_a_program_that_fills_the_hidden_field_gets_no_account(client):
    answer = await _register(client, website="https://spam.example")
    assert "set-cookie" not in answer.headers


async def test_a_huge_form_is_cut_off(client):
    answer = await client.post("/auth/login", data={"password": "x" * 200_000})
    assert answer.status_code == 413


async def test_a_mail_link_is_built_from_the_configured_address(client):
    await client.post("/auth/forgot", data={"email": "x@mail.example"}, headers={"Host": "evil.example"})
    await _register(client)
    from sqlalchemy import text

    from recruit_app.core.database import session_scope

    async with session_scope() as session:
        body = (await session.execute(text("SELECT body_text FROM mail_outbox"))).scalar_one()
    assert "http://localhost:8000/auth/verify?token=" in body


async def test_every_answer_carries_the_security_headers(client):
    headers = (await client.get("/healthz")).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert "frame-ancestors 'none'" in headers["content-security-policy"]


async def test_ready_names_the_failing_part(client):
    answer = await client.get("/readyz")
    assert answer.status_code == 503
    assert answer.json()["failing"] == {"worker": "No worker has reported in the last minute."}


async def test_metrics_are_for_this_machine_only(client):
    assert (await client.get("/metrics")).status_code == 404
