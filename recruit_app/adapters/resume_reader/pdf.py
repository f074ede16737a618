"""PDF text in reading order (runs in the child process only)."""

import ctypes
import unicodedata
from itertools import islice

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from recruit_app.adapters.resume_reader import sentences
from recruit_app.adapters.resume_reader.checks import UnreadableResume
from recruit_app.adapters.resume_reader.document import Document
from recruit_app.adapters.resume_reader.layout import Piece, Segment, page_text, to_segments
from recruit_app.adapters.resume_reader.ruling import MAX_RULES, Box, take_tables

MAX_PAGES = 50
MAX_SCANS = 10
MAX_CHARS = 40_000
SCAN_DPI = 300
MAX_PIXELS = 16_000_000
# A page with fewer letters than this and a large picture is a scan.
FEW_LETTERS = 40
LARGE_PICTURE = 0.3


def read_pdf(data: bytes, *, with_scans: bool) -> Document:
    """Return the text; link targets that it does not show are added at the end.

    Pages that are pictures are read when `with_scans`, else named in `scans` (from 0).
    """
    document = _open(data)
    if len(document) > MAX_PAGES:
        raise UnreadableResume(sentences.TOO_MANY_PAGES)
    texts: list[str] = []
    links: list[str] = []
    scans: list[int] = []
    for number, page in enumerate(document):
        text = page_text(_segments(page))
        if _is_scan(page, text):
            scans.append(number)
            text = _read_scan(page) if with_scans and len(scans) <= MAX_SCANS else text
        texts.append(text)
        links.extend(_links(document, page))
    text = "\n\n".join(filter(None, texts))
    unseen = [link for link in dict.fromkeys(links) if link not in text]
    if text and unseen:
        text = "\n".join([text, "", "Links", *unseen[:20]])
    warnings = (sentences.TOO_MANY_SCANS,) if with_scans and len(scans) > MAX_SCANS else ()
    return Document(text, len(document), scans=() if with_scans else tuple(scans), warnings=warnings)


def _open(data: bytes) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        is_locked = "password" in str(error).lower() or "security" in str(error).lower()
        raise UnreadableResume(sentences.PASSWORD if is_locked else sentences.BROKEN) from error


def _is_scan(page: pdfium.PdfPage, text: str) -> bool:
    """Say whether this page must be read as a picture: hardly a letter, or letters without a meaning."""
    shown = [char for char in text if not char.isspace()]
    odd = sum(1 for char in shown if char == "\ufffd" or unicodedata.category(char) in ("Co", "Cn", "Cc"))
    if len(shown) >= FEW_LETTERS:
        return odd > 0.4 * len(shown)
    area = page.get_width() * page.get_height()
    for item in page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_IMAGE], max_depth=3):
        left, bottom, right, top = item.get_bounds()
        if (right - left) * (top - bottom) > LARGE_PICTURE * area:
            return True
    return False


def _read_scan(page: pdfium.PdfPage) -> str:
    from recruit_app.adapters.resume_reader.ocr import read_grey

    scale = SCAN_DPI / 72
    pixels = page.get_width() * page.get_height() * scale * scale
    if pixels > MAX_PIXELS:
        scale *= (MAX_PIXELS / pixels) ** 0.5
    picture = page.render(scale=scale, grayscale=True)
    grey = picture.to_numpy()
    return read_grey(grey[:, :, 0].copy() if grey.ndim == 3 else grey.copy())


def _segments(page: pdfium.PdfPage) -> list[Segment]:
    textpage = page.get_textpage()
    box = pdfium_c.FS_RECTF()
    pieces: list[Piece] = []
    for index in range(min(textpage.count_chars(), MAX_CHARS)):
        char = chr(pdfium_c.FPDFText_GetUnicode(textpage.raw, index))
        if pdfium_c.FPDFText_GetLooseCharBox(textpage.raw, index, box):
            pieces.append(Piece(char, box.left, box.right, box.bottom, box.top))
    tables, rest = take_tables(pieces, _drawn(page))
    return [*tables, *to_segments(rest)]


def _drawn(page: pdfium.PdfPage) -> list[Box]:
    paths = page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_PATH], max_depth=2)
    return [Box(*path.get_bounds()) for path in islice(paths, MAX_RULES)]


def _links(document: pdfium.PdfDocument, page: pdfium.PdfPage) -> list[str]:
    position = ctypes.c_int(0)
    link = pdfium_c.FPDF_LINK()
    found: list[str] = []
    while len(found) < 40 and pdfium_c.FPDFLink_Enumerate(page.raw, position, link):
        action = pdfium_c.FPDFLink_GetAction(link)
        if not action:
            continue
        size = pdfium_c.FPDFAction_GetURIPath(document.raw, action, None, 0)
        buffer = ctypes.create_string_buffer(size)
        pdfium_c.FPDFAction_GetURIPath(document.raw, action, buffer, size)
        target = buffer.value.decode("utf-8", "ignore").removeprefix("mailto:").removeprefix("tel:").split("?")[0]
        if target.startswith(("http://", "https://", "+")) or "@" in target:
            found.append(target)
    return found
