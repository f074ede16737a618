"""Read a source: fetch it politely, part by part, and parse each part."""

import asyncio
from urllib.parse import urlsplit

from recruit_app.adapters.boards import jobspy
from recruit_app.adapters.boards.parsers import parse
from recruit_app.adapters.boards.places import PAGED, PER_PAGE, part_of, read_from
from recruit_app.adapters.polite_fetch import FetchFailed, PoliteFetcher
from recruit_app.adapters.polite_fetch.bodies import TooLarge
from recruit_app.domain.hotdrops.found import BoardAnswer, BoardSource, Parsed

MAX_PARTS = 10
MAX_POSTINGS = 5_000
_GONE = (404, 410)


class OpenBoards:
    """The port's job boards, over the polite fetcher."""

    def __init__(self, fetcher: PoliteFetcher) -> None:
        self._fetcher = fetcher

    def check(self, kind: str, address: str) -> str:
        """Return the host a source would be read from; Invalid when its address is of no use."""
        if kind == jobspy.KIND:
            jobspy.search_of(address)
            return "jobspy"
        return urlsplit(read_from(kind, address)).hostname or ""

    async def read(self, source: BoardSource) -> BoardAnswer:
        """Return what the source lists now; FetchFailed or Invalid when it cannot be read, in one sentence."""
        if source.kind == jobspy.KIND:
            return BoardAnswer(**(await jobspy.read(source.address)).model_dump())
        url = read_from(source.kind, source.address)
        if source.kind in PAGED:
            return await self._parts(source, url)
        try:
            found = await self._fetcher.get(url, etag=source.etag, last_modified=source.last_modified)
        except TooLarge:
            if "content=true" not in url:
                raise
            # The biggest boards fit without their texts.
            found = await self._fetcher.get(url.replace("content=true", "content=false"))
        if found.is_unchanged:
            return BoardAnswer(is_unchanged=True, etag=source.etag, last_modified=source.last_modified)
        parsed = await _parsed(source, found.body, found.url)
        return BoardAnswer(**parsed.model_dump(), etag=found.etag, last_modified=found.last_modified)

    async def _parts(self, source: BoardSource, url: str) -> BoardAnswer:
        postings, skipped, whole = [], [], False
        for number in range(MAX_PARTS):
            found = await self._fetcher.get(part_of(source.kind, url, number))
            parsed = await _parsed(source, found.body, found.url)
            postings += parsed.postings
            skipped += parsed.skipped
            if len(parsed.postings) + len(parsed.skipped) < PER_PAGE:
                whole = True
                break
        return BoardAnswer(postings=tuple(postings), skipped=tuple(skipped), is_whole=whole)

    async def is_gone(self, url: str) -> bool:
        """Return whether a posting's page is no more (404 or 410); whatever else happens, it may still be there."""
        try:
            found = await self._fetcher.look(url)
            # Greenhouse leads readers of a closed job to the board's list, with this mark.
            if found.status not in _GONE:
                return found.url != url and "error=true" in found.url
            # Some servers answer a question for the head alone with 404, so what seems gone is asked for in full.
            await self._fetcher.get(url)
        except FetchFailed as failure:
            return failure.status_seen in _GONE
        return False


async def _parsed(source: BoardSource, body: bytes, url: str) -> Parsed:
    found = await asyncio.to_thread(parse, source.kind, body, company=source.company, url=url)
    if len(found.postings) <= MAX_POSTINGS:
        return found
    more = f"everything after the first {MAX_POSTINGS:,} postings"
    return Parsed(postings=found.postings[:MAX_POSTINGS], skipped=(*found.skipped, more))
