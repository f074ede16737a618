"""The fetcher: one address at a time per host, with robots.txt, redirects re-checked, 10 seconds, 2 MB."""

import asyncio
import ssl
import time
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

import httpx

from recruit_app.adapters.polite_fetch.addresses import FetchFailed, Resolver, checked, resolve
from recruit_app.adapters.polite_fetch.bodies import check_type, read_body
from recruit_app.adapters.polite_fetch.robots import PROGRAM, Robots
from recruit_app.adapters.polite_fetch.transport import PinnedTransport

TOTAL_SECONDS = 10.0
MAX_REDIRECTS = 4
_REDIRECTS = (301, 302, 303, 307, 308)
_LONGEST_RETRY = 7 * 24 * 3_600


@dataclass(frozen=True, slots=True)
class Fetched:
    """An answer; `is_unchanged` when the host said so (304) and there is no body."""

    url: str
    status: int
    body: bytes = b""
    etag: str = ""
    last_modified: str = ""
    is_unchanged: bool = False


class PoliteFetcher:
    """Reads public addresses. `allow_loopback` is for tests and development alone."""

    def __init__(
        self,
        *,
        site: str = "",
        allow_loopback: bool = False,
        pause: float = 1.0,
        resolver: Resolver = resolve,
        total_seconds: float = TOTAL_SECONDS,
    ) -> None:
        self._allow_loopback = allow_loopback
        self._resolver = resolver
        self._pause = pause
        self._seconds = total_seconds
        self._agent = f"{PROGRAM}/1.0 (+{site})" if site else f"{PROGRAM}/1.0"
        self._robots = Robots(self._read_robots)
        self._gates: dict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._last: dict[str, float] = {}

    async def get(self, url: str, *, etag: str = "", last_modified: str = "") -> Fetched:
        """Return what stands at `url`, or that it is unchanged since `etag` or `last_modified`.

        Raises:
            FetchFailed: whatever went wrong, in one sentence.
        """
        asked = {"If-None-Match": etag, "If-Modified-Since": last_modified}
        return await self._walk("GET", url, {name: value for name, value in asked.items() if value})

    async def look(self, url: str) -> Fetched:
        """Return where a reader of `url` would end and with which status, without the body; FetchFailed as `get`."""
        return await self._walk("HEAD", url, {})

    async def _walk(self, method: str, url: str, headers: Mapping[str, str]) -> Fetched:
        for _ in range(MAX_REDIRECTS + 1):
            host, _port = checked(url, allow_loopback=self._allow_loopback)
            parts = urlsplit(url)
            rules = await self._robots.rules(f"{parts.scheme}://{parts.netloc}")
            if not rules.allow(url):
                raise FetchFailed(f"{host} asks programs not to read this (robots.txt).")
            async with self._gates[host]:
                await self._wait(host, max(self._pause, rules.pause()))
                found, onward = await self._once(method, url, headers)
            if not onward:
                return found
            url = urljoin(url, onward)
        raise FetchFailed("It sends its readers on and on.")

    async def _wait(self, host: str, pause: float) -> None:
        """Keep `pause` seconds between two requests to a host."""
        rest = self._last.get(host, -pause) + pause - time.monotonic()
        if rest > 0:
            await asyncio.sleep(rest)
        if len(self._last) > 1_000:
            self._last.clear()
        self._last[host] = time.monotonic()

    async def _once(
        self, method: str, url: str, headers: Mapping[str, str], *, any_type: bool = False
    ) -> tuple[Fetched, str]:
        """Return one answer, and where it leads on to, if it does."""
        try:
            async with asyncio.timeout(self._seconds), self._client() as client:
                request = client.build_request(method, url, headers={**self._headers(), **headers})
                response = await client.send(request, stream=True)
                try:
                    return await _taken(response, url, any_type=any_type)
                finally:
                    await response.aclose()
        except (TimeoutError, httpx.TimeoutException) as error:
            raise FetchFailed(f"It did not answer within {self._seconds:g} seconds.") from error
        except (httpx.HTTPError, httpx.InvalidURL, ssl.SSLError, UnicodeError) as error:
            raise FetchFailed(_network_words(error)) from error

    async def _read_robots(self, url: str) -> bytes:
        """Return a robots.txt, whatever its type; redirects count as the site's own word."""
        for _ in range(MAX_REDIRECTS + 1):
            found, onward = await self._once("GET", url, {}, any_type=True)
            if not onward:
                return found.body
            url = urljoin(url, onward)
        raise FetchFailed("robots.txt did not answer.", status=404)

    def _client(self) -> httpx.AsyncClient:
        transport = PinnedTransport(resolver=self._resolver, allow_loopback=self._allow_loopback)
        return httpx.AsyncClient(transport=transport, follow_redirects=False, timeout=self._seconds, trust_env=False)

    def _headers(self) -> dict[str, str]:
        return {
            "User-Agent": self._agent,
            "Accept": "application/json, application/xml, text/html;q=0.8",
            "Accept-Encoding": "gzip",
        }


async def _taken(response: httpx.Response, url: str, *, any_type: bool) -> tuple[Fetched, str]:
    """Return what an answer holds, and where it leads on to, if it does."""
    status = response.status_code
    if status in _REDIRECTS and response.headers.get("location"):
        return Fetched(url, status), response.headers["location"]
    if response.request.method == "HEAD":
        return Fetched(url, status), ""
    if status == 304:
        return Fetched(url, status, is_unchanged=True), ""
    if status != 200:
        raise FetchFailed(f"It answered {status}.", status=status, retry_after=_retry_after(response))
    if any_type:
        return Fetched(url, status, await read_body(response)), ""
    check_type(response)
    body = await read_body(response)
    if not body.strip():
        raise FetchFailed("It sent nothing.")
    tag, since = response.headers.get("etag", ""), response.headers.get("last-modified", "")
    return Fetched(url, status, body, tag[:200], since[:100]), ""


def _network_words(error: Exception) -> str:
    if isinstance(error, httpx.InvalidURL | UnicodeError):
        return "The address is not a web address."
    if "CERTIFICATE" in str(error).upper():
        return "Its certificate is not valid."
    if isinstance(error, httpx.ConnectError):
        return "It cannot be reached."
    return "It broke off in the middle of its answer."


def _retry_after(response: httpx.Response) -> int:
    """Return the seconds the host asks to be left alone, for 429 and 503, a week at most."""
    said = response.headers.get("retry-after", "")
    if response.status_code not in (429, 503) or not (said.isascii() and said.isdigit()):
        return 0
    return min(int(said[:9]), _LONGEST_RETRY)
