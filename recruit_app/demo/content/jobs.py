"""The agency's own demo jobs."""

import re

from recruit_app.demo.content.models import DemoClient, DemoJob, DemoQuestion
from recruit_app.demo.content.prescreening import faqs_for, questions_for
from recruit_app.demo.content.tables import Row, offset, parts, read_json, read_rows

_END = {
    "Remote": "You can live anywhere in India. We send what you need and meet twice a year for a week.",
    "Hybrid": "Two days a week are spent together at the office. On the other days you choose the place.",
    "On-site": "The work is done on site. If you move for it, we help with the first month's stay.",
}
_BENEFITS = {
    "Information Technology": (
        "Health cover for you and your parents",
        "₹40,000 a year for learning",
        "Flexible hours",
    ),
    "Banking and Financial Services": (
        "Staff loans at low interest",
        "Health cover for the family",
        "Half-yearly bonus",
    ),
    "Healthcare": ("Free treatment for the family", "Hostel near the hospital", "Paid certificates"),
    "Manufacturing": ("Bus from the city", "Canteen", "Yearly production bonus"),
    "Retail": ("Staff discount of 30 per cent", "Incentive each month", "Two days off in a row"),
    "Logistics": ("Accident cover", "Meals on shift", "Attendance bonus"),
    "Hospitality": ("Meals on duty", "Staff rooms", "Stays at our hotels at staff rates"),
    "Customer Service": ("Health cover",),
}
_ROUNDS = {
    "Information Technology": ("Screening", "Technical talk", "Work sample", "Manager"),
    "Healthcare": ("Screening", "Practical", "Matron or head of department"),
}
_NOTICE = ("Immediate to 30 Days", "Up to 60 Days", "Immediate to 15 Days", "Up to 90 Days")


def load_jobs(clients: tuple[DemoClient, ...]) -> tuple[DemoJob, ...]:
    """Return every demo job, complete with questions and FAQ."""
    by_key = {client.key: client for client in clients}
    tracks = {row["key"]: row for row in read_rows("tracks")}
    return tuple(
        _job(row, index, by_key[row["client"]], tracks[row["track"]]) for index, row in enumerate(read_rows("jobs"))
    )


def read_pay(text: str) -> tuple[int, int, str]:
    """Read "6.5-9" (lakhs per year) or "450-600 HOUR" as (low, high, unit) in rupees."""
    amounts, _, unit = text.partition(" ")
    low, high = (float(amount) for amount in amounts.split("-"))
    factor = 1 if unit else 100_000
    return round(low * factor), round(high * factor), unit or "YEAR"


def _job(row: Row, index: int, client: DemoClient, track: Row) -> DemoJob:
    low, high, unit = read_pay(row["pay"])
    skills, places = parts(track["skills"]), parts(row["cities"])
    rounds = _ROUNDS.get(client.industry, ("Screening", "Interview", "Final talk"))
    internal_id = f"{client.key[:3].upper()}-{101 + index}"
    return DemoJob(
        key=internal_id,
        client_key=client.key,
        company_name=client.name,
        recruiter_key=f"recruiter{index % 3}",
        title=row["title"],
        internal_job_id=internal_id,
        employment_type=row["type"],
        work_mode=row["mode"],
        industry=client.industry,
        functional_area=track["area"],
        job_locations=places,
        min_salary=low,
        max_salary=high,
        salary_unit=unit,
        benefits_perks=_BENEFITS[client.industry],
        about_company=client.about_company,
        job_summary=_summary(row, client),
        responsibilities=_responsibilities(row, track),
        experience_required=row["exp"],
        education_qualification=f"{track['education']} or the same knowledge from work",
        required_skills=skills[:4],
        preferred_skills=skills[4:7],
        tools_tech_stack=parts(track["tools"]),
        number_of_openings=int(row["openings"]),
        deadline_offset=offset(row["deadline"]),
        published_offset=int(row["published"]),
        hiring_process_rounds=rounds,
        notice_period_accepted=_NOTICE[index % len(_NOTICE)],
        status=row["status"],
        track=track["key"],
        questions=_questions(row, track),
        faqs=faqs_for(work_mode=row["mode"], city=places[0].split(",")[0], rounds=len(rounds), index=index),
    )


def _summary(row: Row, client: DemoClient) -> str:
    return "\n\n".join([row["intro"], read_json("phrases")["life"][client.key], _END[row["mode"]]])


def _questions(row: Row, track: Row) -> tuple[DemoQuestion, ...]:
    _, high, unit = read_pay(row["pay"])
    return questions_for(
        track=track["key"],
        city=row["cities"].split(",")[0],
        yearly_budget={"YEAR": high, "MONTH": high * 12}.get(unit),
        least_years=_least_years(row["exp"]),
        skill=parts(track["skills"])[0],
        is_remote=row["mode"] == "Remote",
    )


def _least_years(experience: str) -> int:
    match = re.match(r"\d+", experience)
    return int(match[0]) if match else 0


def _responsibilities(row: Row, track: Row) -> tuple[str, ...]:
    own = [*parts(track["duties"])]
    is_lead = any(word in row["title"] for word in ("Senior", "Lead", "Manager", "In-charge", "Supervisor", "Sous"))
    own.append(
        "Guide the younger colleagues and decide with them, not for them"
        if is_lead
        else "Ask early when something is unclear and share what you learned"
    )
    own.append(f"Report to the head of {track['area'].lower()} and agree your goals with them each quarter")
    return tuple(own)
