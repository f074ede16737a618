import io
import json
import random
import zipfile

import pytest
from docx import Document

from recruit_app.adapters.resume_reader import UnreadableResume, read_resume
from recruit_app.adapters.resume_reader.layout import Segment, page_text


def word_file() -> bytes:
    document = Document()
    document.sections[0].header.paragraphs[0].text = "asha@mail.example"
    document.add_paragraph("Asha Nair")
    document.add_paragraph("Ran payroll for 900 people", style="List Bullet")
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Infosys", "Jan 2019 – Present"
    document.add_paragraph("Last line")
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def zip_with(extra: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO(word_file())
    with zipfile.ZipFile(buffer, "a", zipfile.ZIP_DEFLATED) as archive:
        for name, data in extra.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def pdf_file(pages: int = 1, trailer: str = "", content: str = "") -> bytes:
    kids = " ".join(f"{3 + 2 * n} 0 R" for n in range(pages))
    objects = ["<</Type/Catalog/Pages 2 0 R>>", f"<</Type/Pages/Count {pages}/Kids[{kids}]>>"]
    font = "<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>"
    for n in range(pages):
        objects.append(f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources{font}/Contents {4 + 2 * n} 0 R>>")
        objects.append(f"<</Length {len(content)}>>stream\n{content}\nendstream")
    out, offsets = "%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj{body}endobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n" + "".join(f"{o:010} 00000 n \n" for o in offsets)
    out += f"trailer<</Size {len(objects) + 1}/Root 1 0 R{trailer}>>\nstartxref\n{start}\n%%EOF"
    return out.encode("latin-1")


def text_at(x: int, y: int, text: str) -> str:
    return f"BT /F1 10 Tf {x} {y} Td ({text}) Tj ET "


async def test_word_file_is_read_in_order_with_its_header_table_and_bullets():
    found = await read_resume(word_file(), "cv.docx")
    assert found.kind == "docx"
    assert found.text.splitlines() == [
        "asha@mail.example",
        "Asha Nair",
        "• Ran payroll for 900 people",
        "Infosys\tJan 2019 – Present",
        "Last line",
    ]


async def test_pdf_columns_do_not_interleave():
    rows = range(12)
    left = "".join(text_at(40, 700 - 15 * n, f"Left side text number {n} of it") for n in rows)
    right = "".join(text_at(330, 700 - 15 * n, f"Right side text number {n} of it") for n in rows)
    found = await read_resume(pdf_file(content=left + right), "cv.pdf")
    assert found.pages == 1
    assert found.text.index("Left side text number 11") < found.text.index("Right side text number 0")


async def test_plain_text_in_another_encoding_is_read():
    found = await read_resume("Résumé of Zoë\r\nPune".encode("utf-16"), "cv.TXT")
    assert found.text == "Résumé of Zoë\nPune"


def test_a_date_at_the_right_of_a_bullet_stands_before_the_bullet():
    heading = Segment(40, 200, 700, 710, "Acme, Engineer")
    bullet = Segment(40, 300, 686, 696, "• Built things")
    aside = Segment(480, 560, 686, 696, "Jan 2019 – Present")
    assert page_text([heading, bullet, aside]).splitlines() == [
        "Acme, Engineer",
        "Jan 2019 – Present",
        "• Built things",
    ]


async def test_a_locked_pdf_says_so():
    keys = "00" * 32
    trailer = f"/ID[<01><01>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<{keys}>/U<{keys}>>>"
    with pytest.raises(UnreadableResume) as caught:
        await read_resume(pdf_file(trailer=trailer), "cv.pdf")
    assert caught.value.sentence == (
        "This PDF is protected by a password. Please save a copy without one and upload that."
    )


async def test_damaged_pdfs_never_crash_the_reader():
    good = pdf_file(content=text_at(40, 700, "Hello there"))
    chance = random.Random(7)
    for _ in range(12):
        bad = bytearray(good)
        for _ in range(20):
            bad[chance.randrange(8, len(bad))] = chance.randrange(256)
        try:
            assert json.dumps((await read_resume(bytes(bad), "cv.pdf")).text)
        except UnreadableResume as refused:
            assert refused.sentence.endswith(".")  # noqa: PT017 - both outcomes are fine


async def test_a_child_that_hangs_is_ended(monkeypatch):
    monkeypatch.setattr("recruit_app.adapters.resume_reader.reader.WALL_SECONDS", 0.001)
    with pytest.raises(UnreadableResume, match="too long"):
        await read_resume(word_file(), "cv.docx")
