"""Word text in document order (runs in the child process only)."""

import io
import zipfile
from collections.abc import Iterator

from defusedxml import ElementTree
from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph


def read_docx(data: bytes) -> str:
    """Return header, body (paragraphs, tables, text boxes, in order) and link targets.

    Every XML part is first read by defusedxml, which refuses entity tricks.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                ElementTree.fromstring(archive.read(name), forbid_dtd=True)
    document = Document(io.BytesIO(data))
    lines = [*_header_lines(document), *_block_lines(document)]
    text = "\n".join(lines)
    unseen = [target for target in _link_targets(document) if target not in text]
    return "\n".join([text, "", "Links", *unseen]) if unseen else text


def _header_lines(document: WordDocument) -> list[str]:
    found: list[str] = []
    for section in document.sections:
        for part in (section.first_page_header, section.header):
            found.extend(line for line in _block_lines(part) if line.strip())
    return list(dict.fromkeys(found))


def _block_lines(container: object) -> Iterator[str]:
    for block in container.iter_inner_content():  # pyright: ignore[reportAttributeAccessIssue]
        if isinstance(block, Table):
            yield from _table_lines(block)
        else:
            yield from _paragraph_lines(block)


def _paragraph_lines(paragraph: Paragraph) -> Iterator[str]:
    style = (paragraph.style.name or "") if paragraph.style is not None else ""
    properties = paragraph._p.pPr
    is_listed = properties is not None and properties.numPr is not None
    text = paragraph.text.rstrip()
    is_bullet = text.strip() and (style.startswith("List") or is_listed)
    yield f"• {text.strip()}" if is_bullet else text
    for element in paragraph._p.iter(qn("w:txbxContent")):
        if not any("Fallback" in str(parent.tag) for parent in element.iterancestors()):
            for inner in element.iter(qn("w:p")):
                yield "".join(node.text or "" for node in inner.iter(qn("w:t")))


def _table_lines(table: Table) -> Iterator[str]:
    for row in table.rows:
        cells: list[_Cell] = []
        for cell in row.cells:
            if all(cell._tc is not other._tc for other in cells):  # merged cells repeat
                cells.append(cell)
        texts = [[line for line in _block_lines(cell) if line.strip()] for cell in cells]
        if all(len(lines) <= 1 for lines in texts):
            yield "\t".join(lines[0] for lines in texts if lines)
        else:
            for lines in texts:
                yield from lines
                yield ""


def _link_targets(document: WordDocument) -> list[str]:
    relations = document.part.rels.values()
    targets = [r.target_ref for r in relations if r.is_external and r.reltype.endswith("/hyperlink")]
    return [target for target in dict.fromkeys(targets) if target.startswith(("http://", "https://"))][:20]
