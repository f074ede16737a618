"""The child process: document bytes on stdin, one JSON object on stdout.

Limits are set before any parser is imported, so that a hostile file can at worst end this process.
"""

import json
import sys

from recruit_app.adapters.resume_reader import sentences

MEMORY_BYTES = 1024**3
CPU_SECONDS = 10
MAX_TEXT = 400_000


def limit_resources() -> None:
    """Cap memory, CPU time and file writing of this process (no-op where the system cannot)."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS + 1))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform.startswith("linux"):
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))


def read(data: bytes, kind: str) -> tuple[str, int]:
    """Return (text, pages). Each parser is imported only when its kind of file is read."""
    if kind == "pdf":
        from recruit_app.adapters.resume_reader.pdf import read_pdf

        return read_pdf(data)
    if kind == "docx":
        from recruit_app.adapters.resume_reader.docx import read_docx

        return read_docx(data), 1
    from recruit_app.adapters.resume_reader.checks import decode_text

    return decode_text(data), 1


def clean(text: str) -> str:
    """Drop what a database or a browser refuses: NUL, lone surrogates, control characters."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")
    text = text.encode("utf-8", "ignore").decode("utf-8")
    kept = "".join(char for char in text if char in "\t\n" or ord(char) >= 32)
    return kept[:MAX_TEXT].strip()


def main() -> None:
    """Read stdin, answer on stdout; a failure is an answer with a sentence, not a traceback."""
    limit_resources()
    from recruit_app.adapters.resume_reader.checks import UnreadableResume

    try:
        text, pages = read(sys.stdin.buffer.read(), sys.argv[1])
        answer: dict[str, object] = {"text": clean(text), "pages": pages}
    except UnreadableResume as error:
        answer = {"error": error.sentence}
    except Exception:  # any parser error means the same to the candidate
        answer = {"error": sentences.BROKEN}
    sys.stdout.write(json.dumps(answer))


if __name__ == "__main__":
    main()
