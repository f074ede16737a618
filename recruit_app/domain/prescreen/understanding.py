"""Answers as people write them, understood by rules: a value with its unit, or honestly nothing."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from recruit_app.domain.prescreen import amounts, words


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


@dataclass(frozen=True, slots=True)
class Understood:
    """What an answer says. `value` is None unless `ok`; `confidence` is 0 to 1, `shown` reads it back."""

    ok: bool
    value: float | int | str | tuple[str, ...] | None = None
    unit: str = ""
    confidence: float = 0.0
    shown: str = ""


NOT_UNDERSTOOD = Understood(False)
MAX_CHARS = 600
_EXAMPLES = {
    Meaning.PAY: "For example: 18.5 LPA, or 1.5 lakh per month.",
    Meaning.NOTICE: "For example: 60 days, 2 months, or immediate.",
    Meaning.EXPERIENCE: "For example: 4.5 years, or fresher.",
    Meaning.YES_NO: "Please answer yes or no.",
    Meaning.DATE: "For example: 15 Dec 2026.",
    Meaning.NUMBER: "Please answer with a number, for example 3.",
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


def understand(text: str, meaning: Meaning, *, today: date, choices: tuple[str, ...] = ()) -> Understood:
    """Read `text` as `meaning`. Money is ₹ per year, notice in days, experience in years.

    Nothing is invented: two readings, or none, give `ok=False`.
    """
    text = " ".join(text[:MAX_CHARS].split())
    if not text or words.is_dodge(text):
        return NOT_UNDERSTOOD
    if meaning is Meaning.TEXT:
        return Understood(True, text, "", 1.0, text)
    if meaning is Meaning.CHOICE:
        return _choice(text, choices)
    if meaning is Meaning.MULTI_CHOICE:
        return _choices(text, choices)
    return _READERS[meaning](text.lower(), today)


def _pay(text: str, _today: date) -> Understood:
    found = amounts.pay_per_year(text)
    if found is None:
        return NOT_UNDERSTOOD
    shown = amounts.pay_words(found.low)
    if found.high != found.low:
        shown = f"{amounts.pay_words(found.low)} to {amounts.pay_words(found.high)}"
    return Understood(True, found.low, "INR/year", found.confidence, shown)


def _notice(text: str, today: date) -> Understood:
    if re.search(r"\b(serving|lwd|last working)\b", text):
        last_day = words.read_date(text, today)
        if last_day is None or last_day < today:
            return NOT_UNDERSTOOD
        days = (last_day - today).days
        return Understood(True, days, "days", 0.9, f"{days} days (until {last_day:%-d %b %Y})")
    if re.search(r"\b(immediate(ly)?|asap|right away|any ?time|no notice|not serving any)\b", text):
        return Understood(True, 0, "days", 0.9, "immediate")
    days = amounts.days(text)
    if days is None:
        return NOT_UNDERSTOOD
    return Understood(True, days.high, "days", days.confidence, f"{days.high:g} days")


def _experience(text: str, _today: date) -> Understood:
    if re.search(r"\bfresher\b|\bno experience\b", text):
        return Understood(True, 0.0, "years", 0.9, "fresher")
    years = amounts.years(text)
    if years is None:
        return NOT_UNDERSTOOD
    return Understood(True, years.low, "years", years.confidence, f"{years.low:g} years")


def _number(text: str, _today: date) -> Understood:
    value = amounts.plain_number(text)
    return NOT_UNDERSTOOD if value is None else Understood(True, value, "", 0.9, f"{value:g}")


def _yes_no(text: str, _today: date) -> Understood:
    answer = words.yes_or_no(text)
    return NOT_UNDERSTOOD if answer is None else Understood(True, answer, "", 0.9, answer)


def _date(text: str, today: date) -> Understood:
    day = words.read_date(text, today)
    return NOT_UNDERSTOOD if day is None else Understood(True, day.isoformat(), "", 0.9, f"{day:%-d %b %Y}")


def _choice(text: str, choices: tuple[str, ...]) -> Understood:
    picked = words.pick(text, choices)
    return NOT_UNDERSTOOD if picked is None else Understood(True, picked, "", 0.95, picked)


def _choices(text: str, choices: tuple[str, ...]) -> Understood:
    if text.lower() in ("all", "all of them", "sab"):
        picked: list[str | None] = list(choices)
    else:
        picked = [words.pick(part, choices) for part in re.split(r",|;|/| and |\+", text) if part.strip()]
    if not picked or None in picked:
        return NOT_UNDERSTOOD
    known = tuple(choice for choice in choices if choice in picked)
    return Understood(True, known, "", 0.9, ", ".join(known))


_READERS = {
    Meaning.PAY: _pay,
    Meaning.NOTICE: _notice,
    Meaning.EXPERIENCE: _experience,
    Meaning.NUMBER: _number,
    Meaning.YES_NO: _yes_no,
    Meaning.DATE: _date,
}
