"""GET only, open to every site, versioned, and with a limit per caller."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from recruit_app.core.clock import now
from recruit_app.core.database import session_scope
from recruit_app.core.errors import DomainError, Invalid, NotFound, TooMany
from recruit_app.core.settings import get_settings
from recruit_app.domain.identity.service import limits
from recruit_app.domain.jobs import feed_queries, queries
from recruit_app.domain.jobs.schemas import JobFilter, JobMoved
from recruit_app.http.answers import versioned
from recruit_app.http.api.documentation import documentation_page, openapi_text
from recruit_app.http.api.schemas import JobList, job_of, job_with_text
from recruit_app.http.publisher import publisher
from recruit_app.http.session import client_ip

MOST = 100
_WINDOW = timedelta(minutes=1)
_OPEN = {
    "access-control-allow-origin": "*",
    "access-control-expose-headers": "etag, link, retry-after",
    "cache-control": "public, max-age=30",
    "cross-origin-resource-policy": "cross-origin",
}
_PREFLIGHT = {
    **_OPEN,
    "access-control-allow-methods": "GET, HEAD, OPTIONS",
    "access-control-allow-headers": "if-none-match, content-type",
    "access-control-max-age": "86400",
}
Endpoint = Callable[[Request], Awaitable[Response]]


def _get(path: str, endpoint: Endpoint) -> Route:
    """Return a route that counts its caller and turns a refusal into its status and one sentence."""

    async def answer(request: Request) -> Response:
        if request.method == "OPTIONS":
            return Response(status_code=204, headers=_PREFLIGHT)
        if request.method not in {"GET", "HEAD"}:
            allow = {**_OPEN, "allow": "GET, HEAD, OPTIONS"}
            return JSONResponse({"detail": "This API only reads."}, status_code=405, headers=allow)
        try:
            await _count(request)
            return await endpoint(request)
        except DomainError as refusal:
            return _refused(refusal)

    return Route(path, answer, methods=["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"])


async def _count(request: Request) -> None:
    limit = get_settings().api_limit
    try:
        await limits.take(f"api:{client_ip(request)}", limit=limit, window=_WINDOW)
    except TooMany as refusal:
        sentence = f"You have asked more than {limit} times in a minute. Please wait until the next minute."
        raise TooMany(sentence) from refusal


def _refused(refusal: DomainError) -> Response:
    headers = {**_OPEN, "cache-control": "no-store"}
    if isinstance(refusal, TooMany):
        # The count begins anew with each minute of the clock.
        headers["retry-after"] = str(60 - now().second)
    return JSONResponse({"detail": refusal.sentence}, status_code=refusal.status, headers=headers)


async def _list(request: Request) -> Response:
    filters = JobFilter.of_query(request.query_params.multi_items())
    limit = _limit(request.query_params.get("limit", ""))
    async with session_scope() as session:
        by = await publisher(session)
        found = await queries.search_public_jobs(
            session, filters=filters, cursor=request.query_params.get("after", ""), page_size=limit
        )
        jobs = await feed_queries.list_by_ids(session, ids=[row.id for row in found.rows])
    query = {**filters.to_query(), "limit": str(limit), "after": found.next_cursor}
    following = by.address(f"/api/v1/jobs?{urlencode(query, doseq=True)}") if found.next_cursor else None
    page = JobList(data=tuple(job_of(job, by) for job in jobs), total=found.total, next=following)
    link = {"link": f'<{following}>; rel="next"'} if following else {}
    return versioned(request, page.model_dump_json(), media_type="application/json", headers={**_OPEN, **link})


async def _one(request: Request) -> Response:
    async with session_scope() as session:
        by = await publisher(session)
        try:
            job = await queries.get_public_job(session, slug=request.path_params["slug"])
        except JobMoved as moved:
            headers = {**_OPEN, "cache-control": "no-cache"}
            return RedirectResponse(f"/api/v1{moved.path}", status_code=301, headers=headers)
    text = job_with_text(job, by).model_dump_json()
    return versioned(request, text, media_type="application/json", headers=_OPEN)


async def _openapi(request: Request) -> Response:
    async with session_scope() as session:
        by = await publisher(session)
    return versioned(request, openapi_text(by), media_type="application/json", headers=_OPEN)


async def _documentation(request: Request) -> Response:
    async with session_scope() as session:
        by = await publisher(session)
    html = documentation_page(by, limit=get_settings().api_limit)
    return versioned(request, html, media_type="text/html", headers={"cache-control": "no-cache"})


async def _nothing(_request: Request) -> Response:
    raise NotFound("There is nothing at this address. The documentation is at /api/v1.")


def _limit(text: str) -> int:
    if not text:
        return 25
    if not (text.isascii() and text.isdigit() and len(text) < 6 and 1 <= int(text) <= MOST):
        raise Invalid(f"`limit` must be a number from 1 to {MOST}.", field="limit")
    return int(text)


routes = [
    _get("/api/v1/jobs", _list),
    _get("/api/v1/jobs/{slug}", _one),
    _get("/api/v1/openapi.json", _openapi),
    _get("/api/v1", _documentation),
    _get("/api/v1/", _documentation),
    _get("/api/{rest:path}", _nothing),
]
