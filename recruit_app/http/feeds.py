"""All public jobs for job boards, readers and programs, streamed in pieces so that memory stays small."""

from collections.abc import AsyncIterator, Callable, Iterable
from dataclasses import dataclass
from datetime import timedelta

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from recruit_app.core.database import session_scope
from recruit_app.core.errors import TooMany
from recruit_app.domain.identity.service import limits
from recruit_app.domain.jobs import feed_queries
from recruit_app.domain.jobs.publishing import Publisher
from recruit_app.domain.jobs.schemas import JobDetail
from recruit_app.http import feed_formats as formats
from recruit_app.http.answers import etag_of, is_known, streamed, unchanged
from recruit_app.http.publisher import publisher
from recruit_app.http.session import client_ip

# A change reaches whoever asks again after half a minute.
_KEPT = {"cache-control": "public, max-age=30", "access-control-allow-origin": "*"}
_PIECE = 50
RSS_JOBS = 100
# Whole feeds one address gets in a minute; asking whether something changed is free.
WHOLE_FEEDS = 30
_TOO_OFTEN = "You have read whole feeds too often this minute. Please send If-None-Match, or wait a minute.\n"


@dataclass(frozen=True, slots=True)
class Feed:
    """How one feed writes its beginning, a job, what stands between two jobs, and its end."""

    media_type: str
    head: Callable[[Publisher], str]
    job: Callable[[JobDetail, Publisher], Iterable[str]]
    end: str
    between: str = ""
    most: int | None = None


FEEDS = {
    "indeed.xml": Feed("application/xml", formats.indeed_head, formats.indeed_jobs, "</source>\n"),
    "jobs.json": Feed(
        "application/feed+json", formats.json_head, lambda job, by: [formats.json_item(job, by)], "]}\n", ",\n"
    ),
    "jobs.rss": Feed(
        "application/rss+xml",
        formats.rss_head,
        lambda job, by: [formats.rss_item(job, by)],
        "</channel></rss>\n",
        most=RSS_JOBS,
    ),
}


def _route(name: str, feed: Feed) -> Route:
    async def answer(request: Request) -> Response:
        async with session_scope() as session:
            by = await publisher(session)
            version = await feed_queries.public_version(session)
        etag = etag_of(name, version, by.base_url, by.country)
        headers = {**_KEPT, "etag": etag}
        if is_known(request, etag):
            return unchanged(etag, _KEPT)
        try:
            await limits.take(f"feeds:{client_ip(request)}", limit=WHOLE_FEEDS, window=timedelta(minutes=1))
        except TooMany:
            return PlainTextResponse(_TOO_OFTEN, status_code=429, headers={"retry-after": "60"})
        return streamed(request, _written(feed, by), media_type=feed.media_type, headers=headers)

    return Route(f"/feeds/{name}", answer)


async def _written(feed: Feed, by: Publisher) -> AsyncIterator[str]:
    """Yield the feed; each piece has a transaction of its own, so a slow reader holds none open."""
    yield feed.head(by)
    after, left, is_first = None, feed.most, True
    while True:
        limit = _PIECE if left is None else min(_PIECE, left)
        async with session_scope() as session:
            jobs, after = await feed_queries.list_newest(session, after=after, limit=limit)
        texts = [text for job in jobs for text in feed.job(job, by)]
        yield ("" if is_first or not texts else feed.between) + feed.between.join(texts)
        is_first = is_first and not texts
        left = None if left is None else left - len(jobs)
        if after is None or left == 0:
            break
    yield feed.end


routes = [_route(name, feed) for name, feed in FEEDS.items()]
