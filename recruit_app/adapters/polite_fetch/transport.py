"""Connect to the address that was checked, so that a second look at the name cannot lead elsewhere."""

import functools
import ssl
from contextlib import suppress

import httpx

from recruit_app.adapters.polite_fetch.addresses import Resolver, checked, public_addresses, resolve


@functools.cache
def _certificates() -> ssl.SSLContext:
    """Return what certificates are checked against, loaded once: it takes as long as a request."""
    return httpx.create_ssl_context(trust_env=False)


class PinnedTransport(httpx.AsyncBaseTransport):
    """Resolves once, checks every address, and opens the connection to the checked one.

    The name stays in the Host header and in TLS, so certificates are checked against it. Proxies of the
    environment are not used: they would resolve the name again.
    """

    def __init__(self, *, resolver: Resolver = resolve, allow_loopback: bool = False) -> None:
        self._resolver = resolver
        self._allow_loopback = allow_loopback
        self._inner = httpx.AsyncHTTPTransport(
            verify=_certificates(), trust_env=False, retries=0, limits=httpx.Limits(max_keepalive_connections=0)
        )

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send one request; FetchFailed when its host may not be reached."""
        host, port = checked(str(request.url), allow_loopback=self._allow_loopback)
        *others, last = await public_addresses(host, port, resolver=self._resolver, allow_loopback=self._allow_loopback)
        for address in others:
            with suppress(httpx.ConnectError):
                return await self._inner.handle_async_request(_pinned(request, address))
        return await self._inner.handle_async_request(_pinned(request, last))

    async def aclose(self) -> None:
        """Close the connections."""
        await self._inner.aclose()


def _pinned(request: httpx.Request, address: str) -> httpx.Request:
    """Return the same request to an address in numbers; its Host header keeps the name, TLS is told it."""
    return httpx.Request(
        request.method,
        request.url.copy_with(host=address.partition("%")[0]),
        headers=request.headers,
        stream=request.stream,
        extensions={**request.extensions, "sni_hostname": request.url.raw_host.decode("ascii")},
    )
