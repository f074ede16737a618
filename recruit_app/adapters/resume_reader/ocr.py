"""Text out of pictures of pages, with tesseract where the machine has it, else with RapidOCR where it is installed.

Runs in the child process only; the words and their places go through the same layout as those of a PDF.
"""

import importlib.util
import os
import re
import shutil
import subprocess
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from recruit_app.adapters.resume_reader import sentences
from recruit_app.adapters.resume_reader.checks import UnreadableResume
from recruit_app.adapters.resume_reader.layout import Segment, join_words, page_text

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

PAGE_SECONDS = 60
MIN_CONFIDENCE = 20.0
_LEVEL_WORD = "5"
_BULLET = re.compile(r"(?m)^(?:[¢©®«»°*·+¤>]|[eo](?=\s[A-Z0-9]))\s+")
_AT = re.compile(r"(?<=[\w.])\s?@\s?(?=[\w\-]+\.[A-Za-z]{2})")


def can_read_pictures() -> bool:
    """Say whether this machine has a program that reads pictures."""
    return shutil.which("tesseract") is not None or importlib.util.find_spec("rapidocr_onnxruntime") is not None


def read_grey(page: "NDArray[np.uint8]") -> str:
    """Return the text of one page given as grey values, rows from the top."""
    if shutil.which("tesseract") is None:
        # It needs no more than 150 dpi, and less memory for it; it loses many blanks between words.
        return _rapid(page[::2, ::2].copy())
    height, width = page.shape[:2]
    return read_picture(f"P5 {width} {height} 255\n".encode() + page.tobytes())


def read_picture(data: bytes) -> str:
    """Return the text of a PNG, JPEG, TIFF or PGM picture; raises UnreadableResume where nothing can read it."""
    if shutil.which("tesseract") is None:
        return _rapid(data)
    # One thread: the limits of this process are inherited, and its processor time is shared by all threads.
    environment = {name: os.environ[name] for name in ("PATH", "TESSDATA_PREFIX") if name in os.environ}
    command = ["tesseract", "stdin", "stdout", "--psm", "3", "-l", "eng", "--dpi", "300", "tsv"]
    done = subprocess.run(
        command,
        input=data,
        capture_output=True,
        check=False,
        timeout=PAGE_SECONDS,
        env={**environment, "OMP_THREAD_LIMIT": "1"},
    )
    if done.returncode != 0:
        raise UnreadableResume(sentences.BROKEN)
    return tidy(page_text(_segments(done.stdout.decode("utf-8", errors="replace"))))


def tidy(text: str) -> str:
    """Mend what a reader of pictures makes of bullets, of the @ of an address and of a lonely I."""
    text = _BULLET.sub("• ", text)
    text = _AT.sub("@", text)
    return re.sub(r"(?m)(?:^|(?<=\s))\|(?= (?:am|have|hereby|was|do|can)\b)", "I", text)


def _segments(table: str) -> list[Segment]:
    """Join tesseract's words into runs; its y grows downwards, that of a page upwards."""
    lines: dict[tuple[str, ...], list[Segment]] = {}
    for row in table.splitlines()[1:]:
        cells = row.split("\t")
        if len(cells) < 12 or cells[0] != _LEVEL_WORD or not cells[11].strip():
            continue
        if float(cells[10]) < MIN_CONFIDENCE and not any(char.isalnum() for char in cells[11]):
            continue
        left, top, width, height = (float(cell) for cell in cells[6:10])
        word = Segment(left, left + width, -top - height, -top, cells[11].strip())
        lines.setdefault(tuple(cells[1:5]), []).append(word)
    return [segment for words in lines.values() for segment in join_words(words)]


def _rapid(page: "NDArray[np.uint8] | bytes") -> str:
    try:
        from rapidocr_onnxruntime import RapidOCR  # pyright: ignore[reportMissingImports]
    except ImportError as error:
        raise UnreadableResume(sentences.NO_OCR) from error
    engine: Callable[..., Any] = RapidOCR(intra_op_num_threads=1, inter_op_num_threads=1)
    lines, _ = engine(page)
    segments: list[Segment] = []
    for box, text, _ in lines or ():
        left, right = (limit(x for x, _ in box) for limit in (min, max))
        top, bottom = (limit(y for _, y in box) for limit in (min, max))
        segments.append(Segment(left, right, -bottom, -top, text))
    return tidy(page_text(segments))
