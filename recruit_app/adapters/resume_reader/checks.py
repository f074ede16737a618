"""Cheap checks made before any parser sees the bytes."""

import io
import zipfile
from pathlib import PurePosixPath
from typing import Literal

from recruit_app.adapters.resume_reader import sentences
from recruit_app.core.errors import Invalid

Kind = Literal["pdf", "docx", "txt"]

MAX_BYTES = 10 * 1024 * 1024
MAX_ZIP_ENTRIES = 200
MAX_UNPACKED_BYTES = 50 * 1024 * 1024
MAX_RATIO = 100
_OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PROGRAMS = (b"MZ", b"\x7fELF", b"%PDF", b"PK\x03\x04", _OLD_WORD, b"\x89PNG", b"\xff\xd8\xff", b"{\\rtf")


class UnreadableResume(Invalid):
    """The file cannot be used; its sentence can be shown to the candidate as it is."""


def check_upload(data: bytes, filename: str) -> Kind:
    """Say what kind of document this is; size, first bytes and file ending must all fit.

    Raises UnreadableResume with a sentence for the candidate.
    """
    if not data:
        raise UnreadableResume(sentences.EMPTY)
    if len(data) > MAX_BYTES:
        raise UnreadableResume(sentences.TOO_BIG)
    ending = PurePosixPath(filename.replace("\\", "/")).suffix.lower()
    if ending == ".doc" and data.startswith(_OLD_WORD):
        raise UnreadableResume(sentences.OLD_WORD)
    if ending == ".pdf" and data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n\0").startswith(b"%PDF-"):
        return "pdf"
    if ending == ".docx" and data.startswith(b"PK\x03\x04"):
        check_docx_archive(data)
        return "docx"
    if ending == ".txt" and _is_plain_text(data):
        return "txt"
    raise UnreadableResume(sentences.WRONG_KIND)


def may_be_locked(data: bytes) -> bool:
    """Say whether a PDF names an encryption: it may need a password, or only forbid printing."""
    return b"/Encrypt" in data


def check_docx_archive(data: bytes) -> None:
    """Refuse zip bombs, macros, foreign paths and links inside a Word file."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise UnreadableResume(sentences.BROKEN) from error
    names = {entry.filename for entry in entries}
    if "word/document.xml" not in names or "[Content_Types].xml" not in names:
        raise UnreadableResume(sentences.WRONG_KIND)
    unpacked = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries)
    too_much = len(entries) > MAX_ZIP_ENTRIES or unpacked > MAX_UNPACKED_BYTES
    if too_much or unpacked > MAX_RATIO * max(packed, 1) or any(map(_is_unsafe, entries)):
        raise UnreadableResume(sentences.UNSAFE_WORD)


def _is_unsafe(entry: zipfile.ZipInfo) -> bool:
    name = entry.filename.replace("\\", "/")
    path = PurePosixPath(name)
    is_link = (entry.external_attr >> 16) & 0o170000 == 0o120000
    is_encrypted = bool(entry.flag_bits & 1)
    is_foreign = path.is_absolute() or ".." in path.parts or ":" in name
    return is_link or is_encrypted or is_foreign or path.name.lower() == "vbaproject.bin"


def _is_plain_text(data: bytes) -> bool:
    if data.startswith(_PROGRAMS):
        return False
    text = decode_text(data)
    odd = sum(1 for char in text if ord(char) < 32 and char not in "\t\n\r\f")
    return odd <= len(text) // 200


def decode_text(data: bytes) -> str:
    """Decode a text file as its byte-order mark says, else as UTF-8, else as Windows Western."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
