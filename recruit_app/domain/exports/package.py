"""The files inside an export: an Excel tracker, CSV, JSON, one summary per person and the résumés."""

import csv
import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from recruit_app.core.clock import AGENCY_ZONE
from recruit_app.domain.exports.cells import safe_name, safe_text
from recruit_app.domain.exports.schemas import Row

COLUMNS: tuple[tuple[str, int], ...] = (
    ("Rank", 6),
    ("Name", 26),
    ("Stage", 12),
    ("Match", 8),
    ("Prescreening", 13),
    ("Must-have failed", 17),
    ("Approved", 10),
    ("Current role", 28),
    ("Experience (years)", 18),
    ("Notice (days)", 13),
    ("Current pay (₹ a year)", 22),
    ("Expected pay (₹ a year)", 23),
    ("City", 20),
    ("Skills", 44),
    ("E-mail", 30),
    ("Phone", 18),
    ("Applied on", 12),
    ("Résumé", 34),
    ("Summary", 60),
)
_MONEY, _DATE = "[>=10000000]##\\,##\\,##\\,##0;[>=100000]##\\,##\\,##0;##,##0", "dd mmm yyyy"


def cells_of(rank: int, row: Row) -> list[Any]:
    """Return one applicant as typed cells in the order of `COLUMNS`; text is formula-safe."""
    return [
        rank,
        safe_text(row.name),
        row.stage,
        row.match_score,
        row.prescreen_score,
        "Yes" if row.must_have_failed else "No",
        "Yes" if row.approved else "No",
        safe_text(row.current_role),
        row.experience_years,
        row.notice_days,
        row.current_ctc,
        row.expected_ctc,
        safe_text(row.city),
        safe_text(", ".join(row.skills)),
        safe_text(row.email),
        safe_text(row.phone),
        row.applied_at.astimezone(AGENCY_ZONE).date(),
        safe_text(row.resume_entry),
        safe_text(row.summary),
    ]


def tracker(rows: Sequence[Row], title: str) -> bytes:
    """Return an Excel workbook with typed cells, a frozen header and a filter."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(safe_name(title)[:31].replace("[", "(").replace("]", ")"))
    sheet.freeze_panes = "C2"
    for index, (_, width) in enumerate(COLUMNS, start=1):
        sheet.column_dimensions[get_column_letter(index)].width = width
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(COLUMNS))}{len(rows) + 1}"
    sheet.append([_header(sheet, name) for name, _ in COLUMNS])
    for rank, row in enumerate(rows, start=1):
        sheet.append([_cell(sheet, name, value) for (name, _), value in zip(COLUMNS, cells_of(rank, row), strict=True)])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _header(sheet: Any, name: str) -> Cell:
    cell = WriteOnlyCell(sheet, value=name)
    cell.font = Font(bold=True, color="FFFFFF")
    cell.fill = PatternFill("solid", fgColor="1F2937")
    cell.alignment = Alignment(vertical="center")
    return cell


def _cell(sheet: Any, name: str, value: Any) -> Cell:
    cell = WriteOnlyCell(sheet, value=value)
    if isinstance(value, str):
        cell.data_type = "s"
        cell.alignment = Alignment(vertical="top", wrap_text=name in ("Skills", "Summary"))
    elif name.endswith("(₹ a year)"):
        cell.number_format = _MONEY
    elif name == "Applied on":
        cell.number_format = _DATE
    return cell


def table(rows: Sequence[Row]) -> bytes:
    """Return the tracker as CSV that Excel opens as UTF-8."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([name for name, _ in COLUMNS])
    for rank, row in enumerate(rows, start=1):
        writer.writerow(["" if value is None else value for value in cells_of(rank, row)])
    return out.getvalue().encode("utf-8-sig")


def records(rows: Sequence[Row], *, job: Mapping[str, str], at: datetime) -> bytes:
    """Return the same for programs; text is as it was written."""
    people = [{key: value for key, value in asdict(row).items() if key != "resume_file_id"} for row in rows]
    body = {"job": job, "exported_at": at.isoformat(), "candidates": people}
    return json.dumps(body, ensure_ascii=False, indent=2, default=str).encode()


def summary_sheet(rank: int, row: Row) -> str:
    """Return one page of text about one person."""
    score = "not judged" if row.match_score is None else f"{row.match_score} of 100"
    lines = [
        f"{rank}. {row.name}",
        f"{row.current_role or 'Role not given'}, {row.city or 'city not given'}",
        f"Stage: {row.stage}    Match: {score}",
        "",
        row.summary,
        "",
        "Prescreening",
    ]
    for answer in row.answers:
        mark = {True: "meets", False: "DOES NOT MEET"}.get(answer.get("passed"), "")  # type: ignore[call-overload]
        lines.append(f"- {answer.get('question')}: {answer.get('answer')} {mark}".rstrip())
    return "\n".join(lines if row.answers else lines[:-1]) + "\n"


def entry_of(rank: int, row: Row) -> str:
    """Return the name all files of one person share: unique by its rank, clear by the name."""
    return f"{rank:02d} {safe_name(row.name)}"


def zipped(
    rows: Sequence[Row],
    *,
    resumes: Mapping[str, bytes],
    job: Mapping[str, str],
    at: datetime,
) -> bytes:
    """Return the ZIP; `resumes` maps entry names to contents."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("tracker.xlsx", tracker(rows, job["title"]))
        archive.writestr("candidates.csv", table(rows))
        archive.writestr("candidates.json", records(rows, job=job, at=at))
        for rank, row in enumerate(rows, start=1):
            archive.writestr(f"summaries/{entry_of(rank, row)}.txt", summary_sheet(rank, row))
        for name, data in resumes.items():
            archive.writestr(name, data)
    return out.getvalue()
