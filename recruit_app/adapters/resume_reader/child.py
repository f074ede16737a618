"""The child process: document bytes on stdin, one JSON object on stdout.

Limits are set before any parser is imported, so that a hostile file can at worst end this process. The process has no
network (where the system lets it give that up) and can write no file. Called a second time with `scan`, it reads pages
that are pictures, which takes longer.
"""

import ctypes
import json
import shutil
import sys

from recruit_app.adapters.resume_reader import sentences
from recruit_app.adapters.resume_reader.checks import UnreadableResume
from recruit_app.adapters.resume_reader.document import Document

MEMORY_BYTES = 1024**3
CPU_SECONDS = 10
SCAN_CPU_SECONDS = 60
# Reading pictures without tesseract happens in this process and takes more.
SCAN_MEMORY_BYTES = 3 * 1024**3
MAX_TEXT = 400_000
_NEW_USER_AND_NETWORK = 0x10000000 | 0x40000000


def limit_resources(cpu_seconds: int, memory_bytes: int = MEMORY_BYTES) -> None:
    """Cap memory, CPU time and file writing of this process, and leave the network (where the system can)."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CPU, (cpu_seconds, cpu_seconds + 1))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform.startswith("linux"):
        resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))
        ctypes.CDLL(None).unshare(_NEW_USER_AND_NETWORK)


def read(data: bytes, kind: str, *, with_scans: bool) -> Document:
    """Return what the file holds. Each parser is imported only when its kind of file is read."""
    if kind == "pdf":
        from recruit_app.adapters.resume_reader.pdf import read_pdf

        return read_pdf(data, with_scans=with_scans)
    if kind == "image" or (kind == "docx" and with_scans):
        return _read_pictures(data, kind, with_scans=with_scans)
    text = _text(data, kind)
    if kind == "docx" and not any(map(str.isalnum, text)) and _docx_pictures(data):
        return Document(text, scans=(0,))
    return Document(text)


def _text(data: bytes, kind: str) -> str:
    if kind == "docx":
        from recruit_app.adapters.resume_reader.docx import read_docx as parse
    elif kind == "odt":
        from recruit_app.adapters.resume_reader.odt import read_odt as parse
    elif kind == "rtf":
        from recruit_app.adapters.resume_reader.rtf import read_rtf as parse
    elif kind == "html":
        from recruit_app.adapters.resume_reader.html import read_html as parse
    elif kind == "doc":
        from recruit_app.adapters.resume_reader.doc import read_doc as parse
    else:
        from recruit_app.adapters.resume_reader.checks import decode_text as parse
    return parse(data)


def _docx_pictures(data: bytes) -> list[bytes]:
    from recruit_app.adapters.resume_reader.docx import pictures

    return pictures(data)


def _read_pictures(data: bytes, kind: str, *, with_scans: bool) -> Document:
    if not with_scans:
        return Document("", scans=(0,))
    from recruit_app.adapters.resume_reader.ocr import read_picture

    pages = [data] if kind == "image" else _docx_pictures(data)[:10]
    return Document("\n\n".join(read_picture(page) for page in pages), len(pages))


def clean(text: str) -> str:
    """Drop what a database or a browser refuses: NUL, lone surrogates, control characters."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")
    text = text.encode("utf-8", "ignore").decode("utf-8")
    kept = "".join(char for char in text if char in "\t\n" or ord(char) >= 32)
    return kept[:MAX_TEXT].strip()


def main() -> None:
    """Read stdin, answer on stdout; a failure is an answer with a sentence, not a traceback."""
    kind, with_scans = sys.argv[1], sys.argv[2:] == ["scan"]
    if with_scans:
        limit_resources(SCAN_CPU_SECONDS, MEMORY_BYTES if shutil.which("tesseract") else SCAN_MEMORY_BYTES)
    else:
        limit_resources(CPU_SECONDS)
    try:
        if with_scans:
            from recruit_app.adapters.resume_reader.ocr import can_read_pictures

            if not can_read_pictures():
                raise UnreadableResume(sentences.NO_OCR)
        found = read(sys.stdin.buffer.read(), kind, with_scans=with_scans)
        answer: dict[str, object] = {
            "text": clean(found.text),
            "pages": found.pages,
            "scans": found.scans,
            "warnings": found.warnings,
        }
    except UnreadableResume as error:
        answer = {"error": error.sentence}
    except Exception:  # any parser error means the same to the candidate
        answer = {"error": sentences.BROKEN}
    sys.stdout.write(json.dumps(answer))


if __name__ == "__main__":
    main()
