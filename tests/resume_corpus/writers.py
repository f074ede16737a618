"""Write the blocks of a layout as PDF, DOCX, HTML, RTF, ODT, text, or a scan of the PDF."""

import html
import io
import random
import zipfile

import pypdfium2 as pdfium
from docx import Document
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Cm
from PIL import Image, ImageFilter
from reportlab.lib.enums import TA_CENTER
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Frame,
    FrameBreak,
    PageTemplate,
    Paragraph,
    SimpleDocTemplate,
    Spacer,
    Table,
)

from tests.resume_corpus.layouts import Block

_BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=10, leading=13)
_STYLES = {
    "name": ParagraphStyle(
        "name", parent=_BODY, fontName="Helvetica-Bold", fontSize=16, leading=22, alignment=TA_CENTER
    ),
    "heading": ParagraphStyle(
        "heading", parent=_BODY, fontName="Helvetica-Bold", fontSize=11, leading=18, spaceBefore=6
    ),
    "bullet": ParagraphStyle("bullet", parent=_BODY, leftIndent=14, bulletIndent=4),
}


def _flow(blocks: list[Block], width: float) -> list[object]:
    flow: list[object] = []
    for block in blocks:
        if block.kind == "gap":
            flow.append(Spacer(1, 8))
        elif block.kind == "bullets":
            flow += [Paragraph(html.escape(item), _STYLES["bullet"], bulletText="•") for item in block.items]
        elif block.kind == "split":
            cells = [Paragraph(html.escape(item), _BODY) for item in block.items]
            flow.append(
                Table(
                    [cells],
                    colWidths=[width * 0.68, width * 0.32],
                    style=[
                        ("LEFTPADDING", (0, 0), (-1, -1), 0),
                        ("TOPPADDING", (0, 0), (-1, -1), 0),
                        ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
                    ],
                )
            )
        elif block.kind == "table":
            rows = [[Paragraph(html.escape(cell), _BODY) for cell in row] for row in block.rows]
            flow.append(
                Table(
                    rows,
                    colWidths=_widths(block.rows, width),
                    style=[("GRID", (0, 0), (-1, -1), 0.5, "black"), ("VALIGN", (0, 0), (-1, -1), "TOP")],
                )
            )
        else:
            flow.append(Paragraph(html.escape(block.text), _STYLES.get(block.kind, _BODY)))
    return flow


def _widths(rows: tuple[tuple[str, ...], ...], width: float) -> list[float]:
    """Give each column its longest word, and divide the rest by the length of the texts."""
    columns = list(zip(*rows, strict=True))
    words = [
        max(stringWidth(word, "Helvetica", 10) for cell in column for word in cell.split()) + 13 for column in columns
    ]
    longest = [max(min(40, len(cell)) for cell in column) for column in columns]
    rest = max(0.0, width - sum(words))
    return [word + rest * size / sum(longest) for word, size in zip(words, longest, strict=True)]


def pdf(blocks: list[Block]) -> bytes:
    out = io.BytesIO()
    SimpleDocTemplate(out, pagesize=A4, margin=50).build(_flow(blocks, A4[0] - 150))
    return out.getvalue()


def two_column_pdf(blocks: list[Block]) -> bytes:
    """The name on top, then contact, skills and languages in a sidebar, everything else beside it."""
    top, side, main, current = [], [], [], None
    for block in blocks:
        if block.kind == "heading":
            word = block.text.lower()
            current = side if any(w in word for w in ("skill", "language", "competenc", "certif")) else main
        place = top if block.kind == "name" else side if current is None else current
        is_narrow = place is side and block.kind == "split"
        place.extend([Block("line", item) for item in block.items] if is_narrow else [block])
    out = io.BytesIO()
    document = BaseDocTemplate(out, pagesize=A4)
    frames = [Frame(40, 770, 515, 50), Frame(40, 40, 170, 725), Frame(225, 40, 330, 725)]
    document.addPageTemplates(PageTemplate("two", frames))
    document.build([*_flow(top, 500), FrameBreak(), *_flow(side, 150), FrameBreak(), *_flow(main, 310)])
    return out.getvalue()


def scan(document: bytes, *, dpi: int = 130, seed: int = 1) -> bytes:
    """Each page as a grey picture with a scanner's noise, blur and a slight turn."""
    chance, out = random.Random(seed), io.BytesIO()
    canvas = Canvas(out, pagesize=A4)
    for page in pdfium.PdfDocument(document):
        image = page.render(scale=dpi / 72, grayscale=True).to_pil().convert("L")
        image = image.rotate(chance.uniform(-0.5, 0.5), expand=False, fillcolor=255, resample=Image.Resampling.BICUBIC)
        image = image.filter(ImageFilter.GaussianBlur(0.4))
        noise = Image.effect_noise(image.size, 14)
        image = Image.blend(image, noise, 0.08)
        buffer = io.BytesIO()
        image.save(buffer, "JPEG", quality=75)
        canvas.drawImage(ImageReader(buffer), 0, 0, *A4)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def joined(*documents: bytes) -> bytes:
    """Several PDFs as one."""
    whole = pdfium.PdfDocument.new()
    for document in documents:
        whole.import_pages(pdfium.PdfDocument(document))
    out = io.BytesIO()
    whole.save(out)
    return out.getvalue()


def docx(blocks: list[Block]) -> bytes:
    document = Document()
    for block in blocks:
        if block.kind == "heading":
            document.add_heading(block.text, level=2)
        elif block.kind == "name":
            document.add_heading(block.text, level=0)
        elif block.kind == "bullets":
            for item in block.items:
                document.add_paragraph(item, style="List Bullet")
        elif block.kind == "split":
            paragraph = document.add_paragraph("\t".join(block.items))
            paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(15), WD_TAB_ALIGNMENT.RIGHT)
        elif block.kind == "table":
            table = document.add_table(rows=0, cols=len(block.rows[0]))
            for row in block.rows:
                for cell, text in zip(table.add_row().cells, row, strict=True):
                    cell.text = text
        else:
            document.add_paragraph(block.text)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def text(blocks: list[Block]) -> bytes:
    lines: list[str] = []
    for block in blocks:
        if block.kind == "bullets":
            lines += [f"- {item}" for item in block.items]
        elif block.kind == "split":
            lines.append("          ".join(block.items))
        elif block.kind == "table":
            lines += ["\t".join(row) for row in block.rows]
        elif block.kind == "heading":
            lines += ["", block.text]
        else:
            lines.append(block.text)
    return "\r\n".join(lines).encode()


def web_page(blocks: list[Block]) -> bytes:
    parts = ["<!DOCTYPE html><html><head><meta charset=utf-8><title>CV</title><style>p{color:red}</style></head><body>"]
    for block in blocks:
        if block.kind == "bullets":
            parts.append("<ul>" + "".join(f"<li>{html.escape(item)}</li>" for item in block.items) + "</ul>")
        elif block.kind in ("table", "split"):
            rows = block.rows or (block.items,)
            cells = ("".join(f"<td><p>{html.escape(cell)}</p></td>" for cell in row) for row in rows)
            parts.append("<table>" + "".join(f"<tr>{row}</tr>" for row in cells) + "</table>")
        else:
            tag = {"name": "h1", "heading": "h2"}.get(block.kind, "p")
            parts.append(f"<{tag}>{html.escape(block.text)}</{tag}>")
    return "\n".join([*parts, "<script>alert('never seen')</script></body></html>"]).encode()


def rtf(blocks: list[Block]) -> bytes:
    out = [r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Arial;}}\f0\fs20 "]
    for block in blocks:
        if block.kind == "bullets":
            out += [rf"{{\pntext\f1\'B7\tab}}{_rtf(item)}\par" for item in block.items]
        elif block.kind in ("table", "split"):
            for row in block.rows or (block.items,):
                edges = "".join(rf"\cellx{2000 * (n + 1)}" for n in range(len(row)))
                out.append(rf"\trowd{edges}\intbl " + "".join(rf"{_rtf(cell)}\cell " for cell in row) + r"\row")
        else:
            out.append(rf"\pard {_rtf(block.text)}\par")
    return ("\n".join(out) + "}").encode("ascii")


def _rtf(value: str) -> str:
    value = value.replace("\\", "\\\\").replace("{", "\\{").replace("}", "\\}")
    return "".join(char if ord(char) < 128 else rf"\u{ord(char)}?" for char in value)


def odt(blocks: list[Block]) -> bytes:
    body: list[str] = []
    for block in blocks:
        if block.kind == "bullets":
            items = (f"<text:list-item><text:p>{html.escape(item)}</text:p></text:list-item>" for item in block.items)
            body.append(f"<text:list>{''.join(items)}</text:list>")
        elif block.kind == "table":
            rows = (
                "<table:table-row>"
                + "".join(f"<table:table-cell><text:p>{html.escape(c)}</text:p></table:table-cell>" for c in row)
                + "</table:table-row>"
                for row in block.rows
            )
            body.append(f"<table:table>{''.join(rows)}</table:table>")
        else:
            words = "<text:tab/>".join(map(html.escape, block.items)) or html.escape(block.text)
            tag = "text:h" if block.kind in ("name", "heading") else "text:p"
            body.append(f"<{tag}>{words}</{tag}>")
    namespaces = " ".join(
        f'xmlns:{n}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"' for n in ("office", "text", "table")
    )
    text = f"<office:body><office:text>{''.join(body)}</office:text></office:body>"
    content = f"<office:document-content {namespaces}>{text}</office:document-content>"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text", zipfile.ZIP_STORED)
        archive.writestr("content.xml", content)
    return out.getvalue()
