"""One public job for the first byte: true title, text, markup and status, without any script."""

import asyncio
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from recruit_app.adapters.share_picture import ShareCard, card_key, draw
from recruit_app.core.database import session_scope
from recruit_app.core.errors import NotFound
from recruit_app.domain.jobs import queries
from recruit_app.domain.jobs.jobposting import breadcrumbs, job_posting, json_ld_script
from recruit_app.domain.jobs.publishing import Publisher, posting_of
from recruit_app.domain.jobs.schemas import JobDetail, JobMoved, JobOver
from recruit_app.http import job_markup
from recruit_app.http.answers import etag_of, is_known, unchanged
from recruit_app.http.jobs_markup import frame
from recruit_app.http.kept_pages import KeptPage, find_kept, keep
from recruit_app.http.publisher import publisher
from recruit_app.http.shell import Head, page

_FRESH = {"cache-control": "no-cache"}
_PICTURE_KEPT = {"cache-control": "public, max-age=86400"}
# Drawing takes a core for a moment: one picture at a time leaves the other to people.
_one_at_a_time = asyncio.Semaphore(1)


async def job_page(request: Request) -> Response:
    """Answer `/jobs/{slug}`: 200 with markup, 301 to a new address, 404 for what never was, 410 for what is over."""
    slug = request.path_params["slug"]
    async with session_scope() as session:
        version = await queries.find_public_version(session, slug=slug)
        if version and (kept := find_kept(slug, version)):
            return _sent(request, kept)
        by = await publisher(session)
        try:
            job = await queries.get_public_job(session, slug=slug)
        except JobMoved as moved:
            return _moved(request, moved.path)
        except JobOver as over:
            return _over(by, slug, over.sentence, over)
        except NotFound as missing:
            return _over(by, slug, missing.sentence, None)
        similar = await queries.list_similar(session, slug=slug)
    html = page(_head(job, by), frame(job_markup.job_page(job, similar))).encode()
    made = KeptPage(html, etag_of(html))
    keep(slug, version, made)
    return _sent(request, made)


async def share_picture(request: Request) -> Response:
    """Answer `/jobs/{slug}/share.png` with the picture of a public job."""
    async with session_scope() as session:
        by = await publisher(session)
        try:
            job = await queries.get_public_job(session, slug=request.path_params["slug"])
        except JobMoved as moved:
            return _moved(request, f"{moved.path}/share.png")
        except (JobOver, NotFound) as gone:
            return Response(status_code=gone.status, headers=_FRESH)
    card = _card(job, by)
    etag = etag_of(card_key(card))
    if is_known(request, etag):
        return unchanged(etag, _PICTURE_KEPT)
    async with _one_at_a_time:
        picture = await asyncio.to_thread(draw, card)
    return Response(picture, media_type="image/png", headers={**_PICTURE_KEPT, "etag": etag})


def _sent(request: Request, made: KeptPage) -> Response:
    if is_known(request, made.etag):
        return unchanged(made.etag, _FRESH)
    return HTMLResponse(made.html, headers={**_FRESH, "etag": made.etag})


def _head(job: JobDetail, by: Publisher) -> Head:
    found = job_posting(posting_of(job, by))
    trail = breadcrumbs(("Home", by.address("/")), ("All jobs", by.address("/jobs")), (job.title, by.address(job.href)))
    scripts = (json_ld_script(found) if found else "") + json_ld_script(trail)
    return Head(
        title=job.page_title,
        description=job.page_description,
        canonical=by.address(job.href),
        json_ld=scripts,
        site_name=by.agency,
        image=by.address(f"{job.href}/share.png?v={card_key(_card(job, by))[:8]}"),
        image_alt=f"{job.title}, {job.company}, {job.place_text}, {job.pay_text}",
    )


def _card(job: JobDetail, by: Publisher) -> ShareCard:
    return ShareCard(job.title, job.company, job.place_text, job.pay_text, by.agency)


def _moved(request: Request, path: str) -> Response:
    """Lead to the present address; not kept by browsers, because a job may take an old address back."""
    query = request.url.query
    return RedirectResponse(f"{path}?{query}" if query else path, status_code=301, headers=_FRESH)


def _over(by: Publisher, slug: str, sentence: str, over: JobOver | None) -> Response:
    head = Head(
        title=f"{over.title if over else 'Job not found'} – {by.agency}",
        description=sentence,
        canonical=by.address(f"/jobs/{slug}"),
        index=False,
        site_name=by.agency,
    )
    body = frame(job_markup.over_page(sentence, over.similar if over else ()))
    return HTMLResponse(page(head, body), status_code=410 if over else 404, headers=_FRESH)


async def _without_slash(request: Request) -> Response:
    """Lead from `/jobs/` and `/jobs/{slug}/` to the one address a page has."""
    slug = request.path_params.get("slug", "")
    return _moved(request, f"/jobs/{quote(slug)}" if slug else "/jobs")


routes = [
    Route("/jobs/", _without_slash),
    Route("/jobs/{slug}/", _without_slash),
    Route("/jobs/{slug}", job_page),
    Route("/jobs/{slug}/share.png", share_picture),
]
