"""A site on this machine that answers as the test says, and counts who knocked."""

import asyncio
import gzip
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress


class Site:
    """Answers each path with what `answers` holds for it: bytes as they go over the wire, or a coroutine."""

    def __init__(self):
        self.answers = {}
        self.seen = []
        self.requests = []
        self.url = ""

    def says(self, path, body=b"", *, status=200, kind="application/json", **headers):
        body = body.encode() if isinstance(body, str) else body
        lines = [f"HTTP/1.1 {status} X", f"content-type: {kind}", f"content-length: {len(body)}", "connection: close"]
        lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
        self.answers[path] = "\r\n".join(lines).encode() + b"\r\n\r\n" + body

    def packs(self, path, body, *, kind="application/json"):
        self.says(path, gzip.compress(body), kind=kind, content_encoding="gzip")

    async def _serve(self, reader, writer):
        with suppress(ConnectionError, asyncio.IncompleteReadError):
            head = (await reader.readuntil(b"\r\n\r\n")).decode()
            path = head.split(" ", 2)[1]
            self.seen.append(path)
            self.requests.append(head)
            answer = self.answers.get(path) or self.answers.get(path.partition("?")[0])
            if answer is None:
                answer = b"HTTP/1.1 404 X\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"
            if callable(answer):
                await answer(writer)
            else:
                writer.write(answer)
                await writer.drain()
        with suppress(ConnectionError):
            writer.close()


@asynccontextmanager
async def hostile_site() -> AsyncIterator[Site]:
    site = Site()
    server = await asyncio.start_server(site._serve, "127.0.0.1", 0)
    site.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    try:
        yield site
    finally:
        server.close()
