"""A company that hires three times is told to sales as a draft lead, with its openings as the reason."""

from collections.abc import Iterable

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from recruit_app.core.actor import SYSTEM
from recruit_app.domain.hotdrops.canonical import company_key
from recruit_app.domain.hotdrops.found import FoundPosting, source_words
from recruit_app.domain.hotdrops.models import ExternalJobPosting
from recruit_app.domain.sales import service as sales

ENOUGH_OPENINGS = 3
_SHOWN = 10


async def draft_leads(session: AsyncSession, *, postings: Iterable[FoundPosting]) -> int:
    """Draft a lead for each company of `postings` seen hiring at least three times; return how many are new.

    Sales decides whether it knows the company already, as a lead, a client or a blacklisted one.
    """
    keys = sorted({company_key(posting.company_name) for posting in postings} - {""})
    rows = await session.execute(
        select(ExternalJobPosting.company_key, func.max(ExternalJobPosting.company_name))
        .where(col(ExternalJobPosting.company_key).in_(keys))
        .group_by(ExternalJobPosting.company_key)
        .having(func.count() >= ENOUGH_OPENINGS)
        .order_by(ExternalJobPosting.company_key)
    )
    companies = {name: await _evidence(session, key) for key, name in rows.all()}
    return await sales.draft_leads(session, actor=SYSTEM, companies=companies)


async def _evidence(session: AsyncSession, key: str) -> str:
    """Return the openings in words, the newest first."""
    rows = (
        await session.execute(
            select(
                ExternalJobPosting.title,
                ExternalJobPosting.location,
                ExternalJobPosting.source,
                ExternalJobPosting.original_url,
            )
            .where(ExternalJobPosting.company_key == key)
            .order_by(col(ExternalJobPosting.fetched_at).desc(), ExternalJobPosting.title)
        )
    ).all()
    said = [
        f"{title}{f', {place}' if place else ''} ({source_words(source, url)})" for title, place, source, url in rows
    ]
    more = f"; and {len(said) - _SHOWN} more" if len(said) > _SHOWN else ""
    return f"Seen hiring {len(said)} times: {'; '.join(said[:_SHOWN])}{more}."
