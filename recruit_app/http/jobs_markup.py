"""The public job pages as plain HTML, in the classes of the live pages so that nothing jumps."""

from collections.abc import Iterable

from recruit_app.domain.jobs.schemas import JobCard
from recruit_app.http.list_markup import card

_MARK = (
    '<svg viewBox="0 0 24 24" class="mark" aria-hidden="true"><rect width="24" height="24" rx="7" class="mark-ground"/>'
    '<path d="M7 17.5V11a5 5 0 0 1 10 0v6.5" class="mark-line"/><circle cx="12" cy="12.2" r="2.1" class="mark-dot"/>'
    "</svg>"
)
# The theme switch and the phone's menu come with the live page; their places are kept.
_LATER = '<span class="btn btn-ghost btn-md btn-icon{}" aria-hidden="true"></span>'
_WAY_IN = (
    f'{_LATER.format("")}<div class="row gap-2">'
    '<a class="btn btn-ghost btn-md desk-only" href="/login">Sign in</a>'
    '<a class="btn btn-primary btn-md" href="/register">Create profile</a>'
    f"{_LATER.format(' phone-only')}</div>"
)


def frame(content: str) -> str:
    """Return header and content of a public page; `content` is trusted HTML."""
    return (
        '<header class="public-header"><div class="container public-bar">'
        f'<a class="brand" href="/">{_MARK}<span class="brand-name">Recruit</span></a>'
        '<nav class="public-nav desk-only" aria-label="Main">'
        '<a class="nav-link" href="/jobs" aria-current="page">Jobs</a>'
        '<a class="nav-link" href="/hot-drops">Hot drops</a></nav><div class="grow"></div>'
        f"{_WAY_IN}</div></header>"
        f'<main class="public-main"><div class="container">{content}</div></main>'
    )


def cards(jobs: Iterable[JobCard]) -> str:
    """Return jobs under each other, or nothing for no jobs."""
    found = "".join(map(card, jobs))
    return f'<div class="job-list">{found}</div>' if found else ""
