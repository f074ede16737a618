"""One public job as plain HTML, in the classes and the order of the live page so that nothing jumps."""

from collections.abc import Iterable
from html import escape

from recruit_app.domain.jobs.schemas import JobCard, JobDetail, PublicFaq, TextBlock
from recruit_app.http import apply_form
from recruit_app.http.jobs_markup import cards

# The signs of the live page (Lucide, ISC licence): map-pin, building-2, briefcase, clock.
_SIGNS = (
    '<path d="M20 10c0 4.993-5.539 10.193-7.399 11.799a1 1 0 0 1-1.202 0C9.539 20.193 4 14.993 4 10a8 8 0 0 1 16 0"/>'
    '<circle cx="12" cy="10" r="3"/>',
    '<path d="M10 12h4"/><path d="M10 8h4"/><path d="M14 21v-3a2 2 0 0 0-4 0v3"/>'
    '<path d="M6 10H4a2 2 0 0 0-2 2v7a2 2 0 0 0 2 2h16a2 2 0 0 0 2-2V9a2 2 0 0 0-2-2h-2"/>'
    '<path d="M6 21V5a2 2 0 0 1 2-2h8a2 2 0 0 1 2 2v16"/>',
    '<path d="M16 20V4a2 2 0 0 0-2-2h-4a2 2 0 0 0-2 2v16"/><rect width="20" height="14" x="2" y="6" rx="2"/>',
    '<circle cx="12" cy="12" r="10"/><path d="M12 6v6l4 2"/>',
)


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
    others = cards(similar)
    return (
        f'<article class="stack gap-6 job-page">{_head(job)}<div class="job-split">'
        f'<div class="stack gap-8">{"".join(parts)}</div>'
        f'<aside class="stack gap-4 job-side" aria-label="Apply and facts">{_apply(job)}{facts}</aside></div></article>'
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
    meta = "".join(_bit(sign, bit) for sign, bit in zip(_SIGNS, bits, strict=True) if bit)
    exact = f'<span class="muted num">{escape(job.pay_exact)}</span>' if job.pay_exact else ""
    return (
        f'<header class="stack gap-2">{_trail(job)}'
        f'<h1 class="h1">{escape(job.title)}</h1><p class="lead">{escape(job.company)}</p>'
        f'<p class="job-pay-line"><span class="job-pay num">{escape(job.pay_text)}</span>{exact}</p>'
        f'<p class="job-card-meta">{meta}</p></header>'
    )


def _bit(sign: str, text: str) -> str:
    return (
        '<span class="job-bit"><svg width="15" height="15" viewBox="0 0 24 24" fill="none" stroke="currentColor" '
        f'stroke-width="2" stroke-linecap="round" stroke-linejoin="round" class="icon" aria-hidden="true">{sign}</svg>'
        f"{escape(text)}</span>"
    )


def _apply(job: JobDetail) -> str:
    """Return what `web/public/job/apply.py` shows a visitor, in the same size."""
    return (
        '<section class="card job-apply-card"><div class="stack gap-3">'
        f"{apply_form.form(job.href, prefix='first')}{apply_form.sign_in_line(job.href)}</div></section>"
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
