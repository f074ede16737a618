"""The own profile: read, edited in place, and filled from a résumé by the person's yes."""

from collections.abc import Container
from typing import Any

import reflex as rx

from recruit_app.core.actor import Role
from recruit_app.core.database import session_scope
from recruit_app.domain.candidates import queries, service
from recruit_app.domain.candidates.schemas import (
    InvalidFields,
    PositionEdit,
    PositionView,
    ProfileView,
    ResumeProposal,
)
from recruit_app.domain.candidates.sections import FIELD_OF
from recruit_app.web import ui
from recruit_app.web.guard import allow, current_actor, friendly, signed_in
from recruit_app.web.push import watch


class ProfileState(rx.State):
    """The profile; `editing` is the key of the open section, `position` the one open in section F."""

    profile: ProfileView = ProfileView()
    read: ResumeProposal = ResumeProposal()
    editing: str = ""
    position: PositionView = PositionView()
    errors: dict[str, str] = {}
    ready: bool = False
    done: str = ""

    @rx.event
    @allow(signed_in)
    @friendly
    async def load(self) -> object:
        """Show the own profile and follow its résumé being read; staff has none and is sent home."""
        actor = current_actor()
        if not actor.has_role(Role.CANDIDATE):
            return rx.redirect("/login")
        self.editing, self.errors, self.done = "", {}, ""
        await self._read()
        await watch(self, service.topic(str(actor.user_id)), ProfileState.refresh)
        return None

    @rx.event
    @allow(Role.CANDIDATE)
    @friendly
    async def refresh(self) -> None:
        """Re-read after a résumé came in or was read, or the bot noted an answer."""
        await self._read()

    @rx.event
    @allow(Role.CANDIDATE)
    @friendly
    async def edit(self, section: str) -> None:
        """Open one section for editing, or close it with an empty key."""
        self.editing, self.errors, self.position = section, {}, PositionView()

    @rx.event
    @allow(Role.CANDIDATE)
    @friendly
    async def save(self, form: dict[str, Any]) -> object:
        """Save the open section; wrong fields keep it open with a sentence at each."""
        try:
            async with session_scope() as session:
                await service.update_profile_section(
                    session, actor=current_actor(), section=self.editing, values=_only(form, FIELD_OF)
                )
        except InvalidFields as refused:
            self.errors = refused.errors
            return None
        return await self._closed("Saved.")

    @rx.event
    @allow(Role.CANDIDATE)
    @friendly
    async def edit_position(self, position_id: str) -> None:
        """Open a position of section F, or a new one."""
        found = [row for row in self.profile.positions if row.id == position_id]
        self.position = found[0] if found else PositionView()
        self.editing, self.errors = "history", {}

    @rx.event
    @allow(Role.CANDIDATE)
    @friendly
    async def save_position(self, form: dict[str, Any]) -> object:
        """Save the open position."""
        try:
            async with session_scope() as session:
                await service.save_position(
                    session,
                    actor=current_actor(),
                    values=_only(form, PositionEdit.model_fields),
                    position_id=self.position.id,
                )
        except InvalidFields as refused:
            self.errors = refused.errors
            return None
        return await self._closed("Saved.")

    @rx.event
    @allow(Role.CANDIDATE)
    @friendly
    async def remove_position(self, position_id: str) -> object:
        """Take a position out."""
        async with session_scope() as session:
            await service.remove_position(session, actor=current_actor(), position_id=position_id)
        return await self._closed("Removed.")

    @rx.event
    @allow(Role.CANDIDATE)
    @friendly
    async def still_right(self, fact: str) -> None:
        """Confirm a stale fact as it is."""
        async with session_scope() as session:
            await service.confirm_fact(session, actor=current_actor(), fact=fact)
        await self._read()

    @rx.event
    @allow(Role.CANDIDATE)
    @friendly
    async def accept(self, form: dict[str, Any]) -> object:
        """Take over what was ticked."""
        async with session_scope() as session:
            await service.confirm_resume(session, actor=current_actor(), read_id=self.read.read_id, accepted=list(form))
        # The form that had the focus is gone: the message in its place takes it, and is read out.
        self.done = "Your profile now says what you ticked."
        await self._read()
        return rx.set_focus("resume-done")

    @rx.event
    @allow(Role.CANDIDATE)
    @friendly
    async def discard(self) -> object:
        """Put the reading away."""
        async with session_scope() as session:
            await service.discard_resume(session, actor=current_actor(), read_id=self.read.read_id)
        return await self._closed("Nothing was changed.")

    @rx.event
    @allow(Role.CANDIDATE)
    @friendly
    async def open_resume(self) -> object:
        """Download the own résumé by a link that lasts a minute."""
        actor = current_actor()
        async with session_scope() as session:
            link = await service.sign_resume_link(session, actor=actor, candidate_id=str(actor.user_id))
        return rx.redirect(link, is_external=True)

    async def _closed(self, sentence: str) -> object:
        self.editing, self.errors = "", {}
        await self._read()
        return ui.toast_done(sentence)

    async def _read(self) -> None:
        async with session_scope() as session:
            self.profile = await queries.get_own_profile(session, actor=current_actor())
            read = await queries.find_open_read(session, actor=current_actor()) or ResumeProposal()
        self.read, self.ready = read, True


def _only(form: dict[str, Any], names: Container[str]) -> dict[str, Any]:
    """Return the named values of a form; Reflex adds one per element id, which are no fields."""
    return {name: value for name, value in form.items() if name in names}
