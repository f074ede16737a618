"""Word text in document order (runs in the child process only).

The XML is walked here, because libraries for Word leave out content controls, text boxes and their order, and
refuse files with a missing part that every word processor opens.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from defusedxml import ElementTree

from recruit_app.adapters.resume_reader.tables import row_lines

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_PARTS = re.compile(r"word/(document|header|footer|footnotes|endnotes)\d*\.xml")
_ORDER = {"header": 0, "document": 1, "footnotes": 2, "endnotes": 3, "footer": 4}
_SYMBOLS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
_SKIPPED = {"del", "moveFrom", "instrText", "delText", "rPr", "pPr", "sectPr", "tblPr", "tblGrid"}
_LINK = re.compile(r"https?://\S+")


def read_docx(data: bytes) -> str:
    """Return headers, body (paragraphs, tables, text boxes, in order), footers and link targets.

    Every XML part is read by defusedxml, which refuses entity tricks.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        roots: dict[str, Element] = {}
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                roots[name.replace("\\", "/")] = ElementTree.fromstring(archive.read(name), forbid_dtd=True)
    lines: list[str] = []
    parts = [(match[1], name) for name in roots if (match := _PARTS.fullmatch(name))]
    for part, name in sorted(parts, key=lambda item: (_ORDER[item[0]], item[1])):
        found = [line for line in _blocks(roots[name]) if part == "document" or line.strip()]
        lines.extend(found if part == "document" else [line for line in found if line not in lines])
    text = "\n".join(lines)
    unseen = [target for target in _link_targets(roots) if target not in text]
    return "\n".join([text, "", "Links", *unseen[:20]]) if unseen else text


def pictures(data: bytes) -> list[bytes]:
    """Return the page-sized pictures of a Word file: what a scan pasted into Word consists of."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = [n for n in archive.namelist() if re.search(r"\.(?:png|jpe?g|tiff?)$", n, re.IGNORECASE)]
        found = [archive.read(name) for name in sorted(names)]
    return [picture for picture in found if len(picture) > 20_000]


def _tag(element: Element) -> str:
    name = element.tag
    return name[len(_W) :] if name.startswith(_W) else name[len(_STRICT) :] if name.startswith(_STRICT) else name


def _blocks(element: Element) -> Iterator[str]:
    """Yield the lines of everything inside `element`; content controls and other wrappers are looked through."""
    for child in element:
        tag = _tag(child)
        if tag == "p":
            yield from _paragraph(child)
        elif tag == "tbl":
            yield from _table(child)
        elif tag not in _SKIPPED and child.tag != _FALLBACK:
            yield from _blocks(child)


def _paragraph(paragraph: Element) -> Iterator[str]:
    boxes: list[Element] = []
    text = "".join(_runs(paragraph, boxes)).rstrip()
    if text.strip() and _is_listed(paragraph):
        yield f"• {text.strip()}"
    elif text or not boxes:
        yield from text.split("\n")
    for box in boxes:
        yield from _blocks(box)


def _runs(element: Element, boxes: list[Element]) -> Iterator[str]:
    for child in element:
        tag = _tag(child)
        if tag == "t":
            yield child.text or ""
        elif tag in _SYMBOLS:
            yield _SYMBOLS[tag]
        elif tag == "txbxContent":
            boxes.append(child)
        elif tag not in _SKIPPED and child.tag != _FALLBACK:
            yield from _runs(child, boxes)


def _is_listed(paragraph: Element) -> bool:
    properties = next((child for child in paragraph if _tag(child) == "pPr"), None)
    if properties is None:
        return False
    for child in properties:
        value = next((v for k, v in child.attrib.items() if k.endswith("}val")), "")
        if _tag(child) == "numPr" or (
            _tag(child) == "pStyle" and value.startswith("List") and value[4:] != "Paragraph"
        ):
            return True
    return False


def _table(table: Element) -> Iterator[str]:
    rows = [[list(_blocks(cell)) for cell in _inside(row, "tc")] for row in _inside(table, "tr")]
    yield from row_lines(rows)


def _inside(element: Element, wanted: str) -> Iterator[Element]:
    for child in element:
        tag = _tag(child)
        if tag == wanted:
            yield child
        elif tag in ("sdt", "sdtContent", "ins", "smartTag", "customXml"):
            yield from _inside(child, wanted)


def _link_targets(roots: dict[str, Element]) -> list[str]:
    found: list[str] = []
    for name in ("word/_rels/document.xml.rels", "word/_rels/header1.xml.rels", "word/_rels/footer1.xml.rels"):
        for relation in roots.get(name, ()):
            is_link = relation.get("Type", "").endswith("/hyperlink") and relation.get("TargetMode") == "External"
            if is_link and (match := re.match(r"(?:mailto:)?(\S+)", relation.get("Target", ""))):
                found.append(match[1].split("?subject")[0])
    return [target for target in dict.fromkeys(found) if _LINK.match(target) or "@" in target]
