"""Read leads, tasks and the forecast."""

from collections import defaultdict
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import Select, func, or_, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.sql import column, table
from sqlmodel import col

from recruit_app.core.actor import SELLING, Actor
from recruit_app.core.clock import AGENCY_ZONE, now
from recruit_app.core.columns import as_uuid
from recruit_app.core.errors import NotFound
from recruit_app.core.page import PAGE_SIZE, Page, decode_cursor, encode_cursor
from recruit_app.domain.sales import forecast as forecasting
from recruit_app.domain.sales import lead_stages, rupees, when
from recruit_app.domain.sales.models import Client, Lead, LeadEvent, LeadStatus, SalesTask
from recruit_app.domain.sales.policy import lead_visible_to
from recruit_app.domain.sales.schemas import (
    ForecastView,
    LeadCard,
    LeadColumn,
    LeadDetail,
    LeadEventRow,
    MonthBar,
    SalesDay,
    TaskRow,
)

CARDS_PER_COLUMN = 40
_users = table("users", column("id"), column("full_name"))
_OPEN_TASKS = (
    select(func.count())
    .where(SalesTask.lead_id == Lead.id, SalesTask.is_completed.is_(False))
    .correlate(Lead)
    .scalar_subquery()
)


async def lead_board(session: AsyncSession, *, actor: Actor, search: str = "") -> tuple[LeadColumn, ...]:
    """Return every stage with count, value, weighted value and first cards, nearest follow-up first."""
    place = func.row_number().over(
        partition_by=Lead.status, order_by=(col(Lead.next_follow_up).asc().nulls_last(), Lead.id)
    )
    ranked = _matching(select(Lead.id, place.label("place")), actor, search).subquery()
    rows = await session.execute(
        _cards().join(ranked, ranked.c.id == Lead.id).where(ranked.c.place <= CARDS_PER_COLUMN).order_by(ranked.c.place)
    )
    cards: dict[str, list[LeadCard]] = defaultdict(list)
    for lead, owner, tasks in rows:
        cards[lead.status].append(_card(lead, owner, tasks))
    totals = await _totals(session, actor, search)
    return tuple(_column(stage, totals.get(stage), tuple(cards[stage])) for stage in lead_stages.STAGES)


async def list_leads(
    session: AsyncSession, *, actor: Actor, status: str = "", search: str = "", cursor: str = ""
) -> Page[LeadCard]:
    """Return one page of leads, the last touched first."""
    query = _matching(_cards(), actor, search)
    if status:
        query = query.where(Lead.status == status) if status in lead_stages.STAGES else query.where(False)
    if cursor:
        at, last_id = decode_cursor(cursor, keys=2)
        moment, last = datetime.fromisoformat(str(at)), as_uuid(str(last_id))
        query = query.where(tuple_(col(Lead.updated_at), col(Lead.id)) < tuple_(moment, last))
    query = query.order_by(Lead.updated_at.desc(), Lead.id.desc()).limit(PAGE_SIZE + 1)
    rows = (await session.execute(query)).all()
    last = rows[PAGE_SIZE - 1][0] if len(rows) > PAGE_SIZE else None
    return Page(
        rows=tuple(_card(*row) for row in rows[:PAGE_SIZE]),
        next_cursor=encode_cursor(last.updated_at.isoformat(), str(last.id)) if last else "",
    )


async def get_lead(session: AsyncSession, *, actor: Actor, lead_id: str) -> LeadDetail:
    """Return one lead with tasks and history; NotFound for another's."""
    found = (await session.execute(_cards().where(Lead.id == as_uuid(lead_id), lead_visible_to(actor)))).one_or_none()
    if found is None:
        raise NotFound("That lead does not exist.")
    lead, owner, open_tasks = found
    client = (
        await session.execute(
            select(Client.id, Client.name)
            .join(LeadEvent, LeadEvent.client_id == Client.id)
            .where(LeadEvent.lead_id == lead.id)
        )
    ).one_or_none()
    return LeadDetail(
        **_card(lead, owner, open_tasks).model_dump(),
        **{name: getattr(lead, name) for name in _DETAIL_FIELDS},
        client_id=client.id if client else None,
        client_name=client.name if client else "",
        tasks=await _tasks_of(session, lead),
        history=await history_of(session, LeadEvent.lead_id == lead.id),
    )


_DETAIL_FIELDS = (
    "owner_id",
    "contact_email",
    "contact_phone",
    "source",
    "lost_reason",
    "estimated_value",
    "expected_close_date",
    "next_follow_up",
    "created_at",
)


async def my_tasks(session: AsyncSession, *, actor: Actor, limit: int = 50) -> tuple[TaskRow, ...]:
    """Return the actor's own open tasks, overdue first, undated last."""
    actor.require(*SELLING)
    rows = await session.execute(
        _tasks()
        .where(SalesTask.assigned_to == actor.require_user(), SalesTask.is_completed.is_(False))
        .order_by(col(SalesTask.due_date).asc().nulls_last(), SalesTask.created_at)
        .limit(limit)
    )
    return tuple(_task(*row) for row in rows)


async def sales_day(session: AsyncSession, *, actor: Actor) -> SalesDay:
    """Return what the actor should do next: the own tasks and the follow-ups due by the end of today."""
    tasks = await my_tasks(session, actor=actor, limit=200)
    end = datetime.combine(_today() + timedelta(days=1), time(), AGENCY_ZONE)
    rows = await session.execute(
        _cards()
        .where(
            Lead.owner_id == actor.require_user(),
            Lead.status.in_(lead_stages.OPEN_STAGES),
            or_(col(Lead.next_follow_up).is_(None), col(Lead.next_follow_up) < end),
        )
        .order_by(col(Lead.next_follow_up).asc().nulls_last())
        .limit(50)
    )
    follow_ups = tuple(_card(*row) for row in rows)
    return SalesDay(
        overdue_tasks=sum(task.due_state == when.OVERDUE for task in tasks),
        due_today=sum(task.due_state == when.TODAY for task in tasks),
        late_follow_ups=len(follow_ups),
        tasks=tasks[:6],
        follow_ups=follow_ups[:6],
    )


async def forecast_by_month(session: AsyncSession, *, actor: Actor, months: int = 6) -> ForecastView:
    """Return value × probability of the leads the actor sees, by month from this one."""
    month = func.date_trunc("month", Lead.expected_close_date)
    rows: Any = await session.execute(
        select(month, Lead.probability, Lead.status, func.sum(Lead.estimated_value), func.count())
        .where(lead_visible_to(actor), Lead.status != LeadStatus.LOST)
        .group_by(month, Lead.probability, Lead.status)
    )
    items = [
        forecasting.Expected(
            month=day.date() if day else None,
            probability=probability,
            value=value or Decimal(0),
            leads=count,
            is_won=status == LeadStatus.CONVERTED,
        )
        for day, probability, status, value, count in rows
    ]
    return _forecast_view(forecasting.by_month(items, first=_today(), months=months))


def _forecast_view(found: forecasting.Forecast) -> ForecastView:
    return ForecastView(
        months=tuple(
            MonthBar(
                month=f"{one.month:%b %Y}",
                value=int(one.value),
                weighted=int(one.weighted),
                won=int(one.won),
                leads=one.leads,
                weighted_text=rupees.short(one.weighted),
                value_text=rupees.short(one.value),
                won_text=rupees.short(one.won),
            )
            for one in found.months
        ),
        total_weighted_text=rupees.short(sum((one.weighted for one in found.months), Decimal(0))),
        total_value_text=rupees.short(sum((one.value for one in found.months), Decimal(0))),
        late_leads=found.late_leads,
        late_text=rupees.short(found.late_value),
        undated_leads=found.undated_leads,
        undated_text=rupees.short(found.undated_value),
    )


def _today() -> date:
    return now().astimezone(AGENCY_ZONE).date()


def _cards() -> Select:
    return select(Lead, _users.c.full_name, _OPEN_TASKS).join_from(Lead, _users, _users.c.id == Lead.owner_id)


def _matching(query: Select, actor: Actor, search: str) -> Select:
    query = query.where(lead_visible_to(actor))
    if not search.strip():
        return query
    words = search.strip().replace("\\", r"\\").replace("%", r"\%").replace("_", r"\_")
    return query.where(or_(Lead.company_name.ilike(f"%{words}%"), Lead.contact_person.ilike(f"%{words}%")))


async def _totals(session: AsyncSession, actor: Actor, search: str) -> dict[str, tuple[int, Decimal, Decimal]]:
    value = func.coalesce(func.sum(Lead.estimated_value), 0)
    expected = func.coalesce(func.sum(col(Lead.estimated_value) * Lead.probability / 100), 0)
    query = _matching(select(Lead.status, func.count(), value, expected), actor, search).group_by(Lead.status)
    rows: Any = await session.execute(query)
    return {status: (count, total, weighted) for status, count, total, weighted in rows}


def _column(stage: str, totals: tuple[int, Decimal, Decimal] | None, cards: tuple[LeadCard, ...]) -> LeadColumn:
    count, value, weighted = totals or (0, Decimal(0), Decimal(0))
    return LeadColumn(
        status=stage,
        count=count,
        value_text=rupees.short(value),
        weighted_text=rupees.short(weighted),
        cards=cards,
    )


def _card(lead: Lead, owner: str, open_tasks: int) -> LeadCard:
    day = when.local_day(lead.next_follow_up, AGENCY_ZONE) if lead_stages.is_open(lead.status) else None
    value = lead.estimated_value
    return LeadCard(
        id=str(lead.id),
        company_name=lead.company_name,
        contact_person=lead.contact_person,
        status=lead.status,
        service_type=lead.service_type,
        value_text=rupees.short(value) if value is not None else "",
        weighted_text=rupees.short(forecasting.weighted(value, lead.probability)) if value is not None else "",
        probability=lead.probability,
        owner_name=owner,
        follow_up_text=when.day_text(day, _today()),
        follow_up_state=when.day_state(day, _today()),
        open_tasks=open_tasks,
        version=lead.version,
    )


def _tasks() -> Select:
    return (
        select(SalesTask, Lead.company_name, _users.c.full_name)
        .join_from(SalesTask, Lead, Lead.id == SalesTask.lead_id)
        .join(_users, _users.c.id == SalesTask.assigned_to)
    )


async def _tasks_of(session: AsyncSession, lead: Lead) -> tuple[TaskRow, ...]:
    rows = await session.execute(
        _tasks()
        .where(SalesTask.lead_id == lead.id)
        .order_by(SalesTask.is_completed, col(SalesTask.due_date).asc().nulls_last(), SalesTask.created_at)
        .limit(100)
    )
    return tuple(_task(*row) for row in rows)


def _task(task: SalesTask, company: str, assignee: str) -> TaskRow:
    return TaskRow(
        id=str(task.id),
        lead_id=str(task.lead_id),
        company_name=company,
        title=task.title,
        due_date=task.due_date,
        due_text=when.day_text(task.due_date, _today()),
        due_state=when.NONE if task.is_completed else when.day_state(task.due_date, _today()),
        assignee_name=assignee,
        is_completed=task.is_completed,
    )


async def history_of(session: AsyncSession, which: object) -> tuple[LeadEventRow, ...]:
    """Return the events `which` selects, newest first, with who did them."""
    rows: Any = await session.execute(
        select(LeadEvent.kind, LeadEvent.text, _users.c.full_name, LeadEvent.created_at)
        .join_from(LeadEvent, _users, _users.c.id == LeadEvent.changed_by, isouter=True)
        .where(which)  # pyright: ignore[reportArgumentType]
        .order_by(LeadEvent.created_at.desc(), LeadEvent.id)
        .limit(200)
    )
    return tuple(LeadEventRow(kind=kind, text=text, who=who or "System", created_at=at) for kind, text, who, at in rows)
