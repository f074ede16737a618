"""Part "agency": the demo agency as it is served, what people do most there."""

import asyncio
import os
import subprocess
import sys
from pathlib import Path

import psycopg

from benchmarks.client import Connection, Figure, show, timed
from recruit_app.core import embedded_postgres
from recruit_app.core.database import libpq_url
from tests.served import ROOT, serve

ROUNDS = 300
_ONE_SLUG = "SELECT slug_url FROM jobs WHERE status = 'Sourcing' AND published_at IS NOT NULL LIMIT 1"
_BUSIEST_JOB = "SELECT job_id FROM applications GROUP BY 1 ORDER BY count(*) DESC LIMIT 1"
_NEWEST = "SELECT id, title FROM jobs WHERE status = 'Sourcing' ORDER BY published_at DESC, id DESC LIMIT 20"
_BOARD = "SELECT id, status, match_score FROM applications WHERE job_id = %s ORDER BY status, match_score DESC"


def run(var: Path) -> None:
    """Seed, serve, measure, print."""
    url = embedded_postgres.start(var)
    embedded_postgres.ensure_database(url)
    environment = {**os.environ, "DATABASE_URL": libpq_url(url), "RECRUIT_VAR": str(var)}
    demo = [sys.executable, "-m", "recruit_app", "demo"]
    subprocess.run(demo, cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL)
    try:
        with serve(url, var, site=True) as served:
            show("the demo agency", asyncio.run(_measure(served.origin, libpq_url(url))))
    finally:
        embedded_postgres.stop(var)


async def _measure(origin: str, url: str) -> list[Figure]:
    http = await Connection(origin).open()
    async with await psycopg.AsyncConnection.connect(url, autocommit=True) as connection:
        slug = (await (await connection.execute(_ONE_SLUG)).fetchone() or [""])[0]
        job_id = (await (await connection.execute(_BUSIEST_JOB)).fetchone() or [""])[0]
        return [
            await timed("limit: /healthz", [lambda: http.get("/healthz")], ROUNDS),
            await timed("job list, first byte to last", [lambda: http.get("/jobs")], ROUNDS),
            await timed("job search 'react'", [lambda: http.get("/jobs?q=react")], ROUNDS),
            await timed("job page", [lambda: http.get(f"/jobs/{slug}")], ROUNDS),
            await timed("limit: newest 20 jobs in SQL", [lambda: connection.execute(_NEWEST)], ROUNDS),
            await timed("limit: one board in SQL", [lambda: connection.execute(_BOARD, (job_id,))], ROUNDS),
        ]
