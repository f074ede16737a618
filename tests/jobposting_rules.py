"""What a JobPosting must hold, row by row of what search engines document; each fault is one sentence."""

import html
import re
from datetime import datetime, time, timedelta
from typing import Any
from urllib.parse import urlsplit

from recruit_app.domain.jobs.addresses import is_country

REQUIRED = ("title", "description", "datePosted", "hiringOrganization")
TYPES = {"FULL_TIME", "PART_TIME", "CONTRACTOR", "TEMPORARY", "INTERN", "VOLUNTEER", "PER_DIEM", "OTHER"}
UNITS = {"HOUR", "DAY", "WEEK", "MONTH", "YEAR"}
_TAGS = {"p", "ul", "ol", "li", "h3", "br", "strong", "em"}
_NO_TITLE = re.compile(
    r"\bLPA\b|\(?\b(?:req|job id|ref)\b[\s.:#-]*\w*\d|[-–|(,]\s*[₹£$€]\s?\d[\d,.]*[^a-z]*(?:per \w+|a year)?\)?$",
    re.IGNORECASE,
)


def faults(markup: dict[str, Any]) -> list[str]:
    """Return every rule the markup breaks."""
    found = [f"{name} is missing" for name in REQUIRED if not markup.get(name)]
    if markup.get("@context") != "https://schema.org" or markup.get("@type") != "JobPosting":
        found.append("it is not a JobPosting of schema.org")
    found += [*_text(markup), *_times(markup), *_organization(markup), *_places(markup), *_salary(markup)]
    identifier = markup.get("identifier", {})
    if identifier.get("@type") != "PropertyValue" or not identifier.get("name") or not identifier.get("value"):
        found.append("identifier is not a PropertyValue with name and value")
    kinds = markup.get("employmentType", [])
    if not set([kinds] if isinstance(kinds, str) else kinds) <= TYPES:
        found.append(f"employmentType {kinds} is not Google's")
    if not isinstance(markup.get("directApply"), bool):
        found.append("directApply is not true or false")
    parts = urlsplit(markup.get("url", ""))
    if not parts.scheme.startswith("http") or not re.fullmatch(r"/jobs/[a-z0-9-]+", parts.path) or parts.query:
        found.append(f"url {markup.get('url')} is not the canonical address")
    return found


def missing_from(page_text: str, markup: dict[str, Any]) -> list[str]:
    """Return what the markup says and the page (as text) does not."""
    page = _squeezed(page_text)
    wanted = [markup["title"], *_sentences(markup["description"])]
    name = markup["hiringOrganization"]["name"]
    wanted.append("Confidential client" if name == "confidential" else name)
    wanted.append(str(markup["identifier"]["value"]))
    for place in markup.get("jobLocation", []):
        if locality := place["address"].get("addressLocality"):
            wanted.append(locality)
    return [text for text in wanted if _squeezed(text) not in page]


def _sentences(description: str) -> list[str]:
    return [html.unescape(piece) for piece in re.split(r"<[^>]+>", description) if piece.strip()]


def _squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def _text(markup: dict[str, Any]) -> list[str]:
    found = []
    if _NO_TITLE.search(markup.get("title", "")):
        found.append(f"title {markup['title']!r} holds pay or a code")
    tags = set(re.findall(r"</?\s*([a-zA-Z0-9]+)", markup.get("description", "")))
    if not tags or not tags <= _TAGS:
        found.append(f"description is not plain, sanitised HTML: {sorted(tags - _TAGS) or 'no tag'}")
    if re.search(r"<\w+\s", markup.get("description", "")):
        found.append("description holds an attribute")
    return found


def _times(markup: dict[str, Any]) -> list[str]:
    found = []
    posted = datetime.fromisoformat(markup.get("datePosted", "not a time"))
    if posted.tzinfo is None:
        found.append("datePosted has no zone")
    if "validThrough" in markup:
        until = datetime.fromisoformat(markup["validThrough"])
        if until.utcoffset() != timedelta(hours=5, minutes=30) or until.time() != time(23, 59, 59):
            found.append(f"validThrough {markup['validThrough']} is not the end of a day in the agency's zone")
    return found


def _organization(markup: dict[str, Any]) -> list[str]:
    organization = markup.get("hiringOrganization", {})
    name = organization.get("name", "")
    if organization.get("@type") != "Organization" or not name or "confidential client" in name.lower():
        return ["hiringOrganization has no name, or not the word confidential"]
    return []


def _places(markup: dict[str, Any]) -> list[str]:
    found = []
    places = markup.get("jobLocation", [])
    if not places and "applicantLocationRequirements" not in markup:
        found.append("neither jobLocation nor applicantLocationRequirements is there")
    for place in places:
        address = place.get("address", {})
        if place.get("@type") != "Place" or address.get("@type") != "PostalAddress":
            found.append("a jobLocation is not a Place with a PostalAddress")
        if not is_country(address.get("addressCountry", "")):
            found.append(f"addressCountry {address.get('addressCountry')!r} is not ISO alpha-2")
        if "," in address.get("addressRegion", "") or not all(str(value).strip() for value in address.values()):
            found.append(f"an address holds a whole sentence or nothing: {address}")
    countries = markup.get("applicantLocationRequirements")
    if "jobLocationType" in markup:
        if markup["jobLocationType"] != "TELECOMMUTE" or not countries:
            found.append("jobLocationType is not TELECOMMUTE with countries")
        for country in countries if isinstance(countries, list) else [countries or {}]:
            if country.get("@type") != "Country" or country.get("name", "Anywhere") in {"", "Anywhere", "Worldwide"}:
                found.append(f"{country} is no country")
    elif countries:
        found.append("applicantLocationRequirements without TELECOMMUTE")
    return found


def _salary(markup: dict[str, Any]) -> list[str]:
    if "baseSalary" not in markup:
        return []
    salary, value = markup["baseSalary"], markup["baseSalary"].get("value", {})
    amounts = [value[name] for name in ("minValue", "maxValue", "value") if name in value]
    found = []
    if salary.get("@type") != "MonetaryAmount" or not re.fullmatch(r"[A-Z]{3}", salary.get("currency", "")):
        found.append("baseSalary is not a MonetaryAmount with a currency")
    if value.get("@type") != "QuantitativeValue" or value.get("unitText") not in UNITS:
        found.append("baseSalary has no QuantitativeValue with its unit")
    if not amounts or not all(isinstance(amount, int | float) and not isinstance(amount, bool) for amount in amounts):
        found.append(f"baseSalary holds no bare numbers: {amounts}")
    return found
