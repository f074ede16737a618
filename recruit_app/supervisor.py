"""`serve`: one command that keeps the database, the web server and the worker alive.

A child that dies is started again; Ctrl-C or SIGTERM ends all of them in order. The web server is
granian with a respawning worker, because Reflex's own runner stops when a worker dies.
"""

import os
import signal
import socket
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import structlog

from recruit_app.core import embedded_postgres
from recruit_app.core.settings import get_settings

log = structlog.get_logger()

CHECK_SECONDS = 0.5
LONGEST_WAIT_SECONDS = 10.0


@dataclass
class Child:
    """A process that should always run."""

    name: str
    command: list[str]
    environment: dict[str, str]
    process: subprocess.Popen | None = None
    failures: int = 0
    started_at: float = 0.0
    next_start: float = field(default=0.0)

    def keep_alive(self, moment: float) -> None:
        """Start the process if it is not running, waiting longer after each quick death."""
        if self.process is not None and self.process.poll() is None:
            return
        if self.process is not None:
            quick = moment - self.started_at < 10
            self.failures = self.failures + 1 if quick else 0
            self.next_start = moment + min(0.2 * 2**self.failures, LONGEST_WAIT_SECONDS)
            log.warning("child_died", child=self.name, code=self.process.returncode)
            # Its own children may have outlived it and would hold the port.
            _signal_group(self.process.pid, signal.SIGKILL)
            self.process = None
        if moment >= self.next_start:
            self.started_at = moment
            # A session of its own: Ctrl-C reaches the supervisor alone, which then stops all in order.
            self.process = subprocess.Popen(self.command, env=self.environment, start_new_session=True)

    def stop(self, seconds: float = 10.0) -> None:
        """End the process group: ask first, then insist."""
        if self.process is None or self.process.poll() is not None:
            return
        _signal_group(self.process.pid, signal.SIGTERM)
        try:
            self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            _signal_group(self.process.pid, signal.SIGKILL)
            self.process.wait()


def _signal_group(pid: int, number: int) -> None:
    try:
        os.killpg(pid, number)
    except ProcessLookupError:
        return


def port_is_free(host: str, port: int) -> bool:
    """Return whether the web server could listen there."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def web_child(*, database_url: str) -> Child:
    """Return the web server: the built site, the HTTP routes and the socket on one port."""
    settings = get_settings()
    environment = {
        **os.environ,
        "DATABASE_URL": database_url,
        "REFLEX_ENV_MODE": "prod",
        "__REFLEX_SKIP_COMPILE": "1",
        "__REFLEX_MOUNT_FRONTEND_COMPILED_APP": "1",
        "REFLEX_CHECK_LATEST_VERSION": "false",
        "REFLEX_OPLOCK_ENABLED": "1" if settings.redis_url else "0",
    }
    command = [
        *(sys.executable, "-m", "granian", "--interface", "asgi", "--factory", "--respawn-failed-workers"),
        *("--host", settings.host, "--port", str(settings.port), "--loop", "uvloop", "--no-access-log"),
        *("--log-level", "warning", "--workers-kill-timeout", "5", "--ws"),
        "recruit_app.recruit_app:app",
    ]
    return Child("web", command, environment)


def worker_child(*, database_url: str) -> Child:
    """Return the background worker."""
    environment = {**os.environ, "DATABASE_URL": database_url}
    return Child("worker", [sys.executable, "-m", "recruit_app", "worker"], environment)


class Supervisor:
    """Keeps the parts running until it is told to stop."""

    def __init__(self, children: list[Child], *, embedded: Path | None) -> None:
        self._children = children
        self._embedded = embedded
        self._stopping = False

    def run(self) -> None:
        """Watch until SIGINT or SIGTERM, then stop web, worker and the embedded database."""
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._ask_to_stop)
        while not self._stopping:
            self._keep_database()
            for child in self._children:
                child.keep_alive(time.monotonic())
            time.sleep(CHECK_SECONDS)
        for child in self._children:
            child.stop()
        if self._embedded is not None:
            embedded_postgres.stop(self._embedded)

    def _ask_to_stop(self, _number: int, _frame: object) -> None:
        self._stopping = True

    def _keep_database(self) -> None:
        if self._embedded is None or embedded_postgres.is_running(self._embedded):
            return
        log.warning("database_died")
        try:
            embedded_postgres.start(self._embedded)
        except Exception as error:
            log.error("database_not_started", error=str(error)[:300])
