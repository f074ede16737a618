"""`python -m recruit_app hotdrops …`: read boards from the command line."""

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
