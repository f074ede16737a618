"""The next step for the person in the drawer: move, join, approve, submit."""

from typing import Any

import reflex as rx

from recruit_app.core.database import session_scope
from recruit_app.domain.applications import service
from recruit_app.domain.applications.schemas import ApplicationDetail
from recruit_app.web import forms, ui
from recruit_app.web.guard import HIRING, allow, current_actor, friendly
from recruit_app.web.recruiter.board.drawer_state import DrawerState


class StepState(rx.State):
    """What is asked before a step that needs words; the person is the drawer's."""

    dialog: str = ""
    moving_to: str = ""
    errors: dict[str, str] = {}

    @rx.event
    @allow(*HIRING)
    @friendly
    async def move(self, to: str) -> Any:
        """Move the person, or ask for the remark the move needs."""
        detail = await self._detail()
        if detail is None:
            return None
        if to in detail.moves_with_remark:
            self.moving_to, self.errors, self.dialog = to, {}, "move"
            return None
        await self._move(detail, to, "")
        return _done(f"{detail.name} moved to {to}")

    @rx.event
    @allow(*HIRING)
    @friendly
    async def confirm_move(self, form: dict[str, Any]) -> Any:
        """Move with the remark just given."""
        self.errors = {}
        detail = await self._detail()
        if detail is None:
            return None
        await self._move(detail, self.moving_to, forms.words(form, "remark"))
        self.dialog = ""
        return _done(f"{detail.name} moved to {self.moving_to}")

    @rx.event
    @allow(*HIRING)
    @friendly
    async def join(self) -> Any:
        """Record that the person joined."""
        detail = await self._detail()
        if detail is None:
            return None
        async with session_scope() as session:
            await service.record_join(
                session, actor=current_actor(), application_id=detail.id, expected_version=detail.version
            )
        return _done(f"{detail.name} has joined")

    @rx.event
    @allow(*HIRING)
    @friendly
    async def submit(self) -> Any:
        """Record that the client was sent this person."""
        detail = await self._detail()
        if detail is None:
            return None
        async with session_scope() as session:
            await service.mark_submitted(session, actor=current_actor(), application_id=detail.id)
        return _done(f"{detail.name} is submitted to the client")

    @rx.event
    @allow(*HIRING)
    async def open_approval(self) -> None:
        """Ask why this person should go on."""
        self.dialog, self.errors = "approve", {}

    @rx.event
    @allow(*HIRING)
    @friendly
    async def approve(self, form: dict[str, Any]) -> Any:
        """Let the person through in spite of a failed must-have."""
        self.errors = {}
        detail = await self._detail()
        if detail is None:
            return None
        async with session_scope() as session:
            reason = forms.words(form, "reason")
            await service.approve_override(
                session, actor=current_actor(), application_id=detail.id, approved=True, reason=reason
            )
        self.dialog = ""
        return _done("Approved, and on record")

    @rx.event
    @allow(*HIRING)
    async def close_dialog(self) -> None:
        """Change nothing."""
        self.dialog, self.errors = "", {}

    async def _detail(self) -> ApplicationDetail | None:
        return (await self.get_state(DrawerState)).detail

    async def _move(self, detail: ApplicationDetail, to: str, remark: str) -> None:
        async with session_scope() as session:
            await service.move_application(
                session,
                actor=current_actor(),
                application_id=detail.id,
                to=to,
                remark=remark,
                expected_version=detail.version,
            )


def _done(text: str) -> list[Any]:
    return [ui.toast_done(text), DrawerState.refresh]
