"""The account pages: one form, one thought each."""

import reflex as rx

from recruit_app.web import ui
from recruit_app.web.account.state import AccountState
from recruit_app.web.layout import public_page
from recruit_app.web.session import SessionState


def login() -> rx.Component:
    """Sign in."""
    return _sheet(
        "Sign in",
        "Welcome back.",
        ui.form(
            _next(),
            _email(),
            _password("Password", "current-password"),
            ui.submit("Sign in", size="lg", class_name="btn-block"),
            action="/auth/login",
        ),
        _line("New here?", "Create your profile", "/register"),
        _line("Forgotten it?", "Reset the password", "/forgot"),
    )


def register() -> rx.Component:
    """Create a candidate account."""
    return _sheet(
        "Create your profile",
        "One profile, every job. You decide who sees it.",
        ui.form(
            _next(),
            ui.field(
                "Your name",
                ui.text_input("full_name", auto_complete="name", required=True, max_length=120),
                name="full_name",
                error=_error_of("full_name"),
            ),
            _email(),
            _password("Password", "new-password", hint="At least 10 characters. A sentence works well."),
            ui.honeypot(),
            ui.submit("Create profile", size="lg", class_name="btn-block"),
            action="/auth/register",
        ),
        _line("Have an account?", "Sign in", "/login"),
    )


def forgot() -> rx.Component:
    """Ask for a reset link."""
    return _sheet(
        "Forgotten password",
        "Tell us your e-mail and we send you a link.",
        ui.form(_email(), ui.submit("Send the link", size="lg", class_name="btn-block"), action="/auth/forgot"),
        _line("Remembered it?", "Sign in", "/login"),
    )


def reset() -> rx.Component:
    """Choose a new password with a mailed link."""
    return _sheet(
        "Choose a new password",
        "Every other device is signed out.",
        ui.form(
            ui.hidden("token", AccountState.token),
            _password("New password", "new-password", hint="At least 10 characters. A sentence works well."),
            ui.submit("Set password", size="lg", class_name="btn-block"),
            action="/auth/reset",
        ),
    )


def account() -> rx.Component:
    """Who is signed in, and the way out."""
    me = SessionState.me
    return _sheet(
        "Your account",
        "",
        rx.cond(
            me.is_authenticated,
            ui.stack(
                ui.facts(("Name", me.full_name), ("E-mail", me.email), ("Role", me.role)),
                ui.link_button("Change password", href="/forgot", icon="key-round"),
                ui.form(ui.submit("Sign out", variant="secondary"), action="/auth/logout"),
            ),
            ui.link_button("Sign in", href="/login", variant="primary"),
        ),
    )


def _sheet(title: str, text: str, *children: rx.Component) -> rx.Component:
    return public_page(
        rx.el.div(
            rx.el.div(
                rx.el.h1(title, class_name="h1"),
                rx.el.p(text, class_name="muted") if text else rx.fragment(),
                class_name="stack gap-1",
            ),
            rx.cond(
                (AccountState.problem != "") & (AccountState.problem_field == ""),
                ui.alert("danger", AccountState.problem),
            ),
            rx.cond(AccountState.note != "", ui.alert("success", AccountState.note)),
            *children,
            class_name="container account-sheet stack gap-5",
        )
    )


def _email() -> rx.Component:
    control = ui.text_input("email", type="email", auto_complete="email", required=True, size="lg")
    return ui.field("E-mail", control, name="email", error=_error_of("email"))


def _password(label: str, complete: str, hint: str = "") -> rx.Component:
    control = ui.text_input("password", type="password", auto_complete=complete, required=True, size="lg")
    return ui.field(label, control, name="password", hint=hint, error=_error_of("password"))


def _error_of(field: str) -> rx.Var:
    return rx.cond(AccountState.problem_field == field, AccountState.problem, "")


def _next() -> rx.Component:
    return ui.hidden("next", AccountState.next_path)


def _line(question: str, action: str, href: str) -> rx.Component:
    return rx.el.p(question, " ", ui.link(action, href=href), class_name="muted small")
