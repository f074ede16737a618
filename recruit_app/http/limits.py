"""Refuse bodies that are too large before anything reads them, and set the security headers."""

import asyncio
import re
from contextlib import suppress

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from recruit_app.adapters.resume_reader.sentences import TOO_BIG
from recruit_app.core.settings import get_settings

FORM_BYTES = 64 * 1024
RESUME_BYTES = 10 * 1024 * 1024 + 64 * 1024
_READ_ON_BYTES = 1024 * 1024
_READ_ON_SECONDS = 3.0
_SILENCE_SECONDS = 0.3
# Where a résumé may arrive: by itself, or with the form that applies for a job.
_RESUME_PATHS = re.compile(r"/files/resume|/jobs/[^/]+/apply")


class BodyLimit:
    """Cut a request off as soon as its declared or real size passes the limit of its path."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, counting its body."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        path = scope["path"]
        cap = RESUME_BYTES if _RESUME_PATHS.fullmatch(path) else FORM_BYTES
        declared = Headers(scope=scope).get("content-length", "0")
        if not declared.isdigit() or int(declared) > cap:
            await _read_on(receive)
            await _too_large(path)(scope, receive, send)
            return
        seen = 0

        async def counted() -> Message:
            nonlocal seen
            message = await receive()
            seen += len(message.get("body", b""))
            if seen > cap:
                await _read_on(receive)
                return {"type": "http.disconnect"}
            return message

        await self._app(scope, counted, send)


async def _read_on(receive: Receive) -> None:
    """Throw away what is still arriving, up to a limit: closing on unread bytes loses the answer in a reset."""
    left, more = _READ_ON_BYTES, True
    with suppress(TimeoutError):
        async with asyncio.timeout(_READ_ON_SECONDS):
            while more and left > 0:
                message = await asyncio.wait_for(receive(), _SILENCE_SECONDS)
                left -= len(message.get("body", b""))
                more = message.get("more_body", False)


def _too_large(path: str) -> JSONResponse:
    sentence = TOO_BIG if _RESUME_PATHS.fullmatch(path) else "This form is too large."
    return JSONResponse({"detail": sentence}, status_code=413, headers={"connection": "close"})


_CONTENT_SECURITY = "; ".join(
    (
        "default-src 'self'",
        # Reflex evaluates toasts and scripts it sends, so eval cannot be refused.
        "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "connect-src 'self' ws: wss:",
        "font-src 'self'",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)


class SecurityHeaders:
    """Add the headers every answer carries."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, and complete the headers of its answer."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.setdefault("content-security-policy", _CONTENT_SECURITY)
                headers.setdefault("x-content-type-options", "nosniff")
                headers.setdefault("referrer-policy", "strict-origin-when-cross-origin")
                headers.setdefault("permissions-policy", "camera=(), microphone=(), geolocation=()")
                headers.setdefault("x-frame-options", "DENY")
                headers.setdefault("cross-origin-opener-policy", "same-origin")
                if get_settings().secure_cookies:
                    headers.setdefault("strict-transport-security", "max-age=31536000; includeSubDomains")
            await send(message)

        await self._app(scope, receive, with_headers)
