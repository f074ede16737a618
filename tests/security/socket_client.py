"""A raw client of the event socket, as anybody on the internet could write one."""

import asyncio
import json
import uuid
from typing import Any

from websockets.asyncio.client import connect

NAMESPACE = "/_event"


class SocketClient:
    """Speaks just enough engine.io to fire any event by name and to see every delta."""

    def __init__(self, origin: str, *, cookie: str = "", token: str = "", headers: dict[str, str] | None = None):
        self._origin = origin
        self._cookie = cookie
        self._headers = headers or {}
        self.token = token or str(uuid.uuid4())
        self.frames: list[str] = []

    async def __aenter__(self) -> "SocketClient":
        url = f"{self._origin.replace('http', 'ws', 1)}/_event/?EIO=4&transport=websocket&token={self.token}"
        headers = dict(self._headers)
        origin = headers.pop("Origin", self._origin)
        if self._cookie:
            headers["Cookie"] = f"session={self._cookie}"
        self._socket = await connect(url, additional_headers=headers, origin=origin, max_size=None)
        await self._socket.recv()
        await self._socket.send(f"40{NAMESPACE},")
        while not (await self._receive(10)).startswith(f"40{NAMESPACE}"):
            pass
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._socket.close()

    async def fire(self, name: str, payload: dict[str, Any] | None = None) -> None:
        event = {
            "name": name,
            "payload": payload or {},
            "router_data": {"pathname": "/", "asPath": "/", "query": {}},
        }
        await self.send_raw(f"42{NAMESPACE},{json.dumps(['event', event])}")

    async def send_raw(self, frame: str) -> None:
        await self._socket.send(frame)

    async def wait_for(self, needle: str, seconds: float = 20) -> str:
        """Return the first frame, from now on, that holds `needle`."""
        async with asyncio.timeout(seconds):
            while True:
                frame = await self._receive(seconds)
                if needle in frame:
                    return frame

    async def drain(self, seconds: float = 0.5) -> list[str]:
        """Return every frame that arrives until the line is quiet for `seconds`."""
        found = []
        while True:
            try:
                found.append(await self._receive(seconds))
            except TimeoutError:
                return found

    async def _receive(self, seconds: float) -> str:
        frame = await asyncio.wait_for(self._socket.recv(), seconds)
        if frame == "2":
            await self._socket.send("3")
            return await self._receive(seconds)
        self.frames.append(frame)
        return frame
