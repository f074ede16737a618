"""An export opened as the client would open it."""

import csv
import io
import json
import zipfile
from datetime import timedelta

import openpyxl
import pytest
from sqlalchemy import func, select

from recruit_app.core.actor import Role
from recruit_app.core.clock import now
from recruit_app.core.database import session_scope
from recruit_app.core.errors import Gone, NotAllowed, NotFound
from recruit_app.domain import ports
from recruit_app.domain.audit.models import ActivityLog
from recruit_app.domain.candidates.models import CandidateProfile
from recruit_app.domain.exports import queries, service
from recruit_app.domain.exports.cells import safe_name, safe_text
from recruit_app.domain.exports.models import ExportJob, ExportMetadata
from recruit_app.domain.files import service as files
from recruit_app.domain.files.models import FileKind
from recruit_app.worker.tasks.exports import build
from tests.factories import actor_of, make_application, make_job, make_user

HOSTILE = (
    '=HYPERLINK("http://e","x")',
    "+1+1",
    "-2",
    "@SUM(1)",
    "\t=1",
    "＝1",
    "  =1+1",
    "../../x",
    "CON",
    "x" * 190,
    "Asha Rao",
    "Asha Rao",
)


class Memory:
    """Storage that forgets at the end of the test."""

    def __init__(self):
        self.objects = {}

    async def put(self, key, data, content_type):
        self.objects[key] = data

    async def get(self, key):
        if key not in self.objects:
            raise NotFound("gone")
        return self.objects[key]

    async def delete(self, key):
        self.objects.pop(key, None)


@pytest.fixture
def storage(monkeypatch):
    memory = Memory()
    monkeypatch.setattr(ports._plugged, "storage", memory)
    return memory


async def make_case(session):
    recruiter = await make_user(session)
    job = await make_job(session, title="Data/Engineer [Pune]: lead?")
    for rank, name in enumerate(HOSTILE):
        person = await make_user(session, Role.CANDIDATE, full_name=name)
        await make_application(session, job=job, candidate=person, match_score=99 - rank)
        profile = await session.get(CandidateProfile, person.id)
        profile.current_role, profile.phone, profile.expected_ctc = name, "+919845012345", 1_850_000
        profile.gender, profile.disability, profile.marital_status = "CANARY1", "CANARY2", "CANARY3"
        profile.reservation_category = "CANARY4"
        file = await files.save_file(
            session,
            owner_id=person.id,
            kind=FileKind.RESUME,
            name="my cv.PDF",
            content_type="application/pdf",
            data=b"%PDF-1.7 " + name.encode(),
        )
        profile.resume_file_id = file.id if rank else None
    rejected = await make_user(session, Role.CANDIDATE, full_name="Rejected Person")
    await make_application(session, job=job, candidate=rejected, status="Rejected", is_active=False)
    await session.flush()
    return actor_of(recruiter), job


async def test_the_whole_way(db, storage):
    async with session_scope() as session:
        recruiter, job = await make_case(session)
    async with session_scope() as session:
        export_id = await service.request_export(session, actor=recruiter, job_id=str(job.id))
        assert await service.request_export(session, actor=recruiter, job_id=str(job.id)) == export_id
    await build(export_id)
    before = dict(storage.objects)
    await build(export_id)
    assert storage.objects == before, "a repeated task makes nothing twice"
    async with session_scope() as session:
        (view,) = await queries.list_exports(session, actor=recruiter, job_id=job.id)
        assert (view.status, view.progress, view.applications_included, view.can_download) == (
            "completed",
            100,
            len(HOSTILE),
            True,
        )
        link = await queries.download_link(session, actor=recruiter, export_id=export_id)
        file_id = files.open_link(link.removeprefix("/files/"), reader_id=recruiter.user_id)
        content = await files.read_bytes(session, file_id=file_id)
        assert await session.scalar(select(func.count()).select_from(ExportMetadata)) == len(HOSTILE)
        log = await session.scalar(select(ActivityLog).where(ActivityLog.action_type == "EXPORT_GENERATED"))
        assert log.entity_id == job.id
    check_archive(zipfile.ZipFile(io.BytesIO(content.data)))


def check_archive(archive):
    names = archive.namelist()
    assert len({name.lower() for name in names}) == len(names)
    assert not [name for name in names if ".." in name or name.startswith("/") or "\\" in name or len(name) > 120]
    assert sum(name.startswith("resumes/") for name in names) == len(HOSTILE) - 1
    assert "resumes/12 Asha Rao.pdf" in names
    assert archive.read("resumes/12 Asha Rao.pdf") == b"%PDF-1.7 Asha Rao"
    whole = b"".join(archive.read(name) for name in names)
    assert b"CANARY" not in whole
    assert b"Rejected Person" not in whole
    sheet = openpyxl.load_workbook(io.BytesIO(archive.read("tracker.xlsx"))).active
    assert sheet.freeze_panes == "C2"
    assert b"CANARY" not in b"".join(str(cell.value).encode() for row in sheet for cell in row)
    assert not [cell.value for row in sheet for cell in row if cell.data_type == "f"]
    assert {row[11].value for row in sheet.iter_rows(min_row=2)} == {1_850_000}
    table = list(csv.reader(io.StringIO(archive.read("candidates.csv").decode("utf-8-sig"))))
    assert len(table) == len(HOSTILE) + 1
    assert not [cell for row in table for cell in row if cell.lstrip(" ")[:1] in "=+-@\t＝" and cell]
    people = json.loads(archive.read("candidates.json"))["candidates"]
    assert [person["name"] for person in people] == list(HOSTILE)


async def test_only_who_asked_downloads_it_and_only_for_a_day(db, storage):
    async with session_scope() as session:
        recruiter, job = await make_case(session)
        others = {role: actor_of(await make_user(session, role)) for role in Role}
        export_id = await service.request_export(session, actor=recruiter, job_id=job.id)
    await build(export_id)
    async with session_scope() as session:
        for role in (Role.RECRUITER, Role.SALES, Role.CANDIDATE):
            with pytest.raises(NotAllowed):
                await queries.download_link(session, actor=others[role], export_id=export_id)
        assert await queries.download_link(session, actor=others[Role.MANAGER], export_id=export_id)
        for role in (Role.SALES, Role.CANDIDATE):
            with pytest.raises(NotAllowed):
                await service.request_export(session, actor=others[role], job_id=job.id)
        row = await session.get(ExportJob, export_id)
        row.expires_at = now() - timedelta(seconds=1)
        await session.flush()
        with pytest.raises(Gone):
            await queries.download_link(session, actor=recruiter, export_id=export_id)


async def test_what_cannot_be_made_says_why(db, storage):
    async with session_scope() as session:
        recruiter = actor_of(await make_user(session))
        job = await make_job(session)
        export_id = await service.request_export(session, actor=recruiter, job_id=job.id)
    await build(export_id)
    async with session_scope() as session:
        (view,) = await queries.list_exports(session, actor=recruiter, job_id=job.id)
    assert (view.status, view.can_download) == ("failed", False)
    assert view.error_message == "Nobody is in process for this job, so there is nothing to export."


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@x", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠x", " =1"])
def test_no_formula_survives(text):
    assert safe_text(text).startswith("'")


def test_plain_text_stays_as_it_is():
    assert safe_text("Asha Rao-Iyer") == "Asha Rao-Iyer"
    assert safe_text("a\x00b\x1bc") == "abc"


@pytest.mark.parametrize(
    ("name", "safe"),
    [("../../x", "x"), ("CON", "person CON"), ("", "person"), ("a/b\\c:d", "a b c d"), ("\u202egnp.exe", "gnp.exe")],
)
def test_names_are_only_names(name, safe):
    assert safe_name(name) == safe
