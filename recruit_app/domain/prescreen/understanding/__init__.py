"""Answers as people write them, understood by rules: a value with its unit, or honestly nothing."""

from recruit_app.domain.prescreen.understanding.meaning import (
    NOT_UNDERSTOOD,
    SURE_ENOUGH,
    Meaning,
    QuestionType,
    Understood,
    example_for,
    meaning_of,
)
from recruit_app.domain.prescreen.understanding.pay import pay_words
from recruit_app.domain.prescreen.understanding.reader import understand
from recruit_app.domain.prescreen.understanding.several import understand_several

__all__ = [
    "NOT_UNDERSTOOD",
    "SURE_ENOUGH",
    "Meaning",
    "QuestionType",
    "Understood",
    "example_for",
    "meaning_of",
    "pay_words",
    "understand",
    "understand_several",
]
