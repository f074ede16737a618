"""Read the jobs found elsewhere, while they last."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func, or_, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from recruit_app.core.actor import SELLING, Actor
from recruit_app.core.clock import AGENCY_ZONE, now
from recruit_app.core.columns import as_uuid
from recruit_app.core.errors import Invalid, NotFound
from recruit_app.core.page import PAGE_SIZE, Page, decode_cursor, encode_cursor
from recruit_app.domain.flags import queries as flags
from recruit_app.domain.hotdrops.canonical import company_key, place_words
from recruit_app.domain.hotdrops.found import PROGRAMS, source_words
from recruit_app.domain.hotdrops.models import ExternalJobPosting
from recruit_app.domain.hotdrops.schemas import Choice, HotDropCard, HotDropFacets, Opening


async def list_hot_drops(
    session: AsyncSession,
    *,
    search: str = "",
    source: str = "",
    job_type: str = "",
    place: str = "",
    cursor: str = "",
    page_size: int = PAGE_SIZE,
) -> Page[HotDropCard]:
    """Return one page of what has not expired, the newest find first; nothing while switched off.

    Each word of `search` must stand in title, company or place.

    Raises:
        Invalid: the cursor is not one of ours.
    """
    if not await flags.is_on(session, "ENABLE_HOT_DROPS"):
        return Page()
    at = now()
    clauses = [*_living(at), *_searched(search), *_filtered(source, job_type, place)]
    total = await session.scalar(select(func.count()).select_from(ExternalJobPosting).where(*clauses))
    if cursor:
        clauses.append(_after(cursor))
    found = await session.scalars(
        select(ExternalJobPosting)
        .where(*clauses)
        .order_by(ExternalJobPosting.fetched_at.desc(), ExternalJobPosting.id.desc())
        .limit(page_size + 1)
    )
    rows = found.all()
    last = rows[page_size - 1] if len(rows) > page_size else None
    return Page(
        rows=tuple(_card(row, at) for row in rows[:page_size]),
        next_cursor=encode_cursor(last.fetched_at.isoformat(), str(last.id)) if last else "",
        total=total or 0,
    )


async def get_hot_drop(session: AsyncSession, *, posting_id: str | UUID) -> HotDropCard:
    """Return one living find.

    Raises:
        NotFound: there is none, it has left, or hot drops are switched off.
    """
    at = now()
    row = await session.scalar(
        select(ExternalJobPosting).where(ExternalJobPosting.id == as_uuid(posting_id), *_living(at))
    )
    if row is None or not await flags.is_on(session, "ENABLE_HOT_DROPS"):
        raise NotFound("That hot drop has left. New ones arrive through the day.")
    return _card(row, at)


async def list_facets(session: AsyncSession) -> HotDropFacets:
    """Return by what the living finds can be filtered: every source and type, and the eight busiest cities."""
    if not await flags.is_on(session, "ENABLE_HOT_DROPS"):
        return HotDropFacets()
    first_place = func.split_part(ExternalJobPosting.location, ";", 1)
    return HotDropFacets(
        sources=await _choices(session, ExternalJobPosting.source),
        types=await _choices(session, ExternalJobPosting.job_type),
        places=await _choices(session, func.btrim(func.split_part(first_place, ",", 1)), limit=8),
    )


async def list_openings(
    session: AsyncSession, *, actor: Actor, company_name: str, limit: int = 10
) -> tuple[Opening, ...]:
    """Return where a company was seen hiring in the last month, the newest find first; for who sells."""
    actor.require(*SELLING)
    key = company_key(company_name)
    if not key:
        return ()
    rows = await session.scalars(
        select(ExternalJobPosting)
        .where(ExternalJobPosting.company_key == key, _WEB_ADDRESS)
        .order_by(ExternalJobPosting.fetched_at.desc(), ExternalJobPosting.title)
        .limit(limit)
    )
    at = now()
    return tuple(
        Opening(
            id=str(row.id),
            title=row.title,
            location=row.location,
            source=source_words(row.source, row.original_url),
            original_url=row.original_url,
            seen_at=row.seen_at,
            is_live=row.expires_at > at,
        )
        for row in rows
    )


async def _choices(session: AsyncSession, value: Any, *, limit: int = 20) -> tuple[Choice, ...]:
    count = func.count()
    rows = await session.execute(
        select(value, count)
        .where(*_living(now()), value != "")
        .group_by(value)
        .order_by(count.desc(), value)
        .limit(limit)
    )
    return tuple(
        Choice(value=said, label="Other sites" if said in PROGRAMS else said, count=many) for said, many in rows
    )


_WEB_ADDRESS = ExternalJobPosting.original_url.op("~*")("^https?://")


def _living(at: datetime) -> list[ColumnElement[bool]]:
    return [col(ExternalJobPosting.expires_at) > at, _WEB_ADDRESS]


def _searched(search: str) -> list[ColumnElement[bool]]:
    fields = (ExternalJobPosting.title, ExternalJobPosting.company_name, ExternalJobPosting.location)
    words = [place_words(word) for word in search.split()[:8]]
    return [or_(*(one.ilike(_holding(word)) for one in fields for word in same)) for same in words]


def _filtered(source: str, job_type: str, place: str) -> list[ColumnElement[bool]]:
    clauses: list[ColumnElement[bool]] = [col(ExternalJobPosting.source) == _clean(source)] if source else []
    clauses += [col(ExternalJobPosting.job_type) == _clean(job_type)] if job_type else []
    if place.strip():
        clauses.append(or_(*(ExternalJobPosting.location.ilike(_holding(one)) for one in place_words(place.strip()))))
    return clauses


def _holding(words: str) -> str:
    plain = _clean(words).strip().replace("\\", "")
    return "%" + plain.replace("%", r"\%").replace("_", r"\_") + "%"


def _clean(words: str) -> str:
    return words.replace("\0", "")[:200]


def _after(cursor: str) -> ColumnElement[bool]:
    fetched, identifier = decode_cursor(cursor, keys=2)
    try:
        keys = (datetime.fromisoformat(str(fetched)), UUID(str(identifier)))
    except ValueError as error:
        raise Invalid("This page link is broken. Please start from the first page.") from error
    return tuple_(ExternalJobPosting.fetched_at, ExternalJobPosting.id) < tuple_(*keys)


def _card(row: ExternalJobPosting, at: datetime) -> HotDropCard:
    return HotDropCard(
        id=str(row.id),
        title=row.title,
        company_name=row.company_name,
        location=row.location,
        source=source_words(row.source, row.original_url),
        original_url=row.original_url,
        summary=row.summary[:400],
        salary_text="" if row.salary_text == "Not Disclosed" else row.salary_text,
        job_type=row.job_type,
        posted_text=_posted(row, at),
        fetched_text=_ago(at - row.fetched_at),
        leaves_text=f"Leaves in {_span(row.expires_at - at)}",
        expires_at=row.expires_at,
    )


def _posted(row: ExternalJobPosting, at: datetime) -> str:
    """Return when the employer posted it; a day to come, which a board may name, is today."""
    if row.posted_date is None:
        return ""
    days = max((at.astimezone(AGENCY_ZONE).date() - row.posted_date).days, 0)
    if days > 60:
        return f"Posted {row.posted_date:%-d %b %Y}"
    return "Posted today" if days == 0 else "Posted yesterday" if days == 1 else f"Posted {days} days ago"


def _ago(age: timedelta) -> str:
    return "Found just now" if age < timedelta(minutes=1) else f"Found {_span(age)} ago"


def _span(length: timedelta) -> str:
    minutes = max(int(length.total_seconds() // 60), 1)
    if minutes < 60:
        return f"{minutes} min"
    return f"{minutes // 60} h" if minutes < 2_880 else f"{minutes // 1_440} days"
