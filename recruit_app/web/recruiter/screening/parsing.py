"""A question as the form sends it, with its limits in the words people use."""

import json
from collections.abc import Mapping
from typing import Any
from uuid import uuid4

from recruit_app.core.clock import today
from recruit_app.core.errors import Invalid
from recruit_app.domain.prescreen.schemas import NewQuestion
from recruit_app.domain.prescreen.understanding import meaning_of, understand
from recruit_app.web import forms

# What may be asked: the kind of answer, and the id that tells which fact of the profile it is.
KINDS: dict[str, tuple[str, str]] = {
    "notice": ("number", "ps_notice_period"),
    "expected_pay": ("number", "ps_expected_ctc"),
    "current_pay": ("number", "ps_current_ctc"),
    "years": ("number", ""),
    "number": ("number", ""),
    "yes_no": ("choice", ""),
    "choice": ("choice", ""),
    "date": ("date", ""),
    "text": ("text", ""),
}


def new_question(form: Mapping[str, Any]) -> NewQuestion:
    """Return the question of a form.

    Raises:
        Invalid: an unknown kind, or a limit that is no amount.
    """
    kind = forms.words(form, "kind")
    if kind not in KINDS:
        raise Invalid("Choose what to ask for.", field="kind")
    answer_type, qid = KINDS[kind]
    qid = qid or ("ps_experience_" + uuid4().hex[:8] if kind == "years" else "")
    passing, other = _lines(form, "passing"), _lines(form, "other")
    if kind == "yes_no":
        passing, other = ["Yes"], ["No"]
    return NewQuestion(
        question_text=forms.words(form, "question_text"),
        type=answer_type,  # pyright: ignore[reportArgumentType]
        qid=qid,
        required=forms.words(form, "required") == "on",
        must_have=forms.words(form, "must_have") == "on",
        weight=forms.whole_number(form, "weight"),
        validation_rule=json.dumps(_rule(form, answer_type, qid, passing)),
        choices=[*passing, *other] if answer_type == "choice" else [],
    )


def _rule(form: Mapping[str, Any], answer_type: str, qid: str, passing: list[str]) -> dict[str, Any]:
    if answer_type == "choice":
        return {"choices": passing} if passing else {}
    if answer_type != "number":
        return {}
    limits = {"min": _amount(form, "least", qid), "max": _amount(form, "most", qid)}
    return {name: value for name, value in limits.items() if value is not None}


def _amount(form: Mapping[str, Any], name: str, qid: str) -> float | None:
    """Read "18 L", "2 months" or "5" as candidates may write them."""
    text = forms.words(form, name)
    if not text:
        return None
    understood = understand(text, meaning_of("number", qid), today=today())
    is_amount = understood.is_sure and understood.is_comparable
    if not is_amount or not isinstance(understood.value, int | float):
        raise Invalid("Write an amount, for example 30 days, 18 LPA or 5.", field=name)
    return understood.value


def _lines(form: Mapping[str, Any], name: str) -> list[str]:
    return [line.strip() for line in forms.words(form, name).splitlines() if line.strip()]
