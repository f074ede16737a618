"""The public job pages as plain HTML, in the classes of the live pages so that nothing jumps."""

from collections.abc import Iterable
from html import escape

from recruit_app.core.page import Page
from recruit_app.domain.jobs.schemas import JobCard, JobFilter

_MARK = (
    '<svg viewBox="0 0 24 24" class="mark" aria-hidden="true"><rect width="24" height="24" rx="7" class="mark-ground"/>'
    '<path d="M7 17.5V11a5 5 0 0 1 10 0v6.5" class="mark-line"/><circle cx="12" cy="12.2" r="2.1" class="mark-dot"/>'
    "</svg>"
)
_WAY_IN = (
    '<a class="btn btn-ghost btn-md desk-only" href="/login">Sign in</a>'
    '<a class="btn btn-primary btn-md" href="/register">Create profile</a>'
)


def frame(content: str) -> str:
    """Return header and content of a public page; `content` is trusted HTML."""
    return (
        '<header class="public-header"><div class="container public-bar">'
        f'<a class="brand" href="/">{_MARK}<span class="brand-name">Recruit</span></a>'
        '<nav class="public-nav desk-only" aria-label="Main"><a class="nav-link" href="/jobs">Jobs</a>'
        '<a class="nav-link" href="/hot-drops">Hot drops</a></nav><div class="grow"></div>'
        f"{_WAY_IN}</div></header>"
        f'<main class="public-main"><div class="container">{content}</div></main>'
    )


def job_list(found: Page[JobCard], filters: JobFilter, next_href: str) -> str:
    """Return the list of jobs with its search form and a link to the next page."""
    cards = "".join(map(_card, found.rows)) or "<p>No job fits this search yet.</p>"
    more = f'<p><a class="btn btn-secondary btn-md" href="{escape(next_href)}">More jobs</a></p>' if next_href else ""
    return (
        f'<div class="stack gap-5"><h1 class="h1">{heading(filters, found.total)}</h1>'
        '<form class="jobs-search" action="/jobs" role="search">'
        f'<input class="input" name="q" aria-label="Job, skill or company" value="{escape(filters.q)}"/>'
        f'<input class="input" name="place" aria-label="City" value="{escape(filters.place)}"/>'
        '<button class="btn btn-primary btn-md">Search</button></form>'
        f'<div class="job-list">{cards}</div>{more}</div>'
    )


def heading(filters: JobFilter, total: int) -> str:
    """Return "24 jobs in Pune for “react”", escaped."""
    words = "1 job" if total == 1 else f"{total} jobs"
    place = f" in {filters.place}" if filters.place else ""
    about = f" for “{filters.q}”" if filters.q else ""
    return escape(words + place + about)


def _card(job: JobCard) -> str:
    bits = (job.place_text, job.work_mode, job.experience, job.posted_text)
    meta = "".join(f'<span class="job-bit">{escape(bit)}</span>' for bit in bits if bit)
    skills = "".join(f'<span class="job-skill">{escape(skill)}</span>' for skill in job.skills[:6])
    tags = f'<p class="job-skills">{skills}</p>' if skills else ""
    return (
        f'<a class="card card-link job-card" href="{escape(job.href)}"><div class="job-card-head">'
        f'<h2 class="h3">{escape(job.title)}</h2><span class="job-card-pay num">{escape(job.pay_text)}</span></div>'
        f'<p class="muted">{escape(job.company)}</p><p class="job-card-meta">{meta}</p>'
        f"{tags}</a>"
    )


def cards(jobs: Iterable[JobCard]) -> str:
    """Return jobs under each other, or nothing for no jobs."""
    found = "".join(map(_card, jobs))
    return f'<div class="job-list">{found}</div>' if found else ""
