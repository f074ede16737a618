"""A plain measure of how a demo person fits a demo job, and two sentences that say the same."""

import re
from dataclasses import dataclass

from recruit_app.demo.content.models import DemoCandidate, DemoJob

_PER_YEAR = {"YEAR": 1, "MONTH": 12, "HOUR": 2000}


@dataclass(frozen=True, slots=True)
class Fit:
    """A score of 0 to 100 and its reasons in two sentences."""

    score: int
    summary: str


def yearly_budget(job: DemoJob) -> int:
    """Return the most the job pays in rupees a year; 0 when it names no pay."""
    return (job.max_salary or 0) * _PER_YEAR[job.salary_unit]


def fit_of(person: DemoCandidate, job: DemoJob) -> Fit:
    """Count skills met (70 points), experience (15) and pay against the budget (15)."""
    known = {skill.lower() for skill in person.skills}
    wanted = (*job.required_skills, *job.preferred_skills)
    met = [skill for skill in wanted if skill.lower() in known]
    missing = [skill for skill in job.required_skills if skill.lower() not in known]
    least = int((re.findall(r"\d+", job.experience_required or "0") or ["0"])[0])
    experienced = min(person.total_experience_years / least, 1.0) if least else 1.0
    budget = yearly_budget(job)
    over = max(person.expected_ctc - budget, 0) / budget if budget else 0.0
    score = 70 * len(met) / max(len(wanted), 1) + 15 * experienced + 15 * max(0.0, 1 - 2 * over)
    skills = f"Has {', '.join(met[:4])}" if met else "Shares none of the listed skills"
    lacks = f" and lacks {', '.join(missing[:3])}" if missing else ""
    money = f"{round(100 * over)} per cent above the budget" if over else "within the budget"
    years = f"{person.total_experience_years:g} years against {job.experience_required or 'none asked'}"
    return Fit(round(score), f"{skills}{lacks}. Brings {years}; the pay expectation is {money}.")
