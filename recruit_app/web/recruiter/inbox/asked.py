"""Beside a thread about a job found elsewhere: what it is, and replies to edit."""

from typing import Any

import reflex as rx

from recruit_app.web import ui
from recruit_app.web.recruiter.inbox.copilot import replies
from recruit_app.web.recruiter.inbox.state import InboxState


def about_posting() -> rx.Component:
    """The right pane of a thread that has no application."""
    thread: Any = InboxState.thread
    there = ui.link_button(
        "See it on its board",
        href=thread.posting_href,
        size="sm",
        icon="external-link",
        external=True,
        target="_blank",
        rel="noopener nofollow",
    )
    left = rx.el.p("It has left the list of hot drops.", class_name="muted small")
    return rx.el.aside(
        rx.el.section(
            rx.el.h3("Asked about a hot drop", class_name="overline"),
            rx.el.p(thread.job_title, class_name="strong"),
            rx.el.p("Not one of our own openings; no assistant answers here.", class_name="muted small"),
            rx.cond(thread.posting_href != "", there, left),
            class_name="side-part",
        ),
        replies(),
        class_name="inbox-side",
        aria_label="Co-pilot",
    )
