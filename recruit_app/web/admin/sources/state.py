"""The sources of hot drops."""

from typing import Any

import reflex as rx

from recruit_app.core.actor import Role
from recruit_app.core.database import session_scope
from recruit_app.domain.hotdrops import service, source_queries
from recruit_app.domain.hotdrops.schemas import SourceInput, SourceRow
from recruit_app.web import forms, ui
from recruit_app.web.guard import allow, current_actor, friendly
from recruit_app.web.push import watch


class SourcesState(rx.State):
    """Every source with how its last reading went; `edited` is the one in the dialog, "new" for a new one."""

    rows: list[SourceRow] = []
    q: str = ""
    loading: bool = True
    edited: str = ""
    source: SourceRow | None = None
    kind: str = "greenhouse"
    errors: dict[str, str] = {}

    @rx.event
    @allow(Role.ADMIN)
    @friendly
    async def load(self) -> None:
        """Show the sources the address searches for, and follow their readings."""
        self.edited, self.errors = "", {}
        await self._read()
        await watch(self, service.TOPIC, SourcesState.refresh)

    @rx.event
    @allow(Role.ADMIN)
    @friendly
    async def refresh(self) -> None:
        """Read again after a source changed or was read."""
        await self._read()

    @rx.event
    @allow(Role.ADMIN)
    async def open_form(self, source_id: str) -> None:
        """Open the form for a source, or for a new one."""
        self.source = next((row for row in self.rows if row.id == source_id), None)
        self.edited, self.errors = (self.source.id if self.source else "new"), {}
        self.kind = self.source.kind if self.source else "greenhouse"

    @rx.event
    @allow(Role.ADMIN)
    async def close_form(self) -> None:
        """Close the form."""
        self.edited, self.errors = "", {}

    @rx.event
    @allow(Role.ADMIN)
    async def choose_kind(self, kind: str) -> None:
        """Say what an address looks like for this kind."""
        self.kind = str(kind)[:20]

    @rx.event
    @allow(Role.ADMIN)
    @friendly
    async def save(self, form: dict[str, Any]) -> Any:
        """Add the source, or keep what changed of it."""
        self.errors = {}
        fields = {name: forms.words(form, name) for name in ("name", "kind", "address", "company")}
        given = SourceInput(**fields, interval_minutes=forms.whole_number(form, "interval_minutes"))
        async with session_scope() as session:
            if self.edited == "new":
                await service.add_source(session, actor=current_actor(), new=given)
            else:
                await service.edit_source(session, actor=current_actor(), source_id=self.edited, edit=given)
        words = f"{given.name} is being read" if self.edited == "new" else f"{given.name} saved"
        self.edited = ""
        await self._read()
        return ui.toast_done(words)

    @rx.event
    @allow(Role.ADMIN)
    @friendly
    async def switch(self, source_id: str, enabled: bool) -> Any:
        """Pause a source or let it go on, with a way back."""
        async with session_scope() as session:
            await service.set_source_enabled(
                session, actor=current_actor(), source_id=source_id, enabled=enabled is True
            )
        await self._read()
        words = "The source goes on" if enabled else "The source is paused"
        return ui.toast_undo(words, SourcesState.switch(source_id, not enabled))

    @rx.event
    @allow(Role.ADMIN)
    @friendly
    async def fetch_now(self, source_id: str) -> Any:
        """Have a source read now; the row follows."""
        async with session_scope() as session:
            await service.ask_for_run(session, actor=current_actor(), source_id=source_id)
        return ui.toast_done("The source is being read")

    async def _read(self) -> None:
        self.q = self.router.url.query_parameters.get("q", "")[:80]
        async with session_scope() as session:
            rows = await source_queries.list_sources(session, actor=current_actor(), search=self.q)
        self.rows, self.loading = list(rows), False
