"""OpenDocument text (runs in the child process only)."""

import io
import zipfile
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from defusedxml import ElementTree

from recruit_app.adapters.resume_reader.tables import row_lines

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_LINK = "{http://www.w3.org/1999/xlink}href"
_SKIPPED = {f"{_TEXT}tracked-changes", f"{_TEXT}sequence-decls"}


def read_odt(data: bytes) -> str:
    """Return page headers, body and link targets of an OpenDocument text."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = [name for name in ("styles.xml", "content.xml") if name in archive.namelist()]
        roots = [ElementTree.fromstring(archive.read(name), forbid_dtd=True) for name in names]
    lines = [line for root in roots for line in _blocks(root, listed=False)]
    text = "\n".join(lines)
    links = {element.get(_LINK, "") for root in roots for element in root.iter(f"{_TEXT}a")}
    unseen = sorted(link for link in links if link.startswith("http") and link not in text)
    return "\n".join([text, "", "Links", *unseen[:20]]) if unseen else text


def _blocks(element: Element, *, listed: bool) -> Iterator[str]:
    for child in element:
        if child.tag in (f"{_TEXT}p", f"{_TEXT}h"):
            yield from _paragraph(child, listed=listed)
        elif child.tag == f"{_TABLE}table":
            yield from row_lines([[list(_blocks(cell, listed=False)) for cell in _cells(row)] for row in _rows(child)])
        elif child.tag not in _SKIPPED:
            yield from _blocks(child, listed=listed or child.tag == f"{_TEXT}list")


def _paragraph(paragraph: Element, *, listed: bool) -> Iterator[str]:
    boxes: list[Element] = []
    text = "".join(_inline(paragraph, boxes)).rstrip()
    if text or not boxes:
        yield from (f"• {text.strip()}" if listed and text.strip() else text).split("\n")
    for box in boxes:
        yield from _blocks(box, listed=False)


def _inline(element: Element, boxes: list[Element]) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag == f"{_TEXT}s":
            yield " " * min(int(child.get(f"{_TEXT}c", "1")), 40)
        elif child.tag == f"{_TEXT}tab":
            yield "\t"
        elif child.tag == f"{_TEXT}line-break":
            yield "\n"
        elif child.tag.endswith("}text-box"):
            boxes.append(child)
        else:
            yield from _inline(child, boxes)
        yield child.tail or ""


def _rows(table: Element) -> Iterator[Element]:
    yield from table.iter(f"{_TABLE}table-row")


def _cells(row: Element) -> Iterator[Element]:
    yield from (child for child in row if child.tag == f"{_TABLE}table-cell")
