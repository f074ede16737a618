"""The public job pages as plain HTML, in the classes of the live pages so that nothing jumps."""

from collections.abc import Iterable
from html import escape

from recruit_app.domain.jobs.schemas import JobCard, JobDetail, TextBlock
from recruit_app.http.list_markup import card as _card

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


def job_page(job: JobDetail, similar: Iterable[JobCard]) -> str:
    """Return one job, all of what its markup says being visible."""
    parts = [
        _section("About the job", _text(job.text)),
        _section("What you will do", _list(job.responsibilities)),
        _section("Skills you need", _list(job.skills)),
        _section("Nice to have", _list((*job.preferred_skills, *job.tools))),
        _section("Benefits", _list(job.benefits)),
        _section("How you are hired", _list(job.rounds)),
        _section(f"About {job.company}", _paragraphs(job.about_company)),
        _section("Questions people ask", "".join(_question(faq.question, faq.answer) for faq in job.faq)),
        _section("Similar jobs", "".join(map(_card, similar))),
    ]
    facts = f'<section class="card job-facts">{_facts(job)}</section>'
    apply = (
        '<section class="card job-apply-card"><a class="btn btn-primary btn-lg" '
        f'href="/register?next={escape(job.href)}">Apply for this job</a></section>'
    )
    return (
        f'<article class="stack gap-6 job-page">{_job_head(job)}<div class="job-split">'
        f'<div class="stack gap-8">{"".join(parts)}</div>'
        f'<aside class="stack gap-4 job-side">{apply}{facts}</aside></div></article>'
    )


def _job_head(job: JobDetail) -> str:
    bits = (job.place_text, job.work_mode, job.employment_text, job.posted_text)
    meta = "".join(f'<span class="job-bit">{escape(bit)}</span>' for bit in bits if bit)
    return (
        '<header class="stack gap-2"><a class="job-back" href="/jobs">All jobs</a>'
        f'<h1 class="h1">{escape(job.title)}</h1><p class="lead">{escape(job.company)}</p>'
        f'<p class="job-pay-line"><span class="job-pay num">{escape(job.pay_text)}</span>'
        f'<span class="muted num">{escape(job.pay_exact)}</span></p>'
        f'<p class="job-card-meta">{meta}</p></header>'
    )


def over_page(sentence: str, similar: Iterable[JobCard]) -> str:
    """Return what stands where a job was: that it is over, and what is like it."""
    cards = "".join(map(_card, similar))
    others = f'<h2 class="h2">Similar jobs that are open</h2><div class="job-list">{cards}</div>' if cards else ""
    return (
        f'<div class="stack gap-5"><h1 class="h1">{escape(sentence)}</h1>{others}'
        '<p><a class="btn btn-primary btn-md" href="/jobs">See all jobs</a></p></div>'
    )


def _facts(job: JobDetail) -> str:
    pairs = (
        ("Place", ", ".join(job.places) or job.place_text),
        ("Experience", job.experience),
        ("Education", job.education),
        ("Industry", job.industry),
        ("Openings", job.openings_text),
        ("Notice accepted", job.notice_accepted),
        ("Apply by", job.deadline_text),
        ("Job number", job.internal_job_id),
    )
    rows = "".join(f'<div class="fact"><dt>{name}</dt><dd>{escape(value)}</dd></div>' for name, value in pairs if value)
    return f'<dl class="facts">{rows}</dl>'


def _section(title: str, content: str) -> str:
    if not content:
        return ""
    return f'<section class="stack gap-3"><h2 class="h2">{escape(title)}</h2>{content}</section>'


def _list(items: Iterable[str]) -> str:
    lines = "".join(f"<li>{escape(item)}</li>" for item in items)
    return f'<ul class="job-lines">{lines}</ul>' if lines else ""


def _text(blocks: Iterable[TextBlock]) -> str:
    return "".join(_block(block) for block in blocks)


def _block(block: TextBlock) -> str:
    if block.kind == "list":
        return f'<ul class="job-lines">{"".join(f"<li>{escape(line)}</li>" for line in block.lines)}</ul>'
    if block.kind == "heading":
        return f'<h3 class="h3">{escape(block.lines[0])}</h3>'
    return f'<p class="prose">{escape(block.lines[0])}</p>'


def _paragraphs(text: str) -> str:
    lines = (line.strip() for line in text.split("\n"))
    return "".join(f'<p class="prose">{escape(line)}</p>' for line in lines if line)


def _question(question: str, answer: str) -> str:
    return f'<h3 class="h3">{escape(question)}</h3><p class="prose">{escape(answer)}</p>'
