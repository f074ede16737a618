"""The person the board's address names: profile, match, answers, history, chat."""

import json
from datetime import date
from typing import Any

import reflex as rx

from recruit_app.core.database import session_scope
from recruit_app.core.errors import DomainError
from recruit_app.domain.applications import queries, service
from recruit_app.domain.applications.schemas import ApplicationDetail, TimelineRow
from recruit_app.domain.candidates import queries as candidates
from recruit_app.domain.candidates import service as candidates_service
from recruit_app.domain.candidates.schemas import RecruiterProfileView
from recruit_app.domain.conversations import queries as conversations
from recruit_app.domain.conversations.schemas import ChatLine
from recruit_app.domain.matching import service as matching
from recruit_app.domain.matching.schemas import MatchLine
from recruit_app.domain.prescreen import queries as prescreen
from recruit_app.domain.prescreen.schemas import AnswerRow
from recruit_app.web import forms, ui
from recruit_app.web.guard import HIRING, allow, current_actor, friendly

_LAST_LINES = 6


class DrawerState(rx.State):
    """One application, opened by `?candidate=`."""

    detail: ApplicationDetail | None = None
    profile: RecruiterProfileView | None = None
    lines: list[MatchLine] = []
    answers: list[AnswerRow] = []
    history: list[TimelineRow] = []
    chat: list[ChatLine] = []
    back_href: str = "?"
    dialog: str = ""
    moving_to: str = ""
    errors: dict[str, str] = {}
    form_round: int = 0

    @rx.event
    @allow(*HIRING)
    @friendly
    async def load(self) -> Any:
        """Open the person of the address, or close."""
        given = dict(self.router.url.query_parameters)
        application_id = given.pop("candidate", "")
        self.back_href, self.dialog, self.errors = forms.query(**given), "", {}
        self.form_round += 1
        if not application_id:
            self.detail = self.profile = None
            return None
        try:
            await self._read(application_id)
        except DomainError as refusal:
            self.detail = self.profile = None
            return ui.toast_error(refusal.sentence)
        return None

    @rx.event
    @allow(*HIRING)
    @friendly
    async def refresh(self) -> None:
        """Read again if somebody is open."""
        if self.detail is not None:
            await self._read(self.detail.id)

    @rx.event
    @allow(*HIRING)
    async def close(self) -> Any:
        """Go back to the board alone."""
        self.detail = self.profile = None
        return rx.redirect(self.router.url.path + self.back_href, replace=True)

    @rx.event
    @allow(*HIRING)
    @friendly
    async def move(self, to: str) -> Any:
        """Move the person, or ask for the remark the move needs."""
        if self.detail is None:
            return None
        if to in self.detail.moves_with_remark:
            self.moving_to, self.errors, self.dialog = to, {}, "move"
            return None
        await self._move(to, "")
        return ui.toast_done(f"{self.detail.name} moved to {to}")

    @rx.event
    @allow(*HIRING)
    @friendly
    async def confirm_move(self, form: dict[str, Any]) -> Any:
        """Move with the remark just given."""
        self.errors = {}
        await self._move(self.moving_to, forms.words(form, "remark"))
        self.dialog = ""
        return ui.toast_done(f"Moved to {self.moving_to}")

    @rx.event
    @allow(*HIRING)
    @friendly
    async def join(self) -> Any:
        """Record that the person joined."""
        if self.detail is None:
            return None
        async with session_scope() as session:
            await service.record_join(
                session,
                actor=current_actor(),
                application_id=self.detail.id,
                expected_version=self.detail.version,
            )
        await self._read(self.detail.id)
        return ui.toast_done(f"{self.detail.name} has joined")

    @rx.event
    @allow(*HIRING)
    @friendly
    async def save_follow_up(self, form: dict[str, Any]) -> Any:
        """Keep the follow-up marker, day and notes."""
        if self.detail is None:
            return None
        self.errors = {}
        await self._follow_up(forms.words(form, "marker"), forms.day(form, "on"), forms.words(form, "remarks"))
        return ui.toast_done("Follow-up saved")

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
        if self.detail is None:
            return None
        self.errors = {}
        async with session_scope() as session:
            await service.approve_override(
                session,
                actor=current_actor(),
                application_id=self.detail.id,
                approved=True,
                reason=forms.words(form, "reason"),
            )
        self.dialog = ""
        await self._read(self.detail.id)
        return ui.toast_done("Approved, and on record")

    @rx.event
    @allow(*HIRING)
    @friendly
    async def open_resume(self) -> Any:
        """Open the résumé by a link that works for this person for a minute."""
        if self.detail is None:
            return None
        async with session_scope() as session:
            link = await candidates_service.sign_resume_link(
                session, actor=current_actor(), candidate_id=self.detail.candidate_id
            )
        return rx.call_script(f"window.open({json.dumps(link)}, '_blank', 'noopener')")

    @rx.event
    @allow(*HIRING)
    async def close_dialog(self) -> None:
        """Change nothing."""
        self.dialog, self.errors = "", {}

    async def _move(self, to: str, remark: str) -> None:
        if self.detail is None:
            return
        async with session_scope() as session:
            await service.move_application(
                session,
                actor=current_actor(),
                application_id=self.detail.id,
                to=to,
                remark=remark,
                expected_version=self.detail.version,
            )
        await self._read(self.detail.id)

    async def _follow_up(self, marker: str, on: date | None, remarks: str) -> None:
        application_id = self.detail.id if self.detail else ""
        async with session_scope() as session:
            await service.set_follow_up(
                session,
                actor=current_actor(),
                application_id=application_id,
                marker=marker,
                on=on,
                remarks=remarks,
            )
        await self._read(application_id)

    async def _read(self, application_id: str) -> None:
        actor = current_actor()
        async with session_scope() as session:
            detail = await queries.get_application(session, actor=actor, application_id=application_id)
            self.profile = await candidates.get_profile_for_staff(
                session, actor=actor, candidate_id=detail.candidate_id
            )
            match = await matching.score(session, job_id=detail.job_id, candidate_id=detail.candidate_id)
            self.answers = list(await prescreen.list_answers(session, actor=actor, application_id=application_id))
            moves = await queries.timeline(session, actor=actor, application_id=application_id)
            self.chat = await self._last_lines(session, detail.chat_id)
        self.detail, self.lines, self.history = detail, list(match.lines), list(reversed(moves))

    async def _last_lines(self, session: Any, chat_id: str) -> list[ChatLine]:
        if not chat_id:
            return []
        thread = await conversations.thread(session, actor=current_actor(), session_id=chat_id)
        return list(thread.lines[-_LAST_LINES:])
