"""The inbox: conversations, the open thread, and what helps to answer it."""

from typing import Any
from uuid import uuid4

import reflex as rx

from recruit_app.core.database import session_scope
from recruit_app.core.errors import DomainError
from recruit_app.domain.applications import queries as applications
from recruit_app.domain.applications.schemas import ApplicationDetail
from recruit_app.domain.candidates import queries as candidates
from recruit_app.domain.candidates.schemas import FactView, RecruiterProfileView
from recruit_app.domain.conversations import queries, service
from recruit_app.domain.conversations.schemas import ChatLine, InboxRow, Thread
from recruit_app.domain.matching import service as matching
from recruit_app.domain.matching.schemas import MatchLine
from recruit_app.domain.prescreen import queries as prescreen
from recruit_app.domain.prescreen.schemas import AnswerRow
from recruit_app.web import forms, ui
from recruit_app.web.guard import HIRING, allow, current_actor, friendly
from recruit_app.web.push import watch


class InboxState(rx.State):
    """The address holds filter, search and the open thread."""

    rows: list[InboxRow] = []
    next_href: str = ""
    filter: str = "all"
    q: str = ""
    open_id: str = ""
    kept: str = ""
    thread: Thread | None = None
    lines: list[ChatLine] = []
    has_more: bool = False
    detail: ApplicationDetail | None = None
    profile: RecruiterProfileView | None = None
    facts: list[FactView] = []
    match: list[MatchLine] = []
    answers: list[AnswerRow] = []
    suggestions: list[str] = []
    canned: list[str] = []
    draft: str = ""
    loading: bool = True
    is_posting: bool = False

    @rx.event
    @allow(*HIRING)
    @friendly
    async def load(self) -> Any:
        """Show what the address asks for, and follow changes."""
        given = self.router.url.query_parameters
        self.filter = given.get("filter", "all") if given.get("filter") in queries.FILTERS else "all"
        self.q, self.open_id, self.draft = given.get("q", "")[:80], given.get("chat", "")[:64], ""
        kept = forms.query(filter=given.get("filter", ""), q=self.q).removeprefix("?")
        self.kept = f"{kept}&" if kept else ""
        await self._read()
        await watch(self, "inbox", InboxState.refresh)
        return ui.toast_error("That conversation does not exist.") if self.open_id and not self.thread else None

    @rx.event
    @allow(*HIRING)
    @friendly
    async def refresh(self) -> None:
        """Read again after somebody wrote or took over."""
        await self._read()

    @rx.event
    @allow(*HIRING)
    @friendly
    async def send(self, text: str) -> None:
        """Answer in the open thread, as oneself."""
        async with session_scope() as session:
            await service.post_message(
                session, actor=current_actor(), session_id=self.open_id, text=text, client_msg_id=uuid4()
            )
        self.draft = ""
        await self._read()

    @rx.event
    @allow(*HIRING)
    @friendly
    async def take_over(self) -> None:
        """Answer in person from now on."""
        async with session_scope() as session:
            await service.take_over(session, actor=current_actor(), session_id=self.open_id)
        await self._read()

    @rx.event
    @allow(*HIRING)
    @friendly
    async def hand_back(self) -> None:
        """Let the assistant go on."""
        async with session_scope() as session:
            await service.hand_back(session, actor=current_actor(), session_id=self.open_id)
        await self._read()

    @rx.event
    @allow(*HIRING)
    async def use_reply(self, text: str) -> None:
        """Put a proposed reply into the box, to be edited."""
        if text in self.suggestions or text in self.canned:
            self.draft = f"{text}\0{uuid4().hex}"

    @rx.event
    @allow(*HIRING)
    @friendly
    async def show_older(self) -> None:
        """Add the fifty messages before the first one shown."""
        if not self.lines:
            return
        async with session_scope() as session:
            older = await queries.thread(
                session, actor=current_actor(), session_id=self.open_id, before_seq=self.lines[0].seq
            )
        self.lines, self.has_more = [*older.lines, *self.lines], older.has_more

    async def _read(self) -> None:
        actor, after = current_actor(), self.router.url.query_parameters.get("after", "")
        async with session_scope() as session:
            if self.open_id:
                await self._open(session)
            page = await queries.inbox(session, actor=actor, filter=self.filter, search=self.q, cursor=after)
        self.rows, self.loading = list(page.rows), False
        self.next_href = f"?{self.kept}after={page.next_cursor}" if page.next_cursor else ""

    async def _open(self, session: Any) -> None:
        actor = current_actor()
        try:
            await service.mark_read(session, actor=actor, session_id=self.open_id)
            self.thread = await queries.thread(session, actor=actor, session_id=self.open_id)
        except DomainError:
            self.thread = self.detail = self.profile = None
            return
        known = {line.seq for line in self.thread.lines}
        same = bool(self.lines) and any(line.id == self.thread.lines[0].id for line in self.lines)
        older = [line for line in self.lines if line.seq not in known] if same else []
        self.lines = [*older, *self.thread.lines]
        self.has_more = self.has_more if older else self.thread.has_more
        self.is_posting = self.thread.application_id is None
        if self.thread.application_id is None:
            self.detail = self.profile = None
        else:
            await self._read_side(session, self.thread.application_id)
        help_ = await queries.copilot(session, actor=actor, session_id=self.open_id)
        self.suggestions, self.canned = list(help_.suggestions), list(help_.canned)

    async def _read_side(self, session: Any, application_id: str) -> None:
        actor = current_actor()
        self.detail = await applications.get_application(session, actor=actor, application_id=application_id)
        candidate_id = self.detail.candidate_id
        self.profile = await candidates.get_profile_for_staff(session, actor=actor, candidate_id=candidate_id)
        self.facts = [fact for fact in self.profile.facts if fact.key not in ("skills", "last_prescreening")]
        found = await matching.score(session, job_id=self.detail.job_id, candidate_id=candidate_id)
        self.match = list(found.lines)
        answers = await prescreen.list_answers(session, actor=actor, application_id=application_id)
        self.answers = [row for row in answers if row.must_have and row.passed is False]
