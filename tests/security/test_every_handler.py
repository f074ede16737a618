"""Black box: every registered handler, fired as every role over a raw socket, has no effect it may not have."""

import asyncio
import hashlib
import uuid

import psycopg
import pytest
from reflex_base.registry import RegistrationContext

from recruit_app.core.actor import Role
from recruit_app.core.database import libpq_url
from recruit_app.recruit_app import app
from recruit_app.web.guard import policies
from tests.security.socket_client import SocketClient
from tests.served import serve

ROLES = (None, *Role)
# Counters, sessions and the trail change by being asked; everything else must not.
LEFT_OUT = {"rate_limits", "login_sessions", "activity_logs", "alembic_version"}
PASSWORD = "walls-have-ears-42"


@pytest.fixture(scope="module")
def site(server_url, tmp_path_factory):
    """A demo agency, served by the real web process without its pages."""
    import os
    import subprocess
    import sys

    from tests.conftest import ROOT, _schema_fingerprint

    name = f"guarded_{uuid.uuid4().hex[:12]}"
    var = tmp_path_factory.mktemp("guarded")
    with psycopg.connect(libpq_url(server_url), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE template_{_schema_fingerprint()}")
    url = server_url.replace("/postgres?", f"/{name}?")
    environment = {**os.environ, "DATABASE_URL": libpq_url(url), "RECRUIT_VAR": str(var), "DEMO_PASSWORD": PASSWORD}
    environment["RECRUIT_SHARED_DATA"] = str(var / "none")
    subprocess.run([sys.executable, "-m", "recruit_app", "demo"], cwd=ROOT, env=environment, check=True)
    with serve(url, var) as served:
        yield served
    with psycopg.connect(libpq_url(server_url), autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


def _fingerprint(url: str) -> dict[str, str]:
    with psycopg.connect(libpq_url(url)) as connection:
        tables = [
            name
            for (name,) in connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
            if name not in LEFT_OUT and not name.startswith("procrastinate_")
        ]
        # Presence is allowed to move; what people and jobs are is not.
        hide = {"users": "to_jsonb(t) - 'last_active' - 'last_login'"}
        return {
            table: hashlib.sha256(
                str(
                    connection.execute(
                        f"SELECT string_agg(row::text, '|' ORDER BY row::text) "
                        f"FROM (SELECT {hide.get(table, 'to_jsonb(t)')} AS row FROM {table} t) rows"
                    ).fetchone()
                ).encode()
            ).hexdigest()
            for table in tables
        }


def _some_ids(url: str) -> dict[str, str]:
    queries = {
        "application_id": "SELECT id FROM applications WHERE is_active LIMIT 1",
        "job_id": "SELECT id FROM jobs WHERE status = 'Sourcing' LIMIT 1",
        "session_id": "SELECT id FROM chat_sessions LIMIT 1",
        "lead_id": "SELECT id FROM leads WHERE status = 'Proposal' LIMIT 1",
        "client_id": "SELECT id FROM clients LIMIT 1",
        "user_id": "SELECT id FROM users WHERE role = 'RECRUITER' LIMIT 1",
        "item_id": "SELECT id FROM action_queue WHERE NOT is_dismissed LIMIT 1",
        "task_id": "SELECT id FROM sales_tasks WHERE NOT is_completed LIMIT 1",
        "read_id": "SELECT coalesce((SELECT id FROM resume_reads LIMIT 1), gen_random_uuid())",
    }
    with psycopg.connect(libpq_url(url)) as connection:
        return {name: str(connection.execute(query).fetchone()[0]) for name, query in queries.items()}


def _payload(handler, ids: dict[str, str]) -> dict[str, object]:
    """Return plausible, harmful arguments: ids that exist, a new status, switches turned."""
    import inspect

    values: dict[str, object] = {}
    for name in list(inspect.signature(handler.fn).parameters)[1:]:
        known = next((value for key, value in ids.items() if key == name), None)
        if known is None and name in {"card_id", "id", "application", "lead", "job", "user", "item"}:
            known = ids["application_id"] if name != "lead" else ids["lead_id"]
        values[name] = known if known is not None else {"role": "ADMIN", "status": "Rejected", "value": True}
        if name in {"to", "to_column", "status"}:
            values[name] = "Rejected"
        if name in {"text", "remark", "words", "value", "key", "qid"}:
            values[name] = "ENABLE_CHATBOT" if name == "key" else "done by a stranger"
    return values


async def _cookie(origin: str, email: str) -> str:
    import httpx

    async with httpx.AsyncClient() as client:
        answer = await client.post(
            f"{origin}/auth/login", data={"email": email, "password": PASSWORD}, headers={"Origin": origin}
        )
    return answer.cookies["session"]


def _email_of(url: str, role: Role) -> str:
    with psycopg.connect(libpq_url(url)) as connection:
        query = "SELECT email FROM users WHERE role = %s AND status = 'Active' ORDER BY created_at, email LIMIT 1"
        return connection.execute(query, (role.value,)).fetchone()[0]


def _handlers():
    RegistrationContext.set(app._registration_context)
    registered = RegistrationContext.get().event_handlers
    return {name: (registered[name].handler, who) for name, who in policies().items()}, registered


async def test_no_handler_has_an_effect_for_somebody_it_is_not_for(site, capsys):
    handlers, registered = _handlers()
    ids = _some_ids(site.database_url)
    before = _fingerprint(site.database_url)
    fired = 0
    for role in ROLES:
        cookie = await _cookie(site.origin, _email_of(site.database_url, role)) if role else ""
        async with SocketClient(site.origin, cookie=cookie) as client:
            for name in registered:
                handler, who = handlers.get(name, (registered[name].handler, frozenset()))
                if "everyone" in who or (role and ("signed_in" in who or role in who)):
                    continue
                await client.fire(name, _payload(handler, ids))
                fired += 1
            await client.fire("reflex___state____state.recruit_app___web___session____session_state.load")
            await client.wait_for("session_state")
            await client.drain(0.3)
    with capsys.disabled():
        print(f"\n{len(registered)} handlers, {fired} forbidden calls fired as {len(ROLES)} kinds of caller")
    assert len(handlers) > 20
    assert fired > 100
    assert _fingerprint(site.database_url) == before


async def test_the_same_call_by_the_right_role_has_its_effect(site):
    """The control: without it, a server that does nothing at all would pass the test above."""
    before = _fingerprint(site.database_url)["system_settings"]
    handlers, _ = _handlers()
    name = next(name for name in handlers if name.endswith("flags_state.switch"))
    cookie = await _cookie(site.origin, _email_of(site.database_url, Role.ADMIN))
    async with SocketClient(site.origin, cookie=cookie) as client:
        await client.fire(name, {"key": "ENABLE_TELEGRAM", "on": True})
        for _ in range(50):
            if _fingerprint(site.database_url)["system_settings"] != before:
                break
            await asyncio.sleep(0.1)
    assert _fingerprint(site.database_url)["system_settings"] != before


async def test_a_stolen_tab_token_without_the_cookie_shows_nothing(site):
    cookie = await _cookie(site.origin, _email_of(site.database_url, Role.ADMIN))
    email = _email_of(site.database_url, Role.ADMIN)
    load = "reflex___state____state.recruit_app___web___session____session_state.load"
    async with SocketClient(site.origin, cookie=cookie) as owner:
        await owner.fire(load)
        assert email in await owner.wait_for(email)
        token = owner.token
    async with SocketClient(site.origin, token=token) as thief:
        await thief.fire("reflex___state____state.hydrate")
        frames = await thief.drain(1.0)
    assert frames
    assert not any(email in frame for frame in frames)


async def test_another_sites_page_cannot_open_the_socket(site):
    with pytest.raises(Exception, match=r"403|refused|rejected|Handshake"):
        async with SocketClient(site.origin, headers={"Origin": "https://evil.example"}):
            pass


async def test_the_frameworks_upload_route_does_not_exist(site):
    import httpx

    async with httpx.AsyncClient() as client:
        answer = await client.post(f"{site.origin}/_upload")
    assert answer.status_code in {404, 405}


async def test_logs_hold_no_password_cookie_or_payload(site):
    cookie = await _cookie(site.origin, _email_of(site.database_url, Role.SALES))
    async with SocketClient(site.origin, cookie=cookie) as client:
        await client.fire("reflex___state____state.no_such_handler", {"pw": "canary-hunter2"})
        await client.drain(0.5)
    log = site.log_text()
    assert "no_such_handler" in log or "event withheld" in log
    for secret in ("canary-hunter2", cookie, PASSWORD, client.token):
        assert secret not in log


async def test_malformed_frames_close_nobody_elses_socket(site):
    async with SocketClient(site.origin) as bystander, SocketClient(site.origin) as attacker:
        for frame in (
            '42/_event,["event"',
            '42/_event,["event",[]]',
            '42/_event,["event",{"name":5}]',
            "9999",
            "[" * 900,
        ):
            await attacker.send_raw(frame)
        await bystander.fire("reflex___state____state.recruit_app___web___session____session_state.load")
        assert await bystander.wait_for("session_state")


async def test_a_revoked_session_is_refused_on_the_socket_it_has_open(site):
    cookie = await _cookie(site.origin, _email_of(site.database_url, Role.MANAGER))
    load = "reflex___state____state.recruit_app___web___session____session_state.load"
    async with SocketClient(site.origin, cookie=cookie) as client:
        await client.fire(load)
        assert '"MANAGER"' in await client.wait_for("MANAGER")
        with psycopg.connect(libpq_url(site.database_url), autocommit=True) as connection:
            connection.execute("UPDATE login_sessions SET revoked_at = now()")
        for _ in range(60):
            client.frames.clear()
            await client.fire(load)
            await client.drain(0.1)
            if any('"is_authenticated": false' in f or '"is_authenticated":false' in f for f in client.frames):
                return
    pytest.fail("The revoked session still worked after 6 seconds.")
