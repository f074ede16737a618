"""Applying for a job as a page by itself: for a refusal without a script, and for slow phones."""

from collections.abc import Mapping
from html import escape

from recruit_app.domain.jobs.schemas import JobDetail
from recruit_app.http import apply_form
from recruit_app.http import jobs_markup as markup
from recruit_app.http.shell import Head, plain_page


def page(job: JobDetail, *, is_candidate: bool, typed: Mapping[str, str], problem: str, field: str) -> str:
    """Return the page; what was `typed` stays, and `problem` stands at its field or else above the form."""
    has_field = field == "consent" or (bool(field) and not is_candidate)
    above = "" if has_field or not problem else f'<div class="alert tone-danger" role="alert">{escape(problem)}</div>'
    wrong = {field: problem} if has_field else {}
    body = (
        '<div class="stack gap-5 apply-sheet">'
        f'<header class="stack gap-1"><a class="job-back" href="{escape(job.href)}">{escape(job.title)}</a>'
        f'<h1 class="h1">Apply</h1><p class="muted">{escape(job.title)} at {escape(job.company)}</p></header>{above}'
        f"{apply_form.form(job.href, is_candidate=is_candidate, typed=typed, wrong=wrong)}"
        f"{'' if is_candidate else apply_form.sign_in_line(job.href)}</div>"
    )
    head = Head(title=f"Apply for {job.title}", description=job.page_description, canonical=job.href, index=False)
    return plain_page(head, markup.frame(body))
