"""Greenhouse: jobs, and the departments and offices that hold jobs."""

from collections.abc import Iterator
from typing import Any

from recruit_app.adapters.boards.shapes import Draft, NotThisKind, collect, read_json
from recruit_app.adapters.boards.words import (
    day,
    dig,
    employment,
    line,
    name_from,
    number,
    pay,
    sounds_remote,
    summary,
    unit_of,
)
from recruit_app.domain.hotdrops.found import NOT_DISCLOSED, Parsed

NAME = "Greenhouse"
_NESTED = ("departments", "offices", "children")
_DEPTH = 12
_WITHOUT_JOBS = ({"name", "content"}, {"questions"}, {"items", "meta"})


def parse(data: bytes, *, company: str = "", url: str = "") -> Parsed:
    """Return the jobs of a board, a department, an office or a single job, each once."""
    _ = url
    answer = read_json(data, NAME)
    if not isinstance(answer, dict) or not _is_ours(answer):
        raise NotThisKind("This is not an answer of Greenhouse: it lists no jobs, departments or offices.")
    return collect(NAME, _jobs(answer), lambda job: _draft(job, company))


def _is_ours(answer: dict[str, Any]) -> bool:
    jobs = answer.get("jobs")
    if isinstance(jobs, list) and jobs and "meta" not in answer:
        return any(isinstance(job, dict) and "absolute_url" in job for job in jobs)
    if any(isinstance(answer.get(key), list) for key in ("jobs", "departments", "offices")):
        return True
    return "absolute_url" in answer or any(keys <= set(answer) for keys in _WITHOUT_JOBS)


def _jobs(answer: Any, depth: int = 0) -> Iterator[Any]:
    """A single job has departments and offices of its own, which hold no jobs."""
    if not isinstance(answer, dict) or depth > _DEPTH:
        return
    if "absolute_url" in answer:
        yield answer
        return
    jobs = answer.get("jobs")
    yield from jobs if isinstance(jobs, list) else ()
    for key in _NESTED:
        nested = answer.get(key)
        for group in nested if isinstance(nested, list) else ():
            yield from _jobs(group, depth + 1)


def _draft(job: Any, company: str) -> Draft:
    where = line(dig(job, "location", "name")) or line(dig(job, "location")) or line(dig(job, "offices", 0, "location"))
    address = job["absolute_url"]
    is_hosted = isinstance(address, str) and "greenhouse.io/" in address
    kind = employment(*_metadata(job, "employment", "time type", "job type", "workplace"))
    remote = sounds_remote(where) or any(sounds_remote(line(one)) for one in _metadata(job, "workplace", "remote"))
    return Draft(
        title=job.get("title"),
        url=address,
        company=company or line(job.get("company_name")) or name_from(address, at=0 if is_hosted else None),
        location=where,
        posted=day(job.get("first_published")) or day(job.get("updated_at")),
        employment_type=kind,
        remote=remote,
        salary=_salary(job),
        summary=summary(job.get("content")),
    )


def _metadata(job: dict[str, Any], *names: str) -> list[Any]:
    """Return the values of a company's own fields whose name holds one of `names`."""
    rows = job.get("metadata")
    fields = [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []
    return [row.get("value") for row in fields if any(name in line(row.get("name")).lower() for name in names)]


def _salary(job: dict[str, Any]) -> str:
    """Return the whole span of the pay ranges in the first one's currency; Greenhouse counts in cents."""
    ranges = job.get("pay_input_ranges")
    rows = [row for row in ranges if isinstance(row, dict)] if isinstance(ranges, list) else []
    if not rows:
        return NOT_DISCLOSED
    currency = rows[0].get("currency_type")
    same = [row for row in rows if row.get("currency_type") == currency]
    low = [amount for row in same if (amount := number(row.get("min_cents")))]
    high = [amount for row in same if (amount := number(row.get("max_cents")))]
    least, most = (min(low) / 100 if low else None), (max(high) / 100 if high else None)
    title = line(rows[0].get("title"))
    # The interval stands, if anywhere, in the range's title; five figures are never an hour's.
    interval = title if unit_of(title) or (least or most or 0) < 10_000 else "year"
    return pay(least, most, currency, interval)
