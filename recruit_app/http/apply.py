"""Apply for a job without an account: one form, sent by a script or by the browser alone."""

from collections.abc import Mapping

import structlog
from pydantic import ValidationError
from sqlalchemy.exc import SQLAlchemyError
from starlette.datastructures import FormData, UploadFile
from starlette.formparsers import MultiPartException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from recruit_app.adapters.resume_reader.sentences import TOO_BIG
from recruit_app.core.actor import Role
from recruit_app.core.database import session_scope
from recruit_app.core.errors import Conflict, DomainError, Invalid, Unavailable
from recruit_app.core.text import clean_line
from recruit_app.domain.conversations import service as conversations
from recruit_app.domain.conversations.service import NewcomerForm
from recruit_app.domain.identity.schemas import Newcomer
from recruit_app.domain.jobs import queries as jobs
from recruit_app.domain.jobs.schemas import JobDetail
from recruit_app.http import apply_page
from recruit_app.http.auth import text_of, wants_json
from recruit_app.http.files import check_resume, file_name
from recruit_app.http.origin import request_origin
from recruit_app.http.session import client_ip, give_cookie, request_actor, require_same_origin

log = structlog.get_logger()
_CONSENT = "Please tick that we may share your profile with this employer."
_NO_FILE = "Please choose your résumé."


class _TooBig(Invalid):
    status = 413


async def form_page(request: Request) -> Response:
    """Answer `GET /jobs/{slug}/apply`: the form by itself, for browsers without scripts and slow phones."""
    try:
        async with session_scope() as session:
            job = await jobs.get_public_job(session, slug=request.path_params["slug"])
    except DomainError:
        # The job's own page says what became of it, with the right status.
        return RedirectResponse(f"/jobs/{request.path_params['slug']}", status_code=303)
    return await _page(request, job, {}, None)


async def send(request: Request) -> Response:
    """Answer `POST /jobs/{slug}/apply`: apply as who is signed in, or as a newcomer with name, e-mail and résumé."""
    typed: dict[str, str] = {}
    slug = request.path_params["slug"]
    try:
        require_same_origin(request)
        async with session_scope() as session:
            job = await jobs.get_public_job(session, slug=slug)
        async with request.form(max_files=1, max_fields=20, max_part_size=16_384) as form:
            typed = {name: _line(form, name) for name in ("full_name", "email")}
            return await _apply(request, job, form)
    except (MultiPartException, ClientDisconnect):
        refusal: DomainError = _TooBig(TOO_BIG, field="resume")
    except DomainError as error:
        refusal = error
    except (SQLAlchemyError, OSError) as error:
        log.error("apply_failed", error=type(error).__name__)
        refusal = Unavailable("We could not do that just now. Nothing was sent; please try again.")
    return await _refused(request, slug, typed, refusal)


async def _apply(request: Request, job: JobDetail, form: FormData) -> Response:
    actor = await request_actor(request)
    if not text_of(form, "consent"):
        raise Invalid(_CONSENT, field="consent")
    if actor.is_authenticated:
        async with session_scope() as session:
            applied = await conversations.apply_to_job(
                session, actor=actor, job_id=job.id, origin=request_origin(request), consent=True
            )
        return _done(request, applied.href)
    if text_of(form, "website"):
        # Only a program fills the field no person sees: it is told that all went well.
        return _done(request, job.href)
    ip, agent = client_ip(request), request.headers.get("user-agent", "")
    await conversations.take_newcomer(ip=ip)
    newcomer = await _newcomer(request, form)
    async with session_scope() as session:
        signed_in, href = await conversations.apply_as_newcomer(
            session, form=newcomer, job_id=job.id, ip=ip, user_agent=agent
        )
    response = _done(request, href)
    give_cookie(response, signed_in)
    return response


async def _newcomer(request: Request, form: FormData) -> NewcomerForm:
    try:
        newcomer = Newcomer(full_name=text_of(form, "full_name"), email=text_of(form, "email"))
    except ValidationError as error:
        first = error.errors()[0]
        field = str(first["loc"][0])
        sentence = "Please tell us your name (2 to 120 characters)." if field == "full_name" else _sentence(first)
        raise Invalid(sentence, field=field) from error
    file = form.get("resume")
    if not isinstance(file, UploadFile) or not file.filename:
        raise Invalid(_NO_FILE, field="resume")
    name, data = file_name(file.filename), await file.read()
    try:
        await check_resume(data, name)
    except DomainError as refusal:
        raise Invalid(refusal.sentence, field="resume") from refusal
    return NewcomerForm(newcomer, name, data, _line(form, "submit_key")[:64], request_origin(request))


def _sentence(error: object) -> str:
    return str(error["msg"]).removeprefix("Value error, ")  # pyright: ignore[reportIndexIssue]


def _line(form: FormData, name: str) -> str:
    try:
        return clean_line(text_of(form, name))[:320]
    except ValueError:
        return ""


def _done(request: Request, to: str) -> Response:
    return JSONResponse({"next": to}) if wants_json(request) else RedirectResponse(to, status_code=303)


async def _refused(request: Request, slug: str, typed: Mapping[str, str], refusal: DomainError) -> Response:
    if wants_json(request):
        sign_in = isinstance(refusal, Conflict) and refusal.field == "email"
        return JSONResponse(
            {
                "detail": refusal.sentence,
                "field": refusal.field,
                "link": f"/login?next=/jobs/{slug}" if sign_in else "",
                "link_text": "Sign in" if sign_in else "",
            },
            status_code=refusal.status,
        )
    try:
        async with session_scope() as session:
            job = await jobs.get_public_job(session, slug=slug)
    except (DomainError, SQLAlchemyError, OSError):
        return RedirectResponse(f"/jobs/{slug}", status_code=303)
    return await _page(request, job, typed, refusal)


async def _page(request: Request, job: JobDetail, typed: Mapping[str, str], refusal: DomainError | None) -> Response:
    text = apply_page.page(
        job,
        is_candidate=(await request_actor(request)).has_role(Role.CANDIDATE),
        typed=typed,
        problem=refusal.sentence if refusal else "",
        field=refusal.field if refusal else "",
    )
    return HTMLResponse(text, status_code=refusal.status if refusal else 200, headers={"cache-control": "no-store"})


routes = [
    Route("/jobs/{slug}/apply", form_page, methods=["GET"]),
    Route("/jobs/{slug}/apply", send, methods=["POST"]),
]
