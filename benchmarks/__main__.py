"""`make bench`: serve a demo agency on this machine and time what people do most.

Every figure stands beside the bare limit of the same run, so that ratios hold on any machine.
"""

import asyncio
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

import httpx
import psycopg

from benchmarks import resumes

ROOT = Path(__file__).resolve().parents[1]
ROUNDS = 300


def main() -> None:
    """Serve, measure, print one table."""
    from recruit_app.core import embedded_postgres
    from recruit_app.core.database import libpq_url
    from tests.served import serve

    with tempfile.TemporaryDirectory(prefix="recruit-bench-") as folder:
        var = Path(folder)
        var.chmod(0o755)
        url = embedded_postgres.start(var)
        embedded_postgres.ensure_database(url)
        environment = {**os.environ, "DATABASE_URL": libpq_url(url), "RECRUIT_VAR": str(var)}
        demo = [sys.executable, "-m", "recruit_app", "demo"]
        subprocess.run(demo, cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL)
        try:
            with serve(url, var, site=True) as served:
                rows = asyncio.run(_measure(served.origin, libpq_url(url)))
        finally:
            embedded_postgres.stop(var)
    print(f"\n{'what':44} {'p50 ms':>8} {'p95 ms':>8} {'per second':>11}")
    for name, p50, p95 in rows:
        print(f"{name:44} {p50:8.2f} {p95:8.2f} {1000 / p50:11.0f}")
    print("\nRésumés (docs/quality.md)")
    resumes.main()


async def _measure(origin: str, url: str) -> list[tuple[str, float, float]]:
    async with httpx.AsyncClient(base_url=origin) as client, await psycopg.AsyncConnection.connect(url) as connection:
        await connection.set_autocommit(True)
        slug = (await (await connection.execute(_ONE_SLUG)).fetchone() or [""])[0]
        job_id = (await (await connection.execute(_BUSIEST_JOB)).fetchone() or [""])[0]
        cases: list[tuple[str, Callable[[], Awaitable[object]]]] = [
            ("limit: /healthz", lambda: client.get("/healthz")),
            ("job list, first byte", lambda: client.get("/jobs")),
            ("job search 'react'", lambda: client.get("/jobs?q=react")),
            ("job page", lambda: client.get(f"/jobs/{slug}")),
            ("limit: newest 20 jobs in SQL", lambda: connection.execute(_NEWEST)),
            ("limit: one board in SQL", lambda: connection.execute(_BOARD, (job_id,))),
        ]
        return [(name, *await _time(call)) for name, call in cases]


async def _time(call: Callable[[], Awaitable[object]]) -> tuple[float, float]:
    for _ in range(20):
        await call()
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        await call()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times), statistics.quantiles(times, n=20)[-1]


_ONE_SLUG = "SELECT slug_url FROM jobs WHERE status = 'Sourcing' AND published_at IS NOT NULL LIMIT 1"
_BUSIEST_JOB = "SELECT job_id FROM applications GROUP BY 1 ORDER BY count(*) DESC LIMIT 1"
_NEWEST = "SELECT id, title FROM jobs WHERE status = 'Sourcing' ORDER BY published_at DESC, id DESC LIMIT 20"
_BOARD = "SELECT id, status, match_score FROM applications WHERE job_id = %s ORDER BY status, match_score DESC"

if __name__ == "__main__":
    main()
