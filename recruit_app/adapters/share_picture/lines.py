"""Break words into lines that fit."""

import unicodedata
from collections.abc import Callable


def broken(text: str, room: float, most: int, width: Callable[[str], float]) -> list[str]:
    """Return at least one and at most `most` lines no wider than `room`; what does not fit ends in an ellipsis."""
    lines = [""]
    for word in text.split():
        for piece in _pieces(word, room, width):
            joined = f"{lines[-1]} {piece}".strip()
            if width(joined) <= room:
                lines[-1] = joined
            else:
                lines.append(piece)
        if len(lines) > most:
            return [*lines[: most - 1], _shortened(lines[most - 1], room, width)]
    return lines


def _pieces(word: str, room: float, width: Callable[[str], float]) -> list[str]:
    """Cut a word that is wider than a whole line, never between a letter and its marks."""
    if width(word) <= room:
        return [word]
    pieces = [""]
    for char in word:
        if pieces[-1] and not _is_mark(char) and width(pieces[-1] + char) > room:
            pieces.append("")
        pieces[-1] += char
    return pieces


def _shortened(line: str, room: float, width: Callable[[str], float]) -> str:
    while line and width(f"{line}…") > room:
        line = line[:-1]
    while line and _is_mark(line[-1]):
        line = line[:-1]
    return f"{line.rstrip()}…"


def _is_mark(char: str) -> bool:
    return unicodedata.category(char).startswith("M")
