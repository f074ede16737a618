"""The manager's report: read-only, for MANAGER and ADMIN."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ARRAY, String, bindparam, text
from sqlalchemy.ext.asyncio import AsyncSession

from recruit_app.core.actor import Actor, Role
from recruit_app.core.clock import now, today
from recruit_app.domain.reports import funnel, hiring
from recruit_app.domain.reports.period import PERIODS, starts_at
from recruit_app.domain.reports.schemas import (
    AgeingJob,
    Backlog,
    FunnelStep,
    Headline,
    ManagerReport,
    RecruiterScore,
    SourceYield,
    StageTime,
)
from recruit_app.domain.sales.queries import forecast_by_month

_TIMED = ("New", "Screening", "Interview", "Offer")


async def manager_report(
    session: AsyncSession, *, actor: Actor, days: int, at: datetime | None = None
) -> ManagerReport:
    """Return everything of the manager's page for the last `days` days (30, 90 or 365)."""
    actor.require(Role.MANAGER, Role.ADMIN)
    if days not in PERIODS:
        raise ValueError(f"A report is about {PERIODS} days")
    until = at or now()
    span = {"since": starts_at(days, until), "until": until, "before": starts_at(2 * days, until)}
    return ManagerReport(
        days=days,
        headline=await _headline(session, span),
        funnel=await _funnel(session, span),
        stage_times=await _stage_times(session, span),
        jobs=await _ageing(session, span),
        sources=tuple(SourceYield(**row) for row in await _rows(session, hiring.SOURCES, span)),
        recruiters=tuple(
            RecruiterScore(**{**row, "id": str(row["id"])}) for row in await _rows(session, hiring.RECRUITERS, span)
        ),
        backlog=Backlog(**(await _rows(session, hiring.BACKLOG, span))[0]),
        forecast=await forecast_by_month(session, actor=actor),
    )


async def _headline(session: AsyncSession, span: dict[str, datetime]) -> Headline:
    row = (await _rows(session, hiring.HEADLINE, span))[0]
    percent = round(100 * row["joins"] / row["offers"]) if row["offers"] else 0
    return Headline(**row, offer_to_join_percent=min(percent, 100))


async def _funnel(session: AsyncSession, span: dict[str, datetime]) -> tuple[FunnelStep, ...]:
    stages = list(funnel.STAGES)
    statement = text(hiring.REACHED).bindparams(bindparam("stages", value=stages, type_=ARRAY(String)))
    found = await session.execute(statement, _used(hiring.REACHED, span))
    furthest = {row.place: row.reached for row in found}
    reached = {
        stage: sum(count for place, count in furthest.items() if place > index) for index, stage in enumerate(stages)
    }
    return tuple(FunnelStep.model_validate(step) for step in funnel.steps(reached))


async def _stage_times(session: AsyncSession, span: dict[str, datetime]) -> tuple[StageTime, ...]:
    rows = await _rows(session, hiring.STAGE_TIMES, span, stages=_TIMED)
    known = {row["stage"]: row for row in rows}
    return tuple(
        StageTime(
            stage=stage,
            left=known[stage]["left_count"] if stage in known else 0,
            median_days=round(float(known[stage]["median_days"]), 1) if stage in known else 0.0,
            p90_days=round(float(known[stage]["p90_days"]), 1) if stage in known else 0.0,
        )
        for stage in _TIMED
    )


async def _ageing(session: AsyncSession, span: dict[str, datetime]) -> tuple[AgeingJob, ...]:
    rows = await _rows(session, hiring.AGEING_JOBS, span)
    return tuple(AgeingJob(**{**row, "id": str(row["id"])}, deadline_text=_deadline(row["deadline"])) for row in rows)


def _deadline(day: Any) -> str:
    if day is None:
        return ""
    left = (day - today()).days
    if left < 0:
        return "Deadline passed"
    return "Ends today" if left == 0 else f"{left} day{'' if left == 1 else 's'} left"


async def _rows(
    session: AsyncSession, statement: str, span: dict[str, datetime], *, stages: Sequence[str] = ()
) -> list[dict[str, Any]]:
    query = text(statement)
    if stages:
        query = query.bindparams(bindparam("stages", value=list(stages), type_=ARRAY(String)))
    found = await session.execute(query, _used(statement, span))
    return [dict(row) for row in found.mappings()]


def _used(statement: str, span: dict[str, datetime]) -> dict[str, datetime]:
    return {name: value for name, value in span.items() if f":{name}" in statement}
