"""From placed pieces of text to lines in reading order: columns, wrapped bullets, right-hand dates."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

BULLETS = "•◦◆▪▸►‣●○■–·∙*-"
_INVISIBLE = "\u00ad\u200b\u200c\u200d\ufeff\0"
_HYPHENS = "\u2010\u2011\ufffe"
_BULLET_LINE = re.compile(rf"^[{re.escape(BULLETS)}]\s")
MIN_ZONE_LINES = 8
MIN_SIDE_SHARE = 0.2


@dataclass(frozen=True)
class Segment:
    """A run of text on one baseline, in PDF points (y grows upwards)."""

    left: float
    right: float
    bottom: float
    top: float
    text: str

    @property
    def height(self) -> float:
        """Height of the box in points."""
        return self.top - self.bottom


Line = list[Segment]


@dataclass(frozen=True)
class Piece:
    """One character where the page puts it."""

    char: str
    left: float
    right: float
    bottom: float
    top: float


def to_segments(pieces: Sequence[Piece]) -> list[Segment]:
    """Join characters, in the order the file draws them, into runs without wide gaps."""
    segments: list[Segment] = []
    run: list[str] = []
    first = last = None
    is_after_blank = False
    for piece in pieces:
        if piece.char.isspace() or piece.char in _INVISIBLE:
            is_after_blank = is_after_blank or piece.char.isspace()
            continue
        if first and last and not _goes_on(last, piece):
            segments.append(_segment(run, first, last))
            run, first = [], None
        if first is None:
            first, is_after_blank = piece, False
        gap = piece.left - last.right if last and run else 0.0
        if run and (is_after_blank or gap > 0.18 * (piece.top - piece.bottom)):
            run.append(" ")
        run.append("-" if piece.char in _HYPHENS else piece.char)
        last, is_after_blank = piece, False
    if first and last:
        segments.append(_segment(run, first, last))
    return segments


def _goes_on(last: Piece, piece: Piece) -> bool:
    height = piece.top - piece.bottom
    is_same_line = min(last.top, piece.top) - max(last.bottom, piece.bottom) > 0.5 * height
    return is_same_line and -0.5 * height < piece.left - last.right < 1.5 * height


def _segment(run: list[str], first: Piece, last: Piece) -> Segment:
    return Segment(first.left, last.right, first.bottom, first.top, "".join(run).replace("--", "-"))


def page_text(segments: Sequence[Segment]) -> str:
    """Return the page's text; side-by-side columns are read one after the other."""
    lines = to_lines(segments)
    output: list[str] = []
    for zone in split_zones(lines):
        output.extend(_render(zone))
        output.append("")
    return re.sub(r"\n{3,}", "\n\n", "\n".join(output)).strip()


def to_lines(segments: Sequence[Segment]) -> list[Line]:
    """Group segments that share a baseline; lines run from the top down, segments left to right."""
    lines: list[Line] = []
    for segment in sorted(segments, key=lambda s: -(s.bottom + s.top)):
        if lines and _same_line(lines[-1], segment):
            lines[-1].append(segment)
        else:
            lines.append([segment])
    for line in lines:
        line.sort(key=lambda s: s.left)
    return lines


def _same_line(line: Line, segment: Segment) -> bool:
    tallest = max(line, key=lambda s: s.height)
    overlap = min(tallest.top, segment.top) - max(tallest.bottom, segment.bottom)
    return overlap > 0.5 * min(tallest.height, segment.height)


def split_zones(lines: list[Line]) -> list[list[Line]]:
    """Cut the page into zones; a two-column zone gives its left column, then its right one."""
    gutter = find_gutter(lines)
    if gutter is None:
        return [lines]
    zones: list[list[Line]] = []
    run: list[Line] = []
    for line in lines:
        if _crosses(line, gutter):
            zones.extend(_columns(run, gutter))
            run = []
            if zones and all(_crosses(other, gutter) for other in zones[-1]):
                zones[-1].append(line)
            else:
                zones.append([line])
        else:
            run.append(line)
    zones.extend(_columns(run, gutter))
    return zones


def _columns(run: list[Line], gutter: float) -> list[list[Line]]:
    if not _is_two_columns(run, gutter):
        return [run] if run else []
    left = [s for line in run for s in line if s.right <= gutter]
    right = [s for line in run for s in line if s.left >= gutter]
    return [to_lines(left), to_lines(right)]


def find_gutter(lines: list[Line]) -> float | None:
    """Return the x of the white strip that makes this page two columns, or None."""
    segments = [segment for line in lines for segment in line]
    if len(lines) < MIN_ZONE_LINES:
        return None
    low, high = min(s.left for s in segments), max(s.right for s in segments)
    width = high - low
    starts = {s.left - 3 for s in segments if low + 0.2 * width < s.left < low + 0.8 * width}
    best = min(starts, key=lambda x: (sum(_crosses(line, x) for line in lines), x), default=None)
    if best is None or not any(_is_two_columns(run, best) for run in _clear_runs(lines, best)):
        return None
    return best


def _clear_runs(lines: list[Line], x: float) -> list[list[Line]]:
    runs: list[list[Line]] = [[]]
    for line in lines:
        if _crosses(line, x):
            runs.append([])
        else:
            runs[-1].append(line)
    return runs


def _crosses(line: Line, x: float) -> bool:
    return any(s.left < x < s.right for s in line)


def _is_two_columns(run: list[Line], x: float) -> bool:
    # Dates set flush right belong to the text beside them: few characters, not aligned at their left.
    if len(run) < MIN_ZONE_LINES:
        return False
    left = sum(len(s.text) for line in run for s in line if s.right <= x)
    right = sum(len(s.text) for line in run for s in line if s.left >= x)
    starts = [min(s.left for s in line if s.left >= x) for line in run if line[-1].left >= x]
    aligned = sum(1 for start in starts if start - x < 8)
    return min(left, right) >= MIN_SIDE_SHARE * (left + right) and 2 * aligned >= len(starts)


def _render(lines: list[Line]) -> list[str]:
    output: list[str] = []
    previous: Line | None = None
    bullet_left: float | None = None
    for line in lines:
        text, aside = _line_text(line)
        gap = min(s.bottom for s in previous) - max(s.top for s in line) if previous else 0.0
        is_far = gap > 0.9 * max(s.height for s in line)
        wraps = bullet_left is not None and line[0].left > bullet_left + 3 and not is_far
        if wraps and output and not _BULLET_LINE.match(text):
            # U+0002 is how PDFium writes the hyphen of a word cut at the end of a line.
            cut = output[-1].endswith("\x02")
            output[-1] = output[-1].rstrip("\x02") + ("" if cut else " ") + text
            output.extend([aside] if aside else [])
        else:
            output.extend(([""] if is_far else []) + ([aside] if aside else []) + [text])
            bullet_left = line[0].left if _BULLET_LINE.match(text) else None
        previous = line
    return output


def _line_text(line: Line) -> tuple[str, str | None]:
    """Return the line, and apart from it what stands far to the right of a bullet (a date, a place)."""
    text = line[0].text
    for before, segment in pairwise(line):
        gap = segment.left - before.right
        if gap > 2.5 * before.height and _BULLET_LINE.match(text) and len(text) > 3:
            rest = line[line.index(segment) :]
            return text, " ".join(s.text for s in rest)
        glue = "\t" if gap > 1.5 * before.height else (" " if gap > 0.18 * before.height else "")
        text += glue + segment.text
    return text, None
