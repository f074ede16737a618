"""Files in and out: a résumé up, and signed links down."""

from urllib.parse import quote

from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from recruit_app.adapters.resume_reader.checks import check_upload, may_be_locked
from recruit_app.adapters.resume_reader.sentences import TOO_BIG
from recruit_app.core.database import session_scope
from recruit_app.core.errors import DomainError
from recruit_app.core.text import clean_line
from recruit_app.domain import ports
from recruit_app.domain.candidates import policy
from recruit_app.domain.candidates import service as candidates
from recruit_app.domain.files import service as files
from recruit_app.http.session import request_actor, require_same_origin


class _Refused(Exception):
    def __init__(self, sentence: str, status: int) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.status = status


async def upload_resume(request: Request) -> Response:
    """Take one résumé (multipart field `file`) from the signed-in candidate; answer {"read_id"}."""
    try:
        require_same_origin(request)
        actor = await request_actor(request)
        policy.require_own_profile(actor)
        name, data = await _one_file(request)
        await check_resume(data, name)
        async with session_scope() as session:
            read_id = await candidates.receive_resume(session, actor=actor, filename=name, data=data)
    except (_Refused, DomainError) as refusal:
        return JSONResponse({"detail": refusal.sentence}, refusal.status)
    return JSONResponse({"read_id": read_id})


async def check_resume(data: bytes, name: str) -> None:
    """Refuse at once what could never be read; a scan is taken, because a recruiter can look at it."""
    if check_upload(data, name) == "pdf" and may_be_locked(data):
        await ports.resume_reader().open(data, name)


async def _one_file(request: Request) -> tuple[str, bytes]:
    """Return name and content; a body over the limit of its path looks like a sender who left."""
    try:
        async with request.form(max_files=1, max_fields=5) as form:
            file = form.get("file")
            if not isinstance(file, UploadFile):
                raise _Refused("Please choose a file.", 422)
            return file_name(file.filename or ""), await file.read()
    except MultiPartException as error:
        raise _Refused("This upload is broken. Please try again.", 400) from error
    except ClientDisconnect as error:
        raise _Refused(TOO_BIG, 413) from error


def file_name(raw: str) -> str:
    """Return the last part of the name the browser gave, one clean line."""
    try:
        name = clean_line(raw.replace("\\", "/").rsplit("/", 1)[-1])
    except ValueError:
        name = "resume"
    stem, dot, ending = name.rpartition(".")
    return f"{stem[:120]}{dot}{ending[:10]}" if dot else name[:120]


async def download(request: Request) -> Response:
    """Hand out the file of a signed link to the person it was signed for, always as a download."""
    try:
        actor = await request_actor(request)
        file_id = files.open_link(request.path_params["token"], reader_id=actor.require_user())
        async with session_scope() as session:
            content = await files.read_bytes(session, file_id=file_id)
    except DomainError as refusal:
        return JSONResponse({"detail": refusal.sentence}, refusal.status)
    return Response(
        content.data,
        media_type=content.content_type,
        headers={
            "content-disposition": f"attachment; filename*=UTF-8''{quote(content.name, safe='')}",
            "x-content-type-options": "nosniff",
            "cache-control": "private, no-store",
            "content-security-policy": "default-src 'none'; sandbox",
        },
    )


routes = [
    Route("/files/resume", upload_resume, methods=["POST"]),
    Route("/files/{token}", download),
]
