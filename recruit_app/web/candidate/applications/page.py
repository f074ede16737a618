"""The own applications, newest first."""

from typing import Any

import reflex as rx

from recruit_app.domain.applications.schemas import OwnApplication
from recruit_app.web import ui
from recruit_app.web.candidate.applications.state import ApplicationsState
from recruit_app.web.candidate.gate import members_only
from recruit_app.web.layout import candidate_page

_STEPS = ("Applied", "Screening", "Interview", "Offer")


def applications() -> rx.Component:
    """The page."""
    return candidate_page(
        members_only(
            "/applications",
            rx.cond(
                ApplicationsState.ready,
                _list(),
                rx.el.div(*[ui.skeleton_card() for _ in range(3)], class_name="job-list"),
            ),
        ),
        title="Your applications",
        text="Every job you applied for and where you stand.",
        active="/applications",
    )


def _list() -> rx.Component:
    nothing = ui.empty_state(
        "list-checks",
        "No applications yet",
        "Find a job you like: applying takes one click.",
        ui.link_button("Find jobs", href="/jobs", variant="primary"),
    )
    rows = rx.el.div(ui.each(ApplicationsState.rows, OwnApplication, _row), class_name="job-list")
    return rx.cond(ApplicationsState.rows.length() > 0, rows, nothing)


def _row(row: rx.Var[Any]) -> rx.Component:
    return ui.link_card(
        rx.el.div(
            rx.el.h2(row.job_title, class_name="h3"),
            rx.cond(row.unread > 0, ui.badge(f"{row.unread} new", "accent")),
            rx.el.span(ui.status_badge(row.status), class_name="job-card-pay"),
            class_name="job-card-head",
        ),
        rx.el.p(row.company, rx.cond(row.place != "", f" · {row.place}", ""), class_name="muted"),
        rx.cond(row.is_active, _steps(row.step)),
        rx.cond(
            row.last_message != "",
            rx.el.p(
                ui.icon("message-circle", 15),
                rx.el.span(rx.cond(row.last_is_own, "You: ", ""), row.last_message, class_name="one-line"),
                class_name="own-last",
                data_new=rx.cond(row.unread > 0, "true", "false"),
            ),
        ),
        rx.el.p(row.status_words, " · applied ", ui.ago(row.applied_at), class_name="muted small"),
        href=f"/applications/{row.id}",
        class_name="job-card",
    )


def _steps(step: rx.Var[Any]) -> rx.Component:
    dots = [
        rx.el.li(name, class_name="step", data_done=rx.cond(step.to(int) >= number, "true", "false"))
        for number, name in enumerate(_STEPS, start=1)
    ]
    return rx.el.ol(*dots, class_name="steps", aria_label="Progress")
