"""Letters as outlines: each script is shaped in its own font, so that conjuncts and vowel signs stand right."""

from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

import uharfbuzz as hb

from recruit_app.adapters.share_picture.scripts import runs

_FOLDER = Path(__file__).parent / "fonts"


def width_of(text: str, size: float, *, bold: bool = True) -> float:
    """Return how many pixels wide `text` is in type of `size` pixels."""
    return sum(_shaped(font, piece, bold)[1] for font, piece in runs(text)) * size


def outlines(text: str, x: float, y: float, size: float, *, bold: bool = True) -> str:
    """Return SVG path data of `text` with its baseline starting at (x, y)."""
    pen = _Pen()
    for name, piece in runs(text):
        font = _font(name, bold)
        scale = size / font.face.upem
        glyphs, advance = _shaped(name, piece, bold)
        at = x
        for glyph, move, shift_x, shift_y in glyphs:
            pen.begin(at + shift_x * size, y - shift_y * size, scale)
            font.draw_glyph_with_pen(glyph, pen)
            at += move * size
        x += advance * size
    return "".join(pen.parts)


@dataclass
class _Pen:
    """Writes outlines in font units as path data in pixels, y downwards."""

    parts: list[str] = field(default_factory=list)
    _x: float = 0
    _y: float = 0
    _scale: float = 1

    def begin(self, x: float, y: float, scale: float) -> None:
        self._x, self._y, self._scale = x, y, scale

    def moveTo(self, point: tuple[float, float]) -> None:
        self._write("M", point)

    def lineTo(self, point: tuple[float, float]) -> None:
        self._write("L", point)

    def qCurveTo(self, *points: tuple[float, float]) -> None:
        self._write("Q", *points)

    def curveTo(self, *points: tuple[float, float]) -> None:
        self._write("C", *points)

    def closePath(self) -> None:
        self.parts.append("Z")

    def _write(self, command: str, *points: tuple[float, float]) -> None:
        pairs = (f"{self._x + px * self._scale:.1f} {self._y - py * self._scale:.1f}" for px, py in points)
        self.parts.append(command + " ".join(pairs))


@lru_cache(maxsize=2048)
def _shaped(name: str, text: str, bold: bool) -> tuple[tuple[tuple[int, float, float, float], ...], float]:
    """Return glyphs as (id, advance, shift x, shift y) and the whole advance, all for type of one pixel."""
    font = _font(name, bold)
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    hb.shape(font, buffer)
    upem = font.face.upem
    glyphs = tuple(
        (info.codepoint, place.x_advance / upem, place.x_offset / upem, place.y_offset / upem)
        for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
    )
    return glyphs, sum(advance for _, advance, _, _ in glyphs)


@lru_cache(maxsize=16)
def _font(name: str, bold: bool) -> hb.Font:
    weight = "Bold" if bold or name != "Inter" else "Regular"
    path = _FOLDER / f"{name.replace(' ', '')}-{weight}.ttf"
    return hb.Font(hb.Face(hb.Blob.from_file_path(str(path))))
