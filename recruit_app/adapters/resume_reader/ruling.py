"""Tables that a page rules with lines: what stands in one cell is one text, however many lines it takes."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from recruit_app.adapters.resume_reader.layout import Piece, Segment, to_lines, to_segments

THIN = 2.5
MAX_CELL_LINES = 6
MAX_RULES = 3_000


@dataclass(frozen=True)
class Box:
    """The bounds of something drawn, in PDF points."""

    left: float
    bottom: float
    right: float
    top: float


@dataclass
class _Row:
    bottom: float
    top: float
    edges: list[float]
    cells: dict[int, list[Piece]]


def take_tables(pieces: Sequence[Piece], drawn: Sequence[Box]) -> tuple[list[Segment], list[Piece]]:
    """Return one segment per row of each ruled table, cells divided by tabs, and the pieces outside of tables."""
    rows = _rows(drawn)
    if not rows:
        return [], list(pieces)
    rest: list[Piece] = []
    for piece in pieces:
        row = next((row for row in rows if _holds(row, piece)), None)
        if row is None:
            rest.append(piece)
            continue
        middle = (piece.left + piece.right) / 2
        row.cells.setdefault(sum(edge < middle for edge in row.edges), []).append(piece)
    segments: list[Segment] = []
    for row in rows:
        texts = [[_text(line) for line in to_lines(to_segments(row.cells[n]))] for n in sorted(row.cells)]
        if len(texts) > 1 and all(len(lines) <= MAX_CELL_LINES for lines in texts):
            segments.append(_segment(row, "\t".join(" ".join(lines) for lines in texts if lines)))
        else:
            rest.extend(piece for n in sorted(row.cells) for piece in row.cells[n])
    return segments, rest


def _holds(row: _Row, piece: Piece) -> bool:
    x, y = (piece.left + piece.right) / 2, (piece.bottom + piece.top) / 2
    return row.bottom < y < row.top and row.edges[0] < x < row.edges[-1]


def _text(line: list[Segment]) -> str:
    return " ".join(segment.text for segment in line)


def _segment(row: _Row, text: str) -> Segment:
    pieces = [piece for cell in row.cells.values() for piece in cell if not piece.char.isspace()]
    first = max(pieces, key=lambda piece: piece.top)
    return Segment(row.edges[0], row.edges[-1], first.bottom, first.top, text)


def _rows(drawn: Sequence[Box]) -> list[_Row]:
    uprights, levels = _rules(drawn)
    rows: list[_Row] = []
    for upper, lower in pairwise(levels):
        middle = (upper.top + lower.bottom) / 2
        left, right = max(upper.left, lower.left), min(upper.right, lower.right)
        edges = sorted(
            rule.left for rule in uprights if rule.bottom < middle < rule.top and left - 4 <= rule.left <= right + 4
        )
        edges = [edge for n, edge in enumerate(edges) if n == 0 or edge - edges[n - 1] > 6]
        if len(edges) >= 3 and upper.bottom - lower.top > 5:
            rows.append(_Row(lower.bottom, upper.top, edges, {}))
    return rows


def _rules(drawn: Sequence[Box]) -> tuple[list[Box], list[Box]]:
    """Return upright lines, and level ones from the top down, those at one height joined."""
    uprights: list[Box] = []
    levels: list[Box] = []
    for box in drawn[:MAX_RULES]:
        width, height = box.right - box.left, box.top - box.bottom
        if width <= THIN < height:
            uprights.append(box)
        elif height <= THIN < width:
            levels.append(box)
        elif width > 15 and 8 < height < 300:  # a framed cell
            uprights += [Box(x, box.bottom, x, box.top) for x in (box.left, box.right)]
            levels += [Box(box.left, y, box.right, y) for y in (box.bottom, box.top)]
    joined: list[Box] = []
    for box in sorted(levels, key=lambda b: -b.bottom):
        if joined and abs(joined[-1].bottom - box.bottom) < 2:
            last = joined[-1]
            joined[-1] = Box(min(last.left, box.left), last.bottom, max(last.right, box.right), last.top)
        else:
            joined.append(box)
    return uprights, joined
