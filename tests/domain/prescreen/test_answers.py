"""The collected answers: right per type, never surely wrong, and a fifth held back."""

import pytest

from tests import answers

KINDS = list(answers.MEANINGS)


@pytest.mark.parametrize("kind", KINDS)
def test_nearly_every_answer_is_read_right(kind):
    for held_out in (False, True):
        cases = answers.cases(kind, held_out=held_out)
        wrong = [
            f"{case.text!r}: wanted {case.expected}, got {answers.in_words(found)} ({found.confidence})"
            for case in cases
            if not answers.is_right(case, found := answers.read(case))
        ]
        assert len(wrong) <= 0.03 * len(cases), wrong


@pytest.mark.parametrize("kind", KINDS)
def test_no_wrong_value_comes_with_high_confidence(kind):
    cases = answers.cases(kind) + answers.cases(kind, held_out=True)
    assert [case.text for case in cases if answers.is_wrong_and_sure(case, answers.read(case))] == []


def test_the_collection_is_large_and_full_of_traps():
    cases = [case for kind in KINDS for case in answers.cases(kind)]
    held = [case for kind in KINDS for case in answers.cases(kind, held_out=True)]
    assert len(cases) >= 600
    assert len(held) >= len(cases + held) / 5
    for kind in KINDS:
        some = answers.cases(kind) + answers.cases(kind, held_out=True)
        assert sum(case.expected == "none" for case in some) >= len(some) / 4, kind
        texts = [(case.text, case.choices) for case in some]
        assert len(texts) == len(set(texts)), kind


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_read_back_is_read_the_same_way(kind):
    """ "Noted: ₹18 LPA." is what a stale fact is later confirmed with, so it has to mean the same."""
    meaning = answers.MEANINGS[kind]
    for case in answers.cases(kind):
        found = answers.read(case)
        if not found.is_sure or found.notes or kind == "choice" or not found.is_comparable:
            continue
        again = answers.understand(found.shown, meaning, today=answers.TODAY, choices=case.choices)
        assert again.value == found.value, (case.text, found.shown)
