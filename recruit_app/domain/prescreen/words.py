"""Yes and no, dates and choices as people write them, in English and everyday Hindi."""

import re
from datetime import date, timedelta

_YES = {
    "yes", "y", "yeah", "yep", "yup", "ya", "sure", "ok", "okay", "haan", "han", "haa", "ha", "ji", "bilkul",
    "definitely", "absolutely", "correct", "right", "true", "agreed", "agree", "fine", "willing", "ready",
}  # fmt: skip
_NO = {
    "no", "n", "nope", "nah", "na", "nahi", "nahin", "nahee", "never", "not", "cannot", "can't", "dont",
    "don't",
}  # fmt: skip
_NO_PROBLEM = re.compile(
    r"\b(no|not an?) (problem|issues?|worries)\b|\bof course\b|\bwhy not\b|\btheek hai\b|\bthik hai\b"
)
_DODGE = re.compile(
    r"\b(don'?t know|do not know|not sure|no idea|will tell (you )?later|can'?t say|rather not|skip"
    r"|pata nahi|depends)\b"
)
_MONTHS = {
    name: number
    for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), start=1
    )
}
_NAMED = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)?\s*(?:of\s+)?([a-z]{3,9})\.?,?(?:\s+(\d{4}))?\b")
_NAMED_FIRST = re.compile(r"\b([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?(?:\s+(\d{4}))?\b")
_ISO = re.compile(r"\b(\d{4})-(\d{1,2})-(\d{1,2})\b")
_SLASHED = re.compile(r"\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})\b")


def is_dodge(text: str) -> bool:
    """Return whether the text says that there is no answer ("not sure", "pata nahi")."""
    return _DODGE.search(text.lower()) is not None


def yes_or_no(text: str) -> str | None:
    """Return "yes" or "no", or None when the text says neither or both."""
    text = text.lower()
    if _NO_PROBLEM.search(text):
        return "yes"
    said = re.findall(r"[a-z']+", text)
    first = next((word for word in said if word in _YES or word in _NO), None)
    if first is None:
        return None
    if first in _NO:
        return "no"
    return None if any(word in _NO for word in said) else "yes"


def read_date(text: str, today: date) -> date | None:
    """Return the one date in the text; day before month; a date without a year is the next such day."""
    text = text.lower()
    if "tomorrow" in text:
        return today + timedelta(days=1)
    if re.search(r"\btoday\b|\baaj\b", text):
        return today
    if match := _ISO.search(text):
        year, month, day = map(int, match.groups())
        return _made(year, month, day)
    if match := _SLASHED.search(text):
        day, month, year = map(int, match.groups())
        return _made(year + 2000 if year < 100 else year, month, day)
    for pattern, order in ((_NAMED, (0, 1)), (_NAMED_FIRST, (1, 0))):
        for match in pattern.finditer(text):
            day, month = match.groups()[order[0]], _MONTHS.get(match.groups()[order[1]][:3])
            if month:
                return _next_such(int(day), month, match.group(3), today)
    return None


def _next_such(day: int, month: int, year: str | None, today: date) -> date | None:
    if year:
        return _made(int(year), month, day)
    this_year = _made(today.year, month, day)
    return this_year if this_year is None or this_year >= today else _made(today.year + 1, month, day)


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def pick(text: str, choices: tuple[str, ...]) -> str | None:
    """Return the choice meant by its number, its letter, or its words; None when not exactly one is."""
    said = text.strip().strip(".)").lower()
    if said.isdecimal() and 1 <= int(said) <= len(choices) and not any(said in choice for choice in choices):
        return choices[int(said) - 1]
    plain = {choice: choice.strip().lower() for choice in choices}
    for choice, words in plain.items():
        if words == said:
            return choice
    if len(said) == 1 and said.isalpha() and ord(said) - ord("a") < len(choices):
        return choices[ord(said) - ord("a")]
    inside = [
        choice
        for choice, words in plain.items()
        if re.search(rf"(?<!\w){re.escape(words)}(?!\w)", said)
        or (len(said) > 2 and re.search(rf"(?<!\w){re.escape(said)}(?!\w)", words))
    ]
    if len(inside) == 1:
        return inside[0]
    by_answer = yes_or_no(said)
    matching = [choice for choice, words in plain.items() if by_answer and words.split()[:1] == [by_answer]]
    return matching[0] if len(matching) == 1 else None
