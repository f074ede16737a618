"""The public list of jobs: found by words and filters, in four orders, page by page."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, Select, and_, case, func, literal, not_, or_, select, text, tuple_
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from recruit_app.core.clock import now
from recruit_app.core.errors import Invalid
from recruit_app.core.page import PAGE_SIZE, decode_cursor, encode_cursor
from recruit_app.domain.jobs import search
from recruit_app.domain.jobs.cards import CARD, card_of
from recruit_app.domain.jobs.fit import fit_score, fit_words
from recruit_app.domain.jobs.models import Job
from recruit_app.domain.jobs.pay import indian_number
from recruit_app.domain.jobs.remembered import remembered
from recruit_app.domain.jobs.schemas import JobFilter, JobFit, JobPage
from recruit_app.domain.jobs.suggestions import suggest

# Counting on would cost more than the number is worth to a reader.
MOST_COUNTED, MOST_COUNTED_WITH_WORDS = 10_000, 1_000
# Up to here all matches are read and put in order; beyond, the order's index is walked until a page is full.
FEW = 1_000
NO_FIT = JobFit()


@dataclass(frozen=True, slots=True)
class _Asked:
    filters: JobFilter
    clauses: tuple[ColumnElement[bool], ...]
    order: str
    fit: JobFit
    after: tuple[float, datetime, UUID] | None
    limit: int


async def search_public_jobs(
    session: AsyncSession, *, filters: JobFilter, cursor: str = "", page_size: int = PAGE_SIZE, fit: JobFit = NO_FIT
) -> JobPage:
    """Return one page of public jobs in the filters' order.

    By relevance means: the words in the title first, then in skills, company or place, then in the text, each
    newest first. Words that find nothing are looked for as what they were probably meant to be. `fit` says what
    "fits me" compares with; without it that order is the newest first.

    Raises:
        Invalid: the cursor is not one of ours.
    """
    at = now()
    if filters.q:
        await _plan_for_words(session)
    total = await _count(session, filters, at)
    meant = await suggest(session, filters=filters) if total == 0 else None
    if meant is not None:
        changed = filters.model_copy(update={"q": meant.q, "place": meant.place})
        instead = await _count(session, changed, at)
        meant, filters, total = (meant, changed, instead) if instead else (None, filters, total)
    order = _order(filters, fit)
    after = _cursor_keys(cursor, order) if cursor else None
    asked = _Asked(filters, _clauses(filters, at), order, fit, after, page_size + 1)
    rows = await _rows(session, asked, total)
    return JobPage(
        rows=tuple(card_of(row, at, fit_words(fit, row.required_skills)) for row in rows[:page_size]),
        next_cursor=_cursor_of(order, rows[page_size - 1]) if len(rows) > page_size else "",
        total=total,
        answered=filters,
        total_text=count_words(total, _most(filters)),
        meant=meant.q if meant and meant.is_q_changed else "",
        meant_place=", ".join(meant.place) if meant and meant.is_place_changed else "",
    )


def count_words(total: int, most: int) -> str:
    """Return "1,204", or "1,000+" where the counting stopped."""
    return f"{indian_number(most)}+" if total > most else indian_number(total)


async def _plan_for_words(session: AsyncSession) -> None:
    """Each search is planned for its own words, and all matches of a word are never found by reading everything."""
    await session.execute(
        text(
            "SELECT set_config('plan_cache_mode', 'force_custom_plan', true), set_config('enable_seqscan', 'off', true)"
        )
    )


def _clauses(filters: JobFilter, at: datetime) -> tuple[ColumnElement[bool], ...]:
    return (search.public(at), *search.filtered(filters, at=at))


def _most(filters: JobFilter) -> int:
    return MOST_COUNTED_WITH_WORDS if filters.q else MOST_COUNTED


async def _count(session: AsyncSession, filters: JobFilter, at: datetime) -> int:
    most = _most(filters)
    some = select(literal(1)).select_from(Job).where(*_clauses(filters, at)).limit(most + 1).subquery()

    async def count() -> int:
        return await session.scalar(select(func.count()).select_from(some)) or 0

    key = (str(session.get_bind().engine.url), "total", filters.model_copy(update={"sort": ""}))
    return await remembered(key, count, lambda total: total > FEW)


def _order(filters: JobFilter, fit: JobFit) -> str:
    if filters.sort == "fit":
        return "fit" if fit.vector else "newest"
    return filters.sort or ("relevance" if search.words(filters.q) else "newest")


async def _rows(session: AsyncSession, asked: _Asked, total: int) -> list[Row]:
    if total == 0:
        return []
    if asked.order == "fit":
        return await _page(session, asked, fit_score(asked.fit, asked.clauses, is_small=total <= FEW))
    key = _key(asked)
    if total <= FEW:
        return await _page(session, asked, select(Job.id, key.label("key")).where(*asked.clauses))
    if asked.order != "relevance":
        return await _walk(session, asked, key)
    return await _walk_tiers(session, asked)


def _key(asked: _Asked) -> Any:
    if asked.order == "pay":
        return col(Job.yearly_pay)
    if asked.order == "newest":
        return literal(0)
    return case(*((clause, tier) for tier, clause in _tiers(asked.filters.q)[:2]), else_=0)


def _tiers(words: str) -> list[tuple[int, ColumnElement[bool]]]:
    in_title = Job.title_words.bool_op("@@")(search.any_word(words))
    in_head = Job.head.bool_op("@@")(search.every_word(words))
    return [(2, and_(in_title, in_head)), (1, and_(in_head, not_(in_title))), (0, not_(in_head))]


async def _page(session: AsyncSession, asked: _Asked, found: Select) -> list[Row]:
    """Read the keys of all that was found, order them, and only then look at whole cards."""
    keys = found.cte("found").prefix_with("MATERIALIZED")
    query = select(*CARD, keys.c.key).join_from(keys, Job, keys.c.id == Job.id)
    if asked.after is not None:
        query = query.where(_after(asked.after, keys.c.key))
    ordered = query.order_by(keys.c.key.desc(), col(Job.published_at).desc(), col(Job.id).desc())
    return list((await session.execute(ordered.limit(asked.limit))).all())


async def _walk(session: AsyncSession, asked: _Asked, key: ColumnElement[Any], *more: ColumnElement[bool]) -> list[Row]:
    query = select(*CARD, key.label("key")).where(*asked.clauses, *more)
    if asked.after is not None:
        query = query.where(_after(asked.after, key))
    first = (key.desc(),) if asked.order == "pay" else ()
    ordered = query.order_by(*first, col(Job.published_at).desc(), col(Job.id).desc())
    return list((await session.execute(ordered.limit(asked.limit))).all())


async def _walk_tiers(session: AsyncSession, asked: _Asked) -> list[Row]:
    """Take the newest of each tier, the best tier first, until the page is full."""
    best = asked.after[0] if asked.after else 2
    rows: list[Row] = []
    for tier, clause in _tiers(asked.filters.q):
        if tier <= best and len(rows) < asked.limit:
            rows += await _walk(session, asked, literal(tier), clause)
    return rows[: asked.limit]


def _cursor_of(order: str, row: Row) -> str:
    key = float(row.key) if order == "fit" else int(row.key)
    return encode_cursor(order, key, row.published_at.isoformat(), str(row.id))


def _cursor_keys(cursor: str, order: str) -> tuple[float, datetime, UUID]:
    made_for, key, published, job_id = decode_cursor(cursor, keys=4)
    try:
        if made_for != order:
            raise ValueError(made_for)
        number = float(str(key)) if order == "fit" else int(str(key))
        return number, datetime.fromisoformat(str(published)), UUID(str(job_id))
    except ValueError as error:
        raise Invalid("This page link is broken. Please start from the first page.") from error


def _after(last: tuple[float, datetime, UUID], key: ColumnElement[Any]) -> ColumnElement[bool]:
    number, moment, identifier = last
    later = tuple_(col(Job.published_at), col(Job.id)) < tuple_(literal(moment), literal(identifier))
    return or_(key < number, and_(key == number, later))
