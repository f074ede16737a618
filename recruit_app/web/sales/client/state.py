"""One client: papers, jobs in numbers, history."""

from typing import Any

import reflex as rx

from recruit_app.core.database import session_scope
from recruit_app.core.errors import NotFound
from recruit_app.domain.sales import queries, service
from recruit_app.domain.sales.schemas import ClientDetail, ClientJob, LeadEventRow
from recruit_app.web import forms, ui
from recruit_app.web.guard import HIRING, SELLING, allow, current_actor, friendly
from recruit_app.web.push import watch
from recruit_app.web.sales import parsing


class ClientState(rx.State):
    """The client of the address."""

    client: ClientDetail | None = None
    jobs: list[ClientJob] = []
    history: list[LeadEventRow] = []
    problem: str = ""
    dialog: str = ""
    errors: dict[str, str] = {}
    can_make_jobs: bool = False

    @rx.event
    @allow(*SELLING)
    @friendly
    async def load(self) -> None:
        """Show the client of the address, and follow changes."""
        self.dialog, self.errors, self.problem, self.client = "", {}, "", None
        await self._read()
        await watch(self, service.TOPIC, ClientState.refresh)

    @rx.event
    @allow(*SELLING)
    @friendly
    async def refresh(self) -> None:
        """Read again after a client changed."""
        await self._read()

    @rx.event
    @allow(*SELLING)
    @friendly
    async def save(self, form: dict[str, Any]) -> Any:
        """Keep the client's papers."""
        self.errors = {}
        async with session_scope() as session:
            await service.edit_client(
                session, actor=current_actor(), client_id=self._id(), edit=parsing.client_edit(form)
            )
        self.dialog = ""
        await self._read()
        return ui.toast_done("Client saved")

    @rx.event
    @allow(*SELLING)
    @friendly
    async def set_status(self, status: str) -> Any:
        """Set the status, with a way back."""
        before = self.client.status if self.client else status
        async with session_scope() as session:
            await service.set_client_status(session, actor=current_actor(), client_id=self._id(), status=status)
        await self._read()
        return ui.toast_undo(f"Now {status}", ClientState.set_status(before))

    @rx.event
    @allow(*SELLING)
    async def open_edit(self) -> None:
        """Open the papers."""
        self.errors, self.dialog = {}, "edit"

    @rx.event
    @allow(*SELLING)
    async def close(self) -> None:
        """Close the papers."""
        self.errors, self.dialog = {}, ""

    def _id(self) -> str:
        return forms.last_part(self.router.url.path)

    async def _read(self) -> None:
        actor = current_actor()
        try:
            async with session_scope() as session:
                client = await queries.get_client(session, actor=actor, client_id=self._id())
        except NotFound as refusal:
            self.client, self.problem = None, refusal.sentence
            return
        self.client, self.jobs, self.history = client, list(client.job_rows), list(client.history)
        self.can_make_jobs = actor.has_role(*HIRING) and client.status == "Active"
