"""The board's own query: the best of every stage and the counts, in one round trip."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Select, Subquery, and_, cast, func, inspect, or_, select, true
from sqlalchemy.dialects.postgresql import TEXT
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from recruit_app.core.actor import HIRING, Actor
from recruit_app.core.clock import now
from recruit_app.core.columns import as_uuid
from recruit_app.core.errors import NotFound
from recruit_app.domain.applications.models import Application
from recruit_app.domain.applications.neighbours import FACT_STAMPS, jobs, messages, profiles, users
from recruit_app.domain.applications.pipeline import COLUMNS
from recruit_app.domain.applications.policy import visible_to
from recruit_app.domain.applications.schemas import ApplicationCard, Board, BoardColumn
from recruit_app.domain.flags import queries as flags

_columns = inspect(Application).local_table.c


@dataclass(frozen=True, slots=True)
class BoardFilter:
    """What narrows a board: words of name, role or skill, and three yes-or-no marks."""

    search: str = ""
    only_unread: bool = False
    only_follow_up: bool = False
    hide_failed: bool = False


async def board(
    session: AsyncSession,
    *,
    actor: Actor,
    job_id: str | UUID,
    filters: BoardFilter | None = None,
    per_column: int = 50,
) -> Board:
    """Return a job's pipeline with at most `per_column` cards per stage, best first; HIRING only.

    Raises:
        NotFound: no such job.
    """
    actor.require(*HIRING)
    job = as_uuid(job_id)
    if job is None or await session.scalar(select(jobs.c.id).where(jobs.c.id == job)) is None:
        raise NotFound("That job does not exist.")
    limits = await flags.get_value(session, "FRESHNESS_DAYS")
    rows = (await session.execute(_top_rows(actor, job, filters or BoardFilter(), per_column))).mappings()
    return _board(job, list(rows), limits, now())


def _top_rows(actor: Actor, job_id: UUID, filters: BoardFilter, per_column: int) -> Select:
    ranked = _ranked(actor, job_id, filters)
    unread = (
        select(func.count())
        .select_from(messages)
        .where(
            messages.c.application_id == ranked.c.id,
            messages.c.sender_type == "CANDIDATE",
            messages.c.is_read.is_(False),
        )
        .scalar_subquery()
    )
    return (
        select(ranked, unread.label("unread"))
        .where(ranked.c.place <= per_column)
        .order_by(ranked.c.status, ranked.c.place)
    )


def _ranked(actor: Actor, job_id: UUID, filters: BoardFilter) -> Subquery:
    order = (
        Application.is_recruiter_approved.desc(),
        col(Application.match_score).desc().nulls_last(),
        Application.applied_at.desc(),
        Application.id,
    )
    place = func.row_number().over(partition_by=Application.status, order_by=order)
    count = func.count().over(partition_by=Application.status)
    return (
        select(
            *_columns,
            users.c.full_name,
            profiles.c.current_role.label("headline"),
            *(profiles.c[name] for name in FACT_STAMPS),
            place.label("place"),
            count.label("in_stage"),
        )
        .join_from(Application, users, users.c.id == Application.candidate_id)
        .join(profiles, profiles.c.user_id == Application.candidate_id, isouter=True)
        .where(Application.job_id == job_id, visible_to(actor), _narrowed(filters))
        .subquery()
    )


def _narrowed(filters: BoardFilter) -> Any:
    clauses = [true()]
    if words := filters.search.strip()[:80]:
        pattern = "%" + words.replace("\\", "").replace("%", r"\%").replace("_", r"\_") + "%"
        clauses.append(
            or_(
                users.c.full_name.ilike(pattern),
                profiles.c.current_role.ilike(pattern),
                cast(profiles.c.skills, TEXT).ilike(pattern),
            )
        )
    if filters.hide_failed:
        clauses.append(or_(Application.must_have_failed.is_(False), Application.is_recruiter_approved))
    if filters.only_follow_up:
        clauses.append(col(Application.next_follow_up_date).is_not(None))
    if filters.only_unread:
        waiting = select(messages.c.application_id).where(
            messages.c.sender_type == "CANDIDATE", messages.c.is_read.is_(False)
        )
        clauses.append(Application.id.in_(waiting))
    return and_(*clauses)


def _board(job_id: UUID, rows: list[Any], limits: Mapping[str, int], at: datetime) -> Board:
    cards: dict[str, list[ApplicationCard]] = {status.value: [] for status in COLUMNS}
    counts: dict[str, int] = dict.fromkeys(cards, 0)
    for row in rows:
        cards[row["status"].value].append(card_of(row, limits, at))
        counts[row["status"].value] = row["in_stage"]
    columns = tuple(BoardColumn(status=status, count=counts[status], cards=tuple(cards[status])) for status in cards)
    return Board(job_id=str(job_id), columns=columns, total=sum(counts.values()))


def card_of(row: Mapping[str, Any], limits: Mapping[str, int], at: datetime) -> ApplicationCard:
    """Return one row of the board as a card."""
    return ApplicationCard(
        id=row["id"],
        candidate_id=row["candidate_id"],
        name=row["full_name"],
        headline=row["headline"] or "",
        status=row["status"],
        is_active=row["is_active"],
        match_score=row["match_score"],
        jd_match_score=row["jd_match_score"],
        must_have_failed=row["must_have_failed"],
        is_recruiter_approved=row["is_recruiter_approved"],
        automation_status=row["automation_status"],
        follow_up_status=row["follow_up_status"] or "",
        next_follow_up_date=row["next_follow_up_date"],
        stale_facts=_stale(row, limits, at),
        unread=row.get("unread") or 0,
        applied_at=row["applied_at"],
        version=row["version"],
    )


def _stale(row: Mapping[str, Any], limits: Mapping[str, int], at: datetime) -> int:
    stamps = ((name.removesuffix("_last_updated"), row[name]) for name in FACT_STAMPS)
    return sum(1 for fact, stamp in stamps if stamp is not None and at - stamp > timedelta(days=limits.get(fact, 180)))


async def get_card(session: AsyncSession, *, actor: Actor, application_id: UUID) -> ApplicationCard:
    """Return one application as the board shows it."""
    limits = await flags.get_value(session, "FRESHNESS_DAYS")
    found = await session.execute(
        select(
            *_columns,
            users.c.full_name,
            profiles.c.current_role.label("headline"),
            *(profiles.c[name] for name in FACT_STAMPS),
        )
        .join_from(Application, users, users.c.id == Application.candidate_id)
        .join(profiles, profiles.c.user_id == Application.candidate_id, isouter=True)
        .where(Application.id == application_id, visible_to(actor))
    )
    row = found.mappings().first()
    if row is None:
        raise NotFound("That application does not exist.")
    return card_of(row, limits, now())
