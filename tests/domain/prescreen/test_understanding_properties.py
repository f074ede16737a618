"""What holds of any text: it is read without an error, and no number appears that the text does not hold."""

import re
from datetime import date
from itertools import combinations_with_replacement

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recruit_app.domain.prescreen.understanding import Meaning, understand, understand_several

TODAY = date(2026, 11, 25)
CHOICES = ("Day shift", "Night shift", "Rotational")
# Words an answer is made of, none of which is a number, a date or a word for nought.
WORDS = [
    "lpa",
    "lakh",
    "lakhs",
    "lac",
    "cr",
    "crore",
    "k",
    "thousand",
    "per",
    "month",
    "pm",
    "pa",
    "annum",
    "ctc",
    "in",
    "hand",
    "fixed",
    "variable",
    "bonus",
    "hike",
    "%",
    "+",
    "-",
    "to",
    "or",
    "and",
    "plus",
    "days",
    "day",
    "weeks",
    "months",
    "years",
    "yrs",
    "saal",
    "mahine",
    "din",
    "notice",
    "serving",
    "around",
    "about",
    "more",
    "than",
    "not",
    "less",
    "min",
    "max",
    "approx",
    "₹",
    "rs",
    "$",
    "usd",
    "aed",
    "expected",
    "current",
    "exp",
    "experience",
    "since",
    "from",
    "till",
    "i",
    "my",
    "is",
    "hai",
    "sir",
    "pls",
    ",",
    ".",
    "(",
    ")",
    "/",
    "?",
    "!",
    "negotiable",
    "buyout",
    "l",
    "m",
    "y",
    "d",
    "w",
    "🙂",
    "haan",
    "nahi",
    "maybe",
    "total",
    "left",
    "remaining",
    "se",
    "tak",
]
NUMBERS = st.one_of(
    st.integers(0, 120).map(str),
    st.integers(1, 99).map(lambda tenths: f"{tenths / 10:g}"),
    st.sampled_from(["1,50,000", "18,00,000", "85,000", "1200000", "45000", "2019", "2024"]),
)
SENTENCES = st.lists(st.one_of(st.sampled_from(WORDS), st.sampled_from(WORDS), NUMBERS), max_size=9).map(" ".join)
EVERYTHING = st.one_of(st.text(max_size=200), SENTENCES, st.lists(SENTENCES, max_size=5).map("\n".join))


@settings(max_examples=400, deadline=None)
@given(text=EVERYTHING, meaning=st.sampled_from(list(Meaning)))
def test_any_text_is_read_without_an_error(text, meaning):
    found = understand(text, meaning, today=TODAY, choices=CHOICES)
    assert found.ok == (found.value is not None)
    assert 0 <= found.confidence <= 1
    assert (found.confidence > 0) == found.ok
    if found.low is not None and found.high is not None:
        assert found.low <= found.high
    assert bool(found.shown) == found.ok


@settings(max_examples=200, deadline=None)
@given(text=EVERYTHING)
def test_several_questions_at_once_are_read_without_an_error(text):
    asked = {"a": Meaning.PAY, "b": Meaning.NOTICE, "c": Meaning.EXPERIENCE, "d": Meaning.YES_NO}
    for part, found in understand_several(text, asked, today=TODAY).values():
        assert part in text
        assert found.confidence >= 0.85


@settings(max_examples=300, deadline=None)
@given(
    words=st.lists(st.sampled_from(WORDS), max_size=12),
    meaning=st.sampled_from([Meaning.PAY, Meaning.NOTICE, Meaning.EXPERIENCE, Meaning.NUMBER, Meaning.DATE]),
)
def test_without_a_number_there_is_no_number(words, meaning):
    assert not understand(" ".join(words), meaning, today=TODAY).ok


@settings(max_examples=300, deadline=None)
@given(text=SENTENCES, meaning=st.sampled_from([Meaning.PAY, Meaning.NOTICE, Meaning.EXPERIENCE, Meaning.NUMBER]))
def test_every_number_read_can_be_worked_out_from_those_written(text, meaning):
    found = understand(text, meaning, today=TODAY)
    values = [value for value in (found.value, found.low, found.high) if value is not None]
    possible = _derivable(text, meaning)
    for value in values:
        assert any(
            abs(value - each) <= max(1e-6 * abs(each), 0.51 if meaning is Meaning.NOTICE else 0.02) for each in possible
        )


def _derivable(text: str, meaning: Meaning) -> set[float]:
    """Return every value that the numbers of a text, their units, sums and percentages can give."""
    numbers = [float(number.replace(",", "")) for number in re.findall(r"\d+(?:,\d+)*(?:\.\d+)?", text)]
    factors = {
        Meaning.PAY: [scale * period for scale in (1, 1e3, 1e5, 1e7) for period in (1, 12)],
        Meaning.NOTICE: [1, 7, 14, 30],
        Meaning.EXPERIENCE: [1, 1 / 12, 7 / 365, 1 / 365],
        Meaning.NUMBER: [1, -1],
    }[meaning]
    single = {number * factor for number in numbers for factor in factors}
    made = set(single)
    for count in (2, 3):
        made |= (
            {sum(some) for some in combinations_with_replacement(sorted(single), count)} if len(single) < 60 else set()
        )
    if meaning is Meaning.PAY:
        made |= {value * (1 + number / 100) for value in made for number in numbers}
    if meaning is Meaning.EXPERIENCE:
        made |= {TODAY.year - number for number in numbers} | {abs(a - b) for a in numbers for b in numbers}
    return made


@pytest.mark.parametrize("text", ["immediate joiner", "fresher", "no notice"])
def test_nought_is_the_only_number_that_words_alone_stand_for(text):
    for meaning in (Meaning.PAY, Meaning.NOTICE, Meaning.EXPERIENCE):
        assert understand(text, meaning, today=TODAY).value in (None, 0)
