"""The product served for tests: the real processes, on a database and a port of their own."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx

from recruit_app.core.database import libpq_url

ROOT = Path(__file__).resolve().parents[1]


@dataclass
class Served:
    """Where it listens, and where it writes."""

    origin: str
    var: Path
    database_url: str
    log: Path
    processes: dict[str, subprocess.Popen]

    def log_text(self) -> str:
        return self.log.read_text(errors="replace")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextlib.contextmanager
def serve(database_url: str, var: Path, *, site: bool = False, worker: bool = False, **extra: str) -> Iterator[Served]:
    """Run web (and worker) against `database_url`; with `site` the compiled pages too."""
    port = free_port()
    origin = f"http://localhost:{port}"
    var.mkdir(parents=True, exist_ok=True)
    environment = {
        **os.environ,
        "DATABASE_URL": libpq_url(database_url),
        "PORT": str(port),
        "BASE_URL": origin,
        "RECRUIT_VAR": str(var),
        "BCRYPT_ROUNDS": "4",
        "SIGN_IN_LIMIT": "10000",
        "EVENT_RATE": "100000",
        "DEMO": "1",
        "REFLEX_ENV_MODE": "prod",
        "__REFLEX_SKIP_COMPILE": "1",
        **({"__REFLEX_MOUNT_FRONTEND_COMPILED_APP": "1"} if site else {}),
        **extra,
    }
    log = var / "served.log"
    web = [sys.executable, "-m", "granian", "--interface", "asgi", "--factory", "--host", "127.0.0.1"]
    web += ["--port", str(port), "--log-level", "warning", "recruit_app.recruit_app:app"]
    commands = {"web": web, **({"worker": [sys.executable, "-m", "recruit_app", "worker"]} if worker else {})}
    with log.open("w") as output:
        processes = {
            name: subprocess.Popen(
                command, cwd=ROOT, env=environment, stdout=output, stderr=output, start_new_session=True
            )
            for name, command in commands.items()
        }
        served = Served(origin, var, database_url, log, processes)
        try:
            _wait_until_alive(served)
            yield served
        finally:
            for process in processes.values():
                with contextlib.suppress(ProcessLookupError):
                    os.killpg(process.pid, signal.SIGTERM)
            for process in processes.values():
                try:
                    process.wait(10)
                except subprocess.TimeoutExpired:
                    os.killpg(process.pid, signal.SIGKILL)


def _wait_until_alive(served: Served, seconds: float = 40) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        with contextlib.suppress(httpx.HTTPError):
            if httpx.get(f"{served.origin}/healthz", timeout=2).status_code == 200:
                return
        if served.processes["web"].poll() is not None:
            break
        time.sleep(0.2)
    raise AssertionError(f"The web server did not start:\n{served.log_text()[-3000:]}")
