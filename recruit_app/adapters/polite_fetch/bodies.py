"""Read a body in pieces and stop in time: 2 MB, also when a small file would grow to gigabytes."""

import re
import zlib

import httpx

from recruit_app.adapters.polite_fetch.addresses import FetchFailed

MAX_BYTES = 2 * 1024 * 1024
_TYPES = re.compile(
    r"(?:text/(?:html|xml|json)|application/(?:json|xml|xhtml\+xml)|[a-z]+/[a-z0-9.\-]+\+(?:json|xml))", re.IGNORECASE
)


class TooLarge(FetchFailed):
    """The body is larger than anything we read."""


def check_type(response: httpx.Response) -> None:
    """Refuse what cannot be a list of jobs.

    Raises:
        FetchFailed: the content type is not JSON, XML or HTML.
    """
    said = response.headers.get("content-type", "").partition(";")[0].strip()
    if not _TYPES.fullmatch(said):
        raise FetchFailed(f"It sent {said[:60] or 'no content type'}, which is no list of jobs.")


async def read_body(response: httpx.Response, *, limit: int = MAX_BYTES) -> bytes:
    """Return the body, decompressed.

    Raises:
        TooLarge: it is larger than `limit`.
        FetchFailed: it is packed in a way we do not read, or broken.
    """
    packing = response.headers.get("content-encoding", "identity").strip().lower()
    if packing not in ("identity", "", "gzip", "x-gzip", "deflate"):
        raise FetchFailed("It is packed in a way we do not read.")
    unpack = None if packing in ("identity", "") else zlib.decompressobj(wbits=47)
    body = bytearray()
    try:
        async for piece in response.aiter_raw(65_536):
            body += piece if unpack is None else unpack.decompress(piece, limit + 1 - len(body))
            if len(body) > limit:
                raise TooLarge(f"It sent more than {limit // 1024 // 1024 or 1} MB.")
    except zlib.error as error:
        raise FetchFailed("What it sent is broken.") from error
    if unpack is not None and not unpack.eof:
        raise FetchFailed("What it sent is broken.")
    return bytes(body)
