"""Freshness, pay as people write it, completeness, and every field's one sentence."""

from datetime import UTC, datetime, timedelta

import pytest

from recruit_app.domain.candidates.amounts import parse_yearly_pay
from recruit_app.domain.candidates.completeness import section_percent, total_percent
from recruit_app.domain.candidates.display import experience_words, form_text, notice_words, shown
from recruit_app.domain.candidates.freshness import FACTS, age_of
from recruit_app.domain.candidates.schemas import (
    SECTION_EDITS,
    InvalidFields,
    PositionEdit,
    RecruiterProfileView,
)
from recruit_app.domain.candidates.sections import FIELD_OF, PROTECTED, SECTION_OF, SECTIONS
from recruit_app.domain.flags.registry import FRESHNESS_DEFAULT_DAYS

AT = datetime(2026, 11, 23, 6, tzinfo=UTC)


@pytest.mark.parametrize(
    ("days", "state", "words"),
    [
        (0, "fresh", "today"),
        (12, "fresh", "12 days old"),
        (30, "fresh", "30 days old"),
        (31, "stale", "31 days old"),
    ],
)
def test_a_fact_is_stale_the_day_after_its_limit(days, state, words):
    age = age_of("notice_period", AT - timedelta(days=days), limits=FRESHNESS_DEFAULT_DAYS, at=AT)
    assert (age.state, age.words) == (state, words)


def test_a_fact_without_a_stamp_is_unknown():
    assert age_of("skills", None, limits=FRESHNESS_DEFAULT_DAYS, at=AT).state == "unknown"
    assert set(FACTS) == set(FRESHNESS_DEFAULT_DAYS)


@pytest.mark.parametrize(
    ("text", "rupees"),
    [
        ("18 LPA", 1_800_000),
        ("18.5 lpa", 1_850_000),
        ("18", 1_800_000),
        ("₹18,50,000", 1_850_000),
        ("Rs. 1850000/-", 1_850_000),
        ("18.5 lakhs per annum", 1_850_000),
        ("1.2 cr", 12_000_000),
        ("1.5L pm", 1_800_000),
        ("45k per month", 540_000),
        ("25,000 p.m.", 300_000),
        ("0", 0),
        ("50 crore", 500_000_000),
    ],
)
def test_pay_as_people_write_it(text, rupees):
    assert parse_yearly_pay(text) == rupees


@pytest.mark.parametrize("text", ["", "lots", "-5 LPA", "51 crore", "18 LPA or so", "١٨x", "1e9"])
def test_pay_that_is_not_understood_is_one_sentence(text):
    with pytest.raises(ValueError, match=r"^Please .*\.$"):
        parse_yearly_pay(text)


@pytest.mark.parametrize(
    ("section", "field", "text", "value"),
    [
        ("about", "phone", "98450 12345", "+919845012345"),
        ("about", "phone", "+44 20 7946 0958", "+442079460958"),
        ("about", "linkedin_url", "linkedin.com/in/asha", "https://linkedin.com/in/asha"),
        ("skills", "skills", "React, react,  TypeScript ,", ["React", "TypeScript"]),
        ("preferences", "notice_period", "60 days", 60),
        ("preferences", "total_experience_years", "4.5 years", 4.5),
        ("pay", "expected_ctc", "22 LPA", 2_200_000),
        ("pay", "is_ctc_negotiable", "yes", True),
        ("pay", "current_ctc", "", None),
    ],
)
def test_fields_take_what_people_type(section, field, text, value):
    assert getattr(SECTION_EDITS[section].read({field: text}), field) == value


@pytest.mark.parametrize(
    ("section", "field", "text"),
    [
        ("about", "phone", "12345"),
        ("about", "phone", "call me"),
        ("about", "portfolio_url", "javascript:alert(1)"),
        ("about", "portfolio_url", "data:text/html,x"),
        ("about", "portfolio_url", "ftp://example.com"),
        ("about", "linkedin_url", "https://evil.example/in/asha"),
        ("about", "bio", "x" * 4_001),
        ("about", "bio", "a\0b"),
        ("about", "bio", "a\ud800b"),
        ("about", "bio", ["a"]),
        ("skills", "year_of_passing", "1200"),
        ("skills", "skills", "x" * 101),
        ("skills", "skills", {"a": 1}),
        ("preferences", "notice_period", "366"),
        ("preferences", "notice_period", "-1"),
        ("preferences", "notice_period", True),
        ("preferences", "total_experience_years", "NaN"),
        ("preferences", "ready_to_relocate", "Maybe"),
        ("preferences", "availability_date", "31/12/2026"),
        ("pay", "expected_ctc", "51 crore"),
        ("pay", "expected_ctc", True),
        ("personal", "dob", "2024-01-01"),
        ("contact", "alternate_email", "asha@"),
        ("contact", "user_id", "x"),
    ],
)
def test_a_wrong_field_is_one_sentence_at_the_field(section, field, text):
    with pytest.raises(InvalidFields) as refused:
        SECTION_EDITS[section].read({field: text})
    assert list(refused.value.errors) == [field]
    assert refused.value.sentence.endswith(".")
    assert "Error" not in refused.value.sentence


def test_several_wrong_fields_are_told_together():
    with pytest.raises(InvalidFields) as refused:
        SECTION_EDITS["about"].read({"phone": "1", "portfolio_url": "x y"})
    assert set(refused.value.errors) == {"phone", "portfolio_url"}


def test_a_position_ends_after_it_begins():
    with pytest.raises(InvalidFields, match="before it begins"):
        PositionEdit.read({"job_title": "Nurse", "start_date": "2024-01-01", "end_date": "2023-01-01"})
    with pytest.raises(InvalidFields, match="name the position"):
        PositionEdit.read({"responsibilities": "Many"})


def test_words_of_values():
    assert (notice_words(0), notice_words(1), notice_words(60)) == ("Immediate", "1 day", "60 days")
    assert (
        experience_words(SECTION_EDITS["preferences"].read({"total_experience_years": "4.0"}).total_experience_years)
        == "4 years"
    )  # type: ignore[attr-defined]
    assert shown(FIELD_OF["current_ctc"], 1_850_000) == "₹18.5 LPA"


@pytest.mark.parametrize("amount", [0, 500, 99_999, 1_850_000, 500_000_000])
def test_a_form_gives_pay_back_unchanged(amount):
    assert parse_yearly_pay(form_text(FIELD_OF["current_ctc"], amount)) == amount


def test_completeness_counts_no_protected_field():
    full = {field.name: "x" for field in FIELD_OF.values() if field.counts}
    assert total_percent(full, positions=1) == 100
    assert total_percent({}, positions=0) == 0
    assert section_percent(SECTION_OF["pay"], {"current_ctc": 0, "is_ctc_negotiable": False}, positions=0) == 67
    assert not any(field.counts for field in FIELD_OF.values() if field.name in PROTECTED)


def test_every_field_can_be_edited_and_no_protected_one_can_be_shown_to_staff():
    for section in SECTIONS:
        if section.fields:
            assert {field.name for field in section.fields} == set(SECTION_EDITS[section.key].model_fields)
    assert {"gender", "marital_status", "dob", "reservation_category", "disability"} == PROTECTED
    assert not PROTECTED & set(RecruiterProfileView.model_fields)
