"""One own application and its conversation."""

from typing import Any
from uuid import uuid4

import reflex as rx

from recruit_app.core.database import session_scope
from recruit_app.core.errors import DomainError
from recruit_app.domain.applications import queries
from recruit_app.domain.applications import service as applications
from recruit_app.domain.applications.schemas import OwnApplication, TimelineRow
from recruit_app.domain.conversations import queries as conversations
from recruit_app.domain.conversations import service
from recruit_app.domain.conversations.schemas import ChatLine
from recruit_app.web import forms, ui
from recruit_app.web.guard import Role, allow, current_actor, friendly
from recruit_app.web.push import watch


class ApplicationState(rx.State):
    """The application of the address, if it is the reader's own."""

    own: OwnApplication | None = None
    lines: list[ChatLine] = []
    options: list[str] = []
    history: list[TimelineRow] = []
    has_more: bool = False
    handler: str = "bot"
    handler_name: str = ""
    problem: str = ""
    is_asking: bool = False

    @rx.event
    @allow(Role.CANDIDATE)
    @friendly
    async def load(self) -> None:
        """Show the application and its chat, and follow both."""
        self.problem, self.lines, self.is_asking = "", [], False
        await self._read()
        if self.own is not None:
            await watch(self, f"applications:{current_actor().require_user()}", ApplicationState.refresh)

    @rx.event
    @allow(Role.CANDIDATE)
    @friendly
    async def refresh(self) -> None:
        """Read again after somebody wrote or the application moved."""
        await self._read()

    @rx.event
    @allow(Role.CANDIDATE)
    @friendly
    async def send(self, text: str) -> None:
        """Write in the own thread; the assistant answers at once where it is its turn."""
        chat_id = self.own.chat_id if self.own else ""
        async with session_scope() as session:
            await service.post_message(
                session, actor=current_actor(), session_id=chat_id, text=text, client_msg_id=uuid4()
            )
        await self._read()

    @rx.event
    @allow(Role.CANDIDATE)
    @friendly
    async def show_older(self) -> None:
        """Add the fifty messages before the first one shown."""
        if self.own is None or not self.lines:
            return
        async with session_scope() as session:
            older = await conversations.thread(
                session, actor=current_actor(), session_id=self.own.chat_id, before_seq=self.lines[0].seq
            )
        self.lines, self.has_more = [*older.lines, *self.lines], older.has_more

    @rx.event
    @allow(Role.CANDIDATE)
    async def ask_withdraw(self) -> None:
        """Ask before an application ends: a recruiter would have to open it again."""
        self.is_asking = True

    @rx.event
    @allow(Role.CANDIDATE)
    async def keep(self) -> None:
        """Do not withdraw."""
        self.is_asking = False

    @rx.event
    @allow(Role.CANDIDATE)
    @friendly
    async def withdraw(self) -> Any:
        """End the own application."""
        self.is_asking = False
        async with session_scope() as session:
            await applications.withdraw(session, actor=current_actor(), application_id=self._id())
        await self._read()
        return ui.toast_done("Your application is withdrawn")

    def _id(self) -> str:
        return forms.last_part(self.router.url.path)

    async def _read(self) -> None:
        actor = current_actor()
        try:
            async with session_scope() as session:
                self.own = await queries.get_own(session, actor=actor, application_id=self._id())
                moves = await queries.timeline(session, actor=actor, application_id=self._id())
                if self.own.chat_id:
                    await self._read_chat(session, self.own.chat_id)
        except DomainError as refusal:
            self.own, self.problem = None, refusal.sentence
            return
        self.history = list(reversed(moves))

    async def _read_chat(self, session: Any, chat_id: str) -> None:
        actor = current_actor()
        await service.mark_read(session, actor=actor, session_id=chat_id)
        thread = await conversations.thread(session, actor=actor, session_id=chat_id)
        known = {line.seq for line in thread.lines}
        older = [line for line in self.lines if line.seq not in known]
        self.lines, self.options = [*older, *thread.lines], list(thread.options)
        self.has_more = self.has_more if older else thread.has_more
        self.handler, self.handler_name = thread.handler, thread.handler_name
