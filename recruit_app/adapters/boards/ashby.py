"""Ashby: listed jobs only; its `workplaceType` is right where its `isRemote` is not."""

from typing import Any

from recruit_app.adapters.boards.shapes import Draft, NotThisKind, collect, read_json
from recruit_app.adapters.boards.words import (
    day,
    dig,
    employment,
    line,
    name_from,
    pay,
    place,
    places,
    sounds_remote,
    summary,
)
from recruit_app.domain.hotdrops.found import NOT_DISCLOSED, Parsed

NAME = "Ashby"
_MARKS = {"jobUrl", "applyUrl", "isListed", "isRemote", "publishedAt", "descriptionPlain"}


def parse(data: bytes, *, company: str = "", url: str = "") -> Parsed:
    """Return the listed jobs of a board."""
    _ = url
    answer = read_json(data, NAME)
    jobs = dig(answer, "jobs")
    known = isinstance(jobs, list) and any(isinstance(job, dict) and _MARKS & set(job) for job in jobs)
    if not isinstance(jobs, list) or not (known or "apiVersion" in answer):
        raise NotThisKind("This is not an answer of Ashby: it holds no list of its jobs.")
    return collect(NAME, jobs, lambda job: _draft(job, company))


def _draft(job: Any, company: str) -> Draft | None:
    if job.get("isListed") is False:
        return None
    where = _where(job)
    mode = line(job.get("workplaceType")).lower()
    remote = mode == "remote" if mode else job.get("isRemote") is True or sounds_remote(where)
    address = job.get("jobUrl") or job.get("applyUrl")
    return Draft(
        title=job.get("title"),
        url=address,
        company=company or (name_from(address) if isinstance(address, str) else ""),
        location=where,
        posted=day(job.get("publishedAt")),
        employment_type=employment(job.get("employmentType")),
        remote=remote,
        salary=_salary(job),
        summary=summary(job.get("descriptionPlain") or job.get("descriptionHtml")),
    )


def _where(job: dict[str, Any]) -> str:
    postal = dig(job, "address", "postalAddress")
    parts = (dig(postal, key) for key in ("addressLocality", "addressRegion", "addressCountry"))
    others = job.get("secondaryLocations")
    more = [line(dig(one, "location")) or line(one) for one in others] if isinstance(others, list) else []
    return places(line(job.get("location")) or place(*parts), *more)


def _salary(job: dict[str, Any]) -> str:
    offered = job.get("compensation")
    if not isinstance(offered, dict) or job.get("shouldDisplayCompensationOnJobPostings") is False:
        return NOT_DISCLOSED
    for part in _components(offered):
        if line(dig(part, "compensationType")).lower() == "salary":
            money = (part.get("minValue"), part.get("maxValue"), part.get("currencyCode"), part.get("interval"))
            if (words := pay(*money)) != NOT_DISCLOSED:
                return words
    return line(offered.get("scrapeableCompensationSalarySummary")) or NOT_DISCLOSED


def _components(offered: dict[str, Any]) -> list[Any]:
    tiers = offered.get("compensationTiers")
    groups = [offered.get("components"), offered.get("summaryComponents")]
    groups += [dig(tier, "components") for tier in tiers] if isinstance(tiers, list) else []
    return [part for group in groups if isinstance(group, list) for part in group]
