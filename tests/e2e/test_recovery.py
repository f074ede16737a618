"""`serve` keeps the product alive: whatever is killed comes back by itself, and nothing acknowledged is lost."""

import contextlib
import os
import signal
import subprocess
import sys
import time

import httpx
import psutil
import psycopg
import pytest

from tests.served import ROOT, free_port

WITHIN_SECONDS = 15


@pytest.fixture(scope="module")
def supervised(tmp_path_factory):
    var = tmp_path_factory.mktemp("supervised")
    var.chmod(0o755)
    port = free_port()
    environment = {
        **{k: v for k, v in os.environ.items() if k != "DATABASE_URL"},
        "RECRUIT_VAR": str(var),
        "PORT": str(port),
        "BASE_URL": f"http://localhost:{port}",
        "BCRYPT_ROUNDS": "4",
        "SIGN_IN_LIMIT": "10000",
    }
    with (var / "serve.log").open("w") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "recruit_app", "serve"], cwd=ROOT, env=environment, stdout=log, stderr=log
        )
    origin = environment["BASE_URL"]
    try:
        _until_ready(origin, seconds=90)
        yield origin, process, environment
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(40)


def _until_ready(origin, seconds):
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        with contextlib.suppress(httpx.HTTPError):
            if httpx.get(f"{origin}/readyz", timeout=2).status_code == 200:
                return
        time.sleep(0.2)
    raise AssertionError("not ready")


def _find(supervisor, part):
    children = psutil.Process(supervisor.pid).children(recursive=True)
    if part == "postgres":
        from pathlib import Path

        return int(Path(os.environ["SUPERVISED_VAR"], "postgres", "postmaster.pid").read_text().split()[0])
    word = {"web": "granian", "web's parent": "granian", "worker": "worker"}[part]
    found = [child for child in children if word in " ".join(child.cmdline())]
    return (found[-1] if part == "web" else found[0]).pid


def _until_replaced(supervisor, part, victim):
    """A dead parent's child answers for a moment longer, so readiness alone would say too early that all is well."""
    until = time.monotonic() + WITHIN_SECONDS
    while time.monotonic() < until:
        with contextlib.suppress(IndexError, OSError, ValueError, psutil.Error):
            if _find(supervisor, part) != victim:
                return
        time.sleep(0.1)
    raise AssertionError(f"{part} was not started again")


def _register(origin, number):
    answer = httpx.post(
        f"{origin}/auth/register",
        data={"full_name": "Kill Nine", "email": f"k{number}@mail.example", "password": "correct horse battery"},
        headers={"Accept": "application/json", "Origin": origin},
        timeout=10,
    )
    return answer.status_code == 200


@pytest.mark.parametrize("part", ["web", "web's parent", "worker", "postgres"])
def test_a_killed_part_serves_again_and_loses_nothing_acknowledged(supervised, part, monkeypatch):
    origin, supervisor, environment = supervised
    monkeypatch.setenv("SUPERVISED_VAR", environment["RECRUIT_VAR"])
    with psycopg.connect(_libpq(environment)) as connection:
        connection.execute("DELETE FROM rate_limits")
    part_name = part.replace("'s ", "-")
    acknowledged = [f"{part_name}{number}" for number in range(8) if _register(origin, f"{part_name}{number}")]
    victim = _find(supervisor, part)
    started = time.monotonic()
    os.kill(victim, signal.SIGKILL)
    _register_quietly(origin, part_name, acknowledged)
    _until_replaced(supervisor, part, victim)
    _until_ready(origin, seconds=WITHIN_SECONDS)
    assert time.monotonic() - started < WITHIN_SECONDS
    with psycopg.connect(_libpq(environment)) as connection:
        rows = connection.execute("SELECT email, count(*) FROM users GROUP BY 1").fetchall()
    assert {f"k{name}@mail.example" for name in acknowledged} <= {email for email, _ in rows}
    assert all(count == 1 for _, count in rows)


def _register_quietly(origin, part, acknowledged):
    with contextlib.suppress(httpx.HTTPError):
        if _register(origin, f"{part}-after"):
            acknowledged.append(f"{part}-after")


def _libpq(environment):
    result = subprocess.run(
        [sys.executable, "-m", "recruit_app", "database-url"],
        cwd=ROOT, env=environment, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return result.stdout.strip().splitlines()[-1]


def _refused(**changes):
    environment = {**{k: v for k, v in os.environ.items() if k != "DATABASE_URL"}, **changes}
    return subprocess.run(
        [sys.executable, "-m", "recruit_app", "serve"],
        cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("postgresql://nobody:secret@127.0.0.1:1/none", "DATABASE_URL does not lead to a PostgreSQL that answers"),
        ("sqlite:///x.db", "DATABASE_URL must begin with postgresql://"),
        ("rubbish", "DATABASE_URL must begin with postgresql://"),
    ],
)
def test_a_wrong_database_address_is_one_sentence(url, sentence, tmp_path):
    result = _refused(DATABASE_URL=url, RECRUIT_VAR=str(tmp_path))
    assert result.returncode != 0
    assert sentence in result.stderr
    assert "Traceback" not in result.stderr
    assert "secret" not in result.stderr


def test_a_port_in_use_is_one_sentence(supervised, tmp_path):
    port = supervised[0].rpartition(":")[2]
    result = _refused(PORT=port, RECRUIT_VAR=str(tmp_path))
    assert result.returncode != 0
    assert result.stderr.strip().splitlines()[-1] == (
        f"Port {port} is in use. Stop what uses it, or set PORT to another number."
    )
