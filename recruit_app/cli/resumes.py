"""Read résumés from files: `python -m recruit_app parse-resume FILE…`."""

import asyncio
import json
from pathlib import Path
from typing import Annotated, Any

import typer

NOT_ALL_READ = 3


def add_commands(cli: typer.Typer) -> None:
    """Add the commands about résumés."""
    cli.command("parse-resume")(parse_resume)


def parse_resume(
    files: Annotated[list[Path], typer.Argument(help="PDF, Word, ODT, RTF, HTML, text or pictures.")],
) -> None:
    """Print what each résumé says, one JSON object per line and file; no database is needed.

    Keys: file, full_name, email, phone, emails[], phones[], links[], location, headline, summary,
    total_experience_years, highest_education, year_of_passing, education[], skills[], certificates[], languages[],
    work_history[], notice_period_days, current_ctc and expected_ctc (rupees a year), text, warnings[], and found
    (confidence 0 to 1 and evidence of each single value). What a résumé does not say is null or empty.

    education[]: {degree (as written), level (its canonical name), institution, year (of passing), grade, confidence,
    evidence}. work_history[]: {company, title, start and end ("2019-01"; the end of a job that goes on is null),
    is_current, responsibilities (one text), tools[], confidence, evidence}.

    A file that cannot be read gives {file, error, …} with the other keys empty, its reason in warnings[]. Exit code 0
    when all files were read, 3 when some were not.
    """
    raise SystemExit(asyncio.run(_print_all(files)))


async def _print_all(files: list[Path]) -> int:
    code = 0
    for file in files:
        record = await read_file(file)
        code = NOT_ALL_READ if "error" in record else code
        print(json.dumps(record, ensure_ascii=False), flush=True)
    return code


async def read_file(file: Path) -> dict[str, Any]:
    """Return the record of one file; one that cannot be read has `error`, a sentence, and no values."""
    from recruit_app.adapters.resume_reader import read_resume
    from recruit_app.core.clock import today
    from recruit_app.core.errors import DomainError
    from recruit_app.domain.candidates.resume_parser import default_vocabulary, parse_resume, to_record

    reason = ""
    try:
        found = await read_resume(await asyncio.to_thread(file.read_bytes), file.name)
    except DomainError as refusal:
        reason = refusal.sentence
    except OSError as problem:
        reason = f"The file could not be opened: {problem.strerror or problem}."
    if reason:
        nothing = parse_resume("", today=today(), vocabulary=default_vocabulary())
        return {"file": str(file), **to_record(nothing, text="", warnings=[reason]), "error": reason}
    parsed = parse_resume(found.text, today=today(), vocabulary=default_vocabulary())
    return {"file": str(file), **to_record(parsed, text=found.text, warnings=found.warnings)}
