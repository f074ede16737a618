"""Jobs from files: `python -m recruit_app import-jobs FILE.jsonl`."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

NOT_ALL = 3


def add_commands(cli: typer.Typer) -> None:
    """Add this module's commands."""
    cli.command("import-jobs")(import_jobs)


def import_jobs(
    file: Annotated[Path, typer.Argument(help="One JSON object a line: a schema.org JobPosting, or our own fields.")],
) -> None:
    """Import jobs from a JSON-lines file; exit 0 if all are in, 3 if some lines were not taken.

    Importing a file again changes only what has changed in it. Each line that is not taken is named with its number
    and the reason, and the rest goes in.
    """
    from recruit_app.cli import _closing, _database
    from recruit_app.wiring import wire

    if not file.is_file():
        raise SystemExit(f"There is no file {file}.")
    wire()
    _database()
    raise SystemExit(asyncio.run(_closing(_import(file))))


async def _import(file: Path) -> int:
    from recruit_app.core.actor import SYSTEM
    from recruit_app.core.database import session_scope
    from recruit_app.domain.jobs.importing import service

    counts = {"new": 0, "changed": 0, "unchanged": 0, "not taken": 0}
    for numbers, jobs, problems in _batches(file, service.BATCH):
        async with session_scope() as session:
            done = await service.import_jobs(session, actor=SYSTEM, jobs=jobs)
        problems += [(numbers[position], sentence) for position, sentence in done.refused]
        for number, sentence in sorted(problems):
            print(f"line {number}: {sentence}", flush=True)
        for name, count in (("new", done.new), ("changed", done.changed), ("unchanged", done.unchanged)):
            counts[name] += count
        counts["not taken"] += len(problems)
    print(", ".join(f"{count} {name}" for name, count in counts.items()))
    return NOT_ALL if counts["not taken"] else 0


def _batches(file: Path, size: int) -> Iterator[tuple[list[int], list, list[tuple[int, str]]]]:
    """Yield line numbers, jobs and problems; a job met twice waits for the next batch, so that the later line wins."""
    from recruit_app.core.settings import get_settings
    from recruit_app.domain.jobs.importing.lines import read_lines

    numbers: list[int] = []
    jobs: list = []
    problems: list[tuple[int, str]] = []
    keys: set[str] = set()
    with file.open("rb") as lines:
        for number, found in read_lines(lines, default_country=get_settings().default_country):
            if isinstance(found, str):
                problems.append((number, found))
                continue
            if len(jobs) == size or found.key in keys:
                yield numbers, jobs, problems
                numbers, jobs, problems, keys = [], [], [], set()
            numbers.append(number)
            jobs.append(found)
            keys.add(found.key)
    yield numbers, jobs, problems
