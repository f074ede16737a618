"""Commands about matching."""

import csv
import io
import json
import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from recruit_app.core.errors import Conflict, Invalid


def add_commands(cli: typer.Typer) -> None:
    """Add this module's commands."""
    cli.command("score-pairs")(score_pairs)
    cli.command("matcher-role")(matcher_role)


def score_pairs(
    jobs: Annotated[Path, typer.Option(help="Ads, one JSON object a line: id, title, key_skills, text.")],
    resumes: Annotated[Path, typer.Option(help="Résumés, one JSON object a line: id, text.")],
    pairs: Annotated[Path, typer.Option(help="CSV with the columns job_id (or jd_id) and resume_id.")],
) -> None:
    """Score pairs of ads and résumés, 0–100, without a database; the CSV goes to standard output."""
    from recruit_app.adapters.embeddings import LocalEmbedder
    from recruit_app.domain import ports
    from recruit_app.domain.matching import pairs as scoring

    ports.plug(embedder=LocalEmbedder())
    columns, rows = _read_csv(pairs)
    scored = scoring.score_pairs(_read_lines(jobs), _read_lines(resumes), rows)
    names = list(scored[0]) if scored else [*columns, *(["score"] if "score" not in columns else [])]
    writer = csv.DictWriter(sys.stdout, names, lineterminator="\n")
    writer.writeheader()
    writer.writerows(scored)


def matcher_role() -> None:
    """Give the database role `matcher` the columns a match may read, and say whether it works."""
    import asyncio

    from recruit_app.cli import _closing, _database

    _database()
    asyncio.run(_closing(_grant()))
    print("Matching reads under the role `matcher`.")


async def _grant() -> None:
    from recruit_app.core.database import session_scope
    from recruit_app.domain.matching import role

    async with session_scope() as session:
        await role.set_up(session)
        if problem := await role.problem(session):
            raise Conflict(problem)


def _read_lines(path: Path) -> list[dict[str, Any]]:
    records = []
    for number, line in enumerate(_read(path).split("\n"), 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except ValueError as error:
            raise Invalid(f"Line {number} of {path} is not JSON.") from error
        if not isinstance(record, dict):
            raise Invalid(f"Line {number} of {path} is not a JSON object.")
        records.append(record)
    return records


def _read_csv(path: Path) -> tuple[list[str], list[dict[str, str]]]:
    reader = csv.DictReader(io.StringIO(_read(path), newline=""))
    rows = list(reader)
    if any(None in row or None in row.values() for row in rows):
        raise Invalid(f"A row of {path} has more or fewer values than the header has columns.")
    return list(reader.fieldnames or ()), rows


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise Invalid(f"{path} cannot be read as text.") from error
