"""Read one résumé in a child process that has no secrets, no network and little memory and time."""

import asyncio
import contextlib
import json
import os
import sys
from pathlib import Path
from typing import Any

from recruit_app.adapters.resume_reader import sentences
from recruit_app.adapters.resume_reader.checks import Kind, UnreadableResume, check_upload
from recruit_app.domain.ports import ResumeText

WALL_SECONDS = 15.0
SCAN_WALL_SECONDS = 240.0
_ROOT = Path(__file__).resolve().parents[3]
_CHILD = "recruit_app.adapters.resume_reader.child"
_KEPT_ENVIRONMENT = ("PATH", "LANG", "LC_ALL", "SYSTEMROOT", "LD_LIBRARY_PATH", "TESSDATA_PREFIX")


class SandboxedReader:
    """The port's résumé reader: hostile files meet only the child process."""

    async def read(self, data: bytes, filename: str) -> ResumeText:
        """Return the text; UnreadableResume (an Invalid) with one sentence for the person."""
        return await read_resume(data, filename)

    async def open(self, data: bytes, filename: str) -> None:
        """Refuse what cannot be opened, within 15 seconds and without looking at pictures; raises as `read`."""
        await _ask_child(data, check_upload(data, filename))


async def read_resume(data: bytes, filename: str) -> ResumeText:
    """Return the text of an uploaded résumé (see `checks.ENDINGS`, at most 10 MB).

    Takes 15 seconds at most, and four minutes where pages are pictures. Raises UnreadableResume with a sentence for
    the candidate.
    """
    kind = check_upload(data, filename)
    answer = await _ask_child(data, kind)
    warnings = list(answer["warnings"])
    if scans := answer["scans"]:
        try:
            answer = await _ask_child(data, kind, "scan")
            warnings.extend(answer["warnings"])
        except UnreadableResume:
            if not _has_text(answer["text"]):
                raise
            warnings.append(sentences.unread_pages([page + 1 for page in scans]))
    if not _has_text(answer["text"]):
        raise UnreadableResume(sentences.NO_TEXT)
    return ResumeText(text=answer["text"], pages=answer["pages"], kind=kind, warnings=tuple(warnings))


def _has_text(text: str) -> bool:
    return any(char.isalnum() for char in text)


async def _ask_child(data: bytes, kind: Kind, *mode: str) -> dict[str, Any]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-s", "-B", "-m", _CHILD, kind, *mode,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        cwd=_ROOT,
        env={name: os.environ[name] for name in _KEPT_ENVIRONMENT if name in os.environ},
        # A group of its own, so that a program it has started ends with it.
        start_new_session=True,
    )  # fmt: skip
    try:
        async with asyncio.timeout(SCAN_WALL_SECONDS if mode else WALL_SECONDS):
            output, _ = await process.communicate(data)
    except TimeoutError as error:
        raise UnreadableResume(sentences.TOO_SLOW) from error
    finally:
        await _end(process)
    try:
        answer = json.loads(output)
    except ValueError as error:
        # A child stopped by a limit (CPU time, memory) or a crash leaves no answer.
        is_cpu_limit = process.returncode in (-24, -9)
        raise UnreadableResume(sentences.TOO_SLOW if is_cpu_limit else sentences.BROKEN) from error
    if "error" in answer:
        raise UnreadableResume(answer["error"])
    return answer


async def _end(process: asyncio.subprocess.Process) -> None:
    if process.returncode is None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, 9)
        await process.wait()
