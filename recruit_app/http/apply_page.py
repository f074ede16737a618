"""The form that applies for a job, as a page of plain HTML that needs no script."""

from html import escape

from recruit_app.domain.jobs.schemas import JobDetail
from recruit_app.http import jobs_markup as markup
from recruit_app.http.shell import Head, plain_page

CONSENT = "Share my profile with this employer and contact me about this job."
_ACCEPT = ".pdf,.docx,.doc,.odt,.rtf,.html,.txt,.png,.jpg,.jpeg,.tif,.tiff"


def page(job: JobDetail, *, is_candidate: bool, full_name: str, email: str, problem: str, field: str) -> str:
    """Return the page; what was typed stays, and `problem` stands at its field."""
    wrong = {field: problem} if field else {}
    fields = "" if is_candidate else _newcomer(full_name, email, wrong)
    general = "" if field and (field == "consent" or not is_candidate) else _alert(problem)
    body = (
        '<div class="stack gap-5 apply-sheet">'
        f'<header class="stack gap-1"><a class="job-back" href="{escape(job.href)}">{escape(job.title)}</a>'
        f'<h1 class="h1">Apply</h1><p class="muted">{escape(job.title)} at {escape(job.company)}</p></header>{general}'
        f'<form class="form" method="post" enctype="multipart/form-data" action="{escape(job.href)}/apply">{fields}'
        f'<label class="choice"><input class="check" type="checkbox" name="consent" required/>'
        f'<span class="choice-text"><span class="choice-label">{CONSENT}</span></span></label>'
        f"{_error(wrong, 'consent')}"
        '<button class="btn btn-primary btn-lg">Send application</button></form>'
        f'<p class="muted small">You can withdraw at any time.{_sign_in(job, is_candidate)}</p></div>'
    )
    head = Head(title=f"Apply for {job.title}", description=job.page_description, canonical=job.href, index=False)
    return plain_page(head, markup.frame(body))


def _newcomer(full_name: str, email: str, wrong: dict[str, str]) -> str:
    name = f'autocomplete="name" maxlength="120" value="{escape(full_name)}"'
    address = f'type="email" autocomplete="email" value="{escape(email)}"'
    file = f'type="file" accept="{_ACCEPT}"'
    return (
        _field("full_name", "Your name", name, wrong)
        + _field("email", "E-mail", address, wrong)
        + _field("resume", "Résumé", file, wrong, hint="PDF, Word or text, up to 10 MB.")
        + '<div class="sr-only" aria-hidden="true"><label>Leave this empty'
        '<input name="website" tabindex="-1" autocomplete="off"/></label></div>'
    )


def _field(name: str, label: str, attributes: str, wrong: dict[str, str], *, hint: str = "") -> str:
    below = f'<p class="field-hint">{hint}</p>' if hint else ""
    kind = "input input-file" if name == "resume" else "input input-lg"
    state = f'aria-describedby="f-{name}-error"' + (' aria-invalid="true"' if name in wrong else "")
    return (
        f'<div class="field"><label class="field-label" for="f-{name}">{label}</label>'
        f'<input class="{kind}" id="f-{name}" name="{name}" required {state} {attributes}/>'
        f"{below}{_error(wrong, name)}</div>"
    )


def _error(wrong: dict[str, str], name: str) -> str:
    words = f'<span class="field-error-text">{escape(wrong[name])}</span>' if name in wrong else ""
    return f'<div class="field-error" id="f-{name}-error" role="alert">{words}</div>'


def _alert(problem: str) -> str:
    return f'<div class="alert tone-danger" role="alert">{escape(problem)}</div>' if problem else ""


def _sign_in(job: JobDetail, is_candidate: bool) -> str:
    if is_candidate:
        return ""
    return f' Have an account? <a class="link" href="/login?next={escape(job.href)}">Sign in</a>.'
