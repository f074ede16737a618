"""Remember which campaign or site brought a visitor, for the application that may follow."""

from urllib.parse import urlsplit

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from recruit_app.core.settings import get_settings
from recruit_app.domain.applications.origin import (
    COOKIE,
    LASTS_DAYS,
    Origin,
    from_cookie,
    is_campaign,
    origin_of_visit,
    to_cookie,
)


class RememberOrigin:
    """Set a cookie when a page is opened by a link that says where it stood; a campaign outlives a plain link."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, and add the cookie to a page's answer."""
        found = _new_origin(Request(scope)) if scope["type"] == "http" and scope["method"] == "GET" else None
        if found is None:
            await self._app(scope, receive, send)
            return

        async def with_cookie(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                if headers.get("content-type", "").startswith("text/html"):
                    headers.append("set-cookie", _cookie(found))
            await send(message)

        await self._app(scope, receive, with_cookie)


def request_origin(request: Request) -> Origin:
    """Return what brought the sender of this request here."""
    return from_cookie(request.cookies.get(COOKIE, ""))


def _new_origin(request: Request) -> Origin | None:
    if not request.query_params and "referer" not in request.headers:
        return None
    own = urlsplit(get_settings().base_url).hostname or ""
    found = origin_of_visit(request.query_params, _host(request.headers.get("referer", "")), own)
    known = request.cookies.get(COOKIE, "")
    if found is None or (known and not is_campaign(found)):
        return None
    return found


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def _cookie(origin: Origin) -> str:
    response = Response()
    response.set_cookie(
        COOKIE,
        to_cookie(origin),
        max_age=LASTS_DAYS * 86_400,
        path="/",
        secure=get_settings().secure_cookies,
        httponly=True,
        samesite="lax",
    )
    return response.headers["set-cookie"]
