"""Rich Text Format (runs in the child process only)."""

import re

from striprtf.striprtf import rtf_to_text

_CODEPAGE = re.compile(rb"\\ansicpg(\d{3,5})")
_CELL = re.compile(r"\\(?:nest)?cell(?![a-z])")
_ROW = re.compile(r"\\(?:nest)?row(?![a-z])")
_BULLET = re.compile(r"\{\\(?:\*\\)?pntext[^{}]*\}|\{\\listtext[^{}]*\}")


def read_rtf(data: bytes) -> str:
    """Return the text of an RTF file; cells of a table row are divided by tabs."""
    named = _CODEPAGE.search(data[:2000])
    encoding = f"cp{named[1].decode()}" if named and named[1] != b"1200" else "cp1252"
    source = data.decode(encoding, errors="replace")
    # The library would write "|" between cells, which people also write themselves.
    source = _ROW.sub(r"\\par ", _CELL.sub(r"\\tab ", _BULLET.sub(r"\\bullet  ", source)))
    text = rtf_to_text(source, encoding=encoding, errors="replace")
    return "\n".join(re.sub(r"\t +", "\t", line).rstrip() for line in text.splitlines())
