"""How well a person fits a job, 0–100, from working facts only and always the same.

Each part that can be judged gets points; a part nobody knows anything about is left out of the
sum instead of counting against the person.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field
from rapidfuzz import fuzz

from recruit_app.domain.jobs.pay import lpa_words
from recruit_app.domain.matching.evidence import Embed, Evidence, find_evidence

WEIGHTS: Mapping[str, int] = {
    "required": 40,
    "preferred": 10,
    "title": 15,
    "experience": 15,
    "place": 8,
    "notice": 5,
    "pay": 7,
}


class _Facts(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class PersonFacts(_Facts):
    """All the score may know of a person: no name, no picture, no protected attribute.

    `passages` are lines of résumé and history, redacted.
    """

    skills: tuple[str, ...] = ()
    passages: tuple[str, ...] = ()
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
    """One line of the explanation; `verdict` is 'good', 'partial', 'missing' or 'unknown', `short` its few words."""

    model_config = ConfigDict(frozen=True)

    part: str
    verdict: str
    text: str
    short: str = ""
    points: Annotated[int, Field(ge=0, le=100)] = 0
    of: int = 0


@dataclass(frozen=True, slots=True)
class Score:
    """The score and its lines; `score` is None when nothing could be judged."""

    score: int | None
    lines: tuple[MatchLine, ...]


def score_match(match: MatchInput, *, weights: Mapping[str, int] = WEIGHTS, embed: Embed | None = None) -> Score:
    """Return the score of a match with one line per part.

    `weights` are the points of each part; a part left out of them, or with 0, does not count. `embed` finds passages
    that come close to a skill nobody named.
    """
    person, job = match.person, match.job
    lines = (
        _skills("required", "Required skills", job.required_skills, person, embed),
        _skills("preferred", "Preferred skills", job.preferred_skills, person, embed),
        _title(job.title, person.titles),
        _experience(job, person.experience_years),
        _place(job, person),
        _notice(job.notice_max, person.notice_days),
        _pay(job.pay_max, person.expected_pay),
    )
    parts = [part for part in lines if part is not None and weights.get(part.name)]
    judged = [part for part in parts if part.verdict != "unknown"]
    possible = sum(weights[part.name] for part in judged)
    shown = tuple(part.line(weights[part.name]) for part in parts)
    if not possible:
        return Score(None, shown)
    return Score(round(100 * sum(weights[part.name] * part.share for part in judged) / possible), shown)


def summary_of(score: Score) -> str:
    """Return the explanation in two sentences: the skills, then what else speaks against or for the person.

    What speaks against comes first; nothing unknown is said to fit.
    """
    by_part = {line.part: line for line in score.lines}
    skills = [by_part[part].short for part in ("required", "preferred") if part in by_part and by_part[part].short]
    others = [line for line in score.lines if line.part not in {"required", "preferred"}]
    weak = [line.short for line in others if line.verdict in {"missing", "partial"}]
    good = [line.short for line in others if line.verdict == "good"]
    rest = weak[:3] or good[:3]
    if not skills and not rest:
        return "Too little is known to judge the match."
    first = _sentence(skills) if skills else "Nothing is known about the skills."
    return f"{first} {_sentence(rest) if rest else 'Nothing else is known.'}"


def _sentence(parts: list[str]) -> str:
    text = "; ".join(parts)
    return f"{text[:1].upper()}{text[1:]}."


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


@dataclass(frozen=True, slots=True)
class _Part:
    name: str
    verdict: str
    text: str
    short: str = ""
    share: float = 0.0

    def line(self, weight: int) -> MatchLine:
        points = round(weight * self.share)
        return MatchLine(
            part=self.name, verdict=self.verdict, text=self.text, short=self.short, points=points, of=weight
        )


def _judged(part: str, share: float, text: str, short: str) -> _Part:
    return _Part(part, "good" if share >= 0.8 else ("partial" if share > 0.25 else "missing"), text, short, share)


def _within(part: str, share: float, text: str, short: str) -> _Part:
    """Judge a limit: over it is never good, however little."""
    found = _judged(part, share, text, short)
    return found if share == 1 or found.verdict != "good" else replace(found, verdict="partial")


def _unknown(part: str, text: str) -> _Part:
    return _Part(part, "unknown", text)


def _skills(part: str, label: str, wanted: tuple[str, ...], person: PersonFacts, embed: Embed | None) -> _Part | None:
    if not wanted:
        return None
    if not person.skills and not person.passages:
        return _unknown(part, f"{label}: no skills in the profile yet")
    found = find_evidence(wanted, named=person.skills, passages=person.passages, embed=embed)
    kinds = {kind: [each for each in found if each.kind == kind] for kind in ("named", "written", "near", "none")}
    words = (
        f"has {_names(kinds['named'])}" if kinds["named"] else "",
        f"shows {_quotes(kinds['written'])}" if kinds["written"] else "",
        f"close to {_quotes(kinds['near'])}" if kinds["near"] else "",
        f"lacks {_names(kinds['none'])}" if kinds["none"] else "",
    )
    met = len(kinds["named"]) + len(kinds["written"])
    missing = kinds["near"] + kinds["none"]
    short = f"{met} of {len(wanted)} nice-to-haves"
    if part == "required":
        short = f"matches {met} of {len(wanted)} must-haves"
        short += f", does not show {_names(missing[:3])}" + (" …" if len(missing) > 3 else "") if missing else ""
    share = sum(each.share for each in found) / len(found)
    return _judged(part, share, f"{label}: {'; '.join(filter(None, words))}", short)


def _names(found: Iterable[Evidence]) -> str:
    return ", ".join(each.skill for each in found)


def _quotes(found: Iterable[Evidence]) -> str:
    return ", ".join(f"{each.skill} (“{each.quote}”)" for each in found)


def _title(title: str, titles: tuple[str, ...]) -> _Part:
    if not titles:
        return _unknown("title", "Role: not in the profile yet")
    best = max(titles, key=lambda own: (fuzz.token_set_ratio(own.lower(), title.lower()), own))
    likeness = fuzz.token_set_ratio(best.lower(), title.lower()) / 100
    share = max(0.0, (likeness - 0.4) / 0.6)
    word = "close to" if share >= 0.8 else ("related to" if share > 0.25 else "far from")
    return _judged(
        "title",
        share,
        f"Role: {best} is {word} {title}",
        f"role {best} {'fits' if share >= 0.8 else f'is {word} {title}'}",
    )


def _experience(job: JobFacts, years: Decimal | None) -> _Part | None:
    if job.experience_min is None:
        return None
    wanted = f"{job.experience_min}–{job.experience_max}" if job.experience_max else f"{job.experience_min}+"
    if years is None:
        return _unknown("experience", f"Experience: unknown, {wanted} years wanted")
    text, short = f"Experience: {years} years, {wanted} wanted", f"{years} years where {wanted} are wanted"
    if years < job.experience_min:
        share = max(0.0, 1 - float(job.experience_min - years) / max(float(job.experience_min), 2.0))
        return _judged("experience", min(share, 0.75), text, short)
    over = float(years - job.experience_max) if job.experience_max else 0.0
    share = 1.0 if over <= 1 else max(0.5, 1 - over / 20)
    return _within("experience", share, text, short)


def _place(job: JobFacts, person: PersonFacts) -> _Part | None:
    if job.is_remote:
        return _judged("place", 1.0, "Place: the job is remote", "the job is remote")
    if not job.places:
        return None
    lives = {place.lower() for place in person.current_places}
    wants = {place.lower() for place in person.preferred_places}
    here = {place.lower() for place in job.places}
    where = ", ".join(job.places[:3])
    if not lives and not wants:
        return _unknown("place", f"Place: unknown, the job is in {where}")
    if here & (lives | wants):
        text = f"{'lives in' if here & lives else 'would work in'} {where}"
        return _judged("place", 1.0, f"Place: {text}", text)
    relocates: Mapping[str, float] = {"Yes": 0.8, "Open to Discussion": 0.5}
    share = relocates.get(person.ready_to_relocate, 0.0)
    text = {0.8: "would relocate to", 0.5: "may relocate to"}.get(share, "does not live in")
    return _judged("place", share, f"Place: {text} {where}", f"{text} {where}")


def _notice(most: int | None, days: int | None) -> _Part | None:
    if most is None:
        return None
    if days is None:
        return _unknown("notice", f"Notice: unknown, up to {most} days accepted")
    share = 1.0 if days <= most else max(0.0, 1 - (days - most) / 60)
    short = f"{days} days’ notice" + (f" where {most} are accepted" if days > most else "")
    return _within("notice", share, f"Notice: {days} days, up to {most} accepted", short)


def _pay(budget: int | None, expected: int | None) -> _Part | None:
    if budget is None or budget <= 0:
        return None
    if expected is None:
        return _unknown("pay", "Pay: expectation unknown")
    share = 1.0 if expected <= budget else max(0.0, 1 - (expected - budget) / (0.3 * budget))
    word = "within" if expected <= budget else f"{round(100 * (expected - budget) / budget)}% over"
    short = f"asks {lpa_words(expected)} {'within' if expected <= budget else 'against'} {lpa_words(budget)}"
    return _within("pay", share, f"Pay: expectation is {word} the budget", short)
