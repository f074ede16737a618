"""Which of our fonts draws which letter."""

from itertools import groupby

_SCRIPTS = (
    ("Noto Sans Arabic", ((0x0600, 0x06FF), (0x0750, 0x077F), (0xFB50, 0xFDFF), (0xFE70, 0xFEFE))),
    ("Noto Sans Devanagari", ((0x0900, 0x097F), (0x1CD0, 0x1CFF), (0xA8E0, 0xA8FF))),
    ("Noto Sans Bengali", ((0x0980, 0x09FF),)),
    ("Noto Sans Gurmukhi", ((0x0A00, 0x0A7F),)),
    ("Noto Sans Gujarati", ((0x0A80, 0x0AFF),)),
    ("Noto Sans Oriya", ((0x0B00, 0x0B7F),)),
    ("Noto Sans Tamil", ((0x0B80, 0x0BFF),)),
    ("Noto Sans Telugu", ((0x0C00, 0x0C7F),)),
    ("Noto Sans Kannada", ((0x0C80, 0x0CFF),)),
    ("Noto Sans Malayalam", ((0x0D00, 0x0D7F),)),
    ("Inter", (
        (0x20, 0x7E), (0xA0, 0x24F), (0x370, 0x3FF), (0x400, 0x45F), (0x1E00, 0x1EFF), (0x2010, 0x2027),
        (0x2030, 0x203A), (0x20A0, 0x20C0), (0x2116, 0x2116), (0x2122, 0x2122), (0x2212, 0x2212),
    )),
)  # fmt: skip
# Joiners and the space belong to the word they stand in or after.
_NEUTRAL = frozenset(" \u200c\u200d\u0964\u0965")


def drawable(text: str) -> str:
    """Return `text` without what none of our fonts has (pictures, control characters), spaces made single."""
    return " ".join("".join(char if char in _NEUTRAL or _font_of(char) else " " for char in text).split())


def runs(text: str) -> list[tuple[str, str]]:
    """Return (font, piece) for each stretch of one script."""
    fonts: list[str] = []
    for char in text:
        is_neutral = char in _NEUTRAL and fonts
        fonts.append(fonts[-1] if is_neutral else _font_of(char) or "Inter")
    pairs = zip(fonts, text, strict=True)
    return [(font, "".join(char for _, char in run)) for font, run in groupby(pairs, key=lambda pair: pair[0])]


def _font_of(char: str) -> str:
    code = ord(char)
    return next((font for font, ranges in _SCRIPTS if any(low <= code <= high for low, high in ranges)), "")
