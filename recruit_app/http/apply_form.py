"""The form that applies for a job as plain HTML, in the size and order of the live one (web/public/job/apply.py)."""

from collections.abc import Mapping
from html import escape

from recruit_app.adapters.resume_reader.checks import ACCEPT

_CONSENT = "Share my profile with this employer and contact me about this job."
_HINT = "PDF, Word or text, up to 10 MB. It fills your profile; you can correct everything."
_NOTHING: Mapping[str, str] = {}


def form(
    href: str,
    *,
    is_candidate: bool = False,
    typed: Mapping[str, str] = _NOTHING,
    wrong: Mapping[str, str] = _NOTHING,
    prefix: str = "f",
) -> str:
    """Return the form for the job at `href`; what was `typed` stays, and what is `wrong` stands at its field.

    `prefix` begins every id, so that the form may stand on a page beside the live one.
    """
    fields = "" if is_candidate else _newcomer(typed, wrong, prefix)
    return (
        f'<form class="form" method="post" enctype="multipart/form-data" action="{escape(href)}/apply">'
        f'<fieldset class="fieldset fieldset-bare">{fields}'
        '<div class="stack gap-1"><label class="choice"><input class="check" type="checkbox" name="consent" required/>'
        f'<span class="choice-text"><span class="choice-label">{_CONSENT}</span></span></label>'
        f"{_error('consent', wrong, prefix)}</div>"
        '<button class="btn btn-primary btn-lg">Apply for this job</button></fieldset></form>'
    )


def sign_in_line(href: str) -> str:
    """Return the line under the form for who has an account."""
    link = f'<a class="link" href="/login?next={escape(href)}">Sign in</a>'
    return f'<p class="muted small">No password needed now. Have an account? {link}.</p>'


def _newcomer(typed: Mapping[str, str], wrong: Mapping[str, str], prefix: str) -> str:
    name = f'autocomplete="name" maxlength="120" value="{escape(typed.get("full_name", ""))}"'
    address = f'type="email" autocomplete="email" value="{escape(typed.get("email", ""))}"'
    file = f'type="file" accept="{ACCEPT}"'
    return (
        _field("full_name", "Your name", name, wrong, prefix)
        + _field("email", "E-mail", address, wrong, prefix)
        + _field("resume", "Résumé", file, wrong, prefix, hint=_HINT)
        + '<div class="sr-only" aria-hidden="true"><label>Leave this empty'
        '<input name="website" tabindex="-1" autocomplete="off"/></label></div>'
    )


def _field(name: str, label: str, attributes: str, wrong: Mapping[str, str], prefix: str, *, hint: str = "") -> str:
    ident = f"{prefix}-{name}"
    below = f'<p class="field-hint" id="{ident}-hint">{hint}</p>' if hint else ""
    kind = "input input-file" if name == "resume" else "input input-md"
    described = f'aria-describedby="{ident}-error{f" {ident}-hint" if hint else ""}"'
    invalid = ' aria-invalid="true"' if name in wrong else ""
    return (
        f'<div class="field"><label class="field-label" for="{ident}">{label}</label>'
        f'<input class="{kind}" id="{ident}" name="{name}" required {described}{invalid} {attributes}/>'
        f"{below}{_error(name, wrong, prefix)}</div>"
    )


def _error(name: str, wrong: Mapping[str, str], prefix: str) -> str:
    words = f'<span class="field-error-text">{escape(wrong[name])}</span>' if name in wrong else ""
    return f'<div class="field-error" id="{prefix}-{name}-error" role="alert">{words}</div>'
