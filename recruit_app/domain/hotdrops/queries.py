"""Read the jobs found elsewhere, while they last."""

from datetime import datetime, timedelta
from urllib.parse import urlsplit
from uuid import UUID

from sqlalchemy import ColumnElement, func, or_, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession

from recruit_app.core.clock import now
from recruit_app.core.errors import Invalid
from recruit_app.core.page import PAGE_SIZE, Page, decode_cursor, encode_cursor
from recruit_app.domain.flags import queries as flags
from recruit_app.domain.hotdrops.models import ExternalJobPosting
from recruit_app.domain.hotdrops.schemas import HotDropCard

_PROGRAMS = ("", "AI_Scraper")


async def list_hot_drops(
    session: AsyncSession, *, search: str = "", cursor: str = "", page_size: int = PAGE_SIZE
) -> Page[HotDropCard]:
    """Return one page of what has not expired, the newest find first; nothing while switched off.

    Raises:
        Invalid: the cursor is not one of ours.
    """
    if not await flags.is_on(session, "ENABLE_HOT_DROPS"):
        return Page()
    at = now()
    clauses = [ExternalJobPosting.expires_at > at, ExternalJobPosting.original_url.op("~*")("^https?://")]
    if search.strip():
        pattern = "%" + search.replace("\0", "").strip().replace("\\", "").replace("%", r"\%").replace("_", r"\_")
        pattern += "%"
        clauses.append(
            or_(
                ExternalJobPosting.title.ilike(pattern),
                ExternalJobPosting.company_name.ilike(pattern),
                ExternalJobPosting.location.ilike(pattern),
            )
        )
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
        source=_source_words(row),
        original_url=row.original_url,
        summary=row.summary[:400],
        salary_text="" if row.salary_text == "Not Disclosed" else row.salary_text,
        job_type=row.job_type,
        fetched_text=_ago(at - row.fetched_at),
        leaves_text=f"Leaves in {_span(row.expires_at - at)}",
        expires_at=row.expires_at,
    )


def _source_words(row: ExternalJobPosting) -> str:
    """Return the board's name, or the site's where a program found it."""
    if row.source in _PROGRAMS:
        return (urlsplit(row.original_url).hostname or "").removeprefix("www.")
    return row.source


def _ago(age: timedelta) -> str:
    return "Found just now" if age < timedelta(minutes=1) else f"Found {_span(age)} ago"


def _span(length: timedelta) -> str:
    minutes = max(int(length.total_seconds() // 60), 1)
    if minutes < 60:
        return f"{minutes} min"
    return f"{minutes // 60} h" if minutes < 2_880 else f"{minutes // 1_440} days"
