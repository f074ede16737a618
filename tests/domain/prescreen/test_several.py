"""One message that answers several questions."""

from datetime import date

import pytest

from recruit_app.domain.prescreen.understanding import Meaning, understand_several

TODAY = date(2026, 11, 25)
ASKED = {"pay": Meaning.PAY, "notice": Meaning.NOTICE, "years": Meaning.EXPERIENCE, "move": Meaning.YES_NO}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("18 lpa, 30 days, 5 yrs", {"pay": 1_800_000, "notice": 30, "years": 5.0}),
        ("ctc 18 lpa and notice 2 months", {"pay": 1_800_000, "notice": 60}),
        ("5 years exp; immediate joiner", {"years": 5.0, "notice": 0}),
        ("exp 5 years\nnotice 30 days\nctc 12 lakhs", {"pay": 1_200_000, "notice": 30, "years": 5.0}),
        ("notice 2 months, exp 6 months", {"notice": 60, "years": 0.5}),
        ("2 months, 6 months", {}),  # which is which is not said
        ("18 lpa, 20 lpa", {}),  # two of one kind
        ("18, 30, 5", {}),  # no units, no guess
        ("18 lpa", {}),  # one part answers one question: the usual reading has it
        ("yes, ok", {}),
        ("maybe 18 lpa, 30 days", {"notice": 30}),
    ],
)
def test_each_part_goes_to_the_question_it_fits(text, found):
    several = understand_several(text, ASKED, today=TODAY)
    assert {question: reading.value for question, (_, reading) in several.items()} == found


def test_two_questions_about_pay_get_nothing():
    asked = {"now": Meaning.PAY, "wanted": Meaning.PAY, "notice": Meaning.NOTICE}
    assert set(understand_several("12 lpa, 30 days", asked, today=TODAY)) == {"notice"}
