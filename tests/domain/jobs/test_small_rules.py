"""Slugs, places, visibility and the words of time."""

from datetime import UTC, date, datetime, timedelta
from itertools import islice

import pytest

from recruit_app.domain.jobs.places import city_of, region_of, same_city, spellings
from recruit_app.domain.jobs.slugs import slug_choices, slugify
from recruit_app.domain.jobs.visibility import is_public
from recruit_app.domain.jobs.words import place_words, posted_words


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Senior React Developer", "senior-react-developer"),
        ("C++ / C# Engineer", "c-plus-plus-c-sharp-engineer"),
        ("Chargé d’affaires & co", "charge-daffaires-and-co"),
        ("संचालक", ""),
    ],
)
def test_slugify(text, slug):
    assert slugify(text) == slug


def test_slug_choices_never_end_empty():
    assert list(islice(slug_choices("संचालक", ""), 2)) == ["job", "job-2"]


def test_places_under_all_their_names():
    assert city_of("Bangalore, Karnataka, India") == "Bengaluru"
    assert same_city("Gurgaon", "Gurugram, Haryana")
    assert "Bombay" in spellings("mumbai")
    assert region_of("Pune, India") == "Maharashtra"
    assert place_words(["Bangalore, KA", "Bengaluru", "Pune"], "Hybrid") == "Bengaluru, Pune"


@pytest.mark.parametrize(
    ("status", "deadline", "shown"),
    [
        ("Sourcing", None, True),
        ("Offer", date(2026, 11, 23), True),
        ("Interview", date(2026, 11, 22), False),
        ("Draft", None, False),
        ("Closed", None, False),
    ],
)
def test_the_public_rule(status, deadline, shown):
    evening_in_india = datetime(2026, 11, 23, 18, 29, 58, tzinfo=UTC)
    assert is_public(status, deadline, evening_in_india) is shown


def test_a_deadline_ends_at_midnight_in_india():
    assert not is_public("Sourcing", date(2026, 11, 23), datetime(2026, 11, 23, 18, 30, 1, tzinfo=UTC))


def test_posted_words_count_calendar_days():
    at = datetime(2026, 11, 23, 19, 0, tzinfo=UTC)  # 00:30 on the 24th in India
    assert posted_words(at - timedelta(hours=1), at) == "Yesterday"
    assert posted_words(at - timedelta(days=21), at) == "3 weeks ago"
