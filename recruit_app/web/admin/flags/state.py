"""The settings."""

from typing import Any

import reflex as rx

from recruit_app.core.actor import Role
from recruit_app.core.database import session_scope
from recruit_app.domain.flags import queries, service
from recruit_app.domain.flags.schemas import FlagView
from recruit_app.web import forms, ui
from recruit_app.web.admin.flags.rows import FlagGroup, grouped
from recruit_app.web.guard import allow, current_actor, friendly
from recruit_app.web.push import watch


class FlagsState(rx.State):
    """Every setting; a change acts at once in every process."""

    groups: list[FlagGroup] = []
    q: str = ""
    loading: bool = True
    errors: dict[str, str] = {}

    @rx.event
    @allow(Role.ADMIN)
    @friendly
    async def load(self) -> None:
        """Show the settings the address searches for, and follow changes."""
        await self._read()
        await watch(self, "flags", FlagsState.refresh)

    @rx.event
    @allow(Role.ADMIN)
    @friendly
    async def refresh(self) -> None:
        """Read again after somebody changed a setting."""
        await self._read()

    @rx.event
    @allow(Role.ADMIN)
    @friendly
    async def switch(self, key: str, on: bool) -> Any:
        """Turn a setting on or off, with a way back."""
        title = (await self._set(key, on)).title
        return ui.toast_undo(f"{title} is {'on' if on else 'off'}", FlagsState.switch(key, not on))

    @rx.event
    @allow(Role.ADMIN)
    @friendly
    async def save_text(self, form: dict[str, Any]) -> Any:
        """Keep a setting that is text."""
        flag = await self._set(forms.words(form, "key"), forms.words(form, "value"))
        return ui.toast_done(f"{flag.title} saved")

    @rx.event
    @allow(Role.ADMIN)
    @friendly
    async def save_days(self, form: dict[str, Any]) -> Any:
        """Keep the days of every fact."""
        key = forms.words(form, "key")
        rows = [row for group in self.groups for row in group.rows if row.key == key]
        days = {fact.key: forms.whole_number(form, fact.key) for row in rows for fact in row.days}
        flag = await self._set(key, days)
        return ui.toast_done(f"{flag.title} saved")

    async def _set(self, key: str, value: Any) -> FlagView:
        self.errors = {}
        async with session_scope() as session:
            await service.set_flag(session, actor=current_actor(), key=key, value=value)
            await session.flush()
            flags = await queries.list_flags(session, actor=current_actor())
        await self._read()
        return next(flag for flag in flags if flag.key == key)

    async def _read(self) -> None:
        self.q = self.router.url.query_parameters.get("q", "")[:80]
        async with session_scope() as session:
            flags = await queries.list_flags(session, actor=current_actor())
        self.groups, self.loading = grouped(flags, self.q), False
