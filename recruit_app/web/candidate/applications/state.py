"""Where a person stands in every job applied for."""

import reflex as rx

from recruit_app.core.actor import Role
from recruit_app.core.database import session_scope
from recruit_app.domain.applications import queries
from recruit_app.domain.applications.schemas import OwnApplication
from recruit_app.web.guard import allow, current_actor, friendly, signed_in
from recruit_app.web.push import watch


class ApplicationsState(rx.State):
    """The own applications."""

    rows: list[OwnApplication] = []
    ready: bool = False

    @rx.event
    @allow(signed_in)
    @friendly
    async def load(self) -> object:
        """Show the own applications, and follow every move; staff has none and is sent home."""
        actor = current_actor()
        if not actor.has_role(Role.CANDIDATE):
            return rx.redirect("/login")
        await self._read()
        await watch(self, f"applications:{actor.user_id}", ApplicationsState.refresh)
        return None

    @rx.event
    @allow(Role.CANDIDATE)
    @friendly
    async def refresh(self) -> None:
        """Re-read after somebody moved or wrote."""
        await self._read()

    async def _read(self) -> None:
        async with session_scope() as session:
            self.rows = list(await queries.list_own(session, actor=current_actor()))
        self.ready = True
