"""The one button: what it says depends on who reads."""

import reflex as rx

from recruit_app.adapters.resume_reader.checks import ACCEPT
from recruit_app.web import ui
from recruit_app.web.public.job.state import JobState

_JOB = JobState.job
_CONSENT = "Share my profile with this employer and contact me about this job."


def apply_box() -> rx.Component:
    """What this reader can do, with its conditions."""
    return rx.cond(
        JobState.applied_href != "",
        rx.el.div(
            rx.el.p(ui.icon("check", 18), JobState.applied_text, class_name="row gap-2 strong"),
            _see(),
            class_name="stack gap-3",
        ),
        rx.match(JobState.reader, ("candidate", _candidate()), ("staff", _staff()), _visitor()),
    )


def apply_bar() -> rx.Component:
    """The same button, always under the thumb on a phone."""
    to_box = rx.el.a("Apply", href="#apply", class_name="btn btn-primary btn-lg")
    action = rx.cond(
        JobState.applied_href != "",
        _see(),
        rx.match(JobState.reader, ("staff", rx.fragment()), to_box),
    )
    return rx.el.div(
        rx.el.div(
            rx.el.span(_JOB.pay_text, class_name="strong num"),
            rx.el.span(_JOB.place_text, class_name="muted small"),
            class_name="stack",
        ),
        action,
        class_name="job-apply-bar",
    )


def _visitor() -> rx.Component:
    return rx.el.div(
        ui.posted_form(
            f"{_JOB.href}/apply",
            ui.field(
                "Your name",
                ui.text_input("full_name", auto_complete="name", required=True, max_length=120),
                name="full_name",
            ),
            ui.field(
                "E-mail", ui.text_input("email", type="email", auto_complete="email", required=True), name="email"
            ),
            ui.field(
                "Résumé",
                ui.file_input("resume", accept=ACCEPT, required=True),
                name="resume",
                hint="PDF, Word or text, up to 10 MB. It fills your profile; you can correct everything.",
            ),
            ui.honeypot(),
            ui.stack(ui.checkbox("consent", _CONSENT, required=True), ui.field_error("consent", ""), gap=1),
            ui.submit("Apply for this job", size="lg"),
        ),
        rx.el.p(
            "No password needed now. Have an account? ",
            ui.link("Sign in", href=f"/login?next={_JOB.href}"),
            ".",
            class_name="muted small",
        ),
        class_name="stack gap-3",
        id="apply",
    )


def _candidate() -> rx.Component:
    return rx.el.div(
        ui.form(
            ui.checkbox("consent", _CONSENT),
            ui.submit("Apply for this job", size="lg"),
            on_submit=JobState.apply,
        ),
        rx.el.p("You can withdraw at any time.", class_name="muted small"),
        class_name="stack gap-3",
        id="apply",
    )


def _staff() -> rx.Component:
    return rx.el.p("You are signed in as staff. This is what candidates see.", class_name="muted")


def _see() -> rx.Component:
    return ui.link_button("See your application", href=JobState.applied_href, variant="primary", size="lg")
