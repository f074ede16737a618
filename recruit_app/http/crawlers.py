"""What crawlers ask for first: the sitemap and the rules."""

from collections.abc import AsyncIterator
from xml.sax.saxutils import escape

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from recruit_app.core.database import session_scope
from recruit_app.core.settings import get_settings
from recruit_app.domain.jobs import feed_queries as feeds
from recruit_app.domain.jobs.schemas import SitemapEntry, SitemapFile
from recruit_app.http.answers import etag_of, is_known, streamed, unchanged

PAGES = ("/", "/jobs", "/privacy")
CLOSED = (
    "/auth/", "/files/", "/recruiter", "/sales", "/manager", "/admin", "/profile", "/applications", "/account",
)  # fmt: skip
_NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
_KEPT = {"cache-control": "public, max-age=30"}
_PIECE = 5_000


async def sitemap(request: Request) -> Response:
    """Answer `/sitemap.xml`: all public pages, or where they do not fit one file, the index of the files."""
    async with session_scope() as session:
        version = await feeds.public_version(session)
        files = await feeds.list_sitemap_files(session)
    etag = etag_of("sitemap", version, get_settings().base_url)
    if is_known(request, etag):
        return unchanged(etag, _KEPT)
    fits = sum(file.jobs for file in files) + len(PAGES) <= feeds.SITEMAP_LIMIT
    content = _urls(0, pages=PAGES) if fits else _index(files)
    return streamed(request, content, media_type="application/xml", headers={**_KEPT, "etag": etag})


async def sitemap_file(request: Request) -> Response:
    """Answer `/sitemaps/pages.xml` and `/sitemaps/jobs-1.xml`, each at most 50,000 addresses."""
    name = request.path_params["name"]
    number = name.removeprefix("jobs-")
    if name == "pages":
        content = _urls(None, pages=PAGES)
    elif name != number and number.isascii() and number.isdigit() and 0 < int(number) < 10_000:
        content = _urls((int(number) - 1) * feeds.SITEMAP_LIMIT, pages=())
    else:
        return PlainTextResponse("There is no such sitemap.", status_code=404)
    return streamed(request, content, media_type="application/xml", headers=_KEPT)


async def robots(_request: Request) -> Response:
    """Answer `/robots.txt`: the public pages may be read, the rest is nobody's."""
    lines = [
        "User-agent: *",
        *(f"Disallow: {path}" for path in CLOSED),
        "Allow: /",
        f"Sitemap: {_address('/sitemap.xml')}",
    ]
    return PlainTextResponse("\n".join(lines) + "\n", headers={"cache-control": "public, max-age=3600"})


async def indexnow_key(_request: Request) -> Response:
    """Answer `/indexnow-key.txt`, by which IndexNow knows that its caller owns this site."""
    key = get_settings().indexnow_key
    return PlainTextResponse(key) if key else PlainTextResponse("Not found", status_code=404)


async def _index(files: tuple[SitemapFile, ...]) -> AsyncIterator[str]:
    yield f"{_DECLARATION}<sitemapindex {_NAMESPACE}>"
    yield f"<sitemap><loc>{_address('/sitemaps/pages.xml')}</loc></sitemap>"
    for file in files:
        yield f"<sitemap><loc>{_address(f'/sitemaps/jobs-{file.number}.xml')}</loc>{_changed(file)}</sitemap>"
    yield "</sitemapindex>"


async def _urls(skip: int | None, *, pages: tuple[str, ...]) -> AsyncIterator[str]:
    """Yield a sitemap of `pages` and, unless `skip` is None, the jobs after the first `skip` ones."""
    yield f"{_DECLARATION}<urlset {_NAMESPACE}>"
    yield "".join(f"<url><loc>{_address(path)}</loc></url>" for path in pages)
    after, left = None, 0 if skip is None else feeds.SITEMAP_LIMIT
    while left > 0:
        async with session_scope() as session:
            piece = min(_PIECE, left)
            entries, after = await feeds.list_sitemap_jobs(session, skip=skip or 0, after=after, limit=piece)
        yield "".join(f"<url><loc>{_address(entry.path)}</loc>{_changed(entry)}</url>" for entry in entries)
        left = left - len(entries) if after else 0
    yield "</urlset>"


def _changed(what: SitemapEntry | SitemapFile) -> str:
    return f"<lastmod>{what.updated_at.isoformat(timespec='seconds')}</lastmod>"


def _address(path: str) -> str:
    return escape(f"{get_settings().base_url}{path}")


routes = [
    Route("/sitemap.xml", sitemap),
    Route("/sitemaps/{name}.xml", sitemap_file),
    Route("/robots.txt", robots),
    Route("/indexnow-key.txt", indexnow_key),
]
