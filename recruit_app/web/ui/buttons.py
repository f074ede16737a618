"""Buttons and links that look like buttons: one primary per screen, the rest secondary or ghost."""

from collections.abc import Sequence
from typing import Any, Literal

import reflex as rx

from recruit_app.web.ui.base import aria_current, either, shown
from recruit_app.web.ui.icons import icon_of
from recruit_app.web.ui.links import anchor
from recruit_app.web.ui.types import Flag, Node, Size, Text

Variant = Literal["primary", "secondary", "ghost", "danger"]


def _class(variant: str, size: str, extra: str = "") -> str:
    return f"btn btn-{variant} btn-{size} {extra}".strip()


def button(
    *children: Node,
    variant: Variant = "secondary",
    size: Size = "md",
    icon: Text = "",
    loading: Flag = False,
    type: str = "button",
    **props: Any,
) -> rx.Component:
    """A button; while `loading` it shows a spinner and refuses clicks."""
    if loading is not False:
        props["aria_busy"] = either(loading, "true", "false")
        props["disabled"] = loading
    return rx.el.button(
        rx.el.span(class_name="spinner", aria_hidden="true") if loading is not False else rx.fragment(),
        shown(icon, icon_of(icon)) if isinstance(icon, rx.Var) or icon else rx.fragment(),
        *children,
        type=type,
        class_name=_class(variant, size, props.pop("class_name", "")),
        **props,
    )


def submit(*children: Node, variant: Variant = "primary", **props: Any) -> rx.Component:
    """The button that sends its form."""
    return button(*children, variant=variant, type="submit", **props)


def link_button(
    *children: Node,
    href: Text,
    variant: Variant = "secondary",
    size: Size = "md",
    icon: str = "",
    external: bool = False,
    **props: Any,
) -> rx.Component:
    """A link that looks like a button; `external=True` for server routes and downloads."""
    return anchor(
        icon_of(icon) if icon else rx.fragment(),
        *children,
        href=href,
        external=external,
        class_name=_class(variant, size, props.pop("class_name", "")),
        **props,
    )


def icon_button(icon: str, label: Text, *, variant: Variant = "ghost", size: Size = "md", **props: Any) -> rx.Component:
    """A square button with an icon; `label` is its name for screen readers and its tooltip."""
    return rx.el.button(
        icon_of(icon),
        type=props.pop("type", "button"),
        aria_label=label,
        title=label,
        class_name=_class(variant, size, "btn-icon " + props.pop("class_name", "")),
        **props,
    )


def icon_link(icon: str, label: Text, href: Text, *, external: bool = False, **props: Any) -> rx.Component:
    """A square link with an icon and an accessible name."""
    return anchor(
        icon_of(icon),
        href=href,
        external=external,
        aria_label=label,
        title=label,
        class_name=_class("ghost", "md", "btn-icon"),
        **props,
    )


def button_group(*buttons: rx.Component, label: str) -> rx.Component:
    """Buttons that belong together, joined."""
    return rx.el.div(*buttons, class_name="btn-group", role="group", aria_label=label)


def segmented(options: Sequence[tuple[str, str, str]], *, active: Text, label: str) -> rx.Component:
    """A switch between views, as links; options are (value, label, href), `active` the current value."""
    parts = [
        anchor(text, href=href, class_name="segment", aria_current=aria_current(active, value))
        for value, text, href in options
    ]
    return rx.el.nav(*parts, class_name="segmented", aria_label=label)
