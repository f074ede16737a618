"""Drawer and dialog: modal, focus stays inside, Escape or the backdrop closes, focus returns."""

from typing import Any

import reflex as rx
from reflex.event import no_args_event_spec

from recruit_app.web.ui.types import Flag, Node, Size, Text


class _Panel(rx.Component):
    library = rx.asset("panel.jsx", shared=True).importable_path
    tag = "Panel"

    open: rx.Var[bool]
    kind: rx.Var[str]
    title: rx.Var[str]
    size: rx.Var[str]
    on_close: rx.EventHandler[no_args_event_spec]


def drawer(
    open: Flag,
    on_close: Any,
    title: Text,
    *children: Node,
    footer: rx.Component | None = None,
    size: Size = "md",
) -> rx.Component:
    """A panel on the right (whole screen on a phone); `footer` holds its actions and stays visible."""
    return _panel("drawer", open, on_close, title, children, footer, size)


def dialog(
    open: Flag,
    on_close: Any,
    title: Text,
    *children: Node,
    footer: rx.Component | None = None,
    size: Size = "sm",
) -> rx.Component:
    """A question in the middle of the screen; the safe choice comes first in `footer`."""
    return _panel("dialog", open, on_close, title, children, footer, size)


def _panel(
    kind: str,
    open: Flag,
    on_close: Any,
    title: Text,
    children: tuple[Node, ...],
    footer: rx.Component | None,
    size: Size,
) -> rx.Component:
    parts = [rx.el.div(*children, class_name="panel-body", tab_index=0)]
    if footer is not None:
        parts.append(rx.el.div(footer, class_name="panel-foot"))
    return _Panel.create(*parts, kind=kind, open=open, title=title, size=size, on_close=on_close)
