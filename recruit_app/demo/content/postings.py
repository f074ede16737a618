"""Turn the shared real postings into demo jobs (read at run time; nothing of them is kept in the project)."""

import json
import re
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

from recruit_app.demo.content.models import DemoJob
from recruit_app.domain.candidates.resume_parser import SkillVocabulary, default_vocabulary

Posting = dict[str, Any]

_CITIES = {
    "bengalore": "Bengaluru",
    "bangalore": "Bengaluru",
    "bengaluru": "Bengaluru",
    "bengalore east": "Bengaluru",
    "bangalore urban": "Bengaluru",
    "gurgaon": "Gurugram",
    "new delhi": "New Delhi",
    "bombay": "Mumbai",
    "madras": "Chennai",
    "calcutta": "Kolkata",
    "mysore": "Mysuru",
    "mangalore": "Mangaluru",
    "trivandrum": "Thiruvananthapuram",
    "cochin": "Kochi",
    "vizag": "Visakhapatnam",
    "poona": "Pune",
    "baroda": "Vadodara",
}
_STATES = {
    "Bengaluru": "Karnataka",
    "Mumbai": "Maharashtra",
    "Pune": "Maharashtra",
    "Chennai": "Tamil Nadu",
    "Hyderabad": "Telangana",
    "Gurugram": "Haryana",
    "Noida": "Uttar Pradesh",
    "Kolkata": "West Bengal",
    "Ahmedabad": "Gujarat",
    "New Delhi": "Delhi",
    "Jaipur": "Rajasthan",
    "Kochi": "Kerala",
}
_TYPES = {
    "full time": "FULL_TIME",
    "fulltime": "FULL_TIME",
    "part time": "PART_TIME",
    "contract": "CONTRACTOR",
    "temporary": "TEMPORARY",
    "internship": "INTERN",
    "intern": "INTERN",
}
_TITLE_TAIL = re.compile(
    r"\s*(?:[(\[][^)\]]*(?:remote|hybrid|onsite|wfh|bangalore|bengaluru|mumbai|delhi|india|graduate|req|\d{3,})[^)\]]*[)\]]"
    r"|[-–|,]\s*(?:remote|hybrid|india|bangalore|bengaluru|mumbai|pune|hyderabad|chennai|gurgaon|noida|delhi)\b.*"
    r"|[-–|]\s*[A-Z]*\d{4,}.*)\s*$",
    re.IGNORECASE,
)
_BULLET = re.compile(r"^\s*[•*·●▪\-–]\s+(.+)$")
_DUTY_HEADING = re.compile(
    r"responsib|what you.{1,4}ll do|you will|duties|key result|the role|day to day", re.IGNORECASE
)
_OTHER_HEADING = re.compile(
    r"require|qualif|skills|looking for|who you are|benefit|perks|about|offer|prefer|eligib|education|"
    r"experience|bring",
    re.IGNORECASE,
)
_YEARS = re.compile(r"(\d{1,2})\s*(?:\+|(?:-|–|to)\s*(\d{1,2}))?\s*\+?\s*(?:years|yrs)", re.IGNORECASE)
MIN_DESCRIPTION = 200


def read_shared_postings(folder: Path, *, today: date) -> list[DemoJob]:
    """Return the usable postings of the shared data folder; empty texts and repeated ones are left out.

    A folder without the two files gives an empty list.
    """
    sources: tuple[tuple[str, Callable[..., DemoJob | None]], ...] = (
        ("jobs_india_linkedin", from_india_posting),
        ("jobs_tech_2026", from_tech_posting),
    )
    found: list[DemoJob] = []
    seen: set[tuple[str, str, str]] = set()
    for name, mapper in sources:
        file = folder / name / "postings.jsonl"
        lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
        for line in lines:
            job = mapper(json.loads(line), vocabulary=default_vocabulary(), today=today)
            same = (job.company_name.lower(), job.title.lower(), job.job_summary[:300].lower()) if job else None
            if job and same and same not in seen:
                seen.add(same)
                found.append(job)
    return found


def from_india_posting(posting: Posting, *, vocabulary: SkillVocabulary, today: date) -> DemoJob | None:
    """Map one Indian posting; None when it has no usable text. These ads name no pay."""
    text = clean_text(posting.get("description") or "")
    return _job(
        key=f"in-{posting['id']}",
        company=posting.get("companyName") or "",
        title=posting.get("title") or "",
        text=text,
        places=(clean_city(posting.get("city") or "", posting.get("state") or ""),),
        employment_type=clean_type(posting.get("contractType") or ""),
        industry=(posting.get("sector") or "").split(",")[0],
        area=(posting.get("workType") or "").split(",")[0],
        published=_age(posting.get("publishedAt"), "%d-%m-%Y", today),
        work_mode=work_mode(text),
        vocabulary=vocabulary,
    )


def from_tech_posting(posting: Posting, *, vocabulary: SkillVocabulary, today: date) -> DemoJob | None:
    """Map one US technology posting; None when it has no usable text. Pay, where named, stays in the text."""
    text = clean_text(posting.get("description") or "")
    said = posting.get("workplace_type") or ""
    return _job(
        key=f"tech-{posting['job_id']}",
        company=posting.get("company") or "",
        title=posting.get("title") or "",
        text=text,
        places=tuple(place.strip() for place in (posting.get("location") or "").split(";") if place.strip()),
        employment_type=clean_type(posting.get("employment_type") or ""),
        industry="Technology",
        area=posting.get("department") or "Engineering",
        published=_age(posting.get("date_posted"), "%Y-%m-%d", today),
        work_mode={"remote": "Remote", "hybrid": "Hybrid", "onsite": "On-site"}.get(said, work_mode(text)),
        vocabulary=vocabulary,
    )


def _job(
    *, key: str, company: str, title: str, text: str, places: tuple[str, ...], employment_type: str,
    industry: str, area: str, published: int, work_mode: str, vocabulary: SkillVocabulary,
) -> DemoJob | None:  # fmt: skip
    if len(text) < MIN_DESCRIPTION or not title.strip() or not company.strip():
        return None
    skills = tuple(hit.value for hit in vocabulary.find(text))
    return DemoJob(
        key=key,
        client_key=None,
        company_name=company.strip(),
        recruiter_key="recruiter0",
        title=clean_title(title),
        internal_job_id=key[:40],
        employment_type=employment_type,
        work_mode=work_mode,
        industry=industry.strip() or "Not named",
        functional_area=area.strip() or "General",
        job_locations=tuple(place for place in places if place),
        min_salary=None,
        max_salary=None,
        job_summary=text,
        responsibilities=find_responsibilities(text),
        experience_required=find_years(text),
        required_skills=skills[:6],
        preferred_skills=skills[6:12],
        published_offset=published,
    )


def clean_title(title: str) -> str:
    """Drop places, ways of working and reference numbers from the end of a title."""
    text = re.sub(r"\s+", " ", title).strip()
    shorter = _TITLE_TAIL.sub("", text).strip(" -–|,")
    return shorter if len(shorter) >= 3 else text


def clean_city(city: str, state: str) -> str:
    """Return "City, State" with today's spelling; a bare country stays "India"."""
    city = re.sub(r",?\s*(?:karnataka|india)$", "", city.strip(), flags=re.IGNORECASE)
    name = _CITIES.get(city.lower(), re.sub("bengalore", "Bengaluru", city, flags=re.IGNORECASE))
    if name in ("", "India", "None"):
        return state if state not in ("", "None") else "India"
    region = state.strip() if state.strip() not in ("", "None", "India") else _STATES.get(name, "")
    return f"{name}, {region}" if region and region != name else name


def clean_type(text: str) -> str:
    """Return the employment type of the schema; an unknown one counts as full time."""
    return _TYPES.get(text.strip().lower().replace("-", " "), "FULL_TIME")


def clean_text(text: str) -> str:
    """Make line ends and blanks ordinary and keep paragraphs apart by one empty line."""
    lines = [re.sub(r"[ \t\u00a0]+", " ", line).strip() for line in text.replace("\r\n", "\n").split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).replace("\0", "").strip()


def work_mode(text: str) -> str:
    """Guess the way of working from the words of an ad; on-site when it says nothing."""
    low = text.lower()
    if "hybrid" in low:
        return "Hybrid"
    is_remote = re.search(r"\b(?:fully remote|remote (?:role|job|position|first)|work from home)\b", low)
    return "Remote" if is_remote else "On-site"


def find_years(text: str) -> str | None:
    """Return the first "3-5 years" of an ad as "3-5 Years", "3+ years" as "3+ Years"."""
    match = _YEARS.search(text)
    if match is None or int(match[1]) > 25:
        return None
    return f"{match[1]}-{match[2]} Years" if match[2] else f"{match[1]}+ Years"


def find_responsibilities(text: str) -> tuple[str, ...]:
    """Return the items of the list of duties, ten at most; an ad without such a list gives none."""
    found: list[str] = []
    is_inside = False
    for line in text.split("\n"):
        item = _BULLET.match(line)
        if item and is_inside and 15 <= len(item[1]) <= 400:
            found.append(item[1].strip())
        elif item is None and line.strip() and len(line) < 80:
            is_inside = bool(_DUTY_HEADING.search(line)) or (is_inside and not _OTHER_HEADING.search(line))
    return tuple(found[:10])


def _age(text: str | None, form: str, today: date) -> int:
    if not text:
        return -14
    try:
        day = datetime.strptime(text, form).date()
    except ValueError:
        return -14
    return min((day - today).days, 0)
