"""Tables whose first row names the columns, as lines of cells divided by tabs."""

import re
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One row under a header; `cells` are by the name of their column."""

    line: int
    cells: dict[str, str]


def cells_of(line: str) -> list[str]:
    """Return the cells of a line; several blanks divide them too."""
    return [cell.strip(" |") for cell in re.split(r"\t+| {3,}|\s\|\s", line.strip()) if cell.strip(" |")]


def find_rows(
    lines: list[str], columns: Mapping[str, re.Pattern[str]], *, keys: frozenset[str]
) -> tuple[list[Row], set[int]]:
    """Return the rows of every table whose header names two of `columns`, one of them in `keys`; and their lines."""
    rows: list[Row] = []
    taken: set[int] = set()
    index = 0
    while index < len(lines):
        names = _header(lines[index], columns, keys)
        if not names:
            index += 1
            continue
        taken.add(index)
        index += 1
        while index < len(lines):
            cells = cells_of(lines[index])
            if not cells:
                if index + 1 < len(lines) and len(cells_of(lines[index + 1])) >= 2:
                    index += 1
                    continue
                break
            if len(cells) < 2 or len(cells) > len(names) + 1 or _header(lines[index], columns, keys):
                break
            rows.append(Row(index, _named(names, cells)))
            taken.add(index)
            index += 1
    return rows, taken


def _header(line: str, columns: Mapping[str, re.Pattern[str]], keys: frozenset[str]) -> list[str]:
    cells = cells_of(line)
    if len(cells) < 2 or any(len(cell) > 40 for cell in cells) or re.search(r"\d", line):
        return []
    names: list[str] = []
    for cell in cells:
        name = next((name for name, pattern in columns.items() if pattern.search(cell)), "")
        names.append("" if name in names else name)
    return names if keys & set(names) and sum(name != "" for name in names) >= 2 else []


def _named(names: list[str], cells: list[str]) -> dict[str, str]:
    # A serial number may have a column without a name, or a name without a number in the row.
    if len(cells) == len(names) + 1 and re.fullmatch(r"\d{1,2}[.)]?", cells[0]):
        cells = cells[1:]
    elif len(cells) == len(names) - 1 and names[0] == "":
        names = names[1:]
    return {name: cell for name, cell in zip(names, cells, strict=False) if name}
