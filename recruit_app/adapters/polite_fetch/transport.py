"""Connect to the address that was checked, so that a second look at the name cannot lead elsewhere."""

import httpx

from recruit_app.adapters.polite_fetch.addresses import Resolver, checked, public_address, resolve


class PinnedTransport(httpx.AsyncBaseTransport):
    """Resolves once, checks every address, and opens the connection to the checked one.

    The name stays in the Host header and in TLS, so certificates are checked against it. Proxies of the
    environment are not used: they would resolve the name again.
    """

    def __init__(self, *, resolver: Resolver = resolve, allow_loopback: bool = False) -> None:
        self._resolver = resolver
        self._allow_loopback = allow_loopback
        self._inner = httpx.AsyncHTTPTransport(
            trust_env=False, retries=0, limits=httpx.Limits(max_keepalive_connections=0)
        )

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send one request; FetchFailed when its host may not be reached."""
        host, port = checked(str(request.url), allow_loopback=self._allow_loopback)
        address = await public_address(host, port, resolver=self._resolver, allow_loopback=self._allow_loopback)
        pinned = httpx.Request(
            request.method,
            request.url.copy_with(host=address.partition("%")[0]),
            headers=request.headers,
            stream=request.stream,
            extensions={**request.extensions, "sni_hostname": host},
        )
        return await self._inner.handle_async_request(pinned)

    async def aclose(self) -> None:
        """Close the connections."""
        await self._inner.aclose()
