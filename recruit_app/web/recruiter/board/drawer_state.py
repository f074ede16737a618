"""The person the board's address names: profile, match, answers, history, chat."""

import json
from datetime import date
from typing import Any

import reflex as rx

from recruit_app.core.database import session_scope
from recruit_app.core.errors import DomainError
from recruit_app.domain.applications import service
from recruit_app.domain.applications.schemas import ApplicationDetail, TimelineRow
from recruit_app.domain.candidates import service as candidates_service
from recruit_app.domain.candidates.schemas import RecruiterProfileView
from recruit_app.domain.conversations.schemas import ChatLine
from recruit_app.domain.matching.schemas import MatchLine
from recruit_app.domain.prescreen.schemas import AnswerRow
from recruit_app.web import forms, ui
from recruit_app.web.guard import HIRING, allow, current_actor, friendly
from recruit_app.web.recruiter.board.person import read_person


class DrawerState(rx.State):
    """One application, opened by `?candidate=`."""

    detail: ApplicationDetail | None = None
    profile: RecruiterProfileView | None = None
    lines: list[MatchLine] = []
    answers: list[AnswerRow] = []
    history: list[TimelineRow] = []
    chat: list[ChatLine] = []
    back_href: str = "?"
    errors: dict[str, str] = {}
    form_round: int = 0

    @rx.event
    @allow(*HIRING)
    @friendly
    async def load(self) -> Any:
        """Open the person of the address, or close."""
        given = dict(self.router.url.query_parameters)
        application_id = given.pop("candidate", "")
        self.back_href, self.errors = forms.query(**given), {}
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
    async def save_follow_up(self, form: dict[str, Any]) -> Any:
        """Keep the follow-up marker, day and notes."""
        if self.detail is None:
            return None
        self.errors = {}
        await self._follow_up(forms.words(form, "marker"), forms.day(form, "on"), forms.words(form, "remarks"))
        return ui.toast_done("Follow-up saved")

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
        async with session_scope() as session:
            found = await read_person(session, actor=current_actor(), application_id=application_id)
        self.detail, self.profile, self.lines = found.detail, found.profile, list(found.lines)
        self.answers, self.history, self.chat = list(found.answers), list(found.history), list(found.chat)
