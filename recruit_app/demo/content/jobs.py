"""The agency's own demo jobs."""

import re

from recruit_app.demo.content.models import DemoClient, DemoJob
from recruit_app.demo.content.prescreening import faqs_for, questions_for
from recruit_app.demo.content.tables import Row, offset, parts, read_rows

_LIFE = {
    "kaveri": "You would join a group of six to nine people who plan two weeks at a time and show their work every second Friday. Nobody expects messages at night; each team takes its own turn on call and is paid for it.",
    "sahyadri": "Decisions are made close to the customer and written down, because the regulator reads them and so do we. New colleagues spend their first week in a branch, whatever their post.",
    "arogya": "You would work by a duty plan that comes out four weeks ahead and is changed only with your word. There is a quiet room, a crèche at three hospitals, and a head who has done your work.",
    "deccan": "The plant is clean, loud and well lit. Every day begins with ten minutes at the board, where faults of yesterday are named without blame and one is taken up.",
    "utsav": "Stores and the office work as one: everyone here spends four Saturdays a year on a shop floor. Good ideas from there usually reach all stores within a season.",
    "pravah": "Work comes in waves, with the festivals as the highest. We plan people before parcels, keep overtime voluntary and count a shift without accidents as the first success.",
    "malabar": "Guests come for the sea and stay for the people. You would eat what the guests eat, have two days off in a row, and can move between our houses after a year.",
    "vindhya": "The plant worked in four groups of shifts. Food and a bus from Indore were given.",
}  # fmt: skip
_END = {
    "Remote": "You can live anywhere in India. We send what you need to work and meet twice a year for a week.",
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
        _job(row, index, by_key[row["client"]], tracks[row["track"]])
        for index, row in enumerate(read_rows("jobs"))
    )


def read_pay(text: str) -> tuple[int, int, str]:
    """Read "6.5-9" (lakhs per year) or "450-600 HOUR" as (low, high, unit) in rupees."""
    amounts, _, unit = text.partition(" ")
    low, high = (float(amount) for amount in amounts.split("-"))
    factor = 1 if unit else 100_000
    return round(low * factor), round(high * factor), unit or "YEAR"


def _job(row: Row, index: int, client: DemoClient, track: Row) -> DemoJob:
    low, high, unit = read_pay(row["pay"])
    skills = parts(track["skills"])
    places = parts(row["cities"])
    rounds = _ROUNDS.get(client.industry, ("Screening", "Interview", "Final talk"))
    summary = [row["intro"], _LIFE[client.key], _END[row["mode"]]]
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
        job_summary="\n\n".join(summary),
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
        questions=questions_for(
            track=track["key"],
            city=places[0].split(",")[0],
            yearly_budget=high if unit == "YEAR" else (high * 12 if unit == "MONTH" else None),
            least_years=_least_years(row["exp"]),
            skill=skills[0],
            is_remote=row["mode"] == "Remote",
        ),
        faqs=faqs_for(work_mode=row["mode"], city=places[0].split(",")[0], rounds=len(rounds), index=index),
    )


def _least_years(experience: str) -> int:
    match = re.match(r"\d+", experience)
    return int(match[0]) if match else 0


def _responsibilities(row: Row, track: Row) -> tuple[str, ...]:
    own = [*parts(track["duties"])]
    is_lead = any(
        word in row["title"] for word in ("Senior", "Lead", "Manager", "In-charge", "Supervisor", "Sous")
    )
    own.append(
        "Guide the younger colleagues and decide with them, not for them"
        if is_lead
        else "Ask early when something is unclear and share what you learned"
    )
    own.append(f"Report to the head of {track['area'].lower()} and agree your goals with them each quarter")
    return tuple(own)
