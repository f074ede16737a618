"""A posting's plain text as paragraphs, headings and lists, the way its writer meant it."""

import re
from dataclasses import dataclass

_BULLET = re.compile(r"^\s*(?:[-*•·●▪◦‣–]|\d{1,2}[.)])\s+")
MAX_HEADING = 60


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
