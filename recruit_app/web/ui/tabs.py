"""Tabs as links: each view has its own address."""

from collections.abc import Sequence
from typing import Any

import reflex as rx

from recruit_app.web.ui.base import aria_current, each, shown
from recruit_app.web.ui.links import anchor
from recruit_app.web.ui.types import NavItem, Text


def tabs(items: Sequence[NavItem] | rx.Var[Any], *, active: Text, label: str = "Views") -> rx.Component:
    """A row of tabs; `active` is the href of the current one, a badge shows a count."""

    def tab(item: Any) -> rx.Component:
        return anchor(
            item.label,
            shown(item.badge, rx.el.span(item.badge, class_name="tab-count num")),
            href=item.href,
            class_name="tab",
            aria_current=aria_current(active, item.href),
        )

    return rx.el.nav(each(items, NavItem, tab), class_name="tabs", aria_label=label)
