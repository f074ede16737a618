"""The list of jobs; its filters, order and page live in the address."""

from typing import Any
from urllib.parse import parse_qsl

import reflex as rx

from recruit_app.core.actor import Role
from recruit_app.core.database import session_scope
from recruit_app.domain.candidates.job_fit import find_job_fit
from recruit_app.domain.jobs import queries
from recruit_app.domain.jobs.alerts import service as alerts
from recruit_app.domain.jobs.face import ListFace, list_face, reader_of
from recruit_app.domain.jobs.schemas import JobCard, JobFilter
from recruit_app.web.guard import allow, current_actor, everyone, friendly
from recruit_app.web.push import watch

PAGE_ROWS = 20


class JobsState(rx.State):
    """The list of jobs; `is_filtering` is the phone's sheet of filters."""

    face: ListFace = ListFace()
    rows: list[JobCard] = []
    reader: str = "visitor"
    is_filtering: bool = False
    ready: bool = False

    @rx.event
    @allow(everyone)
    @friendly
    async def load(self) -> None:
        """Show what the address asks for, and follow new jobs."""
        await self._read()
        await watch(self, "jobs", JobsState.refresh)

    @rx.event
    @allow(everyone)
    @friendly
    async def refresh(self) -> None:
        """Re-read after a job was published or closed."""
        await self._read()

    @rx.event
    @allow(everyone)
    @friendly
    async def find(self, form: dict[str, Any]) -> object:
        """Go to the address that asks for the words and the place of the form, keeping the other filters."""
        words = {name: str(form.get(name, "")) for name in ("q", "place")}
        kept = [(name, value) for name, value in self._pairs() if name not in {"q", "place", "after"}]
        return rx.redirect(JobFilter.of_query([*kept, *words.items()]).href())

    @rx.event
    @allow(everyone)
    @friendly
    async def open_filters(self) -> None:
        """Show the filters over the list."""
        self.is_filtering = True

    @rx.event
    @allow(everyone)
    @friendly
    async def close_filters(self) -> None:
        """Put the filters away; what was chosen is in the address already."""
        self.is_filtering = False

    @rx.event
    @allow(Role.CANDIDATE)
    @friendly
    async def save(self) -> object:
        """Keep this search, and mail what is new in it."""
        async with session_scope() as session:
            saved = await alerts.save_search(session, actor=current_actor(), filters=JobFilter.of_query(self._pairs()))
        return rx.toast.success(f"Saved: {saved.name}. New jobs come by e-mail, once a day. Find it under Alerts.")

    def _pairs(self) -> list[tuple[str, str]]:
        return parse_qsl(str(self.router.url.query or "").removeprefix("?"))

    async def _read(self) -> None:
        pairs, actor = self._pairs(), current_actor()
        filters, cursor = JobFilter.of_query(pairs), dict(pairs).get("after", "")
        async with session_scope() as session:
            fit = await find_job_fit(session, actor=actor)
            found = await queries.search_public_jobs(
                session, filters=filters, cursor=cursor, page_size=PAGE_ROWS, fit=fit
            )
            facets = await queries.count_facets(session, filters=found.answered)
            looser = () if found.total else await queries.list_looser(session, filters=filters)
        self.reader = reader_of(actor)
        self.face = list_face(
            filters, found, facets, cursor=cursor, looser=looser, reader=self.reader, has_fit=bool(fit.vector)
        )
        self.rows, self.ready = list(found.rows), True
