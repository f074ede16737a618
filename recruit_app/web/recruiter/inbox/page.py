"""The inbox: list, thread and co-pilot beside each other; one after the other on a phone."""

from typing import Any

import reflex as rx

from recruit_app.domain.conversations.schemas import ChatLine, InboxRow
from recruit_app.web import ui
from recruit_app.web.layout import staff_page
from recruit_app.web.recruiter.inbox.asked import about_posting
from recruit_app.web.recruiter.inbox.copilot import copilot
from recruit_app.web.recruiter.inbox.state import InboxState

_FILTERS = (
    ui.Option("waiting", "Needs a person"),
    ui.Option("unread", "Unread"),
    ui.Option("mine", "Mine"),
    ui.Option("bot", "Assistant"),
)


def inbox() -> rx.Component:
    """Three panes."""
    state: Any = InboxState
    return staff_page(
        rx.el.div(
            _list(),
            rx.cond(state.thread, _thread(), _nothing_open()),
            rx.cond(
                state.thread,
                rx.cond(state.is_posting, about_posting(), rx.cond(state.detail & state.profile, copilot())),
            ),
            class_name="inbox",
            data_open=rx.cond(state.open_id != "", "true", "false"),
        ),
        ui.list_keys([ui.Shortcut("t", "Take over or hand back"), ui.Shortcut("1 2 3", "Use a proposed reply")]),
        title="Inbox",
        active="/recruiter/inbox",
        wide=True,
    )


def _list() -> rx.Component:
    state: Any = InboxState
    nothing = ui.empty_state("inbox", "No conversation here", "Try another filter.")
    rows = rx.el.ul(ui.each(state.rows, InboxRow, _row), class_name="inbox-rows")
    return rx.el.section(
        rx.el.div(
            ui.search_box("q", state.q, "Name or job"),
            ui.filter_chips("filter", _FILTERS, label="Show"),
            class_name="inbox-filters",
        ),
        rx.cond(state.loading, ui.skeleton(8), rx.cond(state.rows.length() > 0, rows, nothing)),
        ui.shown(state.next_href, ui.link_button("Older", href=state.next_href, size="sm")),
        class_name="inbox-list",
        aria_label="Conversations",
    )


def _row(row: Any) -> rx.Component:
    state: Any = InboxState
    said = rx.match(row.last_sender, ("BOT", "Assistant: "), ("RECRUITER", "You: "), "")
    return rx.el.li(
        ui.anchor(
            ui.avatar(row.name, 34),
            rx.el.span(
                rx.el.span(
                    rx.el.span(row.name, class_name="inbox-name truncate"),
                    rx.el.span(ui.ago(row.last_at), class_name="faint small inbox-when"),
                    class_name="inbox-line",
                ),
                rx.el.span(row.job_title, class_name="muted small truncate"),
                rx.el.span(
                    rx.el.span(said, row.last_text, class_name="inbox-last truncate"),
                    rx.cond(row.unread > 0, rx.el.span(row.unread, class_name="inbox-count num")),
                    class_name="inbox-line",
                ),
                rx.el.span(_who(row), class_name="inbox-line inbox-who"),
                class_name="inbox-words",
            ),
            href=f"?{state.kept}chat={row.session_id}",
            class_name="inbox-row",
            data_key="enter",
            data_unread=rx.cond(row.unread > 0, "true", "false"),
            aria_current=rx.cond(row.session_id == state.open_id, "page", "false"),
        ),
        data_row="true",
        tab_index=-1,
        key=row.session_id,
    )


def _who(row: Any) -> rx.Component:
    return rx.cond(
        row.needs_person,
        rx.fragment(ui.badge("Needs a person", "danger", dot=True), _waiting(row)),
        rx.match(
            row.handler,
            ("recruiter", rx.fragment(ui.badge(row.handler_name, "accent", icon="user"), _waiting(row))),
            ("bot", ui.badge("Assistant", icon="bot")),
            ui.badge("Nobody", "warn"),
        ),
    )


def _waiting(row: Any) -> rx.Component:
    return rx.cond(row.waiting_since, rx.el.span("waiting ", ui.ago(row.waiting_since), class_name="faint small"))


def _nothing_open() -> rx.Component:
    return rx.el.section(
        ui.empty_state("message-circle", "Choose a conversation", "j and k walk the list, Enter opens."),
        class_name="inbox-thread inbox-none",
    )


def _thread() -> rx.Component:
    state: Any = InboxState
    thread: Any = state.thread
    return rx.el.section(
        _thread_head(),
        rx.el.div(
            ui.chat_thread(
                rx.cond(
                    state.has_more,
                    ui.button("Earlier messages", size="sm", variant="ghost", on_click=state.show_older),
                ),
                ui.each(state.lines, ChatLine, _bubble),
                reader="recruiter",
                label=f"Conversation with {thread.candidate_name}",
            ),
            class_name="chat-fill",
        ),
        _handler_note(),
        ui.composer(
            "reply",
            state.send,
            placeholder=f"Write to {thread.candidate_name}",
            label="Reply",
            draft=state.draft,
        ),
        class_name="inbox-thread",
        aria_label="Conversation",
    )


def _thread_head() -> rx.Component:
    state: Any = InboxState
    thread: Any = state.thread
    take = ui.button("Take over", size="sm", variant="primary", on_click=state.take_over, data_key="t")
    back = ui.button("Hand back", size="sm", icon="bot", on_click=state.hand_back, data_key="t")
    return rx.el.div(
        rx.el.span(
            ui.icon_link("arrow-left", "All conversations", "/recruiter/inbox"),
            class_name="phone-only",
        ),
        ui.avatar(thread.candidate_name, 32),
        rx.el.div(
            rx.el.h2(thread.candidate_name, class_name="h3"),
            rx.el.p(thread.job_title, class_name="muted small truncate"),
            class_name="grow",
        ),
        rx.cond(thread.handler == "recruiter", rx.cond(thread.is_mine, back, _taken(take)), take),
        class_name="inbox-head",
    )


def _taken(take: rx.Component) -> rx.Component:
    thread: Any = InboxState.thread
    return rx.fragment(ui.badge(thread.handler_name, "accent", icon="user"), take)


def _handler_note() -> rx.Component:
    thread: Any = InboxState.thread
    words = rx.match(
        thread.handler,
        (
            "recruiter",
            rx.cond(
                thread.is_mine,
                rx.cond(InboxState.is_posting, "You answer here.", "You answer here. The assistant is silent."),
                f"{thread.handler_name} answers here.",
            ),
        ),
        ("bot", "The assistant is talking. You can write too, or take over."),
        rx.cond(
            InboxState.is_posting,
            "A question about a hot drop. It waits for a person.",
            "The assistant has stopped and waits for a person.",
        ),
    )
    return rx.el.p(words, class_name="inbox-note")


def _bubble(line: Any) -> rx.Component:
    return rx.el.div(
        ui.bubble(sender=line.sender, text=line.text, at=line.sent_at, name=line.sender_name),
        class_name="bubble-slot",
        key=line.id,
    )
