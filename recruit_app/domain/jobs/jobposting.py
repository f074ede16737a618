"""A job as schema.org JobPosting, the way Google reads it."""

import json
from dataclasses import dataclass
from datetime import date, datetime
from html import escape
from typing import Any

from recruit_app.core.clock import end_of_day
from recruit_app.domain.jobs.blocks import Block, text_blocks
from recruit_app.domain.jobs.places import city_of, region_of

COUNTRY = "IN"


@dataclass(frozen=True, slots=True)
class Posting:
    """What the markup is made of; everything here is also visible on the page."""

    title: str
    url: str
    identifier: str
    company: str
    is_confidential: bool
    agency: str
    employment_type: str
    work_mode: str
    published_at: datetime | None
    deadline: date | None = None
    places: tuple[str, ...] = ()
    summary: str = ""
    responsibilities: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    about_company: str = ""
    benefits: tuple[str, ...] = ()
    industry: str = ""
    openings: int = 1
    minimum: int | None = None
    maximum: int | None = None
    currency: str = "INR"
    unit: str = "YEAR"


def job_posting(job: Posting) -> dict[str, Any] | None:
    """Return the JSON-LD object, or None while the job was never published (Google wants `datePosted`)."""
    if job.published_at is None:
        return None
    markup: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "title": job.title,
        "description": description_html(job),
        "datePosted": job.published_at.isoformat(timespec="seconds"),
        "employmentType": job.employment_type,
        "hiringOrganization": _organization(job),
        "identifier": {"@type": "PropertyValue", "name": job.agency, "value": job.identifier},
        "directApply": True,
        "url": job.url,
        **_place(job),
    }
    if job.deadline is not None:
        markup["validThrough"] = end_of_day(job.deadline).isoformat()
    optional = {
        "baseSalary": _salary(job),
        "industry": job.industry,
        "skills": ", ".join(job.skills),
        "jobBenefits": ", ".join(job.benefits),
        "totalJobOpenings": job.openings,
    }
    return markup | {key: value for key, value in optional.items() if value}


def description_html(job: Posting) -> str:
    """Return the job's text as escaped HTML paragraphs and lists, the same text the page shows."""
    parts = [_block(block) for block in text_blocks(job.summary)]
    for heading, lines in (("What you will do", job.responsibilities), ("Skills", job.skills)):
        if lines:
            items = "".join(f"<li>{escape(line)}</li>" for line in lines)
            parts.append(f"<h3>{heading}</h3><ul>{items}</ul>")
    if job.about_company:
        parts.append(f"<h3>About the company</h3><p>{escape(job.about_company)}</p>")
    return "".join(parts) or f"<p>{escape(job.title)}</p>"


def _block(block: Block) -> str:
    if block.kind == "list":
        return f"<ul>{''.join(f'<li>{escape(line)}</li>' for line in block.lines)}</ul>"
    tag = "h3" if block.kind == "heading" else "p"
    return f"<{tag}>{escape(block.lines[0])}</{tag}>"


def json_ld_script(markup: dict[str, Any]) -> str:
    """Return a script element; no text of the job can end it early or start a comment."""
    text = json.dumps(markup, ensure_ascii=False)
    for char, code in (("<", "\\u003c"), (">", "\\u003e"), ("&", "\\u0026"), ("\u2028", "\\u2028")):
        text = text.replace(char, code)
    return f'<script type="application/ld+json">{text}</script>'


def _organization(job: Posting) -> dict[str, str]:
    # Google asks for the literal word when the employer may not be named.
    return {"@type": "Organization", "name": "confidential" if job.is_confidential else job.company}


def _place(job: Posting) -> dict[str, Any]:
    country = {"@type": "Country", "name": COUNTRY}
    found: dict[str, Any] = {}
    if job.work_mode == "Remote":
        found = {"jobLocationType": "TELECOMMUTE", "applicantLocationRequirements": country}
    places = [_address(place) for place in job.places if place.strip().lower() not in {"", "remote"}]
    if not places and not found:
        places = [{"@type": "Place", "address": {"@type": "PostalAddress", "addressCountry": COUNTRY}}]
    return found | ({"jobLocation": places} if places else {})


def _address(place: str) -> dict[str, Any]:
    address = {
        "@type": "PostalAddress",
        "addressLocality": city_of(place),
        "addressRegion": region_of(place),
        "addressCountry": COUNTRY,
    }
    return {"@type": "Place", "address": {key: value for key, value in address.items() if value}}


def _salary(job: Posting) -> dict[str, Any] | None:
    if job.minimum is None and job.maximum is None:
        return None
    value: dict[str, Any] = {"@type": "QuantitativeValue", "unitText": job.unit}
    if job.minimum is not None:
        value["minValue"] = job.minimum
    if job.maximum is not None:
        value["maxValue"] = job.maximum
    return {"@type": "MonetaryAmount", "currency": job.currency, "value": value}
