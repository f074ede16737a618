"""Keep what was found, once, and let it live while it is listed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import delete, or_, select, text, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from recruit_app.core.clock import now
from recruit_app.core.settings import get_settings
from recruit_app.domain.hotdrops.canonical import canonical_url, company_key, same_job_key
from recruit_app.domain.hotdrops.found import NOT_DISCLOSED, FoundPosting
from recruit_app.domain.hotdrops.models import ExternalJobPosting, HotDropRun

# What has left stays for a month as proof that a company hires.
KEPT = timedelta(days=30)
_CHUNK = 500


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of a list of finds; the same job told twice counts once."""

    new: int = 0
    updated: int = 0


@dataclass(slots=True)
class _Known:
    """The rows a list of finds may belong to, by both signs, and those this run has written already."""

    by_url: dict[str, ExternalJobPosting] = field(default_factory=dict)
    by_key: dict[str, ExternalJobPosting] = field(default_factory=dict)
    written: set[UUID] = field(default_factory=set)

    def remember(self, row: ExternalJobPosting) -> None:
        self.by_url[row.canonical_url or canonical_url(row.original_url)] = row
        if row.same_job_key:
            self.by_key[row.same_job_key] = row


def time_to_live() -> timedelta:
    """Return how long a find stays after it was last seen: `HOT_DROPS_TTL_HOURS`."""
    return timedelta(hours=get_settings().hot_drops_ttl_hours)


async def keep(session: AsyncSession, *, postings: Sequence[FoundPosting], source_id: UUID | None = None) -> Kept:
    """Write each find once; a known one is renewed and lives on.

    The same page is the same job, and so are company, title and place. Another source's find is not
    overwritten, only prolonged and its gaps filled. Runs keep their finds one after the other, since two may
    bring the same job.
    """
    await session.execute(text("SELECT pg_advisory_xact_lock(hashtext('hotdrops.keep'))"))
    at, new, updated, written = now(), 0, 0, set()
    for chunk in _chunks(postings):
        known = await _known(session, chunk)
        known.written = written
        for posting in chunk:
            row = _match(known, posting)
            if row is None:
                row = _made(posting, source_id, at)
                session.add(row)
                new += 1
            elif row.id in written:
                continue
            else:
                _renew(row, posting, source_id, known, at)
                updated += 1
            known.remember(row)
            written.add(row.id)
        await session.flush()
    return Kept(new, updated)


async def prolong(session: AsyncSession, *, source_id: UUID) -> int:
    """Let a source's living finds live on, since it says that nothing changed; return how many there are."""
    at = now()
    found = await session.scalars(
        update(ExternalJobPosting)
        .where(ExternalJobPosting.source_id == source_id, ExternalJobPosting.expires_at > at)
        .values(expires_at=at + time_to_live(), seen_at=at)
        .returning(ExternalJobPosting.id)
    )
    return len(found.all())


async def forget_old(session: AsyncSession) -> int:
    """Delete what left more than 30 days ago, and the log of runs as old; return how many finds."""
    await session.execute(delete(HotDropRun).where(col(HotDropRun.started_at) < now() - KEPT))
    old = delete(ExternalJobPosting).where(ExternalJobPosting.expires_at < now() - KEPT)
    return len((await session.scalars(old.returning(ExternalJobPosting.id))).all())


def _chunks(postings: Sequence[FoundPosting]) -> Iterator[Sequence[FoundPosting]]:
    for start in range(0, len(postings), _CHUNK):
        yield postings[start : start + _CHUNK]


async def _known(session: AsyncSession, postings: Sequence[FoundPosting]) -> _Known:
    urls = [canonical_url(posting.original_url) for posting in postings]
    keys = [key for posting in postings if (key := _key(posting))]
    rows = await session.scalars(
        select(ExternalJobPosting).where(
            or_(
                col(ExternalJobPosting.canonical_url).in_(urls),
                col(ExternalJobPosting.same_job_key).in_(keys),
                col(ExternalJobPosting.original_url).in_([posting.original_url for posting in postings]),
            )
        )
    )
    known = _Known()
    for row in rows:
        known.remember(row)
    return known


def _key(posting: FoundPosting) -> str | None:
    return same_job_key(posting.company_name, posting.title, posting.location)


def _match(known: _Known, posting: FoundPosting) -> ExternalJobPosting | None:
    return known.by_url.get(canonical_url(posting.original_url)) or known.by_key.get(_key(posting) or "")


def _made(posting: FoundPosting, source_id: UUID | None, at: datetime) -> ExternalJobPosting:
    return ExternalJobPosting(
        **posting.model_dump(),
        canonical_url=canonical_url(posting.original_url),
        same_job_key=_key(posting),
        company_key=company_key(posting.company_name),
        source_id=source_id,
        fetched_at=at,
        seen_at=at,
        expires_at=at + time_to_live(),
    )


def _renew(row: ExternalJobPosting, posting: FoundPosting, source_id: UUID | None, known: _Known, at: datetime) -> None:
    is_back = row.expires_at <= at
    if is_back:
        row.fetched_at = at
    if is_back or row.source_id == source_id:
        _replace(row, posting, source_id, known)
    else:
        _fill_gaps(row, posting)
    row.seen_at, row.expires_at = at, max(row.expires_at, at + time_to_live())


def _replace(row: ExternalJobPosting, posting: FoundPosting, source_id: UUID | None, known: _Known) -> None:
    for name, value in posting.model_dump().items():
        setattr(row, name, value)
    row.source_id = source_id
    row.canonical_url = canonical_url(posting.original_url)
    row.company_key = company_key(posting.company_name)
    key = _key(posting)
    # Renamed into what another row is already: the address keeps the two apart.
    row.same_job_key = key if key is None or known.by_key.get(key, row) is row else None


def _fill_gaps(row: ExternalJobPosting, posting: FoundPosting) -> None:
    for name in ("location", "posted_date", "summary", "job_type", "employment_type"):
        if not getattr(row, name):
            setattr(row, name, getattr(posting, name))
    if row.salary_text == NOT_DISCLOSED:
        row.salary_text = posting.salary_text
