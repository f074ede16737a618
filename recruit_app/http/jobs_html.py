"""The public job list for the first byte: true title, text, markup and status, without any script."""

from sqlalchemy.ext.asyncio import AsyncSession
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from recruit_app.core.actor import ANONYMOUS, Actor
from recruit_app.core.database import session_scope
from recruit_app.core.errors import Invalid
from recruit_app.core.settings import get_settings
from recruit_app.domain.candidates.job_fit import find_job_fit
from recruit_app.domain.jobs import queries
from recruit_app.domain.jobs.face import jobs_words, list_face, reader_of
from recruit_app.domain.jobs.schemas import JobFilter, JobFit
from recruit_app.domain.jobs.words import LIST_TITLE
from recruit_app.http import jobs_markup as markup
from recruit_app.http import list_markup
from recruit_app.http.session import request_actor
from recruit_app.http.shell import Head, page

LIST_PAGE = 20
_FRESH = {"cache-control": "no-cache"}


async def job_list(request: Request) -> Response:
    """Answer `/jobs` with the jobs that fit the query."""
    filters = JobFilter.of_query(request.query_params.multi_items())
    cursor = request.query_params.get("after", "")
    async with session_scope() as session:
        actor, fit = await _reader(request, session, filters)
        try:
            found = await queries.search_public_jobs(
                session, filters=filters, cursor=cursor, page_size=LIST_PAGE, fit=fit
            )
        except Invalid:
            # A broken page link is the first page: nobody can do anything about it.
            found = await queries.search_public_jobs(session, filters=filters, page_size=LIST_PAGE, fit=fit)
        facets = await queries.count_facets(session, filters=found.answered)
        looser = () if found.total else await queries.list_looser(session, filters=filters)
    face = list_face(
        filters, found, facets, cursor=cursor, looser=looser, reader=reader_of(actor), has_fit=bool(fit.vector)
    )
    head = Head(
        title=LIST_TITLE,
        description=f"{jobs_words(found)}. One profile, one click to apply, and a status you can follow.",
        canonical=_address("/jobs"),
        index=not request.query_params,
    )
    return HTMLResponse(page(head, markup.frame(list_markup.job_list(face, found.rows))), headers=_FRESH)


async def _reader(request: Request, session: AsyncSession, filters: JobFilter) -> tuple[Actor, JobFit]:
    """Return who reads, as far as the order depends on it: most lists are the same for everybody."""
    if filters.sort != "fit":
        return ANONYMOUS, JobFit()
    actor = await request_actor(request)
    return actor, await find_job_fit(session, actor=actor)


def _address(path: str) -> str:
    return f"{get_settings().base_url}{path}"


routes = [
    Route("/jobs", job_list),
]
