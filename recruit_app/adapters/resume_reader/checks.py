"""Cheap checks made before any parser sees the bytes."""

import io
import re
import zipfile
from pathlib import PurePosixPath
from typing import Literal

from recruit_app.adapters.resume_reader import sentences
from recruit_app.core.errors import Invalid

Kind = Literal["pdf", "docx", "doc", "odt", "rtf", "html", "txt", "image"]

MAX_BYTES = 10 * 1024 * 1024
MAX_ZIP_ENTRIES = 200
MAX_UNPACKED_BYTES = 50 * 1024 * 1024
MAX_RATIO = 100
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\0", b"MM\0*")
_PROGRAMS = (b"MZ", b"\x7fELF", b"%PDF", _ZIP, _OLE, *_PICTURES, b"{\\rtf")
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|div|table)\b", re.I | re.S
)
# Job sites hand out RTF, HTML and DOCX files that are called .doc, so the ending only names the family.
_KINDS_OF_ENDING: dict[str, tuple[Kind, ...]] = {
    ".pdf": ("pdf",),
    ".docx": ("docx",),
    ".doc": ("doc", "docx", "rtf", "html"),
    ".odt": ("odt",),
    ".rtf": ("rtf", "doc", "docx"),
    ".html": ("html",),
    ".htm": ("html",),
    ".txt": ("txt",),
    ".text": ("txt",),
    ".md": ("txt",),
    ".png": ("image",),
    ".jpg": ("image",),
    ".jpeg": ("image",),
    ".tif": ("image",),
    ".tiff": ("image",),
}
ENDINGS = tuple(_KINDS_OF_ENDING)
# As a file input lists them.
ACCEPT = ",".join(f".{ending.removeprefix('.')}" for ending in ENDINGS)


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
    allowed = _KINDS_OF_ENDING.get(ending, ())
    kind = _kind_of(data, ending)
    if ending == ".docx" and kind == "doc":
        # Office keeps a Word file with a password in the container of the old format.
        raise UnreadableResume(sentences.WORD_PASSWORD)
    if kind is None or kind not in allowed:
        raise UnreadableResume(sentences.WRONG_KIND)
    return kind


def _kind_of(data: bytes, ending: str) -> Kind | None:
    if data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n\0").startswith(b"%PDF-"):
        return "pdf"
    if data.startswith(_ZIP):
        return check_archive(data)
    if data.startswith(_OLE):
        return "doc"
    if data.startswith(_PICTURES):
        return "image"
    if data[:64].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{\\rtf"):
        return "rtf"
    if ending in (".html", ".htm", ".doc"):
        looks_like_html = _HTML.match(data[:4096].lstrip(b"\xef\xbb\xbf")) or ending != ".doc"
        return "html" if looks_like_html and _is_plain_text(data) else None
    return "txt" if _is_plain_text(data) else None


def may_be_locked(data: bytes) -> bool:
    """Say whether a PDF names an encryption: it may need a password, or only forbid printing."""
    return b"/Encrypt" in data


def check_archive(data: bytes) -> Kind:
    """Say whether a ZIP is a Word or OpenDocument file; refuse bombs, macros, foreign paths and links inside."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise UnreadableResume(sentences.BROKEN) from error
    names = {entry.filename.replace("\\", "/") for entry in entries}
    kind: Kind
    if {"word/document.xml", "[Content_Types].xml"} <= names or {"word/document2.xml"} <= names:
        kind = "docx"
    elif {"content.xml", "mimetype"} <= names:
        kind = "odt"
    else:
        raise UnreadableResume(sentences.WRONG_KIND)
    unpacked = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries)
    too_much = len(entries) > MAX_ZIP_ENTRIES or unpacked > MAX_UNPACKED_BYTES
    if too_much or unpacked > MAX_RATIO * max(packed, 1) or any(map(_is_unsafe, entries)):
        raise UnreadableResume(sentences.UNSAFE_WORD)
    return kind


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
