"""From answers to one number: the weighted mean of what was answered, and nothing for what was not."""

from collections.abc import Iterable
from dataclasses import dataclass

from recruit_app.domain.prescreen.rules import Rule, Value


@dataclass(frozen=True, slots=True)
class Scored:
    """One question's weight and, if answered and rateable, its score from 0 to 100."""

    weight: int
    score: int | None
    must_have: bool = False
    passed: bool | None = None


def question_score(rule: Rule, value: Value, *, passed: bool) -> int | None:
    """Return 100 for a kept rule, less the further a number is from its limit, 0 for a wrong choice.

    A question that asks nothing of its answer only informs: it has no score.
    """
    if rule.is_empty:
        return None
    if passed:
        return 100
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _nearness(rule, float(value))
    return 0


def _nearness(rule: Rule, value: float) -> int:
    if rule.min is not None and value < rule.min:
        return max(0, round(100 * value / rule.min)) if rule.min > 0 else 0
    if rule.max is not None and value > rule.max:
        return max(0, round(100 * rule.max / value))
    return 100


def overall(questions: Iterable[Scored]) -> int | None:
    """Return the weighted mean of the scored questions, 0 to 100; None while there is none."""
    scored = [question for question in questions if question.score is not None]
    weights = sum(question.weight for question in scored)
    if not weights:
        return None
    return round(sum(question.weight * (question.score or 0) for question in scored) / weights)


def must_have_failed(questions: Iterable[Scored]) -> bool:
    """Return whether a must-have was answered and not met."""
    return any(question.must_have and question.passed is False for question in questions)
