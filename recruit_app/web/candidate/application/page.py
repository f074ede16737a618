"""The page of one own application: calm, and usable on a small phone."""

from typing import Any

import reflex as rx

from recruit_app.domain.applications.schemas import TimelineRow
from recruit_app.domain.conversations.schemas import ChatLine
from recruit_app.web import ui
from recruit_app.web.candidate.application.state import ApplicationState
from recruit_app.web.layout import candidate_page

_STEPS = ("Applied", "Review", "Interview", "Offer", "Joined")


def application() -> rx.Component:
    """Where it stands, then the chat."""
    state: Any = ApplicationState
    missing = ui.empty_state(
        "list-checks", state.problem, "", ui.link_button("Your applications", href="/applications")
    )
    return candidate_page(
        rx.cond(
            state.problem != "",
            missing,
            rx.cond(state.own, _body(), ui.stack(ui.skeleton_card(), ui.skeleton(6))),
        ),
        title=rx.cond(state.own, state.own.job_title, "Your application"),
        active="/applications",
    )


def _body() -> rx.Component:
    return rx.fragment(
        ui.split(ui.stack(_standing(), _chat()), ui.stack(_job(), _history())),
        _withdraw_dialog(),
    )


def _standing() -> rx.Component:
    own: Any = ApplicationState.own
    steps = rx.el.ol(
        *[
            rx.el.li(
                rx.el.span(rx.cond(own.step > place, ui.icon("check", 13), str(place)), class_name="step-mark"),
                rx.el.span(word, class_name="step-word"),
                class_name="stage-step",
                data_state=rx.cond(own.step > place, "done", rx.cond(own.step == place, "now", "later")),
                aria_current=rx.cond(own.step == place, "step", "false"),
            )
            for place, word in enumerate(_STEPS, start=1)
        ],
        class_name="stage-steps",
    )
    return ui.card(
        rx.cond(own.step > 0, steps),
        rx.el.p(own.status_words, class_name="lead-line"),
        rx.el.p("Applied ", ui.ago(own.applied_at), class_name="muted small"),
    )


def _chat() -> rx.Component:
    state: Any = ApplicationState
    who = rx.match(
        state.handler,
        (
            "recruiter",
            rx.cond(state.handler_name != "", f"{state.handler_name} answers you", "A recruiter answers you"),
        ),
        ("bot", "Automated assistant"),
        "A recruiter will answer you",
    )
    chat = ui.card(
        ui.chat_thread(
            rx.cond(
                state.has_more,
                ui.button("Earlier messages", size="sm", variant="ghost", on_click=state.show_older),
            ),
            ui.each(state.lines, ChatLine, _bubble),
            label="Your conversation",
        ),
        ui.composer("text", state.send, replies=state.options, placeholder="Write a message"),
        title="Chat",
        actions=ui.badge(who, icon="message-circle"),
        flush=True,
        class_name="own-chat",
    )
    return rx.cond(state.own.chat_id != "", chat)


def _bubble(line: Any) -> rx.Component:
    return rx.el.div(
        ui.bubble(
            sender=line.sender,
            text=line.text,
            at=line.sent_at,
            name=rx.cond(line.sender == "CANDIDATE", "", line.sender_name),
        ),
        class_name="bubble-slot",
        key=line.id,
    )


def _job() -> rx.Component:
    own: Any = ApplicationState.own
    return ui.card(
        rx.el.p(rx.cond(own.company != "", own.company, "Confidential client"), class_name="strong"),
        ui.shown(own.place, rx.el.p(own.place, class_name="muted")),
        ui.row(
            ui.link_button("The job", href=f"/jobs/{own.job_slug}", size="sm", icon="briefcase"),
            rx.cond(
                own.can_withdraw,
                ui.button("Withdraw…", size="sm", variant="ghost", on_click=ApplicationState.ask_withdraw),
            ),
            gap=2,
            wrap=True,
            class_name="own-acts",
        ),
        title="About",
    )


def _history() -> rx.Component:
    return ui.card(ui.timeline(ui.each(ApplicationState.history, TimelineRow, _event)), title="What happened")


def _event(row: Any) -> rx.Component:
    words = rx.match(
        row.new_status,
        ("New", "Your application arrived"),
        ("Screening", "A recruiter is reviewing it"),
        ("Interview", "You are in the interview stage"),
        ("Offer", "An offer is on its way"),
        ("Joined", "You joined"),
        ("Rejected", "Not taken forward this time"),
        ("Withdrawn", "You withdrew"),
        row.new_status,
    )
    return ui.timeline_item(words, at=row.created_at, icon="check", tone="accent")


def _withdraw_dialog() -> rx.Component:
    state: Any = ApplicationState
    return ui.dialog(
        state.is_asking,
        state.keep,
        "Withdraw your application?",
        rx.el.p("The recruiter is told. Only a recruiter can open it again.", class_name="muted"),
        footer=ui.form_actions(
            ui.button("Keep it", on_click=state.keep),
            ui.button("Withdraw", variant="danger", on_click=state.withdraw),
        ),
    )
