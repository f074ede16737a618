"""Rows of a table as lines of text, whatever kind of document they come from."""

from collections.abc import Iterator

# A cell with more lines than this holds a part of the page, not a value.
MAX_CELL_LINES = 3


def row_lines(rows: list[list[list[str]]]) -> Iterator[str]:
    """Yield the lines of a table given as rows of cells of lines.

    A table of values gives one line per row, cells divided by tabs. A table that only lays out the page (a sidebar
    beside the text) gives its cells one after the other, column by column, so that the columns do not mix.
    """
    filled = [[[line for line in cell if line.strip()] for cell in row] for row in rows]
    filled = [row for row in filled if any(row)]
    if _is_layout(filled):
        width = max(len(row) for row in filled)
        for column in range(width):
            for row in filled:
                if column < len(row) and row[column]:
                    yield from row[column]
                    yield ""
        return
    for row in filled:
        if all(len(cell) <= MAX_CELL_LINES for cell in row):
            yield "\t".join(" ".join(line.strip() for line in cell) for cell in row if cell)
        else:
            for cell in row:
                yield from cell
                yield ""


def _is_layout(rows: list[list[list[str]]]) -> bool:
    """Say whether two columns of this table are parts of a page: both hold long cells in the same row."""
    widths = {len(row) for row in rows}
    return bool(rows) and max(widths) == 2 and any(sum(len(cell) > MAX_CELL_LINES for cell in row) == 2 for row in rows)
