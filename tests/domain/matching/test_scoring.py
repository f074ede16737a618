"""The score is explained, repeatable and blind to who a person is."""

from decimal import Decimal

import numpy as np
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


def _embed(texts):
    """A word model of three directions: shipping, cooking, anything else."""
    ways = [("kafka", "stream"), ("cook", "sauce")]
    rows = np.array([[any(word in text.lower() for word in way) for way in ways] for text in texts], dtype=np.float32)
    return np.hstack([rows, 1 - rows.max(axis=1, keepdims=True, initial=0)]).astype(np.float32)


@pytest.mark.parametrize(
    ("changes", "text", "points"),
    [
        ({}, "has React, TypeScript", 40),
        (
            {"skills": ("React",), "passages": ("Moved 40 screens to TypeScript.",)},
            "has React; shows TypeScript (“Moved 40 screens to TypeScript.”)",
            40,
        ),
        ({"skills": (), "passages": ("Kept the books.",)}, "lacks React, TypeScript", 0),
        (
            {"skills": ("React", "GraphQL"), "passages": ("Wrote " + "very long words " * 9,)},
            "has React; lacks TypeScript",
            20,
        ),
    ],
)
def test_evidence_of_required_skills(changes, text, points):
    line = _score(**changes).lines[0]
    assert (line.text, line.points) == (f"Required skills: {text}", points)


def test_a_passage_close_to_a_skill_earns_part_of_it_and_is_not_counted_as_met():
    job = JobFacts(title="Data Engineer", required_skills=("Kafka", "SQL"))
    person = PersonFacts(skills=("SQL",), passages=("Ran stream processing for 3 teams.",))
    score = score_match(MatchInput(person=person, job=job), embed=_embed)
    assert score.lines[0].text == ("Required skills: has SQL; close to Kafka (“Ran stream processing for 3 teams.”)")
    assert score.score == 70
    assert summary_of(score) == "Matches 1 of 2 must-haves, does not show Kafka. Nothing else is known."


def test_the_weights_of_a_job_decide():
    match = MatchInput(person=PERSON.model_copy(update={"current_places": ("Pune",)}), job=JOB)
    assert score_match(match, weights={"place": 1}).score == 0
    assert score_match(match, weights={"required": 50, "place": 50}).score == 50
    assert score_match(match, weights={"required": 50, "place": 0}).score == 100
    assert [line.of for line in score_match(match, weights={"required": 50, "place": 7}).lines] == [50, 7]


@pytest.mark.parametrize(
    ("changes", "second"),
    [
        ({}, "Role Senior React Developer fits; 5 years where 4–7 are wanted;"
             " lives in Bengaluru."),
        ({"notice_days": 61}, "61 days’ notice where 60 are accepted."),
        ({"expected_pay": 2_500_000}, "Asks ₹25 LPA against ₹24 LPA."),
        ({"current_places": ("Pune",), "ready_to_relocate": "No"}, "Does not live in Bengaluru."),
        ({"experience_years": Decimal(12)}, "12 years where 4–7 are wanted."),
    ],
)  # fmt: skip
def test_the_summary_is_honest_about_what_speaks_against(changes, second):
    first = "Matches 2 of 2 must-haves; 1 of 1 nice-to-haves. "
    assert summary_of(_score(**changes)) == first + second


def test_the_summary_of_nothing_known():
    nothing = score_match(MatchInput(person=PersonFacts(), job=JobFacts(title="Nurse", required_skills=("ICU",))))
    assert summary_of(nothing) == "Too little is known to judge the match."
    titled = score_match(MatchInput(person=PersonFacts(titles=("Cook",)), job=JobFacts(title="Nurse")))
    assert summary_of(titled).startswith("Nothing is known about the skills. Role Cook is far from Nurse")
