"""The demo candidates with coherent working lives."""

import re
import unicodedata

from recruit_app.demo.content.models import DemoCandidate, DemoWork
from recruit_app.demo.content.tables import Row, parts, read_rows

_LANGUAGES = {
    "Bengaluru": "Kannada",
    "Chennai": "Tamil",
    "Coimbatore": "Tamil",
    "Madurai": "Tamil",
    "Hosur": "Tamil",
    "Hyderabad": "Telugu",
    "Kochi": "Malayalam",
    "Mumbai": "Marathi",
    "Pune": "Marathi",
    "Nashik": "Marathi",
    "Nagpur": "Marathi",
    "Bhiwandi": "Marathi",
    "Kolkata": "Bengali",
    "Ahmedabad": "Gujarati",
    "Sanand": "Gujarati",
    "Ludhiana": "Punjabi",
    "Guwahati": "Assamese",
    "Panaji": "Konkani",
}
_CERTIFICATES = {
    "devops": ("AWS Certified SysOps Administrator",),
    "data": ("AWS Certified Data Engineer",),
    "nurse": ("BLS Provider",),
    "sap": ("SAP Certified Associate, Financial Accounting",),
    "quality": ("Six Sigma Green Belt",),
    "qa": ("ISTQB Foundation Level",),
    "chef": ("FSSAI Food Safety Supervisor",),
    "marketing": ("Google Ads Search",),
}
_LOOKING = (
    "Looks for a team that plans its work and keeps its word.",
    "Would like to stay close to the family and grow in the same field.",
    "Is ready for more responsibility and open to a new city.",
    "Values clear goals, a fair manager and time to learn.",
    "Wants to stay for years when the work is good.",
)
LAKH = 100_000
THIS_YEAR = 2026


def load_candidates() -> tuple[DemoCandidate, ...]:
    """Return the candidates, each with two to four jobs (fewer for beginners)."""
    tracks = {row["key"]: row for row in read_rows("tracks")}
    return tuple(_candidate(row, index, tracks[row["track"]]) for index, row in enumerate(read_rows("candidates")))


def email_of(name: str) -> str:
    """Return a made-up address on a domain reserved for examples."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return ".".join(re.findall(r"[a-z]+", plain.replace("'", ""))) + "@mail.example"


def _candidate(row: Row, index: int, track: Row) -> DemoCandidate:
    years, seen = float(row["years"]), int(row["seen"])
    expected = round(float(row["expected"]) * LAKH)
    current = round(float(row["current"]) * LAKH) or None
    history = _history(years, index, track, current)
    titles = parts(track["titles"])
    role = history[0].job_title if history else f"Fresher, {track['area']}"
    email = email_of(row["name"])
    return DemoCandidate(
        key=email,
        full_name=row["name"],
        email=email,
        phone=f"+9198860{10000 + 137 * index}",
        linkedin_url=f"https://www.linkedin.com/in/{email.split('@')[0].replace('.', '-')}-demo",
        bio=_bio(role, years, index, track),
        is_actively_searching=seen < 100,
        highest_education=track["education"],
        year_of_passing=THIS_YEAR - round(years),
        skills=_skills(index, years, track),
        certificates=_CERTIFICATES.get(track["key"], ()) if years >= 3 else (),
        total_experience_years=years,
        current_role=role,
        expected_role=titles[min(_level(years) + index % 2, 2)],
        job_type_preference="Contract" if index % 9 == 4 else "Full-time",
        current_locations=(row["city"],),
        preferred_locations=_wishes(row["city"], index),
        ready_to_relocate=("Yes", "Open to Discussion", "No")[index % 3],
        notice_period=int(row["notice"]),
        current_ctc=current,
        expected_ctc=expected,
        is_ctc_negotiable=index % 4 != 0,
        languages=tuple(dict.fromkeys(("English", "Hindi", _LANGUAGES.get(row["city"], "Hindi")))),
        preferred_contact_mode=("WhatsApp", "Call", "Email")[index % 3],
        notice_period_age=seen,
        current_ctc_age=seen + 7 * (index % 5),
        expected_ctc_age=seen,
        profile_age=seen + 20 * (index % 4),
        work_history=history,
        track=track["key"],
    )


def _level(years: float) -> int:
    return 0 if years < 2.5 else (1 if years < 5.5 else 2)


def _history(years: float, index: int, track: Row, current: int | None) -> tuple[DemoWork, ...]:
    months = round(years * 12)
    if months < 12 or current is None:
        return ()
    titles, past, employers = parts(track["titles"]), parts(track["past"]), parts(track["employers"])
    count = min(2 + (years >= 5) + (years >= 9), 4) if years >= 1.5 else 1
    found: list[DemoWork] = []
    ended: int | None = None
    for step in range(count):
        started = round(months * (step + 1) / count) if step < count - 1 else months
        before = years * (1 - (step + 1) / count)
        pay = current / LAKH * (1 - 0.24 * step)
        found.append(
            DemoWork(
                company_name=employers[(index + step) % len(employers)],
                job_title=titles[_level(before + years / count)],
                started_months_ago=started,
                ended_months_ago=ended,
                is_current=step == 0,
                responsibilities="\n".join((past[(index + step) % 4], past[(index + step + 1) % 4])),
                tools_used=parts(track["tools"])[: 3 - step % 2],
                ctc_at_role=f"₹{pay:.1f} LPA",
            )
        )
        ended = started
    return tuple(found)


def _bio(role: str, years: float, index: int, track: Row) -> str:
    if years < 1:
        wish = f"Finished {track['education']} this year and wants to begin in {track['area'].lower()}."
        return f"{wish} {_LOOKING[index % 5]}"
    past = parts(track["past"])[index % 4]
    amount = "One year" if years == 1 else f"{years:g} years"
    return f"{role}. {amount} in {track['area'].lower()}. {past}. {_LOOKING[index % 5]}"


def _skills(index: int, years: float, track: Row) -> tuple[str, ...]:
    skills, tools = parts(track["skills"]), parts(track["tools"])
    missing = index % len(skills) if index % 3 else -1
    known = [skill for position, skill in enumerate(skills) if position != missing]
    return tuple(dict.fromkeys((*known[: 5 + round(years / 3)], *tools[: 1 + index % 3])))


def _wishes(city: str, index: int) -> tuple[str, ...]:
    others = ("Bengaluru", "Pune", "Hyderabad", "Chennai", "Remote", "Mumbai", "Gurugram")
    return tuple(dict.fromkeys((city, others[index % 7]))) if index % 3 != 2 else (city,)
