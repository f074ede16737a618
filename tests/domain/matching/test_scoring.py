"""The score is explained, repeatable and blind to who a person is."""

from decimal import Decimal

import pytest
from pydantic import ValidationError

from recruit_app.domain.matching.scoring import (
    JobFacts,
    MatchInput,
    PersonFacts,
    notice_limit,
    score_match,
    summary_of,
    years_range,
)

JOB = JobFacts(
    title="Senior React Developer",
    required_skills=("React", "TypeScript"),
    preferred_skills=("GraphQL",),
    experience_min=Decimal(4),
    experience_max=Decimal(7),
    places=("Bengaluru",),
    notice_max=60,
    pay_max=2_400_000,
)
PERSON = PersonFacts(
    skills=("react", "TypeScript", "GraphQL"),
    titles=("Senior React Developer",),
    experience_years=Decimal(5),
    current_places=("Bengaluru",),
    notice_days=30,
    expected_pay=2_200_000,
)


def _score(**changes):
    return score_match(MatchInput(person=PERSON.model_copy(update=changes), job=JOB))


def test_a_perfect_fit_is_100_and_nothing_known_is_no_score():
    assert _score().score == 100
    assert score_match(MatchInput(person=PersonFacts(), job=JobFacts(title="Nurse"))).score is None


@pytest.mark.parametrize(
    "worse",
    [
        {"skills": ("React",)},
        {"titles": ("Staff Nurse",)},
        {"experience_years": Decimal(1)},
        {"current_places": ("Pune",)},
        {"notice_days": 90},
        {"expected_pay": 3_000_000},
    ],
)
def test_each_part_can_only_lower_the_score(worse):
    assert 0 <= _score(**worse).score < 100


def test_what_is_unknown_does_not_count_against_a_person():
    assert _score(expected_pay=None, notice_days=None).score == 100


def test_the_lines_say_why():
    score = _score(skills=("React",), expected_pay=2_640_000)
    texts = {line.part: line.text for line in score.lines}
    assert texts["required"] == "Required skills: has React; lacks TypeScript"
    assert texts["pay"] == "Pay: expectation is 10% over the budget"
    assert summary_of(score) == (
        "Matches 1 of 2 must-haves, does not show TypeScript; 0 of 1 nice-to-haves. Asks ₹26.4 LPA against ₹24 LPA."
    )


def test_the_same_input_gives_the_same_score():
    assert _score() == _score()


@pytest.mark.parametrize(
    "field", ["gender", "marital_status", "dob", "reservation_category", "disability", "full_name", "photo"]
)
def test_a_protected_attribute_cannot_be_handed_in(field):
    with pytest.raises(ValidationError):
        PersonFacts(**{field: "x"})
    assert field not in PersonFacts.model_fields


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("4-7 Years", (4, 7)),
        ("5+ yrs", (5, None)),
        ("Fresher", (0, 1)),
        ("", (None, None)),
        ("2.5 to 4", (Decimal("2.5"), 4)),
    ],
)
def test_years_of_a_job(text, bounds):
    assert years_range(text) == bounds


@pytest.mark.parametrize(
    ("text", "days"),
    [("Up to 30 days", 30), ("2 months", 60), ("Immediate", 15), ("Immediate or 2 weeks", 14), ("", None)],
)
def test_notice_of_a_job(text, days):
    assert notice_limit(text) == days
