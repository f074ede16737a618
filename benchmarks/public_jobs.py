"""Part "public jobs": list, search and job page among 100,000 jobs, beside the limits of the same run."""

import asyncio
import contextlib
import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import psycopg

from benchmarks.client import Connection, Figure, hammered, show, timed
from benchmarks.load_jobs import load_jobs
from recruit_app.core import embedded_postgres
from recruit_app.core.database import dispose_engine, libpq_url, session_scope
from recruit_app.core.migrations import migrate
from recruit_app.core.settings import get_settings
from recruit_app.domain import tables as _tables  # noqa: F401  (foreign keys need every table)
from recruit_app.domain.jobs import queries
from recruit_app.domain.jobs.index import service as index
from recruit_app.domain.jobs.schemas import JobFilter
from tests.served import ROOT, free_port, serve

JOBS = int(os.environ.get("BENCH_JOBS", "100000"))
COMMON, ANY, PAGES = 30, 170, 400
_FTS = """SELECT id, title FROM jobs WHERE status IN ('Sourcing', 'Interview', 'Offer')
AND search @@ plainto_tsquery('english', %s) ORDER BY published_at DESC, id DESC LIMIT 20"""
_NEWEST = """SELECT id, title FROM jobs WHERE status IN ('Sourcing', 'Interview', 'Offer')
ORDER BY published_at DESC, id DESC LIMIT 20"""


def run(var: Path) -> None:
    """Load, measure, print. `var` may hold the database of an earlier run, which is then used again."""
    url = embedded_postgres.start(var)
    embedded_postgres.ensure_database(url)
    migrate(url)
    get_settings().database_url = url
    try:
        with psycopg.connect(libpq_url(url)) as connection:
            there = connection.execute("SELECT count(*) FROM jobs").fetchone()
        if there == (0,):
            begun = time.perf_counter()
            load_jobs(libpq_url(url), JOBS)
            asyncio.run(_learn_words())
            print(f"{JOBS:,} jobs copied, indexed and their words learned in {time.perf_counter() - begun:.0f} s")
        print(f"other work on this machine: load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
        show("public jobs: questions to the data", asyncio.run(_questions(libpq_url(url))))
        with serve(url, var, site=True) as served, _bare(url) as limit:
            show("public jobs: over HTTP, one process", asyncio.run(_pages(served.origin, limit, libpq_url(url))))
    finally:
        embedded_postgres.stop(var)


async def _learn_words() -> None:
    async with session_scope() as session:
        await index.rebuild_words(session)
    await dispose_engine()


async def _questions(url: str) -> list[Figure]:
    chance = random.Random(11)
    async with await psycopg.AsyncConnection.connect(url, autocommit=True) as connection:
        rows = await (await connection.execute("SELECT word FROM job_words ORDER BY jobs DESC")).fetchall()
        known = [word for (word,) in rows if word.isalpha()]
        common, rest = known[:COMMON], chance.sample(known[COMMON:], min(ANY, len(known) - COMMON))
        every = [*common, *rest]
        pairs = [f"{chance.choice(common)} {word}" for word in rest]
        typos = [_mistyped(word, chance) for word in every if len(word) > 5]

        def search(**filters: object):  # noqa: ANN202 - a coroutine function
            async def ask() -> object:
                async with session_scope() as session:
                    return await queries.search_public_jobs(session, filters=JobFilter(**filters), page_size=20)

            return ask

        def limit(statement: str, *values: object):  # noqa: ANN202
            async def ask() -> object:
                return await (await connection.execute(statement, values)).fetchall()

            return ask

        found = [
            await timed("list, newest first", [search()], rounds=200),
            await timed("  limit: newest 20 in SQL", [limit(_NEWEST)], rounds=200),
            await timed(f"search, the {COMMON} most common words", [search(q=word) for word in common], rounds=3),
            await timed(f"search, {len(every)} words, common ones among them", [search(q=word) for word in every]),
            await timed("  limit: newest 20 with the word in SQL", [limit(_FTS, word) for word in every]),
            await timed("search, a common word and another", [search(q=pair) for pair in pairs]),
            await timed("search, one or two letters wrong", [search(q=typo) for typo in typos]),
            await timed("search, a word in one city", [search(q=word, place="Pune") for word in every]),
        ]
    await dispose_engine()
    return found


def _mistyped(word: str, chance: random.Random) -> str:
    place = chance.randrange(1, len(word) - 1)
    if chance.random() < 0.5:
        return word[:place] + word[place + 1 :]
    return word[:place] + word[place + 1] + word[place] + word[place + 2 :]


async def _pages(origin: str, limit: str, url: str) -> list[Figure]:
    async with await psycopg.AsyncConnection.connect(url) as connection:
        query = "SELECT slug_url FROM jobs TABLESAMPLE SYSTEM (20) REPEATABLE (3) LIMIT %s"
        slugs = [slug for (slug,) in await (await connection.execute(query, (PAGES,))).fetchall()]
        rows = await (await connection.execute("SELECT word FROM job_words ORDER BY jobs DESC LIMIT 60")).fetchall()
    pages = [f"/jobs/{slug}" for slug in slugs]
    searches = [f"/jobs?q={word}" for (word,) in rows]
    ours, bare = await Connection(origin).open(), await Connection(limit).open()

    def get(connection: Connection, path: str):  # noqa: ANN202
        return lambda: connection.get(path)

    return [
        await timed("job list, first byte to last", [get(ours, "/jobs")], rounds=300),
        await timed("  limit: bare Starlette + psycopg", [get(bare, "/jobs")], rounds=300),
        await timed("job search with all filters' counts", [get(ours, path) for path in searches], rounds=2),
        await timed("job page", [get(ours, path) for path in pages]),
        await timed("  limit: bare Starlette + psycopg", [get(bare, path) for path in pages]),
        await hammered("job list, 8 connections", origin, ["/jobs"]),
        await hammered("  limit: bare Starlette + psycopg", limit, ["/jobs"]),
        await hammered("job page, 8 connections", origin, pages),
        await hammered("  limit: bare Starlette + psycopg", limit, pages),
    ]


@contextlib.contextmanager
def _bare(url: str) -> Iterator[str]:
    port = free_port()
    command = [sys.executable, "-m", "granian", "--interface", "asgi", "--host", "127.0.0.1", "--port", str(port)]
    command += ["--loop", "uvloop", "--log-level", "warning", "benchmarks.bare:app"]
    process = subprocess.Popen(command, cwd=ROOT, env={**os.environ, "DATABASE_URL": libpq_url(url)})
    origin = f"http://127.0.0.1:{port}"
    try:
        until = time.monotonic() + 20
        while time.monotonic() < until:
            with contextlib.suppress(httpx.HTTPError):
                if httpx.get(f"{origin}/healthz").status_code == 200:
                    break
            time.sleep(0.1)
        yield origin
    finally:
        process.terminate()
        process.wait(10)
