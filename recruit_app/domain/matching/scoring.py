"""How well a person fits a job, 0–100, from working facts only and always the same.

Each part that can be judged gets points; a part nobody knows anything about is left out of the
sum instead of counting against the person.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field
from rapidfuzz import fuzz

WEIGHTS = {"required": 40, "preferred": 10, "title": 15, "experience": 15, "place": 8, "notice": 5, "pay": 7}


class _Facts(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class PersonFacts(_Facts):
    """All the score may know of a person: no name, no picture, no protected attribute."""

    skills: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    experience_years: Decimal | None = None
    current_places: tuple[str, ...] = ()
    preferred_places: tuple[str, ...] = ()
    ready_to_relocate: str = ""
    notice_days: int | None = None
    expected_pay: int | None = None


class JobFacts(_Facts):
    """All the score may know of a job; pay is rupees a year."""

    title: str
    required_skills: tuple[str, ...] = ()
    preferred_skills: tuple[str, ...] = ()
    experience_min: Decimal | None = None
    experience_max: Decimal | None = None
    places: tuple[str, ...] = ()
    is_remote: bool = False
    notice_max: int | None = None
    pay_max: int | None = None


class MatchInput(_Facts):
    """One person and one job, in one spelling of skills and places."""

    person: PersonFacts
    job: JobFacts


class MatchLine(BaseModel):
    """One line of the explanation; `verdict` is 'good', 'partial', 'missing' or 'unknown'."""

    model_config = ConfigDict(frozen=True)

    part: str
    verdict: str
    text: str
    points: Annotated[int, Field(ge=0, le=100)] = 0
    of: int = 0


@dataclass(frozen=True, slots=True)
class Score:
    """The score and its lines; `score` is None when nothing could be judged."""

    score: int | None
    lines: tuple[MatchLine, ...]


def score_match(match: MatchInput) -> Score:
    """Return the score of a match with one line per part."""
    person, job = match.person, match.job
    lines = (
        _skills("required", "Required skills", job.required_skills, person.skills),
        _skills("preferred", "Preferred skills", job.preferred_skills, person.skills),
        _title(job.title, person.titles),
        _experience(job, person.experience_years),
        _place(job, person),
        _notice(job.notice_max, person.notice_days),
        _pay(job.pay_max, person.expected_pay),
    )
    shown = tuple(line for line in lines if line is not None)
    judged = [line for line in shown if line.verdict != "unknown"]
    possible = sum(line.of for line in judged)
    if not possible:
        return Score(None, shown)
    return Score(round(100 * sum(line.points for line in judged) / possible), shown)


def summary_of(score: Score) -> str:
    """Return the explanation as one sentence for a list."""
    good = [line.text for line in score.lines if line.verdict == "good"]
    weak = [line.text for line in score.lines if line.verdict in {"missing", "partial"}]
    parts = ["; ".join(good[:3]), ("but " if good and weak else "") + "; ".join(weak[:2])]
    return ", ".join(part for part in parts if part) or "Too little is known to judge the match."


def years_range(text: str) -> tuple[Decimal | None, Decimal | None]:
    """Return the bounds in "4-7 Years", "5+ yrs", "Fresher"; (None, None) when there are none."""
    numbers = [Decimal(number) for number in re.findall(r"\d+(?:\.\d+)?", text)]
    if not numbers:
        return (Decimal(0), Decimal(1)) if "fresh" in text.lower() else (None, None)
    return numbers[0], numbers[1] if len(numbers) > 1 else None


def notice_limit(text: str) -> int | None:
    """Return the days in "Up to 30 days", "2 months", "Immediate"; None when nothing is said."""
    days = [
        int(number) * {"m": 30, "w": 7}.get(unit[:1].lower(), 1)
        for number, unit in re.findall(r"(\d{1,3})\s*(days?|weeks?|months?)", text, re.IGNORECASE)
    ]
    if days:
        return max(days)
    return 15 if "immediate" in text.lower() else None


def _line(part: str, share: float, text: str) -> MatchLine:
    weight = WEIGHTS[part]
    verdict = "good" if share >= 0.8 else ("partial" if share > 0.25 else "missing")
    return MatchLine(part=part, verdict=verdict, text=text, points=round(weight * share), of=weight)


def _unknown(part: str, text: str) -> MatchLine:
    return MatchLine(part=part, verdict="unknown", text=text, of=WEIGHTS[part])


def _skills(part: str, label: str, wanted: Iterable[str], has: Iterable[str]) -> MatchLine | None:
    wanted, known = tuple(wanted), {skill.lower() for skill in has}
    if not wanted:
        return None
    if not known:
        return _unknown(part, f"{label}: no skills in the profile yet")
    met = [skill for skill in wanted if skill.lower() in known]
    missing = [skill for skill in wanted if skill.lower() not in known]
    words = [f"has {', '.join(met)}" if met else "", f"lacks {', '.join(missing)}" if missing else ""]
    text = f"{label}: {'; '.join(word for word in words if word)}"
    return _line(part, len(met) / len(wanted), text)


def _title(title: str, titles: tuple[str, ...]) -> MatchLine:
    if not titles:
        return _unknown("title", "Role: not in the profile yet")
    best = max(titles, key=lambda own: (fuzz.token_set_ratio(own.lower(), title.lower()), own))
    likeness = fuzz.token_set_ratio(best.lower(), title.lower()) / 100
    share = max(0.0, (likeness - 0.4) / 0.6)
    word = "close to" if share >= 0.8 else ("related to" if share > 0.25 else "far from")
    return _line("title", share, f"Role: {best} is {word} {title}")


def _experience(job: JobFacts, years: Decimal | None) -> MatchLine | None:
    if job.experience_min is None:
        return None
    wanted = f"{job.experience_min}–{job.experience_max}" if job.experience_max else f"{job.experience_min}+"
    if years is None:
        return _unknown("experience", f"Experience: unknown, {wanted} years wanted")
    if years < job.experience_min:
        share = max(0.0, 1 - float(job.experience_min - years) / max(float(job.experience_min), 2.0))
        return _line("experience", min(share, 0.75), f"Experience: {years} years, {wanted} wanted")
    over = float(years - job.experience_max) if job.experience_max else 0.0
    share = 1.0 if over <= 1 else max(0.5, 1 - over / 20)
    return _line("experience", share, f"Experience: {years} years, {wanted} wanted")


def _place(job: JobFacts, person: PersonFacts) -> MatchLine | None:
    if job.is_remote:
        return _line("place", 1.0, "Place: the job is remote")
    if not job.places:
        return None
    lives = {place.lower() for place in person.current_places}
    wants = {place.lower() for place in person.preferred_places}
    here = {place.lower() for place in job.places}
    where = ", ".join(job.places[:3])
    if not lives and not wants:
        return _unknown("place", f"Place: unknown, the job is in {where}")
    if here & (lives | wants):
        return _line("place", 1.0, f"Place: {'lives in' if here & lives else 'would work in'} {where}")
    relocates: Mapping[str, float] = {"Yes": 0.8, "Open to Discussion": 0.5}
    share = relocates.get(person.ready_to_relocate, 0.0)
    return _line("place", share, f"Place: {'would relocate to' if share else 'does not live in'} {where}")


def _notice(most: int | None, days: int | None) -> MatchLine | None:
    if most is None:
        return None
    if days is None:
        return _unknown("notice", f"Notice: unknown, up to {most} days accepted")
    share = 1.0 if days <= most else max(0.0, 1 - (days - most) / 60)
    return _line("notice", share, f"Notice: {days} days, up to {most} accepted")


def _pay(budget: int | None, expected: int | None) -> MatchLine | None:
    if budget is None or budget <= 0:
        return None
    if expected is None:
        return _unknown("pay", "Pay: expectation unknown")
    share = 1.0 if expected <= budget else max(0.0, 1 - (expected - budget) / (0.3 * budget))
    word = "within" if expected <= budget else f"{round(100 * (expected - budget) / budget)}% over"
    return _line("pay", share, f"Pay: expectation is {word} the budget")
