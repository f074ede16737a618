"""The page of one own question: what it is about, and the chat."""

from typing import Any

import reflex as rx

from recruit_app.domain.conversations.schemas import ChatLine
from recruit_app.web import ui
from recruit_app.web.candidate.asked.state import AskedState
from recruit_app.web.layout import candidate_page


def asked() -> rx.Component:
    """The page."""
    state: Any = AskedState
    missing = ui.empty_state(
        "message-circle", state.problem, "", ui.link_button("Hot drops", href="/hot-drops", variant="primary")
    )
    return candidate_page(
        rx.cond(
            state.problem != "",
            missing,
            rx.cond(state.ready, _body(), ui.stack(ui.skeleton_card(), ui.skeleton(6))),
        ),
        title=rx.cond(state.about != "", state.about, "Your question"),
        active="/hot-drops",
    )


def _body() -> rx.Component:
    state: Any = AskedState
    who = rx.cond(state.answered_by != "", f"{state.answered_by} answers you", "A recruiter will answer you")
    chat = ui.card(
        ui.chat_thread(
            rx.cond(
                state.has_more,
                ui.button("Earlier messages", size="sm", variant="ghost", on_click=state.show_older),
            ),
            ui.each(state.lines, ChatLine, _bubble),
            label="Your conversation",
        ),
        ui.composer("text", state.send, placeholder="Write a message"),
        title="Chat",
        actions=ui.badge(who, icon="message-circle"),
        flush=True,
        class_name="own-chat",
    )
    return ui.split(chat, _about())


def _about() -> rx.Component:
    state: Any = AskedState
    there = ui.link_button(
        "See it on its board",
        href=state.href,
        size="sm",
        icon="external-link",
        external=True,
        target="_blank",
        rel="noopener nofollow",
    )
    left = rx.el.p("It has left our list, the conversation stays.", class_name="muted small")
    return ui.card(
        rx.el.p("Found on another board; it is not one of our own openings.", class_name="muted"),
        ui.row(
            rx.cond(state.href != "", there, left),
            ui.link_button("All hot drops", href="/hot-drops", size="sm"),
            gap=2,
            wrap=True,
            class_name="own-acts",
        ),
        title="About",
    )


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
