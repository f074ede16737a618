"""A question's limits, written as people write them."""

import json

import pytest

from recruit_app.core.errors import Invalid
from recruit_app.web.recruiter.screening.parsing import new_question

FORM = {"question_text": "How soon can you start?", "weight": "20", "required": "on"}


@pytest.mark.parametrize(
    ("kind", "limits", "rule"),
    [
        ("notice", {"most": "2 months"}, {"max": 60}),
        ("expected_pay", {"least": "", "most": "18 LPA"}, {"max": 1_800_000}),
        ("years", {"least": "3 years"}, {"min": 3}),
        ("yes_no", {}, {"choices": ["Yes"]}),
        ("choice", {"passing": "Day\nNight", "other": "Neither"}, {"choices": ["Day", "Night"]}),
        ("text", {"least": "5"}, {}),
    ],
)
def test_limits_without_code(kind, limits, rule):
    assert json.loads(new_question({**FORM, "kind": kind, **limits}).validation_rule) == rule


def test_what_is_no_amount_is_refused_at_its_field():
    with pytest.raises(Invalid) as refusal:
        new_question({**FORM, "kind": "notice", "most": "soon"})
    assert refusal.value.field == "most"
