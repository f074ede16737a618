"""Text of a Word 97-2003 file (runs in the child process only).

The text lies in pieces that the "piece table" of the file puts in order (MS-DOC 2.4.1); no program of the machine is
needed to read it.
"""

import io
import re
import struct

import olefile

from recruit_app.adapters.resume_reader import sentences
from recruit_app.adapters.resume_reader.checks import UnreadableResume

_IS_WORD = 0xA5EC
_ENCRYPTED, _TABLE_1 = 0x0100, 0x0200
_OLDEST_FORMAT = 101  # Word 97; smaller numbers are Word 6 and 95
_FC_CLX, _CCP_TEXT = 0x01A2, 0x4C
_FIELD = re.compile(r"\x13[^\x13\x14\x15]*(?:\x14([^\x13\x14\x15]*))?\x15")
_MARKS = str.maketrans({"\r": "\n", "\x0b": "\n", "\x0c": "\n", "\x1e": "-", "\x1f": None, "\xa0": " "})


def read_doc(data: bytes) -> str:
    """Return the document's text, then that of its headers and text boxes.

    Raises UnreadableResume for a password, for a format older than Word 97, and for a damaged file.
    """
    with olefile.OleFileIO(io.BytesIO(data)) as ole:
        if ole.exists("EncryptedPackage"):
            raise UnreadableResume(sentences.WORD_PASSWORD)
        if not ole.exists("WordDocument"):
            raise UnreadableResume(sentences.WRONG_KIND)
        main = ole.openstream("WordDocument").read()
        magic, version = struct.unpack_from("<HH", main, 0)
        (flags,) = struct.unpack_from("<H", main, 0x0A)
        if magic != _IS_WORD or version < _OLDEST_FORMAT:
            raise UnreadableResume(sentences.VERY_OLD_WORD)
        if flags & _ENCRYPTED:
            raise UnreadableResume(sentences.WORD_PASSWORD)
        table = ole.openstream("1Table" if flags & _TABLE_1 else "0Table").read()
    return _arrange(_all_text(main, table), struct.unpack_from("<7i", main, _CCP_TEXT))


def _all_text(main: bytes, table: bytes) -> str:
    start, size = struct.unpack_from("<II", main, _FC_CLX)
    clx, position = table[start : start + size], 0
    while position < len(clx) and clx[position] == 1:  # formatting, of no use here
        position += 3 + struct.unpack_from("<H", clx, position + 1)[0]
    if position >= len(clx) or clx[position] != 2:
        raise UnreadableResume(sentences.BROKEN)
    (length,) = struct.unpack_from("<I", clx, position + 1)
    pieces = clx[position + 5 : position + 5 + length]
    count = (len(pieces) - 4) // 12
    ends = struct.unpack_from(f"<{count + 1}I", pieces, 0)
    return "".join(_piece(main, pieces, count, n, ends[n + 1] - ends[n]) for n in range(count))


def _piece(main: bytes, pieces: bytes, count: int, number: int, length: int) -> str:
    (place,) = struct.unpack_from("<I", pieces, 4 * (count + 1) + 8 * number + 2)
    if place & 0x40000000:
        start = (place & 0x3FFFFFFF) // 2
        return main[start : start + length].decode("cp1252", errors="replace")
    return main[place : place + 2 * length].decode("utf-16-le", errors="replace")


def _arrange(text: str, lengths: tuple[int, ...]) -> str:
    body, notes, headers, _, comments, end_notes, boxes = (max(0, length) for length in lengths)
    rest = body + notes
    parts = [text[:body], text[rest : rest + headers], text[rest + headers + comments + end_notes :][:boxes]]
    return "\n".join(filter(None, (_clean(part).strip("\n") for part in parts)))


def _clean(text: str) -> str:
    for _ in range(5):  # fields inside fields
        text = _FIELD.sub(lambda match: match[1] or "", text)
    # A row of a table ends with an empty cell mark; inside a cell a paragraph ends with a carriage return.
    text = re.sub(r"\x07\x07", "\n", text).replace("\x07", "\t")
    text = text.translate(_MARKS)
    return re.sub(r"[\x00-\x08\x0e-\x1f]", "", text)
