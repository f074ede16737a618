"""The public job pages for the first byte: true title, text, markup and status, without any script."""

from sqlalchemy.ext.asyncio import AsyncSession
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route

from recruit_app.core.actor import ANONYMOUS, Actor
from recruit_app.core.database import session_scope
from recruit_app.core.errors import Invalid, NotFound
from recruit_app.core.settings import get_settings
from recruit_app.domain.candidates.job_fit import find_job_fit
from recruit_app.domain.flags import queries as flags
from recruit_app.domain.jobs import queries
from recruit_app.domain.jobs.face import jobs_words, list_face, reader_of
from recruit_app.domain.jobs.jobposting import Posting, job_posting, json_ld_script
from recruit_app.domain.jobs.schemas import JobDetail, JobFilter, JobFit, JobOver
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


async def job_page(request: Request) -> Response:
    """Answer `/jobs/{slug}`: 200 with markup, 404 for what never was, 410 for what is over."""
    slug = request.path_params["slug"]
    async with session_scope() as session:
        agency = await flags.get_value(session, "AGENCY_NAME")
        try:
            job = await queries.get_public_job(session, slug=slug)
        except JobOver as over:
            return _over(agency, slug, over.sentence, over)
        except NotFound as missing:
            return _over(agency, slug, missing.sentence, None)
        similar = await queries.list_similar(session, slug=slug)
    found = job_posting(_posting(job, agency))
    head = Head(
        title=job.page_title,
        description=job.page_description,
        canonical=_address(job.href),
        json_ld=json_ld_script(found) if found else "",
    )
    return HTMLResponse(page(head, markup.frame(markup.job_page(job, similar))), headers=_FRESH)


async def sitemap(_request: Request) -> Response:
    """Answer `/sitemap.xml` with every public page that should be found."""
    async with session_scope() as session:
        entries = await queries.list_sitemap_jobs(session, limit=49_000)
    fixed = "".join(f"<url><loc>{_address(path)}</loc></url>" for path in ("/", "/jobs", "/hot-drops", "/privacy"))
    jobs = "".join(
        f"<url><loc>{_address(entry.path)}</loc><lastmod>{entry.updated_at.isoformat(timespec='seconds')}</lastmod></url>"
        for entry in entries
    )
    text = f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{fixed}{jobs}</urlset>'
    return Response(f'<?xml version="1.0" encoding="UTF-8"?>{text}', media_type="application/xml")


async def robots(_request: Request) -> Response:
    """Answer `/robots.txt`: the public pages may be read, the rest is nobody's."""
    closed = ("/auth/", "/files/", "/recruiter", "/sales", "/manager", "/admin", "/profile", "/applications")
    lines = [
        "User-agent: *",
        *(f"Disallow: {path}" for path in closed),
        f"Sitemap: {_address('/sitemap.xml')}",
    ]
    return PlainTextResponse("\n".join(lines) + "\n")


def _over(agency: str, slug: str, sentence: str, over: JobOver | None) -> Response:
    similar = over.similar if over else ()
    head = Head(
        title=f"{over.title if over else 'Job not found'} – {agency}",
        description=sentence,
        canonical=_address(f"/jobs/{slug}"),
        index=False,
    )
    body = markup.frame(markup.over_page(sentence, similar))
    return HTMLResponse(page(head, body), status_code=410 if over else 404, headers=_FRESH)


def _posting(job: JobDetail, agency: str) -> Posting:
    return Posting(
        title=job.title,
        url=_address(job.href),
        identifier=job.internal_job_id,
        company=job.company,
        is_confidential=job.is_confidential,
        agency=agency,
        employment_type=job.employment_type,
        work_mode=job.work_mode,
        published_at=job.published_at,
        deadline=job.deadline,
        places=job.places,
        summary=job.summary,
        responsibilities=job.responsibilities,
        skills=job.skills,
        about_company=job.about_company,
        benefits=job.benefits,
        industry=job.industry,
        openings=job.openings,
        minimum=job.min_salary,
        maximum=job.max_salary,
        currency=job.currency,
        unit=job.salary_unit,
    )


def _address(path: str) -> str:
    return f"{get_settings().base_url}{path}"


routes = [
    Route("/jobs", job_list),
    Route("/jobs/{slug}", job_page),
    Route("/sitemap.xml", sitemap),
    Route("/robots.txt", robots),
]
