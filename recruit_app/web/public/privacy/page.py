"""What we keep of you, in plain words."""

import reflex as rx

from recruit_app.web.layout import public_page
from recruit_app.web.session import SessionState

_ANSWERS = (
    (
        "What we keep",
        (
            "Your name, e-mail and password. Of the password we keep only a fingerprint, which nobody can turn back.",
            "What you write into your profile, and the résumé you upload.",
            "The jobs you applied for, what happened to each application, and the messages of its chat.",
            "A record of who opened or changed your data, and from which network address you signed in.",
        ),
    ),
    (
        "Why",
        (
            "To bring your application to the recruiter and, if you said yes to that job, to its employer.",
            "To ask you whether a fact is still right before somebody relies on it.",
            "The record of access protects you: it shows who looked.",
        ),
    ),
    (
        "Who sees it",
        (
            "The recruiters of this agency. An employer sees your profile only for a job you agreed to.",
            "What your profile marks with a lock is shown to you alone.",
            "There is no advertising and no tracking on this site.",
        ),
    ),
    (
        "How long",
        (
            "For as long as you have an account, because your profile is meant to be used again.",
            "A sign-in ends by itself; a link to a file works for a minute.",
        ),
    ),
    (
        "Cookies",
        ("One, to keep you signed in. Your browser also remembers whether you like it light or dark.",),
    ),
)


def privacy() -> rx.Component:
    """The page."""
    agency = rx.cond(SessionState.agency != "", SessionState.agency, "this agency")
    return public_page(
        rx.el.article(
            rx.el.header(
                rx.el.h1("Privacy", class_name="h1"),
                rx.el.p("What ", agency, " keeps of you, why, and how you get it erased.", class_name="lead"),
                class_name="stack gap-2",
            ),
            *[_answer(title, lines) for title, lines in _ANSWERS],
            rx.el.section(
                rx.el.h2("How to get it erased", class_name="h2"),
                rx.el.p(
                    "You can change or empty every field of your profile yourself, and withdraw any application. ",
                    "To have all of it erased, or to get a copy, write to ",
                    agency,
                    " from the e-mail of your account, or ask in the chat of one of your applications.",
                    class_name="prose",
                ),
                class_name="stack gap-3",
            ),
            class_name="container stack gap-8 privacy",
        )
    )


def _answer(title: str, lines: tuple[str, ...]) -> rx.Component:
    return rx.el.section(
        rx.el.h2(title, class_name="h2"),
        rx.el.ul(*[rx.el.li(line) for line in lines], class_name="job-lines"),
        class_name="stack gap-3",
    )
