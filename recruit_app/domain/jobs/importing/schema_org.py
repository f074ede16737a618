"""schema.org JobPosting, as real sites write it, into a job."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from html import unescape
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from ftfy import fix_encoding

from recruit_app.core.clock import AGENCY_ZONE
from recruit_app.domain.jobs.addresses import address_of, country_code, country_name, is_country
from recruit_app.domain.jobs.blocks import plain_text
from recruit_app.domain.jobs.importing.found import BadLine, FoundJob, key_of, one_line, whole_text
from recruit_app.domain.jobs.importing.salary import Salary, read_salary
from recruit_app.domain.jobs.jobposting import EMPLOYMENT_TOKENS

CONFIDENTIAL_EMPLOYER = "Confidential employer"
_TYPES = {token.replace("_", ""): token for token in EMPLOYMENT_TOKENS} | {
    "FULLTIME": "FULL_TIME", "PERMANENT": "FULL_TIME", "REGULAR": "FULL_TIME", "PARTTIME": "PART_TIME",
    "CONTRACT": "CONTRACTOR", "FREELANCE": "CONTRACTOR", "TEMP": "TEMPORARY", "INTERNSHIP": "INTERN",
    "TRAINEE": "INTERN", "VOLUNTARY": "VOLUNTEER", "PERDIEM": "PER_DIEM",
}  # fmt: skip
# The column takes five of Google's tokens; the others are kept as they were given beside the nearest of the five.
_NEAREST = {"VOLUNTEER": "PART_TIME", "PER_DIEM": "TEMPORARY", "OTHER": "FULL_TIME"}
_TRACKING = re.compile(r"(?:^|&)(?:utm_\w+|gclid|fbclid)=[^&]*", re.IGNORECASE)


def posting_in(data: Any) -> Mapping[str, Any] | None:
    """Return the JobPosting in a JSON value: itself, the first of a list, or one of a `@graph`."""
    if isinstance(data, list):
        return next(filter(None, map(posting_in, data)), None)
    if not isinstance(data, dict):
        return None
    kinds = data.get("@type", "")
    if "JobPosting" in (kinds if isinstance(kinds, list) else [kinds]):
        return data
    return posting_in(data["@graph"]) if "@graph" in data else None


def read_posting(posting: Mapping[str, Any], *, default_country: str) -> FoundJob:
    """Return the job a JobPosting describes; pay that is not there stays None.

    Raises:
        BadLine: a needed field is missing or something cannot be read.
    """
    title = _words(posting.get("title") or posting.get("name"), "title")
    if not title:
        raise BadLine("It has no title.")
    description = posting.get("description")
    summary = whole_text(plain_text(fix_encoding(description)) if isinstance(description, str) else "", "description")
    if not summary:
        raise BadLine("It has no description.")
    employer, is_visible = _employer(posting.get("hiringOrganization"))
    places, details = _places(posting.get("jobLocation"), default_country)
    types = _employment(posting.get("employmentType"))
    salary = read_salary(posting.get("baseSalary"), posting.get("salaryCurrency"))
    url = _address(posting.get("url"))
    identifier = _identifier(posting)
    is_remote = _is_remote(posting, places)
    nearest = _NEAREST.get(types[0], types[0])
    return FoundJob(
        key=_key(url, identifier, employer, title, places, posting),
        title=title,
        employer=employer,
        employer_visible=is_visible,
        summary=summary,
        identifier=identifier,
        source_url=url,
        places=places,
        location_details=details,
        work_mode="Remote" if is_remote else "On-site",
        employment_type=nearest,
        employment_given=[] if types == [nearest] else types,
        published_at=read_moment(posting.get("datePosted"), "datePosted"),
        deadline=read_day(posting.get("validThrough"), "validThrough"),
        **_pay(salary, details, default_country),
        **_extras(posting),
    )


def read_moment(value: Any, name: str) -> datetime | None:
    """Return an aware moment of an ISO date or date-time; without a zone it is the agency's.

    Raises:
        BadLine: it is neither.
    """
    if value is None or value == "":
        return None
    try:
        found = datetime.fromisoformat(str(value).strip())
    except ValueError as error:
        raise BadLine(f"Its {name} {str(value)[:40]!r} is no date.") from error
    return found if found.tzinfo else datetime.combine(found.date(), found.time(), AGENCY_ZONE)


def read_day(value: Any, name: str) -> date | None:
    """Return the calendar day as written, whatever its zone.

    Raises:
        BadLine: it is no date.
    """
    moment = read_moment(value, name)
    return moment.date() if moment else None


def _words(value: Any, name: str, *, most: int = 200) -> str:
    return one_line(fix_encoding(unescape(value)) if isinstance(value, str) else value, name, most=most)


def _employer(value: Any) -> tuple[str, bool]:
    if isinstance(value, list):
        value = value[0] if value else None
    name = _words(value.get("name") or value.get("legalName") if isinstance(value, dict) else value, "employer")
    if not name:
        raise BadLine("It names no employer.")
    if name.lower() in {"confidential", "confidential client", "anonymous"}:
        return CONFIDENTIAL_EMPLOYER, False
    return name, True


def _places(value: Any, default_country: str) -> tuple[list[str], dict[str, dict[str, str]]]:
    places: dict[str, None] = {}
    details: dict[str, dict[str, str]] = {}
    for place in value if isinstance(value, list) else [value]:
        label, known = _place(place, default_country)
        if label:
            places[label] = None
            if known:
                details[label] = known
    return list(places), details


def _place(value: Any, default_country: str) -> tuple[str, dict[str, str]]:
    """Return the words for a place and what its structured address says beyond them."""
    address = value.get("address") or value.get("name") if isinstance(value, dict) else value
    if not isinstance(address, dict):
        return _words(address, "place"), {}
    locality, region, street = (
        _words(address.get(name), "place") for name in ("addressLocality", "addressRegion", "streetAddress")
    )
    code = _country(address.get("addressCountry"))
    guessed = address_of(", ".join(filter(None, (locality, region))), default_country)
    country = code or (guessed.country if guessed else default_country)
    label = ", ".join(filter(None, (locality, region, country_name(country) if country != default_country else "")))
    known = {
        "locality": locality,
        "region": region or (guessed.region if guessed and not code else ""),
        "postal_code": _words(address.get("postalCode"), "post code", most=20),
        "street": street,
        "country": country,
    }
    label = label or country_name(country)
    return label[:200], {name: text for name, text in known.items() if text}


def _country(value: Any) -> str:
    name = _words(value.get("name") or value.get("identifier") if isinstance(value, dict) else value, "country")
    if not name:
        return ""
    code = name.upper() if is_country(name.upper()) else country_code(name)
    if not code:
        raise BadLine(f"Its country {name[:40]!r} is not one.")
    return code


def _is_remote(posting: Mapping[str, Any], places: list[str]) -> bool:
    return posting.get("jobLocationType") == "TELECOMMUTE" or (
        not places and bool(posting.get("applicantLocationRequirements"))
    )


def _employment(value: Any) -> list[str]:
    given = value if isinstance(value, list) else re.split(r"[,;/|]", value) if isinstance(value, str) else []
    words = [re.sub(r"[^A-Z]", "", str(one).upper()) for one in given]
    tokens = [_TYPES.get(word, "OTHER") for word in words if word]
    return list(dict.fromkeys(tokens)) or ["FULL_TIME"]


def _pay(salary: Salary, details: Mapping[str, Mapping[str, str]], default_country: str) -> dict[str, Any]:
    has_figures = salary.minimum is not None or salary.maximum is not None
    countries = {known.get("country", default_country) for known in details.values()} or {default_country}
    if has_figures and not salary.currency and countries != {"IN"}:
        raise BadLine("Its pay names no currency.")
    return {
        "minimum": salary.minimum,
        "maximum": salary.maximum,
        "currency": salary.currency or "INR",
        "unit": salary.unit,
        "pay_note": salary.note,
    }


def _extras(posting: Mapping[str, Any]) -> dict[str, Any]:
    openings = posting.get("totalJobOpenings")
    education = posting.get("educationRequirements")
    if isinstance(education, dict):
        education = education.get("credentialCategory") or education.get("name")
    return {
        "industry": _joined(posting.get("industry"), "industry", 120),
        "functional_area": _joined(posting.get("occupationalCategory"), "category", 120),
        "experience": _experience(posting.get("experienceRequirements")),
        "education": _joined(education, "education", 200),
        "openings": openings if isinstance(openings, int) and 1 <= openings <= 10_000 else 1,
        "required_skills": _list(posting.get("skills"), "skills", r"[,;\n]"),
        "responsibilities": _list(posting.get("responsibilities"), "responsibilities", r"\n"),
        "benefits": _list(posting.get("jobBenefits"), "benefits", r"[;\n]"),
    }


def _joined(value: Any, name: str, most: int) -> str:
    found = value if isinstance(value, list) else [value]
    words = [_words(one.get("name") if isinstance(one, dict) else one, name) for one in found]
    return ", ".join(filter(None, words))[:most]


def _experience(value: Any) -> str:
    months = value.get("monthsOfExperience") if isinstance(value, dict) else None
    if isinstance(months, int | float) and months > 0:
        return f"{round(months / 12)}+ years" if months >= 12 else f"{round(months)}+ months"
    return _joined(None if isinstance(value, dict) else value, "experience", 80)


def _list(value: Any, name: str, separator: str) -> list[str]:
    if isinstance(value, str):
        text = plain_text(fix_encoding(value))
        value = [re.sub(r"^- ", "", line) for line in re.split(separator, text)]
    found = value if isinstance(value, list) else []
    lines = [_words(one.get("name") if isinstance(one, dict) else one, name, most=2_000)[:200] for one in found]
    return list(dict.fromkeys(filter(None, lines)))[:40]


def _identifier(posting: Mapping[str, Any]) -> str:
    found = posting.get("identifier", posting.get("id"))
    if isinstance(found, list):
        found = found[0] if found else None
    if isinstance(found, dict):
        found = found.get("value") or found.get("@id")
    return _words(found if found is not None else posting.get("id"), "identifier")


def _address(value: Any) -> str:
    """Return a http(s) address without fragment and tracking, "" for none."""
    parts = urlsplit(_words(value, "url", most=1_000))
    if parts.scheme not in {"http", "https"} or not parts.netloc:
        return ""
    return urlunsplit((parts.scheme, parts.netloc, parts.path, _TRACKING.sub("", parts.query).lstrip("&"), ""))


def _key(url: str, identifier: str, employer: str, title: str, places: list[str], posting: Mapping[str, Any]) -> str:
    if url:
        return key_of("url", url)
    if identifier:
        return key_of("id", employer.lower(), identifier)
    return key_of("text", employer.lower(), title.lower(), *sorted(places), str(posting.get("datePosted", "")))
