"""Read the data files beside this module."""

import csv
import json
from functools import lru_cache
from importlib.resources import files
from typing import Any

Row = dict[str, str]


def read_rows(name: str) -> list[Row]:
    """Return the rows of `data/<name>.csv`, whose cells are divided by `|`."""
    text = files("recruit_app.demo.content").joinpath("data", f"{name}.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines(), delimiter="|", quoting=csv.QUOTE_NONE))


@lru_cache
def read_json(name: str) -> Any:
    """Return the content of `data/<name>.json`."""
    return json.loads(files("recruit_app.demo.content").joinpath("data", f"{name}.json").read_text(encoding="utf-8"))


def parts(cell: str) -> tuple[str, ...]:
    """Cut a cell at its semicolons."""
    return tuple(part.strip() for part in cell.split(";") if part.strip())


def offset(cell: str) -> int | None:
    """Read a number of days; an empty cell is None."""
    return int(cell) if cell else None
