"""What happened, newest first."""

from typing import Any

import reflex as rx

from recruit_app.web.ui.base import shown
from recruit_app.web.ui.icons import icon_of
from recruit_app.web.ui.times import ago
from recruit_app.web.ui.types import Node, Text


def timeline(*items: Node) -> rx.Component:
    """A list of `timeline_item`s (or one `rx.foreach` of them)."""
    return rx.el.ol(*items, class_name="timeline")


def timeline_item(
    title: Node, *, at: Any, text: Text = "", icon: Text = "clock", tone: Text = "neutral", who: Text = ""
) -> rx.Component:
    """One event: what, when, by whom, and the words that go with it."""
    return rx.el.li(
        rx.el.span(icon_of(icon), class_name=f"timeline-dot tone-{tone}"),
        rx.el.div(
            rx.el.div(
                rx.el.span(title, class_name="strong"),
                shown(who, rx.el.span(who, class_name="muted")),
                rx.el.span(ago(at), class_name="faint small"),
                class_name="timeline-head",
            ),
            shown(text, rx.el.p(text, class_name="muted")),
            class_name="grow",
        ),
        class_name="timeline-item",
    )
