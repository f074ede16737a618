"""The public list of jobs: found by words and filters, in four orders, page by page."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, Select, and_, case, false, func, literal, not_, or_, select, true, tuple_
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
from recruit_app.domain.jobs.wording import Wording, read_wording

# Counting on would cost more than the number is worth to a reader.
MOST_COUNTED, MOST_COUNTED_WITH_WORDS = 10_000, 1_000
# Up to here all matches are read and put in order; beyond, the order's index is walked until a page is full.
FEW = 1_000
# So many jobs had the word last night that there is no need to count whether they are a thousand.
SURELY_MANY = 2_000
NO_FIT = JobFit()


@dataclass(frozen=True, slots=True)
class _Asked:
    filters: JobFilter
    wording: Wording | None
    at: datetime
    order: str
    fit: JobFit
    after: tuple[float, datetime, UUID] | None
    limit: int

    def clauses(self, *, without: str = "") -> tuple[ColumnElement[bool], ...]:
        """Return what a job must meet to be found."""
        return _clauses(self.filters, self.wording, self.at, without=without)


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
    asked = await _asked(session, filters, fit, cursor, page_size + 1, at)
    total, rows = await _answer(session, asked)
    meant = await suggest(session, filters=filters) if total == 0 else None
    if meant is not None:
        instead = filters.model_copy(update={"q": meant.q, "place": meant.place})
        asked_instead = await _asked(session, instead, fit, cursor, page_size + 1, at)
        total, rows = await _answer(session, asked_instead)
        asked, meant = (asked_instead, meant) if total else (asked, None)
    return JobPage(
        rows=tuple(card_of(row, at, fit_words(fit, row.required_skills)) for row in rows[:page_size]),
        next_cursor=_cursor_of(asked.order, rows[page_size - 1]) if len(rows) > page_size else "",
        total=total,
        answered=asked.filters,
        total_text=count_words(total, _most(filters)),
        meant=meant.q if meant and meant.is_q_changed else "",
        meant_place=", ".join(meant.place) if meant and meant.is_place_changed else "",
    )


def count_words(total: int, most: int) -> str:
    """Return "1,204", or "1,000+" where the counting stopped."""
    return f"{indian_number(most)}+" if total > most else indian_number(total)


def _clauses(
    filters: JobFilter, wording: Wording | None, at: datetime, *, without: str = ""
) -> tuple[ColumnElement[bool], ...]:
    return (search.public(at), *search.filtered(filters, wording=wording, at=at, without=without))


def _most(filters: JobFilter) -> int:
    return MOST_COUNTED_WITH_WORDS if filters.q else MOST_COUNTED


async def _asked(
    session: AsyncSession, filters: JobFilter, fit: JobFit, cursor: str, limit: int, at: datetime
) -> _Asked:
    wording = await read_wording(session, filters.q)
    order = _order(filters, wording, fit)
    return _Asked(filters, wording, at, order, fit, _cursor_keys(cursor, order) if cursor else None, limit)


async def _answer(session: AsyncSession, asked: _Asked) -> tuple[int, list[Row]]:
    """Return how many jobs there are, up to one more than is counted, and the rows of the page."""
    if asked.order == "fit" or asked.wording is None:
        total = await _count(session, asked)
        return total, await _rows(session, asked, total)
    if not (asked.wording.count == 1 and asked.wording.least > SURELY_MANY and asked.filters.is_only_words):
        total, rows = await _few(session, asked)
        if total <= FEW:
            return total, rows
    return MOST_COUNTED_WITH_WORDS + 1, await _rows(session, asked, FEW + 1)


async def _few(session: AsyncSession, asked: _Asked) -> tuple[int, list[Row]]:
    """Read the keys of all matches, one more than few at most, count them, and look at the cards of one page."""
    key = _key(asked)
    all_keys = select(Job.id, Job.published_at, key.label("key"))
    found = all_keys.where(*asked.clauses()).limit(FEW + 1).cte("found").prefix_with("MATERIALIZED")
    counted = select(func.count().label("total")).select_from(found).subquery()
    order = (found.c.key.desc(), found.c.published_at.desc(), found.c.id.desc())
    later = () if asked.after is None else (_after(asked.after, found.c.key, found.c.published_at, found.c.id),)
    page = select(found).where(*later).order_by(*order).limit(asked.limit).subquery("page")
    query = (
        select(counted.c.total, *CARD, page.c.key)
        .select_from(counted)
        .join(page, true(), isouter=True)
        .join(Job, Job.id == page.c.id, isouter=True)
        .order_by(page.c.key.desc(), page.c.published_at.desc(), page.c.id.desc())
    )
    rows = (await session.execute(query)).all()
    return rows[0].total, [row for row in rows if row.id is not None]


async def _count(session: AsyncSession, asked: _Asked) -> int:
    most = _most(asked.filters)
    some = select(literal(1)).select_from(Job).where(*asked.clauses()).limit(most + 1).subquery()

    async def count() -> int:
        return await session.scalar(select(func.count()).select_from(some)) or 0

    key = (str(session.get_bind().engine.url), "total", asked.filters.model_copy(update={"sort": ""}))
    return await remembered(key, count, lambda total: total > FEW)


def _order(filters: JobFilter, wording: Wording | None, fit: JobFit) -> str:
    if filters.sort == "fit":
        return "fit" if fit.vector else "newest"
    return filters.sort or ("relevance" if wording else "newest")


async def _rows(session: AsyncSession, asked: _Asked, total: int) -> list[Row]:
    if total == 0:
        return []
    if asked.order == "fit":
        return await _page(session, asked, fit_score(asked.fit, asked.clauses(), is_small=total <= FEW))
    key = _key(asked)
    if total <= FEW:
        return await _page(session, asked, select(Job.id, key.label("key")).where(*asked.clauses()))
    if asked.order != "relevance":
        return await _walk(session, asked, key)
    return await _walk_tiers(session, asked)


def _key(asked: _Asked) -> Any:
    if asked.order == "pay":
        return col(Job.yearly_pay)
    if asked.order == "newest":
        return literal(0)
    (title, in_title), (head, in_head), _ = _tiers(asked.wording)
    return case((in_title, title), (in_head, head), else_=0)


def _tiers(wording: Wording | None) -> list[tuple[int, ColumnElement[bool]]]:
    """Return the tiers of relevance, the best first; each leaves out what the one before it holds."""
    if wording is None:
        return [(2, false()), (1, false()), (0, true())]
    in_title = Job.title_words.bool_op("@@")(wording.any_word())
    in_head = Job.head.bool_op("@@")(wording.every_word())
    in_text = Job.search.bool_op("@@")(wording.every_word())
    # One word in the title is in the head: asking twice would cost twice.
    best = in_title if wording.count == 1 else and_(in_title, in_head)
    return [(2, best), (1, and_(in_head, not_(in_title))), (0, and_(in_text, not_(in_head)))]


async def _page(session: AsyncSession, asked: _Asked, found: Select) -> list[Row]:
    """Read the keys of all that was found, order them, and only then look at whole cards."""
    keys = found.cte("found").prefix_with("MATERIALIZED")
    query = select(*CARD, keys.c.key).join_from(keys, Job, keys.c.id == Job.id)
    if asked.after is not None:
        query = query.where(_after(asked.after, keys.c.key, col(Job.published_at), col(Job.id)))
    ordered = query.order_by(keys.c.key.desc(), col(Job.published_at).desc(), col(Job.id).desc())
    return list((await session.execute(ordered.limit(asked.limit))).all())


async def _walk(session: AsyncSession, asked: _Asked, key: ColumnElement[Any], *more: ColumnElement[bool]) -> list[Row]:
    query = select(*CARD, key.label("key")).where(*asked.clauses(without="q" if more else ""), *more)
    if asked.after is not None:
        query = query.where(_after(asked.after, key, col(Job.published_at), col(Job.id)))
    first = (key.desc(),) if asked.order == "pay" else ()
    ordered = query.order_by(*first, col(Job.published_at).desc(), col(Job.id).desc())
    return list((await session.execute(ordered.limit(asked.limit))).all())


async def _walk_tiers(session: AsyncSession, asked: _Asked) -> list[Row]:
    """Take the newest of each tier, the best tier first, until the page is full."""
    best = asked.after[0] if asked.after else 2
    if asked.wording is not None and asked.wording.is_only_text:
        best = 0
    rows: list[Row] = []
    for tier, clause in _tiers(asked.wording):
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


def _after(last: tuple[float, datetime, UUID], key: Any, published: Any, job_id: Any) -> ColumnElement[bool]:
    number, moment, identifier = last
    later = tuple_(published, job_id) < tuple_(literal(moment), literal(identifier))
    return or_(key < number, and_(key == number, later))
