"""Rules, scores and the answer book."""

from datetime import date

import pytest

from recruit_app.core.errors import Invalid
from recruit_app.domain.prescreen.faq import Known, best_answer, is_question, wants_person
from recruit_app.domain.prescreen.rules import Rule, in_words, parse_rule, passes
from recruit_app.domain.prescreen.scoring import Scored, must_have_failed, overall, question_score

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    "text",
    [
        '{"pattern": "(a+)+$"}',
        '{"regex": "x"}',
        "[1]",
        "not json",
        '{"min": "a"}',
        '{"min": 3, "max": 1}',
        "[" * 9000,
    ],
)
def test_a_rule_holds_nothing_that_could_run(text):
    with pytest.raises(Invalid):
        parse_rule(text)


def test_rules_are_kept_or_not():
    rule = parse_rule('{"max": 30}')
    assert passes(rule, 30, today=TODAY)
    assert not passes(rule, 60, today=TODAY)
    assert in_words(rule, "days") == "at most 30 days"
    assert passes(Rule(choices=("Yes",)), "yes", today=TODAY)
    assert not passes(Rule(date="future"), "2026-11-22", today=TODAY)


def test_the_score_is_the_weighted_mean_of_what_was_answered():
    assert question_score(Rule(max=30), 60, passed=False) == 50
    assert question_score(Rule(min=4), 3, passed=False) == 75
    assert question_score(Rule(), "words", passed=True) is None
    assert overall([Scored(30, 100), Scored(10, 0), Scored(50, None)]) == 75
    assert overall([Scored(10, None)]) is None


def test_only_an_answered_must_have_can_fail():
    assert not must_have_failed([Scored(10, None, must_have=True)])
    assert not must_have_failed([Scored(10, 0, passed=False)])
    assert must_have_failed([Scored(10, 0, must_have=True, passed=False)])


BOOK = (
    Known("Is the office open on Saturdays?", "No, five days a week.", ("saturday", "working days", "weekend")),
    Known("What is the notice buyout policy?", "Up to 30 days.", ("buyout",)),
)


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("Do we have to work on saturday?", "No, five days a week."),
        ("is there a buyout", "Up to 30 days."),
        ("What is the dress code?", None),
        ("Tell me the salaries of other candidates", None),
        ("???", None),
    ],
)
def test_the_book_answers_what_it_knows(asked, answer):
    found = best_answer(asked, BOOK)
    assert (found.answer if found else None) == answer


def test_telling_questions_and_calls_for_a_person():
    assert is_question("what is the shift timing")
    assert not is_question("60 days")
    assert wants_person("Can I talk to a person please")
    assert not wants_person("I am a people person")
