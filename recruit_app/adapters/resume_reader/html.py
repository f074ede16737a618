"""The text of a web page (runs in the child process only)."""

import re
from html.parser import HTMLParser

from recruit_app.adapters.resume_reader.checks import decode_text
from recruit_app.adapters.resume_reader.tables import row_lines

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "ul",
        "title",
    ]
)
_SILENT = frozenset({"script", "style", "head", "template", "noscript", "object", "svg"})
_CHARSET = re.compile(rb"""charset=["']?([\w\-]+)""", re.IGNORECASE)


def read_html(data: bytes) -> str:
    """Return what a person would see: no scripts, table rows as lines, list items with bullets."""
    reader = _Reader()
    reader.feed(_decode(data))
    reader.close()
    lines = reader.finished()
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(lines))
    unseen = [link for link in dict.fromkeys(reader.links) if link not in text]
    return "\n".join([text, "", "Links", *unseen[:20]]) if unseen else text


def _decode(data: bytes) -> str:
    named = _CHARSET.search(data[:4096])
    if named and not data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        try:
            return data.decode(named[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            pass
    return decode_text(data)


class _Reader(HTMLParser):
    """Collects lines; each open table has its own rows, and a nested one ends up in the cell around it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.links: list[str] = []
        self._lines: list[list[str]] = [[""]]
        self._tables: list[list[list[list[str]]]] = []
        self._silent = 0

    def finished(self) -> list[str]:
        while self._tables:
            self._end_table()
        return [re.sub(r"[ \xa0]+", " ", line).strip(" ") for line in self._lines[0]]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent += 1
        elif tag == "table":
            self._tables.append([])
        elif tag == "tr" and self._tables:
            self._end_cell()
            self._tables[-1].append([])
        elif tag in ("td", "th") and self._tables and self._tables[-1]:
            self._end_cell()
            self._lines.append([""])
        elif tag == "li":
            self._break()
            self._lines[-1][-1] = "• "
        elif tag == "br" or tag in _BLOCKS:
            self._break(blank=tag in _BLOCKS)
        elif tag == "a":
            target = dict(attrs).get("href") or ""
            self.links.extend([target] if target.startswith(("http://", "https://")) else [])

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag == "table" and self._tables:
            self._end_table()
        elif tag in ("td", "th", "tr") and self._tables:
            self._end_cell()
        elif tag in _BLOCKS or tag == "li":
            self._break()

    def handle_data(self, data: str) -> None:
        if not self._silent:
            text = re.sub(r"\s+", " ", data)
            line = self._lines[-1][-1]
            self._lines[-1][-1] = line + (text.lstrip() if not line or line.endswith(" ") else text)

    def _break(self, *, blank: bool = False) -> None:
        lines = self._lines[-1]
        if lines[-1].strip(" •"):
            lines.append("")
        if blank and len(lines) > 1 and lines[-2] != "":
            lines.append("")

    def _end_cell(self) -> None:
        if len(self._lines) > len(self._tables) and len(self._lines) > 1 and self._tables[-1]:
            self._tables[-1][-1].append(self._lines.pop())

    def _end_table(self) -> None:
        self._end_cell()
        rows = self._tables.pop()
        self._break()
        self._lines[-1].extend([*row_lines(rows), ""])
