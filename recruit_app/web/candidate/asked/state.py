"""One own question about a job found elsewhere, and who answers it."""

from typing import Any
from uuid import uuid4

import reflex as rx

from recruit_app.core.database import session_scope
from recruit_app.core.errors import DomainError
from recruit_app.domain.conversations import queries, service
from recruit_app.domain.conversations.schemas import ChatLine
from recruit_app.web import forms
from recruit_app.web.guard import Role, allow, current_actor, friendly
from recruit_app.web.push import watch


class AskedState(rx.State):
    """The thread of the address, if it is the reader's own."""

    about: str = ""
    href: str = ""
    lines: list[ChatLine] = []
    has_more: bool = False
    answered_by: str = ""
    problem: str = ""
    ready: bool = False

    @rx.event
    @allow(Role.CANDIDATE)
    @friendly
    async def load(self) -> Any:
        """Show the thread and follow it; one about an application has a page of its own."""
        self.problem, self.lines, self.ready = "", [], False
        leads_to = await self._read()
        await watch(self, f"applications:{current_actor().require_user()}", AskedState.refresh)
        return rx.redirect(leads_to, replace=True) if leads_to else None

    @rx.event
    @allow(Role.CANDIDATE)
    @friendly
    async def refresh(self) -> None:
        """Read again after somebody wrote."""
        await self._read()

    @rx.event
    @allow(Role.CANDIDATE)
    @friendly
    async def send(self, text: str) -> None:
        """Write in the own thread."""
        async with session_scope() as session:
            await service.post_message(
                session, actor=current_actor(), session_id=self._id(), text=text, client_msg_id=uuid4()
            )
        await self._read()

    @rx.event
    @allow(Role.CANDIDATE)
    @friendly
    async def show_older(self) -> None:
        """Add the fifty messages before the first one shown."""
        if not self.lines:
            return
        async with session_scope() as session:
            older = await queries.thread(
                session, actor=current_actor(), session_id=self._id(), before_seq=self.lines[0].seq
            )
        self.lines, self.has_more = [*older.lines, *self.lines], older.has_more

    def _id(self) -> str:
        return forms.last_part(self.router.url.path)

    async def _read(self) -> str:
        """Read the thread; return the address of the application it belongs to, if it does."""
        actor = current_actor()
        try:
            async with session_scope() as session:
                await service.mark_read(session, actor=actor, session_id=self._id())
                thread = await queries.thread(session, actor=actor, session_id=self._id())
        except DomainError as refusal:
            self.problem, self.ready = refusal.sentence, True
            return ""
        known = {line.seq for line in thread.lines}
        older = [line for line in self.lines if line.seq not in known]
        self.lines = [*older, *thread.lines]
        self.has_more = self.has_more if older else thread.has_more
        self.about, self.href, self.answered_by = thread.job_title, thread.posting_href, thread.handler_name
        self.ready = True
        return f"/applications/{thread.application_id}" if thread.application_id else ""
