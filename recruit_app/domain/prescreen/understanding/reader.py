"""The one door: a text and what it should be about go in, what it says comes out."""

import re
from collections.abc import Callable
from datetime import date

from recruit_app.domain.prescreen.understanding import phrases
from recruit_app.domain.prescreen.understanding.choices import pick_choices
from recruit_app.domain.prescreen.understanding.dates import read_date
from recruit_app.domain.prescreen.understanding.experience import read_experience
from recruit_app.domain.prescreen.understanding.locations import read_location
from recruit_app.domain.prescreen.understanding.meaning import NOT_UNDERSTOOD, Meaning, Understood
from recruit_app.domain.prescreen.understanding.notice import read_notice
from recruit_app.domain.prescreen.understanding.pay import read_pay
from recruit_app.domain.prescreen.understanding.tokens import plain, tokenise
from recruit_app.domain.prescreen.understanding.yes_no import read_yes_no

MAX_CHARS = 600


def understand(text: str, meaning: Meaning, *, today: date, choices: tuple[str, ...] = ()) -> Understood:
    """Read `text` as `meaning`: pay is whole units of its currency a year, notice days, experience years.

    A date is ISO, a place a tuple of cities and "anywhere" or "open to relocation", a choice one of `choices`.
    Nothing is invented: two readings, or none, give `ok=False`; below `SURE_ENOUGH` it is to be asked again.
    """
    text = " ".join(text[:MAX_CHARS].split())
    if not text:
        return NOT_UNDERSTOOD
    said = plain(text)
    if meaning is Meaning.TEXT:
        return NOT_UNDERSTOOD if phrases.is_dodge(said) else Understood(True, text, "", 1.0, text)
    if meaning in (Meaning.CHOICE, Meaning.MULTI_CHOICE):
        return _chosen(said, choices, several=meaning is Meaning.MULTI_CHOICE)
    if meaning is Meaning.YES_NO:
        return read_yes_no(said)
    if phrases.is_dodge(said):
        return NOT_UNDERSTOOD
    return _READERS[meaning](said, today)


def _chosen(said: str, choices: tuple[str, ...], *, several: bool) -> Understood:
    picked, confidence = pick_choices(said, choices)
    if picked is None or (not several and len(picked) != 1):
        return NOT_UNDERSTOOD
    if several:
        return Understood(True, picked, "", confidence, ", ".join(picked) or "none of these")
    return Understood(True, picked[0], "", confidence, picked[0])


def _number(said: str, _today: date) -> Understood:
    """Return the one number of a text; "between 3 and 5" is none."""
    said = phrases.corrected(phrases.statements(said))
    found = [token for token in tokenise(said) if token.number is not None]
    if len(found) != 1 or re.search(r"[%:]", said):
        return NOT_UNDERSTOOD
    value = -(found[0].number or 0.0) if found[0].is_negative else found[0].number or 0.0
    confidence = min(0.9, phrases.doubts(said))
    return Understood(True, value, "", confidence, f"{value:g}")


_READERS: dict[Meaning, Callable[[str, date], Understood]] = {
    Meaning.PAY: lambda said, _today: read_pay(said),
    Meaning.NOTICE: read_notice,
    Meaning.EXPERIENCE: read_experience,
    Meaning.DATE: read_date,
    Meaning.LOCATION: lambda said, _today: read_location(said),
    Meaning.NUMBER: _number,
}
