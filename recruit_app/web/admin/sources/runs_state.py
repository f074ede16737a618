"""The log of every reading of a source."""

import reflex as rx

from recruit_app.core.actor import Role
from recruit_app.core.database import session_scope
from recruit_app.domain.hotdrops import service, source_queries
from recruit_app.domain.hotdrops.schemas import RunRow
from recruit_app.web import forms, ui
from recruit_app.web.guard import allow, current_actor, friendly
from recruit_app.web.push import watch

_PATH = "/admin/sources/runs"


class RunsState(rx.State):
    """One page of the log, as the address asks."""

    rows: list[RunRow] = []
    sources: list[ui.Option] = []
    source: str = ""
    state: str = ""
    is_first: bool = True
    first_href: str = _PATH
    next_href: str = ""
    loading: bool = True

    @rx.event
    @allow(Role.ADMIN)
    @friendly
    async def load(self) -> None:
        """Show the page of the address, and follow new readings."""
        await self._read()
        await watch(self, service.TOPIC, RunsState.refresh)

    @rx.event
    @allow(Role.ADMIN)
    @friendly
    async def refresh(self) -> None:
        """Read again after a source was read."""
        await self._read()

    @rx.event
    @allow(Role.ADMIN)
    async def choose_source(self, source_id: str) -> object:
        """Show one source's readings, in the address."""
        return rx.redirect(_PATH + forms.query(source=str(source_id)[:40], state=self.state))

    async def _read(self) -> None:
        given = self.router.url.query_parameters
        self.source, self.state, after = given.get("source", "")[:40], given.get("state", ""), given.get("after", "")
        actor = current_actor()
        async with session_scope() as session:
            page = await source_queries.list_runs(
                session, actor=actor, source_id=self.source, state=self.state, cursor=after
            )
            known = await source_queries.list_sources(session, actor=actor)
        self.sources = sorted((ui.Option(one.id, one.name) for one in known), key=lambda option: option.label)
        self.rows, self.is_first, self.loading = list(page.rows), not after, False
        kept = {"source": self.source, "state": self.state}
        self.first_href = _PATH + forms.query(**kept)
        self.next_href = _PATH + forms.query(**kept, after=page.next_cursor) if page.next_cursor else ""
