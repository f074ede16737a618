"""The leads page: what to do next, and the board or list below it."""

from datetime import timedelta
from typing import Any

import reflex as rx

from recruit_app.core.clock import today
from recruit_app.core.database import session_scope
from recruit_app.core.errors import DomainError
from recruit_app.domain.sales import queries, service
from recruit_app.domain.sales.schemas import LeadCard, TaskRow
from recruit_app.web import forms, ui
from recruit_app.web.guard import SELLING, allow, current_actor, friendly
from recruit_app.web.push import watch
from recruit_app.web.sales import parsing
from recruit_app.web.sales.board.columns import board_columns


class LeadsState(rx.State):
    """Leads as board or list; the address says which, and what is searched."""

    columns: list[ui.BoardColumn] = []
    rows: list[LeadCard] = []
    tasks: list[TaskRow] = []
    follow_ups: list[LeadCard] = []
    overdue: int = 0
    due_today: int = 0
    late: int = 0
    view: str = "board"
    q: str = ""
    status: str = ""
    is_first: bool = True
    next_href: str = ""
    first_href: str = "/sales?view=list"
    loading: bool = True
    revision: int = 0
    dialog: str = ""
    errors: dict[str, str] = {}
    moving_id: str = ""
    moving_name: str = ""
    moving_to: str = ""
    needs_note: bool = False
    suggested_day: str = ""
    _versions: dict[str, int] = {}

    @rx.event
    @allow(*SELLING)
    @friendly
    async def load(self) -> None:
        """Show what the address asks for, and follow changes."""
        given = self.router.url.query_parameters
        self.view = "list" if given.get("view") == "list" else "board"
        self.q, self.status = given.get("q", "")[:80], given.get("status", "")
        self.dialog, self.errors = "", {}
        await self._read(given.get("after", ""))
        await watch(self, service.TOPIC, LeadsState.refresh)

    @rx.event
    @allow(*SELLING)
    @friendly
    async def refresh(self) -> None:
        """Read again after somebody changed a lead."""
        await self._read(self.router.url.query_parameters.get("after", ""))

    @rx.event
    @allow(*SELLING)
    @friendly
    async def move(self, card: str, source: str, target: str, index: int) -> Any:
        """Move a card; ask for what the move still needs."""
        _ = source, index
        if target == "Converted":
            return rx.redirect(f"/sales/leads/{card}?convert=1")
        try:
            await self._move(card, target, {})
        except DomainError as refusal:
            # The browser has moved the card already; a new revision draws the board anew, as it is.
            self.revision += 1
            if refusal.field not in {"note", "reason", "next_follow_up"}:
                await self._read()
                raise
            self._ask(card, target, refusal.field)
        await self._read()
        return None

    @rx.event
    @allow(*SELLING)
    @friendly
    async def confirm_move(self, form: dict[str, Any]) -> Any:
        """Move the waiting card with the reason, note or follow-up just given."""
        self.errors = {}
        await self._move(self.moving_id, self.moving_to, form)
        self.dialog = ""
        await self._read()
        return ui.toast_done(f"{self.moving_name} moved to {self.moving_to}")

    @rx.event
    @allow(*SELLING)
    @friendly
    async def add_lead(self, form: dict[str, Any]) -> Any:
        """Add a lead in New."""
        self.errors = {}
        async with session_scope() as session:
            lead = await service.create_lead(session, actor=current_actor(), new=parsing.new_lead(form))
        self.dialog = ""
        await self._read()
        return ui.toast_done(f"{lead.company_name} added")

    @rx.event
    @allow(*SELLING)
    @friendly
    async def complete(self, task_id: str) -> Any:
        """Tick a task off, with a way back."""
        async with session_scope() as session:
            await service.complete_task(session, actor=current_actor(), task_id=task_id)
        await self._read()
        return ui.toast_undo("Task done", LeadsState.reopen(task_id))

    @rx.event
    @allow(*SELLING)
    @friendly
    async def reopen(self, task_id: str) -> None:
        """Take the tick back."""
        async with session_scope() as session:
            await service.reopen_task(session, actor=current_actor(), task_id=task_id)
        await self._read()

    @rx.event
    @allow(*SELLING)
    async def open_new(self) -> None:
        """Open the quick-add dialog."""
        self.errors, self.dialog = {}, "new"
        self.suggested_day = str(today() + timedelta(days=2))

    @rx.event
    @allow(*SELLING)
    async def close_dialog(self) -> None:
        """Close whatever dialog is open."""
        self.dialog, self.errors = "", {}

    def _ask(self, card: str, target: str, field: str) -> None:
        self.errors, self.moving_id, self.moving_to = {}, card, target
        cards = [one for column in self.columns for one in column.cards if one.id == card]
        self.moving_name = cards[0].title if cards else "This lead"
        self.needs_note = field == "note"
        self.suggested_day = str(today() + timedelta(days=3))
        self.dialog = "lost" if field == "reason" else "follow"

    async def _move(self, card: str, target: str, form: dict[str, Any]) -> None:
        async with session_scope() as session:
            await service.move_lead(
                session,
                actor=current_actor(),
                lead_id=card,
                to=target,
                expected_version=self._versions.get(card, 0),
                note=forms.words(form, "note"),
                reason=forms.words(form, "reason"),
                next_follow_up=forms.until_evening(form, "next_follow_up"),
            )

    async def _read(self, after: str = "") -> None:
        actor = current_actor()
        async with session_scope() as session:
            day = await queries.sales_day(session, actor=actor)
            if self.view == "board":
                board = await queries.lead_board(session, actor=actor, search=self.q)
                self.columns = board_columns(board)
                self._versions = {card.id: card.version for column in board for card in column.cards}
            else:
                page = await queries.list_leads(session, actor=actor, status=self.status, search=self.q, cursor=after)
                self.rows = list(page.rows)
                self._page_links(after, page.next_cursor)
        self.tasks, self.follow_ups = list(day.tasks), list(day.follow_ups)
        self.overdue, self.due_today, self.late = day.overdue_tasks, day.due_today, day.late_follow_ups
        self.loading = False

    def _page_links(self, after: str, following: str) -> None:
        kept = {"view": "list", "q": self.q, "status": self.status}
        self.is_first = not after
        self.first_href = "/sales" + forms.query(**kept)
        self.next_href = "/sales" + forms.query(**kept, after=following) if following else ""
