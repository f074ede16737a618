"""The own saved searches and whether each sends mail."""

import reflex as rx

from recruit_app.core.actor import Role
from recruit_app.core.database import session_scope
from recruit_app.domain.jobs.alerts import queries, service
from recruit_app.domain.jobs.alerts.schemas import SavedSearchRow
from recruit_app.web.guard import allow, current_actor, friendly, signed_in


class SavedState(rx.State):
    """The own saved searches."""

    rows: list[SavedSearchRow] = []
    ready: bool = False

    @rx.event
    @allow(signed_in)
    @friendly
    async def load(self) -> object:
        """Show the own searches; staff has none and is sent home."""
        if not current_actor().has_role(Role.CANDIDATE):
            return rx.redirect("/login")
        await self._read()
        return None

    @rx.event
    @allow(Role.CANDIDATE)
    @friendly
    async def switch(self, search_id: str, is_active: bool) -> None:
        """Turn a search's mail on or off."""
        async with session_scope() as session:
            await service.switch_search(
                session, actor=current_actor(), search_id=str(search_id), is_active=bool(is_active)
            )
        await self._read()

    @rx.event
    @allow(Role.CANDIDATE)
    @friendly
    async def forget(self, search_id: str) -> None:
        """Delete a search."""
        async with session_scope() as session:
            await service.delete_search(session, actor=current_actor(), search_id=str(search_id))
        await self._read()

    async def _read(self) -> None:
        async with session_scope() as session:
            self.rows = list(await queries.list_saved(session, actor=current_actor()))
        self.ready = True
