"""One lead: contact, stage, tasks, notes, history, and its conversion."""

from datetime import timedelta
from typing import Any

import reflex as rx

from recruit_app.core.clock import today
from recruit_app.core.database import session_scope
from recruit_app.core.errors import NotFound
from recruit_app.domain.hotdrops import queries as hot_drops
from recruit_app.domain.hotdrops.schemas import Opening
from recruit_app.domain.sales import queries, service
from recruit_app.domain.sales.schemas import ClientMatch, LeadDetail, LeadEventRow, TaskRow
from recruit_app.web import forms, ui
from recruit_app.web.guard import SELLING, allow, current_actor, friendly
from recruit_app.web.push import watch
from recruit_app.web.sales import parsing


class LeadState(rx.State):
    """The lead of the address; the server reads it again for every act."""

    lead: LeadDetail | None = None
    tasks: list[TaskRow] = []
    history: list[LeadEventRow] = []
    openings: list[Opening] = []
    matches: list[ClientMatch] = []
    problem: str = ""
    dialog: str = ""
    errors: dict[str, str] = {}
    target: str = ""
    suggested_day: str = ""
    note_round: int = 0

    @rx.event
    @allow(*SELLING)
    @friendly
    async def load(self) -> Any:
        """Show the lead of the address; `?convert=1` opens the conversion at once."""
        self.dialog, self.errors, self.problem, self.lead = "", {}, "", None
        await self._read()
        await watch(self, service.TOPIC, LeadState.refresh)
        if self.router.url.query_parameters.get("convert") and self.lead and not self.lead.client_id:
            return LeadState.open_convert
        return None

    @rx.event
    @allow(*SELLING)
    @friendly
    async def refresh(self) -> None:
        """Read again after somebody changed a lead."""
        await self._read()

    @rx.event
    @allow(*SELLING)
    @friendly
    async def save(self, form: dict[str, Any]) -> Any:
        """Keep what the edit form says."""
        self.errors = {}
        edit, version = parsing.lead_edit(form), self.lead.version if self.lead else 0
        async with session_scope() as session:
            await service.edit_lead(
                session, actor=current_actor(), lead_id=self._id(), edit=edit, expected_version=version
            )
        return await self._done("Lead saved")

    @rx.event
    @allow(*SELLING)
    @friendly
    async def move(self, form: dict[str, Any]) -> Any:
        """Move the lead to the chosen stage."""
        self.errors = {}
        version = self.lead.version if self.lead else 0
        async with session_scope() as session:
            await service.move_lead(
                session,
                actor=current_actor(),
                lead_id=self._id(),
                to=self.target,
                expected_version=version,
                note=forms.words(form, "note"),
                reason=forms.words(form, "reason"),
                next_follow_up=forms.until_evening(form, "next_follow_up"),
            )
        return await self._done(f"Moved to {self.target}")

    @rx.event
    @allow(*SELLING)
    @friendly
    async def add_note(self, form: dict[str, Any]) -> Any:
        """Write a note into the history."""
        self.errors = {}
        async with session_scope() as session:
            await service.add_note(session, actor=current_actor(), lead_id=self._id(), text=forms.words(form, "text"))
        self.note_round += 1
        return await self._done("Note added")

    @rx.event
    @allow(*SELLING)
    @friendly
    async def add_task(self, form: dict[str, Any]) -> Any:
        """Add something to do."""
        self.errors = {}
        async with session_scope() as session:
            await service.add_task(
                session,
                actor=current_actor(),
                lead_id=self._id(),
                title=forms.words(form, "title"),
                due_date=forms.day(form, "due_date"),
            )
        self.note_round += 1
        return await self._done("Task added")

    @rx.event
    @allow(*SELLING)
    @friendly
    async def complete(self, task_id: str) -> Any:
        """Tick a task off, with a way back."""
        async with session_scope() as session:
            await service.complete_task(session, actor=current_actor(), task_id=task_id)
        await self._read()
        return ui.toast_undo("Task done", LeadState.reopen(task_id))

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
    @friendly
    async def open_convert(self) -> None:
        """Open the conversion with the clients that may be the same company."""
        self.errors, self.dialog = {}, "convert"
        async with session_scope() as session:
            actor = current_actor()
            lead = await queries.get_lead(session, actor=actor, lead_id=self._id())
            found = await queries.find_duplicate_clients(
                session, actor=actor, name=lead.company_name, email=lead.contact_email
            )
        self.matches = list(found)

    @rx.event
    @allow(*SELLING)
    @friendly
    async def convert(self, form: dict[str, Any]) -> Any:
        """Make the lead a client, or join it to the chosen one."""
        self.errors = {}
        async with session_scope() as session:
            client = await service.convert_lead(
                session, actor=current_actor(), lead_id=self._id(), new=parsing.conversion(form)
            )
        self.dialog = ""
        return [ui.toast_done(f"{client.name} is a client"), rx.redirect(f"/sales/clients/{client.id}")]

    @rx.event
    @allow(*SELLING)
    async def open(self, dialog: str, target: str = "") -> None:
        """Open a dialog, for a move with the stage it goes to."""
        self.errors, self.dialog, self.target = {}, dialog, target
        self.suggested_day = str(today() + timedelta(days=3))

    @rx.event
    @allow(*SELLING)
    async def close(self) -> None:
        """Close whatever is open."""
        self.dialog, self.errors = "", {}

    def _id(self) -> str:
        return forms.last_part(self.router.url.path)

    async def _done(self, words: str) -> Any:
        self.dialog = ""
        await self._read()
        return ui.toast_done(words)

    async def _read(self) -> None:
        try:
            async with session_scope() as session:
                lead = await queries.get_lead(session, actor=current_actor(), lead_id=self._id())
                openings = await hot_drops.list_openings(session, actor=current_actor(), company_name=lead.company_name)
        except NotFound as refusal:
            self.lead, self.problem = None, refusal.sentence
            return
        self.lead, self.tasks, self.history = lead, list(lead.tasks), list(lead.history)
        self.openings = list(openings)
