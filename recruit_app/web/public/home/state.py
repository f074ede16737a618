"""What the first page shows: the newest jobs and where they are."""

import reflex as rx

from recruit_app.core.database import session_scope
from recruit_app.domain.jobs import queries
from recruit_app.domain.jobs.schemas import JobCard, JobFacets, JobFilter
from recruit_app.web.guard import allow, everyone, friendly
from recruit_app.web.push import watch


class HomeState(rx.State):
    """The first page."""

    fresh: list[JobCard] = []
    facets: JobFacets = JobFacets()
    total: int = 0
    ready: bool = False

    @rx.event
    @allow(everyone)
    @friendly
    async def load(self) -> None:
        """Show the newest jobs, and follow new ones."""
        await self._read()
        await watch(self, "jobs", HomeState.refresh)

    @rx.event
    @allow(everyone)
    @friendly
    async def refresh(self) -> None:
        """Re-read after a job was published or closed."""
        await self._read()

    async def _read(self) -> None:
        async with session_scope() as session:
            found = await queries.search_public_jobs(session, filters=JobFilter(), page_size=6)
            self.facets = await queries.count_facets(session, filters=JobFilter(), places=7)
        self.fresh, self.total, self.ready = list(found.rows), found.total, True
