"""A new job: for an active client, as a draft or public at once."""

from typing import Any

import reflex as rx

from recruit_app.core.database import session_scope
from recruit_app.domain.jobs import service
from recruit_app.domain.sales import queries as sales
from recruit_app.web import ui
from recruit_app.web.guard import HIRING, allow, current_actor, friendly
from recruit_app.web.recruiter.new_job import parsing

_MOST_WORDS = 40


class NewJobState(rx.State):
    """The form of a new job; the words it collects live here until it is sent."""

    clients: list[ui.Option] = []
    client_id: str = ""
    skills: list[str] = []
    places: list[str] = []
    errors: dict[str, str] = {}
    saving: bool = False
    loading: bool = True

    @rx.event
    @allow(*HIRING)
    @friendly
    async def load(self) -> None:
        """Offer the active clients; `?client=` chooses one."""
        async with session_scope() as session:
            options = await sales.list_client_options(session, actor=current_actor())
        self.clients = [ui.Option(option.id, option.name) for option in options]
        self.client_id = self.router.url.query_parameters.get("client", "")
        self.skills, self.places, self.errors, self.loading = [], [], {}, False

    @rx.event
    @allow(*HIRING)
    async def set_skills(self, words: list[str]) -> None:
        """Keep the skills chosen so far."""
        self.skills = [str(word)[:80] for word in words][:_MOST_WORDS]

    @rx.event
    @allow(*HIRING)
    async def set_places(self, words: list[str]) -> None:
        """Keep the places chosen so far."""
        self.places = [str(word)[:80] for word in words][:_MOST_WORDS]

    @rx.event
    @allow(*HIRING)
    @friendly
    async def create(self, form: dict[str, Any]) -> Any:
        """Make the job, publish it if asked, and go to its board."""
        self.errors = {}
        new = parsing.new_job(form, skills=self.skills, places=self.places)
        publish = form.get("publish") in {"on", True}
        async with session_scope() as session:
            actor = current_actor()
            job = await service.create_job(session, actor=actor, new=new)
            if publish:
                job = await service.publish_job(session, actor=actor, job_id=job.id)
        words = f"{new.title} is public" if publish else f"{new.title} saved as a draft"
        return [ui.toast_done(words), rx.redirect(f"/recruiter/jobs/{job.id}")]
