"""The choices of each filter, with how many jobs they leave."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import CTE, ColumnElement, Select, and_, func, literal, select, union_all
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.types import Text
from sqlmodel import col

from recruit_app.core.clock import now
from recruit_app.domain.jobs import search
from recruit_app.domain.jobs.experience import BANDS, Band
from recruit_app.domain.jobs.models import Job
from recruit_app.domain.jobs.remembered import remembered
from recruit_app.domain.jobs.schemas import EMPLOYMENT_WORDS, POSTED_DAYS, Facet, JobFacets, JobFilter
from recruit_app.domain.jobs.wording import Wording, read_wording

# Of more matches than these only the newest are counted.
MOST_COUNTED, MOST_COUNTED_WITH_WORDS = 5_000, 1_000
PAY_BANDS = (300_000, 600_000, 1_000_000, 1_500_000, 2_500_000, 4_000_000)
NAMES = ("place", "work_mode", "employment_type", "experience", "industry", "min_pay", "posted")
_POSTED = {1: "Last 24 hours", 7: "Last 7 days", 30: "Last 30 days"}
_COUNTED = (
    *(Job.cities, Job.work_mode, Job.employment_type, Job.industry),
    *(Job.experience_min, Job.experience_max, Job.yearly_pay, Job.published_at),
)


@dataclass(frozen=True, slots=True)
class _Asked:
    filters: JobFilter
    wording: Wording | None
    at: datetime


async def count_facets(session: AsyncSession, *, filters: JobFilter, places: int = 12) -> JobFacets:
    """Return each filter's choices, counted with the other filters on; the fullest places and fields come first."""

    async def count() -> JobFacets:
        return await _count(session, filters, places)

    key = (str(session.get_bind().engine.url), "facets", places, filters.model_copy(update={"sort": ""}))
    return await remembered(key, count, lambda facets: facets.is_capped)


async def _count(session: AsyncSession, filters: JobFilter, places: int) -> JobFacets:
    at = now()
    wording = await read_wording(session, filters.q)
    rows = await session.execute(_all_counts(_Asked(filters, wording, at)))
    found: dict[str, dict[str, int]] = {name: {} for name in (*NAMES, "all")}
    for row in rows:
        found[row.name][row.value] = row.jobs
    return JobFacets(
        places=_fullest(found["place"], places, keep=filters.place),
        work_modes=_fullest(found["work_mode"], 3, keep=filters.work_mode),
        employment_types=_fullest(found["employment_type"], 5, keep=filters.employment_type, labels=EMPLOYMENT_WORDS),
        experience=_in_order(found["experience"], {band.key: band.label for band in BANDS}),
        pay=_in_order(found["min_pay"], {str(pay): f"₹{pay // 100_000} LPA and more" for pay in PAY_BANDS}),
        industries=_fullest(found["industry"], 10, keep=filters.industry),
        posted=_in_order(found["posted"], {str(days): _POSTED[days] for days in POSTED_DAYS}),
        is_capped=found["all"].get("", 0) >= (MOST_COUNTED_WITH_WORDS if wording else MOST_COUNTED),
    )


def _all_counts(asked: _Asked) -> Any:
    """Return one statement: the jobs that every filter leaves are read once, and once more per filter that is set."""
    everything = _jobs(asked, without="")
    parts: list[Select] = [_one("all", literal(""), everything)]
    for name in NAMES:
        is_set = bool(getattr(asked.filters, name))
        parts += _counts(name, _jobs(asked, without=name) if is_set else everything, asked.at)
    return union_all(*parts)


def _jobs(asked: _Asked, *, without: str) -> CTE:
    wording, at = asked.wording, asked.at
    # Frequent words are counted in the jobs' heads only: their long texts lie elsewhere and cost a visit each.
    in_head = wording is not None and wording.is_broad
    clauses = search.filtered(asked.filters, wording=None if in_head else wording, without=without, at=at)
    if wording is not None and in_head:
        clauses.append(Job.head.bool_op("@@")(wording.every_word()))
    found = select(*_COUNTED).where(search.public(at), *clauses)
    most = MOST_COUNTED_WITH_WORDS if wording else MOST_COUNTED
    newest = found.order_by(col(Job.published_at).desc()).limit(most)
    return newest.cte(f"without_{without}").prefix_with("MATERIALIZED")


def _counts(name: str, jobs: CTE, at: datetime) -> list[Select]:
    if name == "place":
        city = func.jsonb_array_elements_text(jobs.c.cities).table_valued("value").lateral()
        counted = select(literal(name).label("name"), city.c.value.label("value"), func.count().label("jobs"))
        return [counted.select_from(jobs).join(city, literal(True)).group_by(city.c.value)]
    if name == "experience":
        return [_one(name, literal(band.key), jobs, _in_band(jobs, band)) for band in BANDS]
    if name == "min_pay":
        return [_one(name, literal(str(pay)), jobs, jobs.c.yearly_pay >= pay) for pay in PAY_BANDS]
    if name == "posted":
        return [
            _one(name, literal(str(days)), jobs, jobs.c.published_at >= at - timedelta(days=days))
            for days in POSTED_DAYS
        ]
    value = jobs.c[name].cast(Text)
    return [_one(name, value, jobs, value != "").group_by(value)]


def _one(name: str, value: ColumnElement, jobs: CTE, *clauses: ColumnElement[bool]) -> Select:
    counted = select(literal(name).label("name"), value.label("value"), func.count().label("jobs"))
    return counted.select_from(jobs).where(and_(True, *clauses))


def _in_band(jobs: CTE, band: Band) -> ColumnElement[bool]:
    return search.in_band(band, least=jobs.c.experience_min, most=jobs.c.experience_max)


def _fullest(
    counts: dict[str, int], most: int, *, keep: tuple[str, ...], labels: dict[str, str] | None = None
) -> tuple[Facet, ...]:
    """Return the fullest choices; one that is chosen stays, even when it is not among them or leaves nothing."""
    chosen = [_as_counted(value, counts) for value in keep]
    ranked = sorted({**dict.fromkeys(chosen, 0), **counts}.items(), key=lambda item: (-item[1], item[0]))
    shown = [item for number, item in enumerate(ranked) if number < most or item[0] in chosen]
    return tuple(
        Facet(value=value, label=(labels or {}).get(value, value), count=count, is_on=value in chosen)
        for value, count in shown
    )


def _as_counted(value: str, counts: dict[str, int]) -> str:
    """A place may be chosen under another name or in small letters."""
    key = search.place_key(value)
    return value if value in counts else next((name for name in counts if name.lower() == key), value)


def _in_order(counts: dict[str, int], labels: dict[str, str]) -> tuple[Facet, ...]:
    return tuple(Facet(value=value, label=label, count=counts.get(value, 0)) for value, label in labels.items())
