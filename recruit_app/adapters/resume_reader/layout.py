"""From placed pieces of text to lines in reading order: columns, wrapped bullets, right-hand dates."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

BULLETS = "•◦◆▪▸►‣●○■–·∙*-"
_INVISIBLE = "\u00ad\u200b\u200c\u200d\ufeff\0"
_HYPHENS = "\u2010\u2011\ufffe"
_BULLET_LINE = re.compile(rf"^[{re.escape(BULLETS)}]\s")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b|\bpresent\b|\bcurrent\b", re.IGNORECASE)
# Gaps in heights of the letters: words are divided by a blank, cells and columns by more than that.
CELL_GAP = 1.15
MIN_ZONE_LINES = 8
MIN_SIDE_LINES = 4
BLANK_GAP = 0.18
MIN_SAMPLES = 8
MAX_CROSSING = 0.4
MIN_COVERED = 0.4
MIN_SIDE_SHARE = 0.2
MIN_SIDEBAR_SHARE = 0.05


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
    usual = _usual_gaps(pieces)
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
        if run and last and not is_after_blank:
            blank = usual.get(last.char, usual[""]) + BLANK_GAP
            is_after_blank = gap > blank * (piece.top - piece.bottom)
        if run and is_after_blank:
            run.append(" ")
        run.append("-" if piece.char in _HYPHENS else piece.char)
        last, is_after_blank = piece, False
    if first and last:
        segments.append(_segment(run, first, last))
    return segments


def _usual_gaps(pieces: Sequence[Piece]) -> dict[str, float]:
    """Return the usual gap after each character, in heights; that of the page is under the empty text.

    Many writers draw no blanks. How close they set their letters is seen in the gaps themselves, which differ from
    letter to letter: the box of an "f" reaches into the next one.
    """
    by_char: dict[str, list[float]] = {"": []}
    for before, after in pairwise(pieces):
        if after.top <= after.bottom or before.char.isspace() or after.char.isspace() or not _goes_on(before, after):
            continue
        gap = (after.left - before.right) / (after.top - after.bottom)
        by_char[""].append(gap)
        by_char.setdefault(before.char, []).append(gap)
    usual = {char: sorted(gaps)[(len(gaps) - 1) // 3] for char, gaps in by_char.items() if len(gaps) >= MIN_SAMPLES}
    return {char: min(max(gap, -0.3), 0.3) for char, gap in {"": 0.0, **usual}.items()}


def join_words(words: Sequence[Segment]) -> list[Segment]:
    """Join the words of one line into runs without wide gaps."""
    joined: list[Segment] = []
    for word in sorted(words, key=lambda w: w.left):
        last = joined[-1] if joined else None
        if last is not None and word.left - last.right < CELL_GAP * max(last.height, word.height):
            joined[-1] = Segment(
                last.left,
                word.right,
                min(last.bottom, word.bottom),
                max(last.top, word.top),
                f"{last.text} {word.text}",
            )
        else:
            joined.append(word)
    return joined


def _goes_on(last: Piece, piece: Piece) -> bool:
    height = piece.top - piece.bottom
    shared = min(last.top, piece.top) - max(last.bottom, piece.bottom)
    is_same_line = shared > 0.5 * min(height, last.top - last.bottom)
    return is_same_line and -0.5 * height < piece.left - last.right < CELL_GAP * height


def _segment(run: list[str], first: Piece, last: Piece) -> Segment:
    return Segment(first.left, last.right, first.bottom, first.top, "".join(run).replace("--", "-"))


def page_text(segments: Sequence[Segment]) -> str:
    """Return the page's text; side-by-side columns are read one after the other."""
    lines = to_lines(segments)
    output: list[str] = []
    for zone in split_zones(lines):
        output.extend(_render(join_cells(zone)))
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
    # Two lines of small letters may both stand beside one line of large ones; ligatures overlap a little.
    limit = 0.9 * segment.height
    is_free = all(min(other.right, segment.right) - max(other.left, segment.left) < limit for other in line)
    return is_free and overlap > 0.5 * min(tallest.height, segment.height)


def split_zones(lines: list[Line]) -> list[list[Line]]:
    """Cut the page into zones; a two-column zone gives its left column, then its right one."""
    gutter = find_gutter(lines)
    if gutter is None:
        return [lines]
    top = _title_lines(lines)
    zones: list[list[Line]] = [lines[:top]] if top else []
    lines = lines[top:]
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


def _title_lines(lines: list[Line]) -> int:
    """Return how many lines at the top are the page's title: one run of large letters each."""
    heights = sorted(s.height for line in lines for s in line)
    usual = heights[len(heights) // 2]
    count = 0
    while count < min(3, len(lines)) and len(lines[count]) == 1 and lines[count][0].height > 1.35 * usual:
        count += 1
    return count


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
    crossings = {x: sum(_crosses(line, x) for line in lines) for x in starts}
    for x in sorted(starts, key=lambda x: (crossings[x], -x)):
        if crossings[x] > MAX_CROSSING * len(lines):
            break
        inside = sum(len(run) for run in _clear_runs(lines, x) if _is_two_columns(run, x))
        if inside >= MIN_COVERED * len(lines):
            return x
    return None


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
    if len(run) < MIN_ZONE_LINES:
        return False
    lefts = [[s for s in line if s.right <= x] for line in run]
    rights = [[s for s in line if s.left >= x] for line in run]
    sizes = [sum(len(s.text) for side in sides for s in side) for sides in (lefts, rights)]
    share = min(sizes) / max(sum(sizes), 1)
    starts = [right[0].left for right in rights if right]
    aligned = sum(1 for start in starts if start - x < 8)
    if 2 * aligned < len(starts) or min(sum(map(bool, side)) for side in (lefts, rights)) < MIN_SIDE_LINES:
        return False
    if _are_asides(lefts, rights) or _are_asides(rights, lefts):
        return False
    # Two columns hardly ever fill the same lines; what does is a table, unless both sides are running text.
    pairs = [(left, right) for left, right in zip(lefts, rights, strict=True) if left and right]
    together = len(pairs)
    # A line of a column has at most a date or a place beside it; one of a table has cell after cell.
    if sum(min(2, len(left) + len(right) - 2) for left, right in pairs) > 0.9 * together:
        return False
    is_running = share >= MIN_SIDE_SHARE and min(sizes) >= 18 * len(run) and not _are_values(rights)
    return share >= MIN_SIDEBAR_SHARE and (together < 0.8 * len(run) or is_running)


def _are_values(rights: list[list[Segment]]) -> bool:
    filled = [right for right in rights if right]
    return 2 * sum(1 for right in filled if right[0].text.startswith((":", "-"))) > len(filled)


def _are_asides(text: list[list[Segment]], asides: list[list[Segment]]) -> bool:
    """Say whether `asides` belong to the lines of `text` beside them: dates and places, here and there."""
    filled = [aside for aside in asides if aside]
    paired = sum(1 for line, aside in zip(text, asides, strict=True) if aside and line)
    dated = sum(1 for aside in filled if _YEAR.search(aside[0].text) and len(aside[0].text) < 30)
    runs = sum(1 for before, aside in pairwise([[], *asides]) if aside and not before)
    return paired >= 0.8 * len(filled) and (2 * dated > len(filled) or len(filled) <= 2.5 * runs)


def join_cells(lines: list[Line]) -> list[Line]:
    """Put the wrapped lines of a table's cells back into the row they belong to.

    A line goes on with the row above it when each of its parts stands under a cell and its first word would not have
    fitted into that cell.
    """
    joined: list[Line] = []
    last: Line = []  # the lowest line of each cell of the row that is open
    edge = max((s.right for line in lines for s in line), default=0.0)
    for line in lines:
        places = _cells_above(last, line, edge) if len(line) < len(last) or len(last) > 2 else None
        if not places:
            joined.append(line)
            last = list(line) if len(line) > 2 else []
            continue
        row = list(joined[-1])
        for place, segment in zip(places, line, strict=True):
            cell = row[place]
            # The height stays that of one line: gaps are measured by it.
            right = max(cell.right, segment.right)
            row[place] = Segment(cell.left, right, cell.bottom, cell.top, f"{cell.text} {segment.text}")
            last[place] = segment
        joined[-1] = row
    return joined


def _cells_above(row: Line, line: Line, edge: float) -> list[int] | None:
    if not row or len(line) >= len(row):
        return None
    places: list[int] = []
    for segment in line:
        place = next((n for n, cell in enumerate(row) if abs(cell.left - segment.left) < 4), None)
        if place is None or not -0.6 < (row[place].bottom - segment.top) / segment.height < 0.6:
            return None
        limit = row[place + 1].left if place + 1 < len(row) else edge
        first = segment.text.split()[0]
        width = (segment.right - segment.left) * len(first) / max(len(segment.text), 1)
        if row[place].right + width + 2 < limit - 1.3 * segment.height:
            return None
        places.append(place)
    return places


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
        glue = "\t" if gap > CELL_GAP * before.height else (" " if gap > 0.18 * before.height else "")
        text += glue + segment.text
    return text, None
