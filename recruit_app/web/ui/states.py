"""What a list or a card shows when it has nothing, is waiting, or failed; and alerts."""

from typing import Any

import reflex as rx

from recruit_app.web.ui.base import shown
from recruit_app.web.ui.buttons import button
from recruit_app.web.ui.icons import icon as line_icon
from recruit_app.web.ui.types import Node, Text, Tone

_ALERT_ICONS: dict[Tone, str] = {
    "success": "circle-check", "warn": "triangle-alert", "danger": "circle-alert", "violet": "sparkles",
}  # fmt: skip


def alert(tone: Tone, text: Node, *, title: Text = "", action: rx.Component | None = None) -> rx.Component:
    """A sentence that matters, inside the page; "danger" is announced at once."""
    return rx.el.div(
        line_icon(_ALERT_ICONS.get(tone, "info"), 17),
        rx.el.div(shown(title, rx.el.strong(title, class_name="alert-title")), rx.el.div(text), class_name="grow"),
        action if action is not None else rx.fragment(),
        class_name=f"alert tone-{tone}",
        role="alert" if tone == "danger" else "status",
    )


def empty_state(
    icon: str, title: Text, text: Text = "", action: rx.Component | None = None, *, whole_page: bool = False
) -> rx.Component:
    """Nothing here, why, and the one thing to do about it; on a `whole_page` the title is its heading."""
    return rx.el.div(
        rx.el.div(line_icon(icon, 22), class_name="empty-icon"),
        (rx.el.h1 if whole_page else rx.el.p)(title, class_name="empty-title"),
        shown(text, rx.el.p(text, class_name="empty-text")),
        action if action is not None else rx.fragment(),
        class_name="empty",
    )


def error_state(text: Text, *, retry: Any = None) -> rx.Component:
    """Something failed: one sentence and, where it helps, a way to try again."""
    again = button("Try again", icon="rotate-ccw", on_click=retry) if retry is not None else rx.fragment()
    return rx.el.div(
        rx.el.div(line_icon("triangle-alert", 22), class_name="empty-icon tone-danger"),
        rx.el.p("This did not load", class_name="empty-title"),
        rx.el.p(text, class_name="empty-text"),
        again,
        class_name="empty",
        role="alert",
    )


def _bone(class_name: str = "") -> rx.Component:
    return rx.el.span(class_name=f"bone {class_name}")


def _waiting(*children: rx.Component, class_name: str = "") -> rx.Component:
    return rx.el.div(
        rx.el.span("Loading", class_name="sr-only"),
        *children,
        class_name=class_name,
        role="status",
        aria_busy="true",
    )


def skeleton(lines: int = 3) -> rx.Component:
    """Lines of text on their way."""
    return _waiting(*[_bone(f"bone-{index % 3}") for index in range(lines)], class_name="bones")


def skeleton_card() -> rx.Component:
    """A card on its way."""
    return _waiting(
        rx.el.div(_bone("bone-round"), rx.el.div(_bone("bone-1"), _bone("bone-2"), class_name="bones grow"),
                  class_name="row gap-3"),
        _bone("bone-0"),
        _bone("bone-2"),
        class_name="card bones",
    )  # fmt: skip


def skeleton_table(*, columns: int = 4, rows: int = 6) -> rx.Component:
    """A table on its way."""
    line = [_bone(f"bone-{index % 3}") for index in range(columns)]
    lines = [rx.el.div(*line, class_name="bone-row") for _ in range(rows)]
    return _waiting(*lines, class_name="table-wrap bone-table")


def skeleton_board(*, columns: int = 4) -> rx.Component:
    """A kanban board on its way."""
    column = rx.el.div(
        _bone("bone-1"),
        _bone("bone-card"),
        _bone("bone-card"),
        _bone("bone-card"),
        class_name="kb-column bones",
    )
    return _waiting(*[column for _ in range(columns)], class_name="kb-board kb-waiting")
