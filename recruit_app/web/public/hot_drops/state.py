"""Jobs found on other boards, while they last; filters and page live in the address."""

from typing import Any
from urllib.parse import urlencode

import reflex as rx

from recruit_app.core.database import session_scope
from recruit_app.domain.conversations import posting_queries
from recruit_app.domain.conversations import service as conversations
from recruit_app.domain.conversations.schemas import AskedRow
from recruit_app.domain.hotdrops import queries
from recruit_app.domain.hotdrops.schemas import Choice, HotDropCard
from recruit_app.web import forms
from recruit_app.web.guard import allow, current_actor, everyone, friendly
from recruit_app.web.push import watch

_PATH = "/hot-drops"
_FILTERS = ("source", "type", "place")


class HotDropsState(rx.State):
    """The hot drops the address asks for, and the reader's own questions."""

    rows: list[HotDropCard] = []
    asked: list[AskedRow] = []
    sources: list[Choice] = []
    types: list[Choice] = []
    places: list[Choice] = []
    total: int = 0
    words: str = ""
    next_href: str = ""
    first_href: str = ""
    is_filtered: bool = False
    ready: bool = False

    @rx.event
    @allow(everyone)
    @friendly
    async def load(self) -> None:
        """Show what has not expired, and follow answers to the own questions."""
        await self._read()
        actor = current_actor()
        if self.asked:
            await watch(self, f"applications:{actor.user_id}", HotDropsState.refresh)

    @rx.event
    @allow(everyone)
    @friendly
    async def refresh(self) -> None:
        """Read again after a recruiter answered."""
        await self._read()

    @rx.event
    @allow(everyone)
    @friendly
    async def ask(self, posting_id: str) -> Any:
        """Open the chat about a hot drop; who is not signed in comes back here afterwards."""
        actor = current_actor()
        if not actor.is_authenticated:
            url = self.router.url
            back = f"{_PATH}?{url.query}" if url.query else _PATH
            return rx.redirect(f"/login?{urlencode({'next': back})}")
        async with session_scope() as session:
            asked = await conversations.ask_about_posting(session, actor=actor, posting_id=posting_id)
        return rx.redirect(asked.href)

    async def _read(self) -> None:
        given = self.router.url.query_parameters
        self.words, after = given.get("q", "")[:200], given.get("after", "")
        source, kind, place = (given.get(name, "")[:200] for name in _FILTERS)
        async with session_scope() as session:
            found = await queries.list_hot_drops(
                session, search=self.words, source=source, job_type=kind, place=place, cursor=after
            )
            facets = await queries.list_facets(session)
            self.asked = list(await posting_queries.list_asked(session, actor=current_actor()))
        self.sources, self.types, self.places = list(facets.sources), list(facets.types), list(facets.places)
        self.rows, self.total, self.ready = list(found.rows), found.total, True
        kept = {"q": self.words, "source": source, "type": kind, "place": place}
        self.is_filtered = any(kept.values())
        self.first_href = _PATH + forms.query(**kept) if after else ""
        self.next_href = _PATH + forms.query(**kept, after=found.next_cursor) if found.next_cursor else ""
