"""Push between people: a committed NOTIFY pokes the screens that watch its topic.

Only topics travel. Each poked screen re-reads through its own handler, so the guard and the
row rules of its own viewer apply to everything it is shown.
"""

import asyncio
from typing import Any

import psycopg
import reflex as rx
import structlog
from reflex_base.event import Event

from recruit_app.core.database import CHANNEL, database_url, libpq_url
from recruit_app.domain.flags import queries as flags
from recruit_app.domain.identity.service import sessions

log = structlog.get_logger()

_COALESCE_SECONDS = 0.02
_watchers: dict[str, dict[str, Any]] = {}


async def watch(state: rx.State, topic: str, handler: Any) -> None:
    """Fire `handler` (no arguments) of this tab whenever `topic` changes, until it leaves the page."""
    _watchers.setdefault(topic, {})[state.router.session.client_token] = handler


def unwatch_all(client_token: str) -> None:
    """Forget what a tab watched; its next page says what it watches."""
    for topic in [topic for topic, tabs in _watchers.items() if client_token in tabs]:
        _watchers[topic].pop(client_token, None)
        if not _watchers[topic]:
            del _watchers[topic]


class Bridge:
    """One LISTEN connection per web process, kept alive for as long as the process is."""

    def __init__(self, app: rx.App) -> None:
        self._app = app

    async def run(self) -> None:
        """Listen until cancelled; after a lost connection listen again and poke everybody."""
        while True:
            try:
                await self._listen()
            except (psycopg.Error, OSError) as error:
                log.warning("listen_lost", error=type(error).__name__)
                await asyncio.sleep(1)

    async def _listen(self) -> None:
        url = libpq_url(database_url())
        async with await psycopg.AsyncConnection.connect(url, autocommit=True) as connection:
            await connection.execute(f"LISTEN {CHANNEL}")
            await self.poke(set(_watchers))
            while True:
                topics = {note.payload async for note in connection.notifies(timeout=30, stop_after=1)}
                if topics:
                    topics |= {
                        note.payload async for note in connection.notifies(timeout=_COALESCE_SECONDS, stop_after=500)
                    }
                    await self.poke(topics)

    async def poke(self, topics: set[str]) -> None:
        """Fire the watching handlers of `topics` in every tab connected here, each once."""
        if flags_changed(topics):
            flags.forget()
        if sessions.TOPIC in topics:
            sessions.forget_all()
        due = {
            (client, handler.fn): handler
            for topic in topics
            for client, handler in list(_watchers.get(topic, {}).items())
        }
        for (client, _), handler in due.items():
            if not self._is_connected(client):
                unwatch_all(client)
                continue
            with self._app.set_contexts():
                await self._app.event_processor.enqueue(client, Event.from_event_type(handler())[0])

    def _is_connected(self, client: str) -> bool:
        namespace = self._app.event_namespace
        return namespace is not None and client in namespace.token_to_sid


def flags_changed(topics: set[str]) -> bool:
    """Return whether a setting changed."""
    return "flags" in topics
