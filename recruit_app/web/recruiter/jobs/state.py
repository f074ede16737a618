"""The list of jobs; the address holds its filters."""

import reflex as rx

from recruit_app.core.database import session_scope
from recruit_app.domain.applications import queries as applications
from recruit_app.domain.jobs import staff_queries as jobs
from recruit_app.web import forms
from recruit_app.web.guard import HIRING, allow, current_actor, friendly
from recruit_app.web.push import watch
from recruit_app.web.recruiter.job_lines import JobLine, job_lines

_STATUSES = ("Draft", "Sourcing", "Interview", "Offer", "Closed")


class JobsState(rx.State):
    """One page of jobs with their counts."""

    rows: list[JobLine] = []
    total: int = 0
    q: str = ""
    status: str = ""
    mine: str = ""
    is_first: bool = True
    first_href: str = "?"
    next_href: str = ""
    loading: bool = True

    @rx.event
    @allow(*HIRING)
    @friendly
    async def load(self) -> None:
        """Show what the address asks for, and follow changes."""
        await self._read()
        await watch(self, "jobs", JobsState.refresh)

    @rx.event
    @allow(*HIRING)
    @friendly
    async def refresh(self) -> None:
        """Read again after a job or its pipeline changed."""
        await self._read()

    async def _read(self) -> None:
        given, actor = self.router.url.query_parameters, current_actor()
        self.q, self.mine = given.get("q", "")[:80], given.get("mine", "")
        self.status = given.get("status", "") if given.get("status") in _STATUSES else ""
        async with session_scope() as session:
            page = await jobs.list_jobs(
                session,
                actor=actor,
                search=self.q,
                status=self.status,
                mine=self.mine == "1",
                cursor=given.get("after", ""),
            )
            ids = tuple(job.id for job in page.rows)
            counts = await applications.stage_counts(session, actor=actor, job_ids=ids)
        kept = {"q": self.q, "status": self.status, "mine": self.mine}
        self.rows, self.total = job_lines(page.rows, counts), page.total
        self.is_first, self.first_href = not given.get("after"), forms.query(**kept)
        self.next_href = forms.query(**kept, after=page.next_cursor) if page.next_cursor else ""
        self.loading = False
