"""A lean HTTP client, so that what is measured is the server, and the timing of whatever is called."""

import asyncio
import statistics
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from urllib.parse import quote, urlsplit


@dataclass(frozen=True)
class Figure:
    """One line of the table; times are milliseconds."""

    name: str
    p50: float
    p95: float
    per_second: float


class Connection:
    """One kept-alive connection; answers must carry a length."""

    def __init__(self, origin: str) -> None:
        parts = urlsplit(origin)
        self._host, self._port = parts.hostname or "localhost", parts.port or 80

    async def open(self) -> "Connection":
        self._reader, self._writer = await asyncio.open_connection(self._host, self._port)
        return self

    async def get(self, path: str) -> int:
        """Ask for `path` and return the status once the body is here; one that idled out is opened anew."""
        try:
            return await self._ask(path)
        except (asyncio.IncompleteReadError, ConnectionError):
            await self.open()
            return await self._ask(path)

    async def _ask(self, path: str) -> int:
        request = f"GET {quote(path, safe='/?&=+%')} HTTP/1.1\r\nhost: {self._host}:{self._port}\r\n\r\n"
        self._writer.write(request.encode())
        head = (await self._reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
        length = int(head.split("content-length:")[1].split("\r\n")[0])
        await self._reader.readexactly(length)
        return int(head.split(" ", 2)[1])

    def close(self) -> None:
        self._writer.close()


async def timed(name: str, calls: Sequence[Callable[[], Awaitable[object]]], rounds: int = 1) -> Figure:
    """Time each call one after the other, `rounds` times over."""
    for call in calls[:20]:
        await call()
    times = []
    for _ in range(rounds):
        for call in calls:
            start = time.perf_counter()
            await call()
            times.append((time.perf_counter() - start) * 1_000)
    return _figure(name, times, sum(times) / 1_000)


async def hammered(name: str, origin: str, paths: Sequence[str], *, clients: int = 8, seconds: float = 6) -> Figure:
    """Ask for `paths` in turn over several connections at once, for some seconds."""
    times: list[float] = []
    until = time.perf_counter() + seconds

    async def one(number: int) -> None:
        connection = await Connection(origin).open()
        turn = number * 7
        while (start := time.perf_counter()) < until:
            status = await connection.get(paths[turn % len(paths)])
            assert status == 200, (status, paths[turn % len(paths)])
            times.append((time.perf_counter() - start) * 1_000)
            turn += 1
        connection.close()

    begun = time.perf_counter()
    await asyncio.gather(*(one(number) for number in range(clients)))
    return _figure(name, times, time.perf_counter() - begun)


def _figure(name: str, times: Sequence[float], seconds: float) -> Figure:
    return Figure(name, statistics.median(times), statistics.quantiles(times, n=20)[-1], len(times) / seconds)


def show(title: str, figures: Sequence[Figure]) -> None:
    """Print a table."""
    print(f"\n{title:52} {'p50 ms':>8} {'p95 ms':>8} {'per second':>11}")
    for figure in figures:
        print(f"{figure.name:52} {figure.p50:8.2f} {figure.p95:8.2f} {figure.per_second:11.0f}", flush=True)
