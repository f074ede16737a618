"""Where each kind of board is read: from a short name, the address people see, or the exact address. Pure."""

import re
from urllib.parse import urlsplit

from recruit_app.core.errors import Invalid

_API = {
    "greenhouse": "https://boards-api.greenhouse.io/v1/boards/{token}/jobs?content=true",
    "lever": "https://api.lever.co/v0/postings/{token}?mode=json",
    "ashby": "https://api.ashbyhq.com/posting-api/job-board/{token}?includeCompensation=true",
    "smartrecruiters": "https://api.smartrecruiters.com/v1/companies/{token}/postings",
    "workable": "https://apply.workable.com/api/v1/widget/accounts/{token}?details=true",
    "recruitee": "https://{token}.recruitee.com/api/offers/",
}
_SHOWN = {
    "greenhouse": ("boards.greenhouse.io", "job-boards.greenhouse.io"),
    "lever": ("jobs.lever.co",),
    "ashby": ("jobs.ashbyhq.com",),
    "smartrecruiters": ("jobs.smartrecruiters.com", "careers.smartrecruiters.com"),
    "workable": ("apply.workable.com",),
}
# How a long list is asked for in parts: the words for the size of a part and for where it begins.
PAGED = {"lever": ("limit", "skip"), "smartrecruiters": ("limit", "offset")}
PER_PAGE = 100
_TOKEN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")


def read_from(kind: str, address: str) -> str:
    """Return the exact address to read for what an admin wrote: "acme", a board's page, or the address itself.

    Raises:
        Invalid: it is neither a short name nor an http(s) address, or the kind needs an address.
    """
    said = address.strip()
    token = _token_of(kind, said)
    if token:
        return _API[kind].format(token=token)
    parts = urlsplit(said)
    if parts.scheme.lower() in ("http", "https") and parts.hostname:
        return said
    example = "its short name or its web address" if kind in _API else "its web address"
    raise Invalid(f"Write {example}.", field="address")


def _token_of(kind: str, said: str) -> str:
    if kind not in _API:
        return ""
    if _TOKEN.fullmatch(said):
        return said
    parts = urlsplit(said if "//" in said else f"https://{said}")
    host, pieces = (parts.hostname or "").lower(), [piece for piece in parts.path.split("/") if piece]
    if kind == "recruitee" and host.endswith(".recruitee.com") and not pieces:
        return host.removesuffix(".recruitee.com")
    if host in _SHOWN.get(kind, ()) and pieces and pieces[0] not in ("api", "embed") and _TOKEN.fullmatch(pieces[0]):
        return pieces[0]
    return ""


def part_of(kind: str, url: str, number: int) -> str:
    """Return the address of part `number` (from 0) of a long list."""
    size, start = PAGED[kind]
    return f"{url}{'&' if '?' in url else '?'}{size}={PER_PAGE}&{start}={number * PER_PAGE}"
