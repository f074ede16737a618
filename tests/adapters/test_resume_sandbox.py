"""Bad files end with a sentence; nothing leaves the child process."""

import io
import random
import resource
import struct
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from recruit_app.adapters.resume_reader import UnreadableResume, read_resume
from tests.adapters.test_resume_reader import pdf_file, text_at, word_file, zip_with
from tests.pdfs import locked_page, page_without_text
from tests.resume_corpus import writers
from tests.resume_corpus.layouts import line

ROOT = Path(__file__).parents[2]
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
WRONG, BROKEN, UNSAFE = "is not a PDF, Word or text document", "damaged", "cannot accept"
EMPTY, LOCKED, NO_TEXT = "is empty", "protected by a password", "could not find any text"
DOC = (ROOT / "tests/fixtures/resume.doc").read_bytes()


def archive(entries: dict[str, bytes], **links: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in entries.items():
            info = zipfile.ZipInfo(name)
            info.external_attr = links.get("mode", 0o644) << 16
            info.compress_type = zipfile.ZIP_DEFLATED
            file.writestr(info, data)
    return out.getvalue()


def word_with(document: str) -> bytes:
    return archive({"[Content_Types].xml": b"<Types/>", "word/document.xml": document.encode()})


def odt_with(content: str) -> bytes:
    return archive({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": content.encode()})


def deep_pdf() -> bytes:
    return pdf_file(content="q " * 200_000 + text_at(40, 700, "deep"))


def endless_pages() -> bytes:
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[2 0 R]>>endobj\n"
        + (b"trailer<</Size 3/Root 1 0 R>>\nstartxref\n0\n%%EOF")
    )


BILLION = '<!DOCTYPE a [<!ENTITY x "xx">' + "".join(f'<!ENTITY x{n} "&x;&x;">' for n in range(9)) + "]><a>&x8;</a>"
OUTSIDE = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'

BAD = [
    ("nothing", b"", "cv.pdf", EMPTY),
    ("too big", b"%PDF-" + b"0" * (10 * 1024 * 1024), "cv.pdf", "larger than 10 MB"),
    ("a program", b"MZ\x90\x00 program", "cv.pdf", WRONG),
    ("a program as text", b"\x7fELF\x02", "cv.txt", WRONG),
    ("a second ending", b"%PDF-1.4", "cv.pdf.exe", WRONG),
    ("no ending", b"%PDF-1.4", "cv", WRONG),
    ("a PDF called Word", b"%PDF-1.4", "cv.docx", WRONG),
    ("a Word file called PDF", word_file(), "cv.pdf", WRONG),
    ("HTML before a PDF", b"<html>%PDF-1.4", "cv.pdf", WRONG),
    ("a PDF cut off", pdf_file(content=text_at(40, 700, "Hello"))[:60], "cv.pdf", BROKEN),
    ("a PDF without a body", b"%PDF-1.4 rubbish", "cv.pdf", BROKEN),
    ("pages that hold themselves", endless_pages(), "cv.pdf", ""),
    ("51 pages", pdf_file(pages=51), "cv.pdf", "more than 50 pages"),
    ("a locked PDF", locked_page(), "cv.pdf", LOCKED),
    ("a PDF without text", page_without_text(), "cv.pdf", NO_TEXT),
    ("half a ZIP", b"PK\x03\x04", "cv.docx", BROKEN),
    ("a ZIP of other things", archive({"a.txt": b"x"}), "cv.docx", WRONG),
    ("macros", zip_with({"word/vbaProject.bin": b"x"}), "cv.docx", UNSAFE),
    ("a way out", zip_with({"../../evil.xml": b"x"}), "cv.docx", UNSAFE),
    ("an absolute way out", zip_with({"/etc/evil.xml": b"x"}), "cv.docx", UNSAFE),
    ("too many entries", zip_with({f"a{n}.bin": b"" for n in range(201)}), "cv.docx", UNSAFE),
    ("a bomb", zip_with({"bomb.bin": b"\0" * 60 * 1024 * 1024}), "cv.docx", UNSAFE),
    ("links", archive({"word/document.xml": b"x", "[Content_Types].xml": b"x"}, mode=0o120777), "cv.docx", UNSAFE),
    ("a billion laughs", word_with(BILLION), "cv.docx", BROKEN),
    ("a file from outside", word_with(OUTSIDE), "cv.docx", BROKEN),
    ("broken XML", word_with("<w:document"), "cv.docx", BROKEN),
    ("ODT laughs", odt_with(BILLION), "cv.odt", BROKEN),
    ("an empty ODT", odt_with("<a/>"), "cv.odt", NO_TEXT),
    ("an old Word file with nothing", OLE, "cv.doc", BROKEN),
    ("an old Word file cut off", DOC[:3000], "cv.doc", BROKEN),
    ("an old Word file of zeros", OLE + b"\0" * 5000, "cv.doc", BROKEN),
    ("a locked DOCX", DOC, "cv.docx", LOCKED),
    ("an empty RTF", b"{\\rtf1\\ansi }", "cv.rtf", NO_TEXT),
    ("HTML with scripts only", b"<html><script>alert(1)</script></html>", "cv.html", NO_TEXT),
    ("bytes", bytes(range(32)) * 10, "cv.txt", WRONG),
    ("blanks", b" \n \t", "cv.txt", NO_TEXT),
    ("half a picture", b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13), "cv.png", ""),
]


@pytest.mark.parametrize(("data", "name", "sentence"), [case[1:] for case in BAD], ids=[case[0] for case in BAD])
async def test_a_bad_file_ends_with_a_sentence(data, name, sentence):
    with pytest.raises(UnreadableResume) as caught:
        await read_resume(data, name)
    assert sentence in caught.value.sentence
    assert caught.value.sentence.endswith(".")


def test_there_are_enough_of_them():
    assert len(BAD) >= 30


async def test_a_deep_page_is_read_or_refused_in_time():
    try:
        assert (await read_resume(deep_pdf(), "cv.pdf")).text
    except UnreadableResume as refused:
        assert refused.sentence  # noqa: PT017 - both outcomes are fine


@pytest.mark.parametrize(
    ("name", "write"), [("cv.docx", writers.docx), ("cv.rtf", writers.rtf), ("cv.odt", writers.odt)]
)
async def test_damaged_files_never_crash_the_reader(name, write):
    good, chance = write([line("Hello there")]), random.Random(5)
    for _ in range(4):
        bad = bytearray(good)
        for _ in range(30):
            bad[chance.randrange(60, len(bad))] = chance.randrange(256)
        try:
            await read_resume(bytes(bad), name)
        except UnreadableResume as refused:
            assert refused.sentence.endswith(".")  # noqa: PT017 - both outcomes are fine


async def test_memory_comes_back():
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for _ in range(3):
        await read_resume(writers.docx([line("word " * 2000)] * 20), "cv.docx")
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 50 * 1024


def test_the_child_reaches_no_network_and_writes_no_file(tmp_path):
    program = f"""
from recruit_app.adapters.resume_reader.child import limit_resources
import socket, signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
limit_resources(10)
try:
    socket.create_connection(("192.0.2.1", 80), 1)
except OSError as error:
    print("network:", error.errno)
try:
    with open({str(tmp_path / "out")!r}, "w") as file:
        file.write("x")
except OSError as error:
    print("file:", error.errno)
"""
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert "file: 27" in done.stdout
    assert "network:" in done.stdout
    assert not (tmp_path / "out").exists() or (tmp_path / "out").read_text() == ""
