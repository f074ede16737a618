"""Files in: refused early and in one sentence. Files out: only to whom the link was signed for."""

import pytest

from recruit_app.adapters.storage import LocalStorage
from recruit_app.core.actor import Role
from recruit_app.core.database import session_scope
from recruit_app.domain import ports
from recruit_app.domain.candidates import queries, service
from recruit_app.domain.files import service as files
from recruit_app.domain.files.models import FileKind
from tests.factories import actor_of, make_user
from tests.http.site import client_of, visitor
from tests.shared_data import shared_data


@pytest.fixture
async def asha(db, tmp_path):
    ports.plug(storage=LocalStorage(tmp_path))
    async with session_scope() as session:
        return await make_user(session, Role.CANDIDATE)


def _file(data, name="cv.pdf"):
    return {"file": (name, data, "application/pdf")}


@pytest.mark.parametrize(
    ("data", "name", "status"),
    [
        (b"", "cv.pdf", 422),
        (b"MZ\x90\0" + b"\0" * 200, "cv.pdf", 422),
        (b"PK\x03\x04broken", "cv.docx", 422),
        (b"%PDF-1.7" + b"x" * (10 * 1024 * 1024), "cv.pdf", 422),
        (b"%PDF-1.7" + b"x" * (11 * 1024 * 1024), "cv.pdf", 413),
    ],
)
async def test_a_bad_file_is_refused_in_one_sentence(asha, data, name, status):
    client = await client_of(asha)
    answer = await client.post("/files/resume", files=_file(data, name))
    assert answer.status_code == status
    assert answer.json()["detail"].endswith(".")


async def test_a_body_that_lies_about_its_size_is_cut_off(asha):
    client = await client_of(asha)

    async def endless():
        yield b'--b\r\nContent-Disposition: form-data; name="file"; filename="cv.pdf"\r\n\r\n%PDF-1.7'
        for _ in range(12):
            yield b"x" * 1024 * 1024
        raise AssertionError("the whole body was taken")

    answer = await client.post(
        "/files/resume", content=endless(), headers={"content-type": "multipart/form-data; boundary=b"}
    )
    assert answer.status_code == 413


async def test_no_session_no_upload(asha):
    assert (await visitor().post("/files/resume", files=_file(b"%PDF-1.7"))).status_code == 401
    async with session_scope() as session:
        recruiter = await make_user(session)
    client = await client_of(recruiter)
    assert (await client.post("/files/resume", files=_file(b"%PDF-1.7"))).status_code == 403


async def test_another_site_cannot_upload_with_my_cookie(asha):
    client = await client_of(asha)
    answer = await client.post("/files/resume", files=_file(b"%PDF-1.7"), headers={"origin": "https://evil.example"})
    assert answer.status_code == 403


async def test_no_file_is_said(asha):
    client = await client_of(asha)
    for body in ({"data": {"file": "text"}}, {"files": {"other": ("a.pdf", b"%PDF-", "x")}}):
        answer = await client.post("/files/resume", **body)
        assert (answer.status_code, answer.json()["detail"]) == (422, "Please choose a file.")


async def test_a_real_pdf_is_taken_and_handed_back_only_to_its_reader(asha):
    name = "rendercv_John_Doe_ClassicTheme_CV.pdf"
    data = (shared_data("resumes_layouts") / "pdf" / name).read_bytes()
    client = await client_of(asha)
    answer = await client.post("/files/resume", files=_file(data, f"C:\\me\\{name}"))
    read_id = answer.json()["read_id"]
    async with session_scope() as session:
        assert (await queries.get_read(session, actor=actor_of(asha), read_id=read_id)).file_name == name
        other = await make_user(session, Role.CANDIDATE)
        link = await _link_after_discarded_fields(session, asha, read_id)
    download = await client.get(link)
    assert download.content == data
    assert download.headers["content-disposition"].startswith("attachment;")
    assert download.headers["x-content-type-options"] == "nosniff"
    assert (await (await client_of(other)).get(link)).status_code == 404
    assert (await visitor().get(link)).status_code == 401
    assert (await client.get("/files/forged")).status_code == 404


async def _link_after_discarded_fields(session, user, read_id):
    ports.plug(resume_reader=_Reader())
    await service.read_resume(session, read_id=read_id)
    await service.confirm_resume(session, actor=actor_of(user), read_id=read_id, accepted=[])
    return await service.sign_resume_link(session, actor=actor_of(user), candidate_id=str(user.id))


class _Reader:
    async def read(self, data, filename):
        return ports.ResumeText(text="Asha Rao", pages=1, kind="pdf")


async def test_a_file_of_another_kind_goes_out_the_same_way(asha):
    async with session_scope() as session:
        kept = await files.save_file(
            session,
            owner_id=asha.id,
            kind=FileKind.EXPORT,
            name='a"\r\nb ₹.zip',
            content_type="application/zip",
            data=b"PK",
        )
    client = await client_of(asha)
    answer = await client.get(files.sign_link(kept.id, reader_id=asha.id))
    assert answer.status_code == 200
    assert "\n" not in answer.headers["content-disposition"]
