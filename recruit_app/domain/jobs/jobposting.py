"""A job as schema.org JobPosting, the way Google reads it."""

import json
import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from recruit_app.core.clock import end_of_day
from recruit_app.domain.jobs.addresses import Address, country_name
from recruit_app.domain.jobs.blocks import blocks_html, list_html, text_blocks
from recruit_app.domain.jobs.pay_check import is_plausible

# Google's own tokens; anything else is left out of the markup.
EMPLOYMENT_TOKENS = frozenset(
    ("FULL_TIME", "PART_TIME", "CONTRACTOR", "TEMPORARY", "INTERN", "VOLUNTEER", "PER_DIEM", "OTHER")
)
_YEARS = re.compile(r"(\d{1,2}(?:\.\d)?)\s*(?:\+|[-–]|to|years|yrs)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Posting:
    """What the markup is made of; everything here is also visible on the page."""

    title: str
    url: str
    identifier: str
    company: str
    is_confidential: bool
    agency: str
    employment_types: tuple[str, ...]
    work_mode: str
    published_at: datetime | None
    country: str = "IN"
    is_on_agency_payroll: bool = False
    deadline: date | None = None
    addresses: tuple[Address, ...] = ()
    summary: str = ""
    responsibilities: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    preferred_skills: tuple[str, ...] = ()
    tools: tuple[str, ...] = ()
    about_company: str = ""
    benefits: tuple[str, ...] = ()
    industry: str = ""
    category: str = ""
    education: str = ""
    experience: str = ""
    openings: int = 1
    minimum: int | None = None
    maximum: int | None = None
    currency: str = "INR"
    unit: str = "YEAR"


def job_posting(job: Posting) -> dict[str, Any] | None:
    """Return the JSON-LD object, or None while the job was never published (Google wants `datePosted`)."""
    if job.published_at is None:
        return None
    types = [token for token in job.employment_types if token in EMPLOYMENT_TOKENS]
    markup: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "title": job.title,
        "description": description_html(job),
        "datePosted": job.published_at.isoformat(timespec="seconds"),
        "hiringOrganization": {"@type": "Organization", "name": employer_name(job)},
        "identifier": {"@type": "PropertyValue", "name": job.agency, "value": job.identifier},
        "directApply": True,
        "url": job.url,
        **_places(job),
    }
    if job.deadline is not None:
        markup["validThrough"] = end_of_day(job.deadline).isoformat()
    optional = {
        "employmentType": types[0] if len(types) == 1 else types,
        "baseSalary": _salary(job),
        "industry": job.industry,
        "occupationalCategory": job.category,
        "skills": ", ".join((*job.skills, *job.preferred_skills, *job.tools)),
        "responsibilities": "\n".join(job.responsibilities),
        "educationRequirements": job.education,
        "experienceRequirements": _experience(job.experience),
        "jobBenefits": ", ".join(job.benefits),
        "totalJobOpenings": job.openings,
    }
    return markup | {key: value for key, value in optional.items() if value}


def description_html(job: Posting) -> str:
    """Return the job's text as escaped HTML paragraphs and lists, the same text the page shows."""
    parts = [blocks_html(text_blocks(job.summary))]
    for heading, lines in (
        ("What you will do", job.responsibilities),
        ("Skills you need", job.skills),
        ("Nice to have", job.preferred_skills),
        ("Tools", job.tools),
        ("Benefits", job.benefits),
    ):
        if lines:
            parts.append(f"<h3>{heading}</h3>{list_html(lines)}")
    if job.about_company:
        parts.append(f"<h3>About the company</h3>{blocks_html(text_blocks(job.about_company))}")
    return "".join(parts) or blocks_html(text_blocks(job.title))


def employer_name(job: Posting) -> str:
    """Return who hires: the client, our agency for staff on its payroll, or the word Google asks for."""
    if job.is_on_agency_payroll:
        return job.agency
    return "confidential" if job.is_confidential else job.company


def breadcrumbs(*crumbs: tuple[str, str]) -> dict[str, Any]:
    """Return a BreadcrumbList of (name, address), from the front page to this one."""
    items = [
        {"@type": "ListItem", "position": number, "name": name, "item": address}
        for number, (name, address) in enumerate(crumbs, start=1)
    ]
    return {"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": items}


def json_ld_script(markup: dict[str, Any]) -> str:
    """Return a script element; no text of the job can end it early or start a comment."""
    text = json.dumps(markup, ensure_ascii=False)
    for char, code in (("<", "\\u003c"), (">", "\\u003e"), ("&", "\\u0026"), ("\u2028", "\\u2028")):
        text = text.replace(char, code)
    return f'<script type="application/ld+json">{text}</script>'


def _places(job: Posting) -> dict[str, Any]:
    """Every place has a country; only wholly remote work telecommutes, and it says from which countries."""
    found: dict[str, Any] = {}
    if job.work_mode == "Remote":
        codes = dict.fromkeys(address.country for address in job.addresses) or {job.country: None}
        countries = [{"@type": "Country", "name": country_name(code)} for code in codes]
        found = {
            "jobLocationType": "TELECOMMUTE",
            "applicantLocationRequirements": countries[0] if len(countries) == 1 else countries,
        }
    places = [_place(address) for address in job.addresses if address.locality or address.region]
    if not places and not found:
        country = job.addresses[0].country if job.addresses else job.country
        places = [_place(Address(country=country))]
    return found | ({"jobLocation": places} if places else {})


def _place(address: Address) -> dict[str, Any]:
    fields = {
        "@type": "PostalAddress",
        "streetAddress": address.street,
        "addressLocality": address.locality,
        "addressRegion": address.region,
        "postalCode": address.postal_code,
        "addressCountry": address.country,
    }
    return {"@type": "Place", "address": {key: value for key, value in fields.items() if value}}


def _salary(job: Posting) -> dict[str, Any] | None:
    if not is_plausible(job.minimum, job.maximum, unit=job.unit):
        return None
    value: dict[str, Any] = {"@type": "QuantitativeValue", "unitText": job.unit}
    if job.minimum is not None:
        value["minValue"] = job.minimum
    if job.maximum is not None:
        value["maxValue"] = job.maximum
    return {"@type": "MonetaryAmount", "currency": job.currency, "value": value}


def _experience(words: str) -> dict[str, Any] | str:
    found = _YEARS.search(words)
    if found is None:
        return words
    months = round(float(found[1]) * 12)
    return {"@type": "OccupationalExperienceRequirements", "monthsOfExperience": months} if months else words
