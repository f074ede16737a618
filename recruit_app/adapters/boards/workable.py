"""Workable: the public widget's account with its jobs."""

from typing import Any

from recruit_app.adapters.boards.shapes import Draft, NotThisKind, collect, read_json
from recruit_app.adapters.boards.words import day, dig, employment, line, place, places, summary
from recruit_app.domain.hotdrops.found import Parsed

NAME = "Workable"
_MARKS = {"shortcode", "telecommuting", "shortlink", "application_url"}


def parse(data: bytes, *, company: str = "", url: str = "") -> Parsed:
    """Return the jobs of an account."""
    _ = url
    answer = read_json(data, NAME)
    account = dig(answer, "widget") if isinstance(dig(answer, "widget"), dict) else answer
    jobs = dig(account, "jobs")
    known = isinstance(jobs, list) and any(isinstance(job, dict) and _MARKS & set(job) for job in jobs)
    if not isinstance(jobs, list) or not (known or (not jobs and "name" in account and "description" in account)):
        raise NotThisKind("This is not an answer of Workable: it holds no list of its jobs.")
    owner = company or line(dig(account, "name"))
    return collect(NAME, jobs, lambda job: _draft(job, owner))


def _draft(job: Any, company: str) -> Draft:
    return Draft(
        title=job.get("title"),
        url=job.get("url") or job.get("shortlink") or job.get("application_url"),
        company=company,
        location=_where(job),
        posted=day(job.get("published_on")) or day(job.get("created_at")),
        employment_type=employment(job.get("employment_type")),
        remote=job.get("telecommuting") is True,
        summary=summary(job.get("description")),
    )


def _where(job: dict[str, Any]) -> str:
    rows = job.get("locations")
    shown = [row for row in rows if isinstance(row, dict) and not row.get("hidden")] if isinstance(rows, list) else []
    said = places(*(place(row.get("city"), row.get("region"), row.get("country")) for row in shown))
    return said or place(job.get("city"), job.get("state"), job.get("country"))
