"""A job's board: its columns, moves and exports."""

import json
from typing import Any

import reflex as rx

from recruit_app.core.database import session_scope
from recruit_app.core.errors import DomainError
from recruit_app.domain.applications import queries, service
from recruit_app.domain.exports import queries as exports
from recruit_app.domain.exports import service as exports_service
from recruit_app.domain.exports.schemas import ExportView
from recruit_app.domain.jobs import staff_queries as jobs
from recruit_app.domain.jobs.schemas import JobHead
from recruit_app.web import forms, ui
from recruit_app.web.guard import HIRING, allow, current_actor, friendly
from recruit_app.web.push import watch
from recruit_app.web.recruiter.board.columns import board_columns
from recruit_app.web.recruiter.board.drawer_state import DrawerState
from recruit_app.web.recruiter.board.step_state import StepState


class BoardState(rx.State):
    """The board of the address's job; `revision` counts up to take a refused move back."""

    head: JobHead | None = None
    columns: list[ui.BoardColumn] = []
    total: int = 0
    q: str = ""
    revision: int = 0
    export: ExportView | None = None
    problem: str = ""
    dialog: str = ""
    moving_id: str = ""
    moving_name: str = ""
    moving_to: str = ""
    errors: dict[str, str] = {}
    _versions: dict[str, int] = {}

    @rx.event
    @allow(*HIRING)
    @friendly
    async def load(self) -> Any:
        """Show the job of the address, follow changes, and open the person it names."""
        self.dialog, self.errors, self.problem = "", {}, ""
        await self._read()
        if self.problem:
            return None
        job_id = self._job_id()
        await watch(self, f"board:{job_id}", BoardState.refresh)
        await watch(self, f"exports:{job_id}", BoardState.refresh_export)
        return [DrawerState.load, StepState.close_dialog]

    @rx.event
    @allow(*HIRING)
    @friendly
    async def refresh(self) -> Any:
        """Read again after somebody moved or wrote."""
        await self._read()
        return DrawerState.refresh

    @rx.event
    @allow(*HIRING)
    @friendly
    async def refresh_export(self) -> None:
        """Read how far the export is."""
        await self._read_export()

    @rx.event
    @allow(*HIRING)
    @friendly
    async def move(self, card: str, source: str, target: str, index: int) -> Any:
        """Move a card, or ask for the remark the move needs; a lost race is told and shown."""
        _ = source, index
        try:
            await self._move(card, target, "")
        except DomainError as refusal:
            self.revision += 1
            if refusal.field == "remark":
                return self._ask(card, target)
            await self._read()
            return ui.toast_error(refusal.sentence)
        await self._read()
        return DrawerState.refresh

    @rx.event
    @allow(*HIRING)
    @friendly
    async def confirm_move(self, form: dict[str, Any]) -> Any:
        """Move the waiting card with the remark just given."""
        self.errors = {}
        await self._move(self.moving_id, self.moving_to, forms.words(form, "remark"))
        self.dialog = ""
        await self._read()
        return [ui.toast_done(f"{self.moving_name} moved to {self.moving_to}"), DrawerState.refresh]

    @rx.event
    @allow(*HIRING)
    async def close_dialog(self) -> None:
        """Leave the card where it is."""
        self.dialog, self.errors = "", {}

    @rx.event
    @allow(*HIRING)
    @friendly
    async def request_export(self) -> Any:
        """Ask for a ZIP of everyone in process."""
        async with session_scope() as session:
            await exports_service.request_export(session, actor=current_actor(), job_id=self._job_id())
        await self._read_export()
        return ui.toast_done("The export is being made. It appears here when it is ready.")

    @rx.event
    @allow(*HIRING)
    @friendly
    async def download(self, export_id: str) -> Any:
        """Fetch a finished ZIP by a link that works for this person for a minute."""
        async with session_scope() as session:
            link = await exports.download_link(session, actor=current_actor(), export_id=export_id)
        return rx.call_script(f"window.location.assign({json.dumps(link)})")

    def _job_id(self) -> str:
        return forms.last_part(self.router.url.path)

    def _ask(self, card: str, target: str) -> None:
        cards = [one for column in self.columns for one in column.cards if one.id == card]
        self.moving_id, self.moving_to, self.errors = card, target, {}
        self.moving_name = cards[0].title if cards else "This person"
        self.dialog = "remark"

    async def _move(self, card: str, target: str, remark: str) -> None:
        async with session_scope() as session:
            await service.move_application(
                session,
                actor=current_actor(),
                application_id=card,
                to=target,
                remark=remark,
                expected_version=self._versions.get(card, 0),
            )

    async def _read(self) -> None:
        actor, job_id = current_actor(), self._job_id()
        given = self.router.url.query_parameters
        self.q = given.get("q", "")[:80]
        marks = {name: given.get(name) == "1" for name in ("unread", "follow", "met")}
        chosen = queries.BoardFilter(self.q, marks["unread"], marks["follow"], marks["met"])
        try:
            async with session_scope() as session:
                self.head = await jobs.get_job_head(session, actor=actor, job_id=job_id)
                board = await queries.board(session, actor=actor, job_id=job_id, filters=chosen)
        except DomainError as refusal:
            self.problem, self.head = refusal.sentence, None
            return
        kept = forms.query(q=self.q, **{name: "1" for name, on in marks.items() if on}).removeprefix("?")
        self.columns = board_columns(board, kept=f"{kept}&" if kept else "")
        self._versions = {card.id: card.version for column in board.columns for card in column.cards}
        self.total = board.total
        await self._read_export()

    async def _read_export(self) -> None:
        async with session_scope() as session:
            found = await exports.list_exports(session, actor=current_actor(), job_id=self._job_id(), limit=1)
        self.export = next((one for one in found if not one.is_expired), None)
