"""The collected answers and how many the rules read right: `python -m tests.answers` prints the table."""

import csv
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from recruit_app.domain.prescreen.understanding import Meaning, Understood, understand

FOLDER = Path(__file__).parent / "data" / "answers"
TODAY = date(2026, 11, 25)  # a Wednesday
MEANINGS = {
    "pay": Meaning.PAY,
    "notice": Meaning.NOTICE,
    "experience": Meaning.EXPERIENCE,
    "date": Meaning.DATE,
    "yesno": Meaning.YES_NO,
    "location": Meaning.LOCATION,
    "choice": Meaning.MULTI_CHOICE,
}
CONFIDENT = 0.8


@dataclass(frozen=True, slots=True)
class Case:
    """A text, what is to be understood ("none": nothing that may be stored), its unit, and the options offered."""

    kind: str
    text: str
    expected: str
    unit: str
    choices: tuple[str, ...]


def cases(kind: str, *, held_out: bool = False) -> list[Case]:
    """Return the cases of a type; those held out were written after the rules and scored before any change."""
    path = FOLDER / f"{kind}{'.held_out' if held_out else ''}.tsv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [
            Case(
                kind,
                row["text"],
                row["expected"],
                row["unit"],
                tuple(filter(None, (row.get("choices") or "").split("|"))),
            )
            for row in rows
        ]


def _options(text: str) -> tuple[str, ...]:
    return tuple(option for option in text.split("|") if option)


def read(case: Case) -> Understood:
    """Return what the rules make of a case."""
    return understand(case.text, MEANINGS[case.kind], today=TODAY, choices=case.choices)


def in_words(found: Understood, *, at_least: float = 0.0) -> str:
    """Return a reading in the notation of the files."""
    if not found.ok or found.confidence < at_least:
        return "none"
    if isinstance(found.value, tuple):
        return "|".join(found.value) or "[]"
    if isinstance(found.value, str):
        return found.value
    if found.low is not None and found.low == found.value and found.high is not None:
        return f"{found.low:.10g}..{found.high:.10g}"
    return f"{found.value:.10g}"


def is_right(case: Case, found: Understood) -> bool:
    """Whether exactly what was expected would be stored."""
    stored = in_words(found, at_least=0.6)
    return stored == case.expected and (stored == "none" or found.unit == case.unit)


def is_wrong_and_sure(case: Case, found: Understood) -> bool:
    """Whether a wrong value came with high confidence."""
    return found.ok and found.confidence >= CONFIDENT and in_words(found) != case.expected


def table(kinds: Iterable[str] = MEANINGS) -> list[str]:
    """Return the table as Markdown lines."""
    lines = [
        "| type | phrasings | no value (of all) | right | right in % | held out | right | wrong, yet confident |",
        "|---|---:|---:|---:|---:|---:|---:|---:|",
    ]
    total = [0] * 6
    for kind in kinds:
        known, held = cases(kind), cases(kind, held_out=True)
        traps = sum(case.expected == "none" for case in known + held)
        right, held_right = (sum(is_right(case, read(case)) for case in some) for some in (known, held))
        sure = sum(is_wrong_and_sure(case, read(case)) for case in known + held)
        row = [len(known), traps, right, len(held), held_right, sure]
        total = [one + other for one, other in zip(total, row, strict=True)]
        lines.append(_line(kind, row))
    return [*lines, _line("all", total)]


def _line(kind: str, row: list[int]) -> str:
    known, traps, right, held, held_right, sure = row
    return f"| {kind} | {known} | {traps} | {right} | {100 * right / known:.1f} | {held} | {held_right} | {sure} |"


def main() -> None:
    """Print the table, and with `-v` each case that is not right."""
    if "-v" in sys.argv:
        for kind in MEANINGS:
            for case in [*cases(kind), *cases(kind, held_out=True)]:
                found = read(case)
                if not is_right(case, found):
                    mark = "!!" if is_wrong_and_sure(case, found) else "  "
                    got = f"{in_words(found)} {found.unit} {found.confidence}"
                    print(f"{mark} {kind:10} {case.text!r}: wanted {case.expected} {case.unit}, got {got}")
    print("\n".join(table()))


if __name__ == "__main__":
    main()
