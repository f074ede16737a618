"""`python -m recruit_app understand`: what the assistant makes of an answer, for trying phrasings out."""

import json
from datetime import date
from enum import StrEnum
from typing import Annotated, Any

import typer

from recruit_app.core import clock
from recruit_app.domain.prescreen.understanding import Meaning, Understood, understand


class Kind(StrEnum):
    """What the text answers."""

    PAY = "pay"
    NOTICE = "notice"
    EXPERIENCE = "experience"
    DATE = "date"
    YESNO = "yesno"
    LOCATION = "location"
    CHOICE = "choice"


_MEANINGS = {
    Kind.PAY: Meaning.PAY,
    Kind.NOTICE: Meaning.NOTICE,
    Kind.EXPERIENCE: Meaning.EXPERIENCE,
    Kind.DATE: Meaning.DATE,
    Kind.YESNO: Meaning.YES_NO,
    Kind.LOCATION: Meaning.LOCATION,
    Kind.CHOICE: Meaning.MULTI_CHOICE,
}
_SETTINGS = {"ignore_unknown_options": True, "allow_extra_args": False}


def understand_command(
    text: Annotated[str, typer.Argument(help="The answer as it was written; quote it.")],
    kind: Annotated[
        Kind,
        typer.Option(
            "--type",
            help="pay: whole units a year, ₹ unless another currency is named (never converted); notice: days; "
            "experience: years; date: ISO; yesno: yes or no; location: cities, then “anywhere”, “open to "
            "relocation”, “not open to relocation”, “remote”; choice: the option picked, a list if several.",
        ),
    ],
    choices: Annotated[
        str, typer.Option(help="What may be picked, separated by | (or by commas, if there is no |).")
    ] = "",
    today: Annotated[str, typer.Option(help="The day to count from, YYYY-MM-DD; today if left out.")] = "",
) -> None:
    """Print one line of JSON: ok, value, unit, confidence, and how it is read back.

    A text that is not understood gives ok false and value null; below 0.6 of confidence the assistant asks again.
    """
    if kind is Kind.CHOICE and not choices.strip():
        raise typer.BadParameter("A choice needs --choices, for example --choices 'Day|Night'.")
    options = tuple(part.strip() for part in choices.split("|" if "|" in choices else ",") if part.strip())
    found = understand(text, _MEANINGS[kind], today=_day(today), choices=options)
    print(json.dumps(as_json(found), ensure_ascii=False))


def as_json(found: Understood) -> dict[str, Any]:
    """Return what was understood with only those extra keys that say something."""
    value: Any = found.value
    if isinstance(value, tuple):
        value = value[0] if len(value) == 1 and not found.unit else list(value)
    made: dict[str, Any] = {"ok": found.ok, "value": value, "unit": found.unit or None, "confidence": found.confidence}
    low, high = (int(end) if end is not None and end == int(end) else end for end in (found.low, found.high))
    extras = {"shown": found.shown, "low": low, "high": high, "notes": list(found.notes)}
    return made | {key: extra for key, extra in extras.items() if extra not in ("", None, [])}


def _day(text: str) -> date:
    if not text:
        return clock.today()
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise typer.BadParameter("--today wants YYYY-MM-DD.") from error


def add_commands(cli: typer.Typer) -> None:
    """Add the command; a text may begin with a dash ("-5 LPA")."""
    cli.command("understand", context_settings=_SETTINGS)(understand_command)
