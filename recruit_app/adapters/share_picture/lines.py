"""Break words into lines that fit."""

import unicodedata
from collections.abc import Callable

_VIRAMA = 9


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
    for letter in _letters(word):
        if pieces[-1] and width(pieces[-1] + letter) > room:
            pieces.append("")
        pieces[-1] += letter
    return pieces


def _letters(word: str) -> list[str]:
    """Return each letter with its marks and whatever a virama joins to it."""
    letters: list[str] = []
    for char in word:
        is_joined = bool(letters) and unicodedata.combining(letters[-1][-1]) == _VIRAMA
        if letters and (is_joined or _is_mark(char)):
            letters[-1] += char
        else:
            letters.append(char)
    return letters


def _shortened(line: str, room: float, width: Callable[[str], float]) -> str:
    while line and width(f"{line}…") > room:
        line = line[:-1]
    while line and _is_mark(line[-1]):
        line = line[:-1]
    return f"{line.rstrip()}…"


def _is_mark(char: str) -> bool:
    return unicodedata.category(char).startswith("M")
