"""One public job as plain HTML, in the classes and the order of the live page so that nothing jumps."""

from collections.abc import Iterable
from html import escape

from recruit_app.domain.jobs.schemas import JobCard, JobDetail, PublicFaq, TextBlock
from recruit_app.http.jobs_markup import cards

# The live page has signs here; the same room is kept for them.
_SIGN = '<svg class="icon" width="15" height="15" aria-hidden="true"></svg>'


def job_page(job: JobDetail, similar: Iterable[JobCard]) -> str:
    """Return one job, all of what its markup says being visible."""
    parts = [
        _section("About the job", "".join(map(_block, job.text))),
        _section("What you will do", _lines(job.responsibilities)),
        _section("Skills you need", _words(job.skills)),
        _section("Nice to have", _words(job.preferred_skills)),
        _section("Tools", _words(job.tools)),
        _section("Benefits", _lines(job.benefits)),
        _section("About the company", "".join(map(_block, job.about_text))),
        _section("How you are hired", _lines(job.rounds)),
        _section("Questions people ask", "".join(map(_question, job.faq))),
    ]
    facts = f'<section class="card job-facts">{_facts(job)}</section>'
    apply = (
        '<section class="card job-apply-card"><a class="btn btn-primary btn-lg" '
        f'href="/register?next={escape(job.href)}">Apply for this job</a></section>'
    )
    others = cards(similar)
    return (
        f'<article class="stack gap-6 job-page">{_head(job)}<div class="job-split">'
        f'<div class="stack gap-8">{"".join(parts)}</div>'
        f'<aside class="stack gap-4 job-side" aria-label="Apply and facts">{apply}{facts}</aside></div></article>'
        + (f'<div class="job-similar">{_section("Similar jobs", others)}</div>' if others else "")
    )


def over_page(sentence: str, similar: Iterable[JobCard]) -> str:
    """Return what stands where a job was: that it is over, and what is like it."""
    others = cards(similar)
    found = f'<h2 class="h2">Similar jobs that are open</h2>{others}' if others else ""
    return (
        f'<div class="stack gap-5"><h1 class="h1">{escape(sentence)}</h1>{found}'
        '<p><a class="btn btn-primary btn-md" href="/jobs">See all jobs</a></p></div>'
    )


def _head(job: JobDetail) -> str:
    bits = (job.place_text, job.work_mode, job.employment_text, job.posted_text)
    meta = "".join(f'<span class="job-bit">{_SIGN}{escape(bit)}</span>' for bit in bits if bit)
    exact = f'<span class="muted num">{escape(job.pay_exact)}</span>' if job.pay_exact else ""
    return (
        f'<header class="stack gap-2">{_trail(job)}'
        f'<h1 class="h1">{escape(job.title)}</h1><p class="lead">{escape(job.company)}</p>'
        f'<p class="job-pay-line"><span class="job-pay num">{escape(job.pay_text)}</span>{exact}</p>'
        f'<p class="job-card-meta">{meta}</p></header>'
    )


def _trail(job: JobDetail) -> str:
    return (
        '<nav class="trail" aria-label="Breadcrumbs"><ol><li><a href="/">Home</a></li>'
        '<li><a href="/jobs">All jobs</a></li>'
        f'<li><span aria-current="page">{escape(job.title)}</span></li></ol></nav>'
    )


def _facts(job: JobDetail) -> str:
    pairs = (
        ("Place", job.places_text),
        ("Experience", job.experience),
        ("Education", job.education),
        ("Notice accepted", job.notice_accepted),
        ("Openings", job.openings_text),
        ("Apply by", job.deadline_text),
        ("Industry", job.industry),
        ("Field", job.functional_area),
        ("Employer", job.payroll_text),
        ("Pay, as advertised", job.pay_note),
        ("Job number", job.internal_job_id),
    )
    rows = "".join(f'<div class="fact"><dt>{name}</dt><dd>{escape(value)}</dd></div>' for name, value in pairs if value)
    return f'<dl class="facts">{rows}</dl>'


def _section(title: str, content: str) -> str:
    if not content:
        return ""
    return f'<section class="stack gap-3"><h2 class="h2">{escape(title)}</h2>{content}</section>'


def _lines(items: Iterable[str]) -> str:
    lines = "".join(f"<li>{escape(item)}</li>" for item in items)
    return f'<ul class="job-lines">{lines}</ul>' if lines else ""


def _words(items: Iterable[str]) -> str:
    words = "".join(f'<li class="job-skill">{escape(item)}</li>' for item in items)
    return f'<ul class="job-skills">{words}</ul>' if words else ""


def _block(block: TextBlock) -> str:
    if block.kind == "list":
        return _lines(block.lines)
    if block.kind == "heading":
        return f'<h3 class="h3">{escape(block.lines[0])}</h3>'
    return f'<p class="prose">{escape(block.lines[0])}</p>'


def _question(faq: PublicFaq) -> str:
    return (
        f'<details class="job-question"><summary>{escape(faq.question)}</summary>'
        f'<p class="prose">{escape(faq.answer)}</p></details>'
    )
