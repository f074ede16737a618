"""What a question wants to know, and what an answer was understood to say."""

from dataclasses import dataclass
from enum import StrEnum


class QuestionType(StrEnum):
    """What kind of answer a question wants."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    CHOICE = "choice"
    MULTI_CHOICE = "multi_choice"


class Meaning(StrEnum):
    """What the answer is about, which decides how it is read."""

    TEXT = "text"
    NUMBER = "number"
    PAY = "pay"
    NOTICE = "notice"
    EXPERIENCE = "experience"
    YES_NO = "yes_no"
    CHOICE = "choice"
    MULTI_CHOICE = "multi_choice"
    DATE = "date"
    LOCATION = "location"


SURE_ENOUGH = 0.6
"""Below this a reading is worth showing to a person, but not worth storing: ask again."""


@dataclass(frozen=True, slots=True)
class Understood:
    """What an answer says. `value` is None unless `ok`; `confidence` is 0 to 1, `shown` reads it back.

    `low` and `high` are the ends where a range was given; `notes` are things said beside the value,
    such as "buy-out possible".
    """

    ok: bool
    value: float | int | str | tuple[str, ...] | None = None
    unit: str = ""
    confidence: float = 0.0
    shown: str = ""
    low: float | None = None
    high: float | None = None
    notes: tuple[str, ...] = ()

    @property
    def is_sure(self) -> bool:
        """Whether the reading may be stored without asking again."""
        return self.ok and self.confidence >= SURE_ENOUGH

    @property
    def is_comparable(self) -> bool:
        """Whether limits may be held against the value: pay in another currency is for a person to judge."""
        return not self.unit.endswith("/year") or self.unit == "INR/year"


NOT_UNDERSTOOD = Understood(False)
_EXAMPLES = {
    Meaning.PAY: "For example: 18.5 LPA, or 1.5 lakh per month.",
    Meaning.NOTICE: "For example: 60 days, 2 months, or immediate.",
    Meaning.EXPERIENCE: "For example: 4.5 years, or fresher.",
    Meaning.YES_NO: "Please answer yes or no.",
    Meaning.DATE: "For example: 15 Dec 2026.",
    Meaning.NUMBER: "Please answer with a number, for example 3.",
    Meaning.LOCATION: "For example: Bengaluru, Pune, or anywhere.",
    Meaning.TEXT: "A few words are enough.",
}


def meaning_of(kind: str, qid: str, choices: tuple[str, ...] = ()) -> Meaning:
    """Return how to read the answer of a question of type `kind` with the id `qid`."""
    if kind == QuestionType.CHOICE:
        plain = {choice.strip().lower() for choice in choices}
        return Meaning.YES_NO if plain in ({"yes", "no"}, set()) else Meaning.CHOICE
    if kind == QuestionType.NUMBER:
        for mark, meaning in (
            ("ctc", Meaning.PAY),
            ("salary", Meaning.PAY),
            ("notice", Meaning.NOTICE),
            ("experience", Meaning.EXPERIENCE),
        ):
            if mark in qid.lower():
                return meaning
    return Meaning(kind)


def example_for(meaning: Meaning, choices: tuple[str, ...] = ()) -> str:
    """Return one line that shows how an answer may look."""
    if meaning in (Meaning.CHOICE, Meaning.MULTI_CHOICE):
        return "Please pick from: " + ", ".join(choices) + "."
    return _EXAMPLES[meaning]
