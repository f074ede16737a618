"""Which addresses may be connected to: only those the whole world may see."""

import asyncio
import ipaddress
import socket
from collections.abc import Awaitable, Callable, Sequence
from urllib.parse import urlsplit

from recruit_app.core.errors import Unavailable

Resolver = Callable[[str, int], Awaitable[Sequence[str]]]
Address = ipaddress.IPv4Address | ipaddress.IPv6Address

_PORTS = {"http": 80, "https": 443}
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")


class FetchFailed(Unavailable):
    """An address could not be read, and why, in one sentence; `retry_after` is the seconds its host asked for."""

    def __init__(self, sentence: str, *, status: int = 0, retry_after: int = 0) -> None:
        super().__init__(sentence)
        self.status_seen = status
        self.retry_after = retry_after


def is_public(text: str) -> bool:
    """Return whether an address belongs to the public internet, also where IPv6 wraps an IPv4 one."""
    try:
        address: Address = ipaddress.ip_address(text.partition("%")[0])
    except ValueError:
        return False
    inner = _wrapped(address)
    return all(one.is_global and not one.is_multicast and not one.is_reserved for one in (address, *inner))


def is_loopback(text: str) -> bool:
    """Return whether an address is this machine's own."""
    address = ipaddress.ip_address(text.partition("%")[0])
    return address.is_loopback


def _wrapped(address: Address) -> tuple[Address, ...]:
    if not isinstance(address, ipaddress.IPv6Address):
        return ()
    if address in _NAT64:
        return (ipaddress.IPv4Address(int(address) & 0xFFFFFFFF),)
    teredo = address.teredo
    return tuple(one for one in (address.ipv4_mapped, address.sixtofour, *(teredo or ())) if one is not None)


def checked(url: str, *, allow_loopback: bool) -> tuple[str, int]:
    """Return host and port of an address that may be tried.

    Raises:
        FetchFailed: another scheme than http and https, another port than 80 and 443, a name and password in it.
    """
    try:
        parts = urlsplit(url)
        scheme, host, port = parts.scheme.lower(), parts.hostname or "", parts.port
    except ValueError as error:
        raise FetchFailed("The address is not a web address.") from error
    if scheme not in _PORTS:
        raise FetchFailed("The address does not begin with http:// or https://.")
    if not host or parts.username is not None or parts.password is not None:
        raise FetchFailed("The address names no host, or a name and password that do not belong there.")
    port = port or _PORTS[scheme]
    if port not in _PORTS.values() and not allow_loopback:
        raise FetchFailed("The address names another port than 80 and 443.")
    return host, port


async def resolve(host: str, port: int) -> Sequence[str]:
    """Return every address of `host`; OSError when it has none."""
    rows = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(row[4][0]) for row in rows]


async def public_addresses(host: str, port: int, *, resolver: Resolver, allow_loopback: bool) -> list[str]:
    """Return the addresses to connect to, once all of them are public: the IPv4 ones first, three at most.

    Raises:
        FetchFailed: the host has no address, or one inside a private network.
    """
    try:
        found = await resolver(host, port)
    except (OSError, UnicodeError) as error:
        raise FetchFailed(f"{host[:100]} has no address.") from error
    if not found:
        raise FetchFailed(f"{host[:100]} has no address.")
    own = allow_loopback and all(is_loopback(one) for one in found)
    if not own and not (all(is_public(one) for one in found) and port in _PORTS.values()):
        raise FetchFailed(f"{host[:100]} leads into a private network, so it was not read.")
    return sorted(dict.fromkeys(found), key=lambda address: ":" in address)[:3]
