"""How old eight facts of a profile are, and when that is too old to rely on."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from recruit_app.core.clock import days_between


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact that ages: its key in `FRESHNESS_DAYS`, its column and the column of its stamp."""

    key: str
    label: str
    column: str
    stamp: str


FACTS: dict[str, Fact] = {
    fact.key: fact
    for fact in (
        Fact("current_ctc", "Current pay", "current_ctc", "current_ctc_last_updated"),
        Fact("expected_ctc", "Expected pay", "expected_ctc", "expected_ctc_last_updated"),
        Fact("notice_period", "Notice period", "notice_period", "notice_period_last_updated"),
        Fact("total_experience", "Experience", "total_experience_years", "total_experience_last_updated"),
        Fact("current_location", "Current city", "current_locations", "current_location_last_updated"),
        Fact("preferred_location", "Preferred cities", "preferred_locations", "preferred_location_last_updated"),
        Fact("skills", "Skills", "skills", "skills_last_updated"),
        Fact("last_prescreening", "Last pre-screening", "last_prescreening_at", "last_prescreening_at"),
    )
}
FACT_OF_COLUMN = {fact.column: fact for fact in FACTS.values()}


@dataclass(frozen=True, slots=True)
class Age:
    """How a fact stands: 'fresh', 'stale' or 'unknown', and the same in words."""

    state: str
    days: int | None
    words: str


def age_of(key: str, stamp: datetime | None, *, limits: Mapping[str, int], at: datetime) -> Age:
    """Return the age of fact `key`; it is stale from the day after its limit on."""
    if stamp is None:
        return Age("unknown", None, "never confirmed")
    days = max(days_between(stamp, at), 0)
    return Age("stale" if days > limits[key] else "fresh", days, age_words(days))


def age_words(days: int) -> str:
    """Return "today", "1 day old", "12 days old", "5 months old", "2 years old"."""
    if days == 0:
        return "today"
    if days < 60:
        return "1 day old" if days == 1 else f"{days} days old"
    if days < 730:
        return f"{days // 30} months old"
    return f"{days // 365} years old"
