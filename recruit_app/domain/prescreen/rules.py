"""What a recruiter may ask of an answer: min, max, choices, date, length. Never a pattern, so never slow."""

import json
from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from recruit_app.core.errors import Invalid
from recruit_app.domain.prescreen.understanding import pay_words

Value = float | int | str | tuple[str, ...] | None


class Rule(BaseModel):
    """The limits of one answer; what is None is not asked."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    min: float | None = None
    max: float | None = None
    choices: tuple[Annotated[str, Field(max_length=120)], ...] = ()
    date: Literal["past", "future"] | None = None
    length: Annotated[int, Field(ge=1, le=2000)] | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked."""
        return self == Rule()


def parse_rule(text: str) -> Rule:
    """Return the rule in a JSON text.

    Raises:
        Invalid: not JSON, or it asks for something else than min, max, choices, date, length.
    """
    try:
        rule = Rule.model_validate(json.loads(text or "{}"))
    except (ValueError, ValidationError, RecursionError) as error:
        sentence = "A rule may only hold min, max, choices, date and length."
        raise Invalid(sentence, field="validation_rule") from error
    if rule.min is not None and rule.max is not None and rule.min > rule.max:
        raise Invalid("The smallest value is above the largest.", field="validation_rule")
    return rule


def passes(rule: Rule, value: Value, *, today: date) -> bool:
    """Return whether `value` keeps `rule`."""
    if isinstance(value, int | float):
        return (rule.min is None or value >= rule.min) and (rule.max is None or value <= rule.max)
    picked = value if isinstance(value, tuple) else (str(value),)
    if rule.choices and not {each.lower() for each in picked} & {each.lower() for each in rule.choices}:
        return False
    if rule.length is not None and len(str(value)) > rule.length:
        return False
    return rule.date is None or _on_the_right_side(rule.date, str(value), today)


def _on_the_right_side(side: str, value: str, today: date) -> bool:
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return False
    return day >= today if side == "future" else day <= today


def in_words(rule: Rule, unit: str = "") -> str:
    """Return the rule as words for a recruiter: "at most 30 days", "at most ₹18 LPA"."""
    parts = []
    if rule.min:
        parts.append(f"at least {_amount(rule.min, unit)}")
    if rule.max is not None:
        parts.append(f"at most {_amount(rule.max, unit)}")
    if rule.choices:
        parts.append(" / ".join(rule.choices))
    if rule.date:
        parts.append(f"a {rule.date} date")
    return " and ".join(parts)


def _amount(value: float, unit: str) -> str:
    if unit == "INR/year":
        return pay_words(value)
    return f"{value:,.10g} {unit}".strip()
