"""`python -m recruit_app hotdrops …`: read boards from the command line."""

import asyncio
import sys
from pathlib import Path
from typing import Annotated

import typer

from recruit_app.core.errors import DomainError

hotdrops = typer.Typer(help="Jobs found on other boards.", no_args_is_help=True)


@hotdrops.command()
def parse(
    file: Annotated[Path, typer.Argument(help="What a board sent, saved; - reads standard input.")],
    kind: Annotated[str, typer.Option(help="greenhouse, lever, ashby, smartrecruiters, workable, recruitee, rss, …")],
    company: Annotated[str, typer.Option(help="The board's owner, where the file does not name it.")] = "",
    url: Annotated[str, typer.Option(help="The address the file was read from.")] = "",
) -> None:
    """Print a saved answer of a board as normalised JSON lines."""
    from recruit_app.adapters.boards import parse as read

    try:
        data = sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
    except OSError as error:
        sys.exit(f"{file} cannot be read: {error.strerror}.")
    try:
        found = read(kind, data, company=company, url=url)
    except DomainError as refusal:
        sys.exit(f"{file}: {refusal.sentence}")
    for posting in found.postings:
        print(posting.model_dump_json())
    for reason in found.skipped:
        print(f"Skipped {reason}.", file=sys.stderr)


@hotdrops.command()
def fetch(
    source: Annotated[str, typer.Option(help="The name of one source; without it, all that are not paused.")] = "",
) -> None:
    """Read the sources now, one line each; exit 1 when none could be read."""
    from recruit_app.cli import closing, ready_database
    from recruit_app.wiring import wire

    ready_database()
    wire()
    results = asyncio.run(closing(_fetch(source)))
    for line, _ in results:
        print(line)
    if not results:
        print("There are no sources to read. An admin adds them on the page Hot drops.")
    raise SystemExit(1 if results and not any(went_well for _, went_well in results) else 0)


async def _fetch(name: str) -> list[tuple[str, bool]]:
    from recruit_app.core.database import session_scope
    from recruit_app.domain.hotdrops import service

    async with session_scope() as session:
        chosen = [await service.find_by_name(session, name=name)] if name else await service.list_enabled(session)
    lines: list[tuple[str, bool]] = []
    for source_id in chosen:
        run = await service.run_source(source_id=source_id)
        if run is None:
            lines.append(("Another worker is reading this source at the moment.", True))
            continue
        counts = f"{run.found} found, {run.new} new, {run.updated} updated, {run.failed} failed"
        lines.append((f"{run.source}: {run.state}, {counts}{f'. {run.why}' if run.why else ''}", run.state != "Failed"))
    return lines
