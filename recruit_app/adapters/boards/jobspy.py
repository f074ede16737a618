"""LinkedIn, Indeed and Naukri by the optional JobSpy library; without it, one clear sentence."""

import asyncio
import importlib
from typing import Any

from recruit_app.adapters.boards.shapes import Draft, collect
from recruit_app.adapters.boards.words import day, employment, line, pay, summary
from recruit_app.core.errors import Invalid, Unavailable
from recruit_app.domain.hotdrops.found import Parsed

KIND = "jobspy"
SITES = {"linkedin": "LinkedIn", "indeed": "Indeed", "naukri": "Naukri"}
_SECONDS = 60
_ROWS = 50


def search_of(address: str) -> tuple[str, str, list[str]]:
    """Return words, place and sites of a search written as "react developer | Bengaluru | indeed, naukri".

    Raises:
        Invalid: no words, or a site that is not known.
    """
    words, place, sites = ([part.strip() for part in address.split("|")] + ["", "", ""])[:3]
    chosen = [site.strip().lower() for site in sites.split(",") if site.strip()] or ["indeed"]
    if not words:
        raise Invalid("Write what to search for, such as: react developer | Bengaluru | indeed", field="address")
    if unknown := [site for site in chosen if site not in SITES]:
        raise Invalid(f"{unknown[0]} is not one of {', '.join(SITES)}.", field="address")
    return words, place, chosen


async def read(address: str) -> Parsed:
    """Return what a search finds now.

    Raises:
        Unavailable: the library is not installed, or a site refused.
    """
    words, place, sites = search_of(address)
    scrape = _library()
    try:
        async with asyncio.timeout(_SECONDS):
            table = await asyncio.to_thread(
                scrape,
                site_name=sites,
                search_term=words,
                location=place or None,
                country_indeed="india",
                results_wanted=_ROWS,
                hours_old=72,
                verbose=0,
            )
    except TimeoutError as error:
        raise Unavailable(f"JobSpy did not finish within {_SECONDS} seconds.") from error
    except Exception as error:  # JobSpy raises a class of its own per site.
        raise Unavailable(f"JobSpy failed: {line(str(error), limit=150)}") from error
    return from_rows(table.to_dict("records"))


def _library() -> Any:
    try:
        return importlib.import_module("jobspy").scrape_jobs
    except ImportError as error:
        raise Unavailable(
            "JobSpy is not installed. Run: pip install python-jobspy. Then LinkedIn, Indeed and Naukri can be read."
        ) from error


def from_rows(rows: list[dict[str, Any]]) -> Parsed:
    """Return JobSpy's rows as postings, each under the name of its site."""
    by_site: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        by_site.setdefault(SITES.get(str(row.get("site")), "JobSpy"), []).append(row)
    found = [collect(site, its, _draft) for site, its in by_site.items()]
    return Parsed(
        postings=tuple(posting for one in found for posting in one.postings),
        skipped=tuple(reason for one in found for reason in one.skipped),
    )


def _draft(row: dict[str, Any]) -> Draft:
    return Draft(
        title=row.get("title"),
        url=row.get("job_url_direct") or row.get("job_url"),
        company=line(row.get("company")),
        location=line(row.get("location")),
        posted=day(str(row.get("date_posted") or "")),
        employment_type=employment(row.get("job_type")),
        remote=str(row.get("is_remote")) == "True",
        salary=pay(row.get("min_amount"), row.get("max_amount"), row.get("currency"), row.get("interval")),
        summary=summary(row.get("description")),
    )
