"""Text that is safe in a spreadsheet and names that are safe in a ZIP."""

import re
import unicodedata
from pathlib import PurePosixPath

_STARTS_FORMULA = frozenset("=+-@\t\r\n＝＋－＠")
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_RESERVED = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))})
_MOST = 80


def safe_text(text: str) -> str:
    """Return text that no spreadsheet takes for a formula: what could start one gets a leading '."""
    kept = "".join(char for char in text if char in "\n\t\r" or unicodedata.category(char) not in ("Cc", "Cs"))
    return f"'{kept}" if kept.lstrip(" ")[:1] in _STARTS_FORMULA and kept.strip(" ") else kept


def safe_name(name: str) -> str:
    """Return a file name without folders, reserved words or odd characters, at most 80 long, never empty."""
    plain = "".join(char for char in unicodedata.normalize("NFC", name) if unicodedata.category(char)[0] != "C")
    plain = " ".join(_FORBIDDEN.sub(" ", plain).split()).strip(" .")[:_MOST].strip(" .")
    if not plain or plain.split(".")[0].lower() in _RESERVED:
        return f"person {plain}".strip()
    return plain


def extension_of(file_name: str) -> str:
    """Return ".pdf", ".docx" or ".txt" of a stored file's name, ".bin" for anything else."""
    suffix = PurePosixPath(file_name).suffix.lower()
    return suffix if suffix in (".pdf", ".docx", ".doc", ".txt") else ".bin"
