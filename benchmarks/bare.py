"""What the same pages cost at least: Starlette and psycopg, one query, one string. The limit our pages are held to."""

import os
from html import escape

from psycopg.rows import dict_row
from psycopg_pool import AsyncConnectionPool
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

_NEWEST = """SELECT title, slug_url, job_locations, work_mode, min_salary, max_salary, listed_company, published_at
FROM jobs WHERE status IN ('Sourcing', 'Interview', 'Offer') ORDER BY published_at DESC, id DESC LIMIT 20"""
_ONE = """SELECT title, slug_url, job_locations, work_mode, min_salary, max_salary, listed_company, published_at,
job_summary, responsibilities, required_skills, preferred_skills, about_company FROM jobs WHERE slug_url = %s"""

pool = AsyncConnectionPool(os.environ["DATABASE_URL"], min_size=4, max_size=10, open=False)


async def listed(_request: Request) -> Response:
    async with pool.connection() as connection, connection.cursor(row_factory=dict_row) as cursor:
        rows = await (await cursor.execute(_NEWEST)).fetchall()
    items = "".join(f'<a href="/jobs/{row["slug_url"]}">{_text(row)}</a>' for row in rows)
    return HTMLResponse(f"<!DOCTYPE html><title>Jobs</title><main>{items}</main>")


async def one(request: Request) -> Response:
    async with pool.connection() as connection, connection.cursor(row_factory=dict_row) as cursor:
        row = await (await cursor.execute(_ONE, (request.path_params["slug"],))).fetchone()
    return HTMLResponse(f"<!DOCTYPE html><title>Job</title><main>{_text(row or {})}</main>")


async def healthy(_request: Request) -> Response:
    return Response("ok")


def _text(row: dict) -> str:
    return "".join(f"<p>{escape(str(value))}</p>" for value in row.values())


class _Lifespan:
    def __init__(self, _app: Starlette) -> None: ...

    async def __aenter__(self) -> None:
        await pool.open()

    async def __aexit__(self, *_: object) -> None:
        await pool.close()


app = Starlette(
    routes=[Route("/jobs", listed), Route("/jobs/{slug}", one), Route("/healthz", healthy)], lifespan=_Lifespan
)
