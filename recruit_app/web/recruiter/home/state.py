"""The recruiter's day: the queue, who to come back to, and the own jobs."""

from typing import Any

import reflex as rx

from recruit_app.core.clock import now, today
from recruit_app.core.database import session_scope
from recruit_app.domain.applications import queries as applications
from recruit_app.domain.applications.schemas import FollowUp
from recruit_app.domain.jobs import staff_queries as jobs
from recruit_app.domain.worklist import queries, service
from recruit_app.domain.worklist.schemas import ActionCard
from recruit_app.web import ui
from recruit_app.web.guard import HIRING, allow, current_actor, friendly
from recruit_app.web.push import watch
from recruit_app.web.recruiter.job_lines import JobLine, job_lines
from recruit_app.web.session import SessionState


class TodayState(rx.State):
    """What waits for the person who looks."""

    items: list[ActionCard] = []
    follow_ups: list[FollowUp] = []
    jobs: list[JobLine] = []
    urgent: int = 0
    first_name: str = ""
    loading: bool = True

    @rx.event
    @allow(*HIRING)
    @friendly
    async def load(self) -> None:
        """Show the day, and follow changes."""
        await self._read()
        await watch(self, service.topic(current_actor().require_user()), TodayState.refresh)
        await watch(self, "jobs", TodayState.refresh)

    @rx.event
    @allow(*HIRING)
    @friendly
    async def refresh(self) -> Any:
        """Read again after something changed, the badge of the sidebar with it."""
        await self._read()
        return SessionState.refresh

    @rx.event
    @allow(*HIRING)
    @friendly
    async def finish(self, item_id: str) -> Any:
        """Close an item as done, with a way back."""
        async with session_scope() as session:
            await service.finish_item(session, actor=current_actor(), item_id=item_id)
        await self._read()
        return ui.toast_undo("Done", TodayState.reopen(item_id))

    @rx.event
    @allow(*HIRING)
    @friendly
    async def dismiss(self, item_id: str) -> Any:
        """Close an item as not needed, with a way back."""
        async with session_scope() as session:
            await service.finish_item(session, actor=current_actor(), item_id=item_id, ended_as="dismissed")
        await self._read()
        return ui.toast_undo("Dismissed", TodayState.reopen(item_id))

    @rx.event
    @allow(*HIRING)
    @friendly
    async def snooze(self, item_id: str) -> Any:
        """Hide an item until tomorrow, with a way back."""
        async with session_scope() as session:
            await service.snooze_item(session, actor=current_actor(), item_id=item_id)
        await self._read()
        return ui.toast_undo("Snoozed until tomorrow", TodayState.reopen(item_id))

    @rx.event
    @allow(*HIRING)
    @friendly
    async def reopen(self, item_id: str) -> None:
        """Take the last act back."""
        async with session_scope() as session:
            await service.reopen_item(session, actor=current_actor(), item_id=item_id)
        await self._read()

    async def _read(self) -> None:
        actor = current_actor()
        async with session_scope() as session:
            items = await queries.list_open_items(session, actor=actor, at=now())
            follow_ups = await applications.list_follow_ups(session, actor=actor, day=today())
            mine = await jobs.list_jobs(
                session, actor=actor, mine=actor.role == "RECRUITER", busiest=True, page_size=12
            )
            ids = tuple(job.id for job in mine.rows)
            counts = await applications.stage_counts(session, actor=actor, job_ids=ids)
        self.items, self.follow_ups = list(items), list(follow_ups)
        self.jobs = job_lines(mine.rows, counts)
        self.urgent = sum(item.priority == "High" for item in items)
        self.first_name = (actor.full_name.split() or [""])[0]
        self.loading = False
