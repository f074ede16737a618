"""Sentences about a job that several views show."""

from datetime import date, datetime, timedelta

from recruit_app.core.clock import AGENCY_ZONE
from recruit_app.domain.jobs.places import city_of

LIST_TITLE = "Open jobs"
NEW_FOR = timedelta(days=3)


def posted_words(published_at: datetime, at: datetime) -> str:
    """Return how long ago by calendar day: "Today", "Yesterday", "5 days ago", "3 weeks ago"."""
    days = (at.astimezone(AGENCY_ZONE).date() - published_at.astimezone(AGENCY_ZONE).date()).days
    if days <= 0:
        return "Today"
    if days == 1:
        return "Yesterday"
    if days < 14:
        return f"{days} days ago"
    return f"{days // 7} weeks ago" if days < 60 else f"{days // 30} months ago"


def place_words(places: list[str], work_mode: str) -> str:
    """Return up to three cities, or "Remote" when no place is named."""
    cities = list(dict.fromkeys(city_of(place) for place in places))
    if not cities:
        return "Remote" if work_mode == "Remote" else "India"
    more = f" +{len(cities) - 3}" if len(cities) > 3 else ""
    return ", ".join(cities[:3]) + more


def day_words(day: date | None) -> str:
    """Return "30 Nov 2026", or "" for no day."""
    return f"{day.day} {day:%b %Y}" if day else ""


def openings_words(openings: int) -> str:
    """Return "1 opening" or "4 openings"."""
    return "1 opening" if openings == 1 else f"{openings} openings"


def page_description(title: str, company: str, place: str, pay: str, summary: str) -> str:
    """Return at most 160 characters that say what a search result should."""
    text = f"{title} at {company}, {place}. {pay}. {' '.join(summary.split())}"
    return text if len(text) <= 160 else text[:159].rsplit(" ", 1)[0] + "…"
