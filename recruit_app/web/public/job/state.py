"""One job, and what the person reading it can do about it."""

from typing import Any

import reflex as rx

from recruit_app.core.actor import Role
from recruit_app.core.cookies import cookie_value
from recruit_app.core.database import session_scope
from recruit_app.core.errors import Conflict, NotFound
from recruit_app.domain.applications import queries as applications
from recruit_app.domain.applications.origin import COOKIE, from_cookie
from recruit_app.domain.conversations import service as conversations
from recruit_app.domain.jobs import queries
from recruit_app.domain.jobs.schemas import JobCard, JobDetail, JobMoved, JobOver
from recruit_app.web.guard import allow, current_actor, everyone, friendly
from recruit_app.web.push import watch


class JobState(rx.State):
    """The page of one job; `face` is 'loading', 'open', 'over' or 'missing', `reader` who reads it."""

    job: JobDetail = JobDetail()
    similar: list[JobCard] = []
    face: str = "loading"
    over_sentence: str = ""
    reader: str = "visitor"
    applied_href: str = ""
    applied_text: str = ""

    @rx.event
    @allow(everyone)
    @friendly
    async def load(self) -> object:
        """Show the job of the address, and follow its changes; a former address leads to the present one."""
        self.face = "loading"
        try:
            await self._read()
        except JobMoved as moved:
            return rx.redirect(moved.path, replace=True)
        await watch(self, "jobs", JobState.refresh)
        return None

    @rx.event
    @allow(everyone)
    @friendly
    async def refresh(self) -> object:
        """Re-read after a job changed; it may have another address now."""
        try:
            await self._read()
        except JobMoved as moved:
            return rx.redirect(moved.path, replace=True)
        return None

    @rx.event
    @allow(Role.CANDIDATE)
    @friendly
    async def apply(self, form: dict[str, Any]) -> object:
        """Apply with the living profile, and go to the chat."""
        if "consent" not in form:
            return rx.toast.info("Please tick that we may share your profile with this employer.")
        origin = from_cookie(cookie_value(self.router.headers.cookie, COOKIE))
        try:
            async with session_scope() as session:
                applied = await conversations.apply_to_job(
                    session, actor=current_actor(), job_id=self.job.id, origin=origin, consent=True
                )
        except Conflict:
            # A second tap on the button: what it asked for is there already.
            await self._read()
            return rx.redirect(self.applied_href)
        return rx.redirect(applied.href)

    async def _read(self) -> None:
        slug = str(self.router.url.path).rstrip("/").rpartition("/")[2]
        async with session_scope() as session:
            try:
                self.job = await queries.get_public_job(session, slug=slug)
                self.similar = list(await queries.list_similar(session, slug=slug))
                self.face = "open"
                await self._read_own(session)
            except JobOver as over:
                self.similar, self.over_sentence, self.face = list(over.similar), over.sentence, "over"
            except JobMoved:
                raise
            except NotFound as missing:
                self.similar, self.over_sentence, self.face = [], missing.sentence, "missing"

    async def _read_own(self, session: object) -> None:
        actor = current_actor()
        self.applied_href = self.applied_text = ""
        self.reader = "visitor" if not actor.is_authenticated else "staff"
        if actor.has_role(Role.CANDIDATE):
            self.reader = "candidate"
            own = await applications.list_own(session, actor=actor)  # pyright: ignore[reportArgumentType]
            for application in own:
                if application.job_id == self.job.id:
                    self.applied_href = f"/applications/{application.id}"
                    self.applied_text = f"You applied on {application.applied_at:%d %b %Y}."
