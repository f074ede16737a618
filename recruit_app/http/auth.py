"""Sign in, out and up by plain forms; a JSON client gets JSON and true status codes."""

from collections.abc import Awaitable, Callable
from urllib.parse import urlencode

import structlog
from pydantic import ValidationError
from sqlalchemy.exc import SQLAlchemyError
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from recruit_app.core.cookies import session_cookie_name
from recruit_app.core.database import session_scope
from recruit_app.core.errors import Conflict, DomainError, Gone, Invalid, NotAllowed, TooMany, Unavailable
from recruit_app.core.local_path import local_path
from recruit_app.domain.audit.models import Severity
from recruit_app.domain.audit.service import record
from recruit_app.domain.identity.schemas import NewAccount
from recruit_app.domain.identity.service import accounts, sessions
from recruit_app.http.session import (
    client_ip,
    give_cookie,
    request_actor,
    require_same_origin,
    take_cookie,
)

log = structlog.get_logger()
Action = Callable[[Request, FormData], Awaitable[Response]]


def _form_route(path: str, back: str, action: Action) -> Route:
    """Return a POST route that answers a refusal with `back?problem=…` or, to a JSON client, its status."""

    async def endpoint(request: Request) -> Response:
        try:
            require_same_origin(request)
            async with request.form(max_files=0, max_fields=20, max_part_size=16_384) as form:
                return await action(request, form)
        except DomainError as refusal:
            return _refused(request, refusal, back)
        except (SQLAlchemyError, OSError) as error:
            log.error("auth_failed", path=path, error=type(error).__name__)
            return _refused(request, Unavailable("We could not do that just now. Please try again."), back)

    return Route(path, endpoint, methods=["POST"])


async def _login(request: Request, form: FormData) -> Response:
    signed_in = await accounts.sign_in(
        text_of(form, "email"),
        text_of(form, "password"),
        ip=client_ip(request),
        user_agent=request.headers.get("user-agent", ""),
    )
    await _end_present_session(request)
    response = _done(request, local_path(text_of(form, "next")) or "/login")
    give_cookie(response, signed_in)
    return response


async def _register(request: Request, form: FormData) -> Response:
    if text_of(form, "website"):
        return _done(request, "/login?note=sent")
    try:
        new = NewAccount(
            full_name=text_of(form, "full_name"), email=text_of(form, "email"), password=text_of(form, "password")
        )
    except ValidationError as error:
        first = error.errors()[0]
        field = str(first["loc"][0])
        sentence = first["msg"].removeprefix("Value error, ")
        if field == "full_name":
            sentence = "Please tell us your name (2 to 120 characters)."
        raise Invalid(sentence, field=field) from error
    signed_in = await accounts.register_candidate(
        new, ip=client_ip(request), user_agent=request.headers.get("user-agent", "")
    )
    await _end_present_session(request)
    response = _done(request, local_path(text_of(form, "next")) or "/profile")
    give_cookie(response, signed_in)
    return response


async def _logout(request: Request, _form: FormData) -> Response:
    actor = await request_actor(request)
    await _end_present_session(request)
    if actor.is_authenticated:
        async with session_scope() as session:
            await record(
                session,
                actor=actor,
                action="LOGOUT",
                description=f"{actor.full_name} signed out",
                entity_id=actor.user_id,
                entity_type="user",
                severity=Severity.INFO,
            )
    response = _done(request, "/login?note=out")
    take_cookie(response)
    return response


async def _forgot(request: Request, form: FormData) -> Response:
    await accounts.forgot_password(text_of(form, "email"), ip=client_ip(request))
    return _done(request, "/forgot?note=sent")


async def _reset(request: Request, form: FormData) -> Response:
    token = text_of(form, "token")
    try:
        await accounts.reset_password(token, text_of(form, "password"), ip=client_ip(request))
    except Invalid as refusal:
        return _refused(request, refusal, f"/reset?{urlencode({'token': token[:100]})}")
    response = _done(request, "/login?note=changed")
    take_cookie(response)
    return response


async def _verify(request: Request) -> Response:
    try:
        await accounts.verify_email(request.query_params.get("token", "")[:100])
    except DomainError as refusal:
        return _refused(request, refusal, "/login")
    actor = await request_actor(request)
    return RedirectResponse("/profile" if actor.is_authenticated else "/login?note=verified", status_code=303)


async def _end_present_session(request: Request) -> None:
    token = request.cookies.get(session_cookie_name(), "")
    if token:
        async with session_scope() as session:
            await sessions.end_session(session, token=token)


def text_of(form: FormData, name: str) -> str:
    """Return a text of the form; a missing one, or a file in its place, is an empty string."""
    value = form.get(name, "")
    return value if isinstance(value, str) else ""


def wants_json(request: Request) -> bool:
    """Return whether a script asked, which wants JSON and true status codes."""
    return "application/json" in request.headers.get("accept", "")


def _done(request: Request, to: str) -> Response:
    if wants_json(request):
        return JSONResponse({"next": to})
    return RedirectResponse(to, status_code=303)


def _refused(request: Request, refusal: DomainError, back: str) -> Response:
    if wants_json(request):
        return JSONResponse({"detail": refusal.sentence, "field": refusal.field}, status_code=refusal.status)
    join = "&" if "?" in back else "?"
    return RedirectResponse(f"{back}{join}problem={_code(refusal)}", status_code=303)


def _code(refusal: DomainError) -> str:
    """Return the fixed word that the page turns into its sentence; free text in a URL could be forged."""
    if isinstance(refusal, TooMany):
        return "limit"
    if isinstance(refusal, Conflict):
        return "taken"
    if isinstance(refusal, Gone):
        return "link"
    if isinstance(refusal, NotAllowed):
        return "closed" if "accounts" in refusal.sentence else "origin"
    if refusal.sentence == accounts.WRONG:
        return "wrong"
    return {"full_name": "name", "email": "email", "password": "password"}.get(refusal.field, "failed")


routes = [
    _form_route("/auth/login", "/login", _login),
    _form_route("/auth/register", "/register", _register),
    _form_route("/auth/logout", "/login", _logout),
    _form_route("/auth/forgot", "/forgot", _forgot),
    _form_route("/auth/reset", "/reset", _reset),
    Route("/auth/verify", _verify, methods=["GET"]),
]
