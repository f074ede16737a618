"""The public list of jobs as plain HTML, in the classes of the live page so that nothing jumps."""

from collections.abc import Iterable
from html import escape
from urllib.parse import parse_qsl, urlsplit

from recruit_app.domain.jobs.face import Choice, Group, ListFace
from recruit_app.domain.jobs.schemas import JobCard

# The icon comes with the live page; its place is kept.
_CROSS = '<span class="icon-gap" aria-hidden="true">×</span>'
_GAP = '<span class="icon-gap"></span>'


def job_list(face: ListFace, rows: Iterable[JobCard]) -> str:
    """Return heading, search form, filters, cards and pages; everything works by links and one form."""
    cards = "".join(map(card, rows))
    return (
        f'<div class="stack gap-5"><h1 class="h1" aria-live="polite">{escape(face.heading)}</h1>{_search(face)}'
        f'<div class="jobs-split"><aside class="jobs-rail" id="filters" aria-label="Filters">{_rail(face)}</aside>'
        f'<div class="stack gap-4 jobs-found">{_bar(face)}{_chips(face)}{_hint(face)}'
        + (f'<div class="job-list">{cards}</div>{_pages(face)}' if cards else _nothing(face))
        + "</div></div></div>"
    )


def _search(face: ListFace) -> str:
    kept = "".join(
        f'<input type="hidden" name="{escape(name)}" value="{escape(value)}"/>'
        for name, value in parse_qsl(urlsplit(face.here).query)
        if name not in {"q", "place"}
    )
    boxes = (("q", "Job, skill or company", face.q), ("place", "City or Remote", face.place_text))
    inputs = "".join(
        f'<div class="input-icon"><input class="input input-md" type="search" name="{name}" aria-label="{label}" '
        f'placeholder="{label}" value="{escape(value)}"/></div>'
        for name, label, value in boxes
    )
    return (
        f'<form class="jobs-search" action="/jobs" role="search">{inputs}{kept}'
        '<button class="btn btn-primary btn-md">Search</button></form>'
    )


def _bar(face: ListFace) -> str:
    sorts = "".join(_link(choice, "segment") for choice in face.sorts)
    save = f"/login?next={escape(face.here)}"
    return (
        f'<div class="jobs-bar"><a class="btn btn-secondary btn-md jobs-filter-button" href="#filters">{_GAP}'
        f'{escape(face.filters_label)}</a><nav class="segmented" aria-label="Order">{sorts}</nav>'
        f'<div class="grow"></div><a class="btn btn-ghost btn-md" href="{save}">{_GAP}Save search</a>'
        f'<span class="btn btn-ghost btn-md jobs-share" aria-hidden="true">{_GAP}Share</span></div>'
    )


def _rail(face: ListFace) -> str:
    return "".join(map(_group, face.groups))


def _group(group: Group) -> str:
    more = f"<details><summary>More</summary>{_choices(group.more)}</details>" if group.more else ""
    return f'<section class="facet"><h2 class="facet-title">{group.title}</h2>{_choices(group.choices)}{more}</section>'


def _choices(choices: Iterable[Choice]) -> str:
    lines = "".join(f"<li>{_link(choice, 'facet-choice', is_counted=True)}</li>" for choice in choices)
    return f'<ul class="facet-choices">{lines}</ul>'


def _link(choice: Choice, look: str, *, is_counted: bool = False) -> str:
    current = ' aria-current="true"' if choice.is_on else ""
    label = escape(choice.label)
    inside = (
        f'<span class="facet-label">{label}</span> <span class="chip-count num">{choice.count_text}</span>'
        if is_counted
        else label
    )
    return f'<a class="{look}" href="{escape(choice.href)}" rel="nofollow"{current}>{inside}</a>'


def _chips(face: ListFace) -> str:
    if not face.chips:
        return ""
    chips = "".join(
        f'<a class="filter-chip chip-off" href="{escape(chip.href)}" rel="nofollow" '
        f'aria-label="Remove {escape(chip.label)}">{escape(chip.label)}{_CROSS}</a>'
        for chip in face.chips
    )
    clear = '<a class="link small" href="/jobs">Clear all</a>'
    return f'<nav class="filter-chips jobs-chips" aria-label="Active filters">{chips}{clear}</nav>'


def _hint(face: ListFace) -> str:
    note_link = f' <a class="link" href="{escape(face.note_href)}">{face.note_label}</a>' if face.note_href else ""
    texts = (escape(face.hint), escape(face.note) + note_link if face.note else "")
    return "".join(
        f'<div class="alert tone-info" role="status">{_GAP}<div class="grow"><div>{text}</div></div></div>'
        for text in texts
        if text
    )


def _nothing(face: ListFace) -> str:
    ways = "".join(
        f'<a class="btn btn-secondary btn-md" href="{escape(way.href)}" rel="nofollow">{escape(way.label)}</a>'
        for way in face.looser
    )
    return (
        '<div class="empty"><div class="empty-icon"></div><p class="empty-title">No job fits all of this yet</p>'
        '<p class="empty-text">Give up one thing, or save the search and hear from us.</p>'
        f'<div class="row row-wrap gap-2 empty-ways">{ways}'
        '<a class="btn btn-primary btn-md" href="/jobs">Show all jobs</a></div></div>'
    )


def _pages(face: ListFace) -> str:
    links = "".join(
        f'<a class="btn btn-secondary btn-md" href="{escape(href)}" rel="nofollow">{text}</a>'
        for text, href in (("Back to the first", face.first_href), ("More jobs", face.next_href))
        if href
    )
    return f'<nav class="row gap-2" aria-label="Pages">{links}</nav>'


def card(job: JobCard) -> str:
    """Return a job as one link: what, how much, who, where."""
    bits = (job.place_text, job.work_mode, job.experience, job.posted_text)
    meta = "".join(f'<span class="job-bit">{_GAP}{escape(bit)}</span>' for bit in bits if bit)
    skills = "".join(f'<span class="job-skill">{escape(skill)}</span>' for skill in job.skills[:6])
    tags = f'<p class="job-skills">{skills}</p>' if skills else ""
    new = '<span class="badge tone-success">New</span>' if job.is_new else ""
    exact = f'<span class="job-card-exact">{escape(job.pay_exact)}</span>' if job.pay_exact else ""
    return (
        f'<a class="card card-link job-card" href="{escape(job.href)}"><div class="job-card-head">'
        f'<h2 class="h3">{escape(job.title)}</h2>{new}'
        f'<span class="job-card-pay num">{escape(job.pay_text)}{exact}</span></div>'
        f'<p class="muted">{escape(job.company)}</p><p class="job-card-meta">{meta}</p>'
        f"{tags}</a>"
    )
