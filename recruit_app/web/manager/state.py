"""The manager's overview for a period the address names."""

import reflex as rx

from recruit_app.core.actor import Role
from recruit_app.core.database import session_scope
from recruit_app.domain.reports import queries
from recruit_app.domain.reports.period import chosen_period
from recruit_app.domain.reports.schemas import (
    AgeingJob,
    Backlog,
    Headline,
    ManagerReport,
    RecruiterScore,
    SourceYield,
)
from recruit_app.domain.sales.schemas import ForecastView
from recruit_app.web import ui
from recruit_app.web.guard import allow, current_actor, friendly
from recruit_app.web.push import watch


class OverviewState(rx.State):
    """Numbers of the last 30, 90 or 365 days."""

    days: str = "90"
    headline: Headline | None = None
    backlog: Backlog | None = None
    forecast: ForecastView | None = None
    funnel: list[ui.Bar] = []
    times: list[ui.Bar] = []
    months: list[ui.Bar] = []
    jobs: list[AgeingJob] = []
    sources: list[SourceYield] = []
    team: list[RecruiterScore] = []
    more_applications: str = ""
    more_joins: str = ""

    @rx.event
    @allow(Role.MANAGER, Role.ADMIN)
    @friendly
    async def load(self) -> None:
        """Show the period of the address, and follow the leads."""
        await self._read()
        await watch(self, "leads", OverviewState.refresh)

    @rx.event
    @allow(Role.MANAGER, Role.ADMIN)
    @friendly
    async def refresh(self) -> None:
        """Read again after a lead changed."""
        await self._read()

    async def _read(self) -> None:
        days = chosen_period(self.router.url.query_parameters.get("days", ""))
        async with session_scope() as session:
            report = await queries.manager_report(session, actor=current_actor(), days=days)
        self.days = str(days)
        self.headline, self.backlog, self.forecast = report.headline, report.backlog, report.forecast
        self.jobs, self.sources, self.team = list(report.jobs), list(report.sources), list(report.recruiters)
        self._draw(report)

    def _draw(self, report: ManagerReport) -> None:
        head = report.headline
        self.more_applications = _change(head.applications, head.applications_before)
        self.more_joins = _change(head.joins, head.joins_before)
        self.funnel = [
            ui.Bar(step.stage, step.reached, f"{step.reached} · {step.of_previous} %", tone=_tone(step.stage))
            for step in report.funnel
        ]
        self.times = [
            ui.Bar(one.stage, one.median_days, _stay(one.median_days, one.p90_days, one.left), tone=_tone(one.stage))
            for one in report.stage_times
        ]
        self.months = [
            ui.Bar(one.month, one.weighted, one.weighted_text, "/sales/forecast") for one in report.forecast.months
        ]


def _change(now: int, before: int) -> str:
    difference = now - before
    return f"{difference:+} against the period before" if difference else "as in the period before"


def _stay(median: float, p90: float, left: int) -> str:
    return f"{median:g} d · nine of ten in {p90:g} d" if left else "nobody left yet"


def _tone(stage: str) -> str:
    return ui.STATUS_TONES.get(stage, "accent")
