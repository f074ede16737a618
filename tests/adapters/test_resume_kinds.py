"""Every kind of document, through the real child process."""

import io
import zipfile
from pathlib import Path

import pytest
from docx import Document

from recruit_app.adapters.resume_reader import UnreadableResume, read_resume
from recruit_app.adapters.resume_reader.ocr import can_read_pictures, tidy
from tests.resume_corpus import writers
from tests.resume_corpus.layouts import LAYOUTS, bullets, heading, line, table
from tests.resume_corpus.people import PEOPLE

FIXTURES = Path(__file__).parents[1] / "fixtures"
ROW = "B.E. in Computer Science\tVisvesvaraya Technological University\t2014\t78%"
needs_tesseract = pytest.mark.skipif(not can_read_pictures(), reason="This machine has no tesseract.")


@pytest.mark.parametrize(
    ("name", "write"),
    [
        ("cv.pdf", writers.pdf),
        ("cv.docx", writers.docx),
        ("cv.odt", writers.odt),
        ("cv.rtf", writers.rtf),
        ("cv.html", writers.web_page),
        ("cv.txt", writers.text),
        ("cv.doc", writers.rtf),
        ("cv.doc", writers.web_page),
        ("cv.doc", writers.docx),
    ],
)
async def test_each_kind_gives_its_lines_and_the_rows_of_its_tables(name, write):
    found = await read_resume(write(LAYOUTS["naukri"](PEOPLE[0])), name)
    lines = [text.strip() for text in found.text.splitlines()]
    assert "E-Mail: ananya.k@mail.example" in lines
    assert [row for row in lines if row.startswith("B.E.")] == [ROW]
    assert any(text.endswith("Led a team of 7 that moved 14 services to Spring Boot.") for text in lines)
    assert "never seen" not in found.text


async def test_a_word_97_file_is_read_without_any_program():
    found = await read_resume((FIXTURES / "resume.doc").read_bytes(), "CV.DOC")
    assert found.kind == "doc"
    assert "Ananya Krishnamurthy" in found.text
    assert "1\tInfosys Limited\tTechnology Lead\tJan 2019\tPresent" in found.text.splitlines()


@needs_tesseract
async def test_a_grey_scan_of_130_dpi_is_read():
    blocks = [line("Asha Nair"), line("asha.nair@mail.example"), heading("SKILLS"), bullets("Payroll", "Recruitment")]
    found = await read_resume(writers.scan(writers.pdf(blocks)), "scan.pdf")
    assert found.text.splitlines()[:2] == ["Asha Nair", "asha.nair@mail.example"]
    assert "• Payroll" in found.text


async def test_a_scan_without_a_program_to_read_it_says_why(monkeypatch):
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(UnreadableResume, match="no program to read pictures"):
        await read_resume(writers.scan(writers.pdf([line("Asha Nair")])), "scan.pdf")


async def test_a_scanned_page_among_others_is_named_when_it_is_not_read(monkeypatch):
    monkeypatch.setenv("PATH", "/nowhere")
    pages = writers.joined(writers.pdf([line("Asha Nair, asha.nair@mail.example, Bengaluru, a first page with words")]),
                           writers.scan(writers.pdf([line("Second page")])))  # fmt: skip
    found = await read_resume(pages, "cv.pdf")
    assert found.warnings == ("Not read, because it is a picture: page 2.",)


async def test_two_columns_come_one_after_the_other():
    found = await read_resume(writers.two_column_pdf(LAYOUTS["modern"](PEOPLE[6])), "cv.pdf")
    sidebar, text = found.text.index("SKILLS"), found.text.index("PROFESSIONAL SUMMARY")
    between = found.text[min(sidebar, text) : max(sidebar, text)]
    assert "Sneha Patil" in found.text[:40]
    assert "Machine" in between or "Fractal Analytics" in between
    assert not ("Machine" in between and "Fractal Analytics" in between)


async def test_dates_set_right_stay_with_their_jobs():
    found = await read_resume(writers.pdf(LAYOUTS["modern"](PEOPLE[5])), "cv.pdf")
    assert "Area Sales Manager\tApril 2017 – Present" in found.text.splitlines()


async def test_a_wrapped_cell_of_a_ruled_table_is_one_text():
    long = "Rashtrasant Tukadoji Maharaj Nagpur University, Department of Business Management, Nagpur"
    rows = (("Degree", "Institute", "Year"), ("MBA", long, "2015"))
    found = await read_resume(writers.pdf([table(*rows)]), "cv.pdf")
    assert f"MBA\t{long}\t2015" in found.text.splitlines()


async def test_text_boxes_content_controls_and_headers_of_word_are_read():
    document = Document()
    document.sections[0].header.paragraphs[0].text = "asha@mail.example"
    document.add_paragraph("Body")
    buffer = io.BytesIO()
    document.save(buffer)
    found = await read_resume(_with_box_and_control(buffer.getvalue()), "cv.docx")
    assert found.text.split() == ["asha@mail.example", "Body", "Boxed", "Controlled"]


def _with_box_and_control(data: bytes) -> bytes:
    box = (
        '<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        "<mc:Choice><w:txbxContent><w:p><w:r><w:t>Boxed</w:t></w:r></w:p></w:txbxContent></mc:Choice>"
        "<mc:Fallback><w:txbxContent><w:p><w:r><w:t>Boxed</w:t></w:r></w:p></w:txbxContent></mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>"
        "<w:sdt><w:sdtContent><w:p><w:r><w:t>Controlled</w:t></w:r></w:p></w:sdtContent></w:sdt>"
        "<w:p><w:del><w:r><w:delText>Deleted</w:delText></w:r></w:del></w:p>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "word/document.xml":
                part = part.replace(b"<w:sectPr", box.encode() + b"<w:sectPr", 1)
            new.writestr(name, part)
    return out.getvalue()


def test_what_a_reader_of_pictures_gets_wrong_is_mended():
    assert tidy("¢ Payroll\ne Hiring\nasha @mail.example") == "• Payroll\n• Hiring\nasha@mail.example"
    assert tidy("| hereby declare") == "I hereby declare"
