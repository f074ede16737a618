"""Draw a job as a 1200 × 630 PNG with fonts of our own in every script of India, the same on any machine."""

import hashlib
from dataclasses import astuple, dataclass
from functools import lru_cache

import resvg_py

from recruit_app.adapters.share_picture.lettering import outlines, width_of
from recruit_app.adapters.share_picture.lines import broken
from recruit_app.adapters.share_picture.scripts import drawable

SHARE_WIDTH, SHARE_HEIGHT = 1200, 630
_DESIGN = 1
_MARGIN = 80
_ROOM = SHARE_WIDTH - 2 * _MARGIN
_LONGEST = 300
# Type sizes of the title, largest first, each with how many lines it may take.
_SIZES = ((80, 2), (66, 3), (54, 4))
_MUTED, _ACCENT = "#57524d", "#0f5c4d"
_MARK = (
    f'<g transform="translate(80 72) scale(2.5)"><rect width="24" height="24" rx="7" fill="{_ACCENT}"/>'
    '<path d="M7 17.5V11a5 5 0 0 1 10 0v6.5" fill="none" stroke="#fff" stroke-width="2" stroke-linecap="round"/>'
    '<circle cx="12" cy="12.2" r="2.1" fill="#fff"/></g>'
)


@dataclass(frozen=True, slots=True)
class ShareCard:
    """What the picture says."""

    title: str
    company: str
    place: str
    pay: str
    agency: str


def card_key(card: ShareCard) -> str:
    """Return a key that changes with what the picture says or how it is drawn."""
    return hashlib.sha256("\0".join((str(_DESIGN), *astuple(card))).encode("utf-8", "replace")).hexdigest()[:32]


@lru_cache(maxsize=256)
def draw(card: ShareCard) -> bytes:
    """Return the PNG; the last 256 are remembered. It takes processor time, so call it off the event loop."""
    return bytes(resvg_py.svg_to_bytes(svg_string=_svg(card), skip_system_fonts=True))


def _svg(card: ShareCard) -> str:
    size, lines = _fitted(drawable(card.title[:_LONGEST]))
    step = size * 1.18
    top = 322 - (len(lines) - 1) * step * 0.5
    title = "".join(_text(line, _MARGIN, top + number * step, size, bold=True) for number, line in enumerate(lines))
    about = " · ".join(filter(None, (drawable(card.company[:_LONGEST]), drawable(card.place[:_LONGEST]))))
    agency = _line(drawable(card.agency[:_LONGEST]), 30, _ROOM - 80)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{SHARE_WIDTH}" height="{SHARE_HEIGHT}">'
        f'<rect width="{SHARE_WIDTH}" height="{SHARE_HEIGHT}" fill="#faf9f7"/>'
        f'<rect width="{SHARE_WIDTH}" height="14" fill="{_ACCENT}"/>{_MARK}'
        f"{_text(agency, 160, 112, 30, colour=_MUTED)}{title}"
        f"{_text(_line(about, 34, _ROOM), _MARGIN, top + len(lines) * step - size * 0.32 + 8, 34, colour=_MUTED)}"
        f"{_pay(drawable(card.pay[:_LONGEST]))}</svg>"
    )


def _pay(words: str) -> str:
    if not words:
        return ""
    line = _line(words, 36, _ROOM - 56, bold=True)
    box = f'<rect x="{_MARGIN}" y="516" width="{width_of(line, 36) + 56:.0f}" height="68" rx="34" fill="#e4f1ed"/>'
    return box + _text(line, _MARGIN + 28, 563, 36, bold=True, colour=_ACCENT)


def _fitted(title: str) -> tuple[int, list[str]]:
    """Return the largest type in which the title fits, and its lines; the last resort ends with an ellipsis."""
    for size, most in _SIZES:
        lines = broken(title, _ROOM, most, lambda text, size=size: width_of(text, size))
        if not lines[-1].endswith("…"):
            break
    return size, lines


def _line(text: str, size: int, room: float, *, bold: bool = False) -> str:
    return broken(text, room, 1, lambda words: width_of(words, size, bold=bold))[0]


def _text(words: str, x: float, y: float, size: int, *, bold: bool = False, colour: str = "#1c1917") -> str:
    return f'<path fill="{colour}" d="{outlines(words, x, y, size, bold=bold)}"/>' if words else ""
