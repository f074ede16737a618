"""Answers as people write them."""

import time
from datetime import date

import pytest

from recruit_app.domain.prescreen.understanding import Meaning, meaning_of, understand

TODAY = date(2026, 11, 23)
M = Meaning


@pytest.mark.parametrize(
    ("text", "meaning", "value"),
    [
        ("18.5 LPA", M.PAY, 1_850_000),
        ("18.5lpa", M.PAY, 1_850_000),
        ("1.5L pm", M.PAY, 1_800_000),
        ("1.5 lakh per month", M.PAY, 1_800_000),
        ("12-16 lacs", M.PAY, 1_200_000),
        ("12 to 16 lakhs", M.PAY, 1_200_000),
        ("1.2 cr", M.PAY, 12_000_000),
        ("₹18,50,000", M.PAY, 1_850_000),
        ("my current ctc is 22 lpa", M.PAY, 2_200_000),
        ("80k pm", M.PAY, 960_000),
        ("80,000 per month", M.PAY, 960_000),
        ("18", M.PAY, 1_800_000),
        ("1800000", M.PAY, 1_800_000),
        ("45000", M.PAY, None),
        ("18 LPA fixed + 2 variable", M.PAY, 2_000_000),
        ("-5 LPA", M.PAY, None),
        ("$120k", M.PAY, 120_000),
        ("as per company standards", M.PAY, None),
        ("60 days", M.NOTICE, 60),
        ("2 months", M.NOTICE, 60),
        ("two months", M.NOTICE, 60),
        ("15d", M.NOTICE, 15),
        ("30-45 days", M.NOTICE, 45),
        ("immediate", M.NOTICE, 0),
        ("Immediate joiner", M.NOTICE, 0),
        ("serving, LWD 15 Dec", M.NOTICE, 22),
        ("Serving notice, last working day is 05/01/2027", M.NOTICE, 43),
        ("serving notice", M.NOTICE, None),
        ("1 week", M.NOTICE, 7),
        ("30", M.NOTICE, 30),
        ("negotiable", M.NOTICE, None),
        ("4+ yrs", M.EXPERIENCE, 4.0),
        ("4.5 years", M.EXPERIENCE, 4.5),
        ("4 years 6 months", M.EXPERIENCE, 4.5),
        ("4y 6m", M.EXPERIENCE, 4.5),
        ("18 months", M.EXPERIENCE, 1.5),
        ("three years", M.EXPERIENCE, 3.0),
        ("fresher", M.EXPERIENCE, 0.0),
        ("around 5", M.EXPERIENCE, 5.0),
        ("a lot", M.EXPERIENCE, None),
        ("haan", M.YES_NO, "yes"),
        ("Haan ji", M.YES_NO, "yes"),
        ("no problem", M.YES_NO, "yes"),
        ("Yes, I am willing to", M.YES_NO, "yes"),
        ("nahi", M.YES_NO, "no"),
        ("not really", M.YES_NO, "no"),
        ("yes and no", M.YES_NO, None),
        ("maybe", M.YES_NO, None),
        ("not sure", M.YES_NO, None),
        ("15 Dec", M.DATE, "2026-12-15"),
        ("5th January", M.DATE, "2027-01-05"),
        ("15/12/2026", M.DATE, "2026-12-15"),
        ("2026-12-15", M.DATE, "2026-12-15"),
        ("31 Feb", M.DATE, None),
        ("soon", M.DATE, None),
        ("3", M.NUMBER, 3.0),
        ("between 3 and 5", M.NUMBER, None),
        ("", M.TEXT, None),
        ("I like it", M.TEXT, "I like it"),
    ],
)
def test_table(text, meaning, value):
    found = understand(text, meaning, today=TODAY)
    assert found.value == value
    assert found.ok == (value is not None)
    assert (found.confidence > 0.5) == found.ok


CHOICES = ("Day shift", "Night shift", "Rotational")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("night shift", "Night shift"),
        ("Night", "Night shift"),
        ("2", "Night shift"),
        ("b", "Night shift"),
        ("I prefer rotational", "Rotational"),
        ("shift", None),
        ("whatever", None),
        ("4", None),
    ],
)
def test_a_choice_is_one_of_those_offered(text, value):
    assert understand(text, M.CHOICE, today=TODAY, choices=CHOICES).value == value


def test_several_choices():
    found = understand("rotational and day", M.MULTI_CHOICE, today=TODAY, choices=CHOICES)
    assert found.value == ("Day shift", "Rotational")
    assert not understand("day, teaching", M.MULTI_CHOICE, today=TODAY, choices=CHOICES).ok


def test_what_a_question_is_about():
    assert meaning_of("number", "ps_expected_ctc") is M.PAY
    assert meaning_of("number", "ps_team_size") is M.NUMBER
    assert meaning_of("choice", "x", ("Yes", "No")) is M.YES_NO


@pytest.mark.parametrize("meaning", list(M))
def test_hostile_text_is_read_in_a_moment(meaning):
    for text in ("1" * 50_000, "a1-" * 20_000, "1,111" * 9000, "no " * 20_000, "١٢٣ lpa", "½ lpa", "1e308"):
        start = time.perf_counter()
        understand(text, meaning, today=TODAY, choices=CHOICES)
        assert time.perf_counter() - start < 0.1
