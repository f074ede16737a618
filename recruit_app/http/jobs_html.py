"""The public job list for the first byte: true title, text, markup and status, without any script."""

from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from recruit_app.core.database import session_scope
from recruit_app.core.errors import Invalid
from recruit_app.core.settings import get_settings
from recruit_app.domain.jobs import queries
from recruit_app.domain.jobs.schemas import JobFilter
from recruit_app.domain.jobs.words import LIST_TITLE
from recruit_app.http import jobs_markup as markup
from recruit_app.http.shell import Head, page

LIST_PAGE = 20
_FRESH = {"cache-control": "no-cache"}


async def job_list(request: Request) -> Response:
    """Answer `/jobs` with the jobs that fit the query."""
    filters = JobFilter.of_query(request.query_params)
    async with session_scope() as session:
        try:
            found = await queries.search_public_jobs(
                session, filters=filters, cursor=request.query_params.get("after", ""), page_size=LIST_PAGE
            )
        except Invalid:
            # A broken page link is the first page: nobody can do anything about it.
            found = await queries.search_public_jobs(session, filters=filters, page_size=LIST_PAGE)
    next_href = f"/jobs?{urlencode({**filters.to_query(), 'after': found.next_cursor})}" if found.next_cursor else ""
    head = Head(
        title=LIST_TITLE,
        description=f"{found.total} open jobs. One profile, one click to apply, and a status you can follow.",
        canonical=_address("/jobs"),
        index=not request.query_params,
    )
    body = markup.frame(markup.job_list(found, filters, next_href))
    return HTMLResponse(page(head, body), headers=_FRESH)


def _address(path: str) -> str:
    return f"{get_settings().base_url}{path}"


routes = [
    Route("/jobs", job_list),
]
