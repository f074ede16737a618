"""PDF text in reading order (runs in the child process only)."""

import ctypes

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from recruit_app.adapters.resume_reader import sentences
from recruit_app.adapters.resume_reader.checks import UnreadableResume
from recruit_app.adapters.resume_reader.layout import Piece, Segment, page_text, to_segments

MAX_PAGES = 50
MAX_CHARS = 40_000


def read_pdf(data: bytes) -> tuple[str, int]:
    """Return (text, pages); link targets that the text does not show are added at the end."""
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        is_locked = "password" in str(error).lower() or "security" in str(error).lower()
        raise UnreadableResume(sentences.PASSWORD if is_locked else sentences.BROKEN) from error
    pages = len(document)
    if pages > MAX_PAGES:
        raise UnreadableResume(sentences.TOO_MANY_PAGES)
    texts: list[str] = []
    links: list[str] = []
    for page in document:
        texts.append(page_text(_segments(page)))
        links.extend(_links(document, page))
    text = "\n\n".join(filter(None, texts))
    unseen = [link for link in dict.fromkeys(links) if link not in text]
    if text and unseen:
        text = "\n".join([text, "", "Links", *unseen[:20]])
    return text, pages


def _segments(page: pdfium.PdfPage) -> list[Segment]:
    textpage = page.get_textpage()
    box = pdfium_c.FS_RECTF()
    pieces: list[Piece] = []
    for index in range(min(textpage.count_chars(), MAX_CHARS)):
        char = chr(pdfium_c.FPDFText_GetUnicode(textpage.raw, index))
        if pdfium_c.FPDFText_GetLooseCharBox(textpage.raw, index, box):
            pieces.append(Piece(char, box.left, box.right, box.bottom, box.top))
    return to_segments(pieces)


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
        target = buffer.value.decode("utf-8", "ignore")
        if target.startswith(("http://", "https://")):
            found.append(target)
    return found
