"""The list of jobs; its filters and page live in the address."""

from typing import Any
from urllib.parse import urlencode

import reflex as rx

from recruit_app.core.database import session_scope
from recruit_app.domain.jobs import queries
from recruit_app.domain.jobs.schemas import JobCard, JobFacets, JobFilter
from recruit_app.web.guard import allow, everyone, friendly
from recruit_app.web.push import watch

PAGE_ROWS = 20


class JobsState(rx.State):
    """The list of jobs."""

    filters: JobFilter = JobFilter()
    rows: list[JobCard] = []
    facets: JobFacets = JobFacets()
    total: int = 0
    next_href: str = ""
    first_href: str = ""
    is_filtered: bool = False
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
        return rx.redirect(_href(JobFilter.of_query({**self.filters.to_query(), **words})))

    async def _read(self) -> None:
        query = self.router.url.query_parameters
        filters, cursor = JobFilter.of_query(query), query.get("after", "")
        async with session_scope() as session:
            found = await queries.search_public_jobs(session, filters=filters, cursor=cursor, page_size=PAGE_ROWS)
            self.facets = await queries.count_facets(session, filters=filters)
        self.filters, self.rows, self.total = filters, list(found.rows), found.total
        self.next_href = _href(filters, after=found.next_cursor) if found.next_cursor else ""
        self.first_href = _href(filters) if cursor else ""
        self.is_filtered, self.ready = bool(filters.to_query()), True


def _href(filters: JobFilter, **more: str) -> str:
    query = urlencode({**filters.to_query(), **more})
    return f"/jobs?{query}" if query else "/jobs"
