"""A posting's text as paragraphs, headings and lists, the way its writer meant it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape, unescape
from html.parser import HTMLParser

import nh3

_BULLET = re.compile(r"^\s*(?:[-*•·●▪◦‣–]|(?:1?\d|20)[.)])\s+")
MAX_HEADING = 60
_KEPT_TAGS = {
    "p", "div", "section", "article", "br", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6", "strong", "b",
    "table", "tr", "td", "th",
}  # fmt: skip
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_BREAKS = {"p", "div", "section", "article", "br", "ul", "ol", "li", "tr", "table", *_HEADINGS}


@dataclass(frozen=True, slots=True)
class Block:
    """`kind` is "text" or "heading" (one line each) or "list"."""

    kind: str
    lines: tuple[str, ...]


def text_blocks(text: str) -> tuple[Block, ...]:
    """Return the blocks of `text`: a dash or number begins a list line, a short line with a colon is a heading."""
    blocks: list[Block] = []
    for raw in text.split("\n"):
        line = raw.strip()
        bullet = _BULLET.match(raw)
        if bullet:
            item = raw[bullet.end() :].strip()
            before = blocks.pop().lines if blocks and blocks[-1].kind == "list" else ()
            blocks.append(Block("list", (*before, item)))
        elif line:
            is_heading = line.endswith(":") and len(line) <= MAX_HEADING
            blocks.append(Block("heading" if is_heading else "text", (line.rstrip(":") if is_heading else line,)))
    return tuple(blocks)


def blocks_html(blocks: Iterable[Block]) -> str:
    """Return the blocks as escaped `<p>`, `<h3>` and `<ul>`: nothing in a text can become markup."""
    return "".join(map(_block_html, blocks))


def list_html(lines: Iterable[str]) -> str:
    """Return lines as an escaped `<ul>`, or nothing for no lines."""
    items = "".join(f"<li>{escape(line, quote=False)}</li>" for line in lines)
    return f"<ul>{items}</ul>" if items else ""


def _block_html(block: Block) -> str:
    if block.kind == "list":
        return list_html(block.lines)
    tag = "h3" if block.kind == "heading" else "p"
    return f"<{tag}>{escape(block.lines[0], quote=False)}</{tag}>"


def plain_text(markup: str) -> str:
    """Return HTML from outside, entity-encoded or not, as plain text whose blocks `text_blocks` finds again.

    Scripts, styles and every attribute are gone; a list item becomes a line with a dash, a heading or a short bold
    paragraph a line with a colon. Text without any tag comes back as it is, its entities read.
    """
    text = markup
    if "<" not in text and "&lt;" in text:
        text = unescape(text)
    if not re.search(r"</?[a-zA-Z][^>]*>", text):
        return unescape(text).replace("\xa0", " ").strip()
    reader = _Reader()
    reader.feed(nh3.clean(text, tags=_KEPT_TAGS, attributes={}))
    reader.close()
    return reader.text()


class _Reader(HTMLParser):
    """Collect one line per block element, knowing whether it stands in a list, a heading or wholly in bold."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._lines: list[str] = []
        self._words: list[tuple[str, bool]] = []
        self._item = False
        self._heading = False
        self._bold = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a new line where the element does."""
        _ = attrs
        if tag in _BREAKS:
            self._end_line()
        self._item = self._item or tag == "li"
        self._heading = self._heading or tag in _HEADINGS
        self._bold += tag in {"strong", "b"}
        if tag in {"td", "th"}:
            self._words.append((" ", False))

    def handle_endtag(self, tag: str) -> None:
        """End the line where the element does."""
        if tag in _BREAKS:
            self._end_line()
        if tag == "li":
            self._item = False
        if tag in _HEADINGS:
            self._heading = False
        self._bold -= tag in {"strong", "b"}

    def handle_data(self, data: str) -> None:
        """Keep the words."""
        self._words.append((data, self._bold > 0))

    def _end_line(self) -> None:
        line = " ".join("".join(words for words, _ in self._words).split())
        all_bold = all(bold for words, bold in self._words if words.strip())
        self._words = []
        if not line:
            return
        titles = self._heading or (all_bold and not line.endswith((".", "!", "?", ",", ";")))
        if self._item:
            self._lines.append(f"- {_BULLET.sub('', line)}")
            # What follows a break inside an item is text of its own, not another item.
            self._item = False
        elif titles and len(line) < MAX_HEADING:
            self._lines.append(f"{line.rstrip(': ')}:")
        else:
            self._lines.append(line)

    def text(self) -> str:
        """Return what was read, one line per block."""
        self._end_line()
        return "\n".join(self._lines)
