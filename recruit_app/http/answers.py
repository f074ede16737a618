"""Answers that say what they are a version of, so that nothing is sent twice."""

import hashlib
from collections.abc import AsyncIterator, Mapping

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse


def etag_of(*parts: str | bytes) -> str:
    """Return a weak entity tag of what an answer is made of."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part.encode("utf-8", "replace") if isinstance(part, str) else part)
        digest.update(b"\0")
    return f'W/"{digest.hexdigest()[:32]}"'


def is_known(request: Request, etag: str) -> bool:
    """Return whether the caller already holds the version `etag` (If-None-Match, compared weakly)."""
    asked = request.headers.get("if-none-match", "")
    held = {tag.strip().removeprefix("W/") for tag in asked.split(",")}
    return "*" in held or etag.removeprefix("W/") in held


def unchanged(etag: str, headers: Mapping[str, str]) -> Response:
    """Return 304 with the headers the whole answer would carry."""
    return Response(status_code=304, headers={**headers, "etag": etag})


def versioned(
    request: Request, content: str | bytes, *, media_type: str, headers: Mapping[str, str], status: int = 200
) -> Response:
    """Return `content` with its entity tag, or 304 when the caller holds it."""
    etag = etag_of(content)
    if status == 200 and is_known(request, etag):
        return unchanged(etag, headers)
    return Response(content, status_code=status, media_type=media_type, headers={**headers, "etag": etag})


def streamed(request: Request, content: AsyncIterator[str], *, media_type: str, headers: Mapping[str, str]) -> Response:
    """Return `content` piece by piece; to HEAD only what stands before it, so that nothing is read in vain."""
    if request.method == "HEAD":
        head = Response(media_type=media_type, headers=dict(headers))
        # How long the whole would be is not known.
        del head.headers["content-length"]
        return head
    return StreamingResponse(content, media_type=media_type, headers=headers)
