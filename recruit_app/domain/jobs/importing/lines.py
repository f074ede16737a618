"""Lines of a file, each a job or the sentence why not."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from recruit_app.domain.jobs.importing.found import BadLine, FoundJob
from recruit_app.domain.jobs.importing.own_fields import read_own
from recruit_app.domain.jobs.importing.schema_org import posting_in, read_posting

MAX_LINE = 1_000_000


def read_lines(lines: Iterable[bytes], *, default_country: str) -> Iterator[tuple[int, FoundJob | str]]:
    """Yield each line's number from 1 with its job, or with the sentence why it is none; empty ones are skipped."""
    for number, raw in enumerate(lines, start=1):
        if not raw.strip():
            continue
        try:
            yield number, read_line(raw, default_country=default_country)
        except BadLine as problem:
            yield number, str(problem)


def read_line(raw: bytes, *, default_country: str) -> FoundJob:
    """Return the job of one line: a schema.org JobPosting, or the project's own fields.

    Raises:
        BadLine: why it is no job, in one sentence.
    """
    if len(raw) > MAX_LINE:
        raise BadLine(f"It is longer than {MAX_LINE} bytes.")
    try:
        text = raw.decode("utf-8-sig")
        data: Any = json.loads(text)
    except UnicodeDecodeError as error:
        raise BadLine("It is not UTF-8 text.") from error
    except (ValueError, RecursionError) as error:
        raise BadLine("It is not JSON.") from error
    posting = posting_in(data)
    if posting is not None:
        return read_posting(posting, default_country=default_country)
    if not isinstance(data, dict):
        raise BadLine("It is no JSON object.")
    if "@type" in data:
        raise BadLine(f"It is a {str(data['@type'])[:40]}, not a JobPosting.")
    return read_own(text)
