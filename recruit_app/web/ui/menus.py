"""A dropdown menu: arrows, Home, End, Escape; closes on a choice, outside or on scroll."""

from typing import Any, Literal

import reflex as rx

from recruit_app.web.ui.forms import form
from recruit_app.web.ui.icons import icon as line_icon
from recruit_app.web.ui.links import anchor
from recruit_app.web.ui.types import Node, Text


class _Menu(rx.Component):
    library = rx.asset("menu.jsx", shared=True).importable_path
    tag = "Menu"

    label: rx.Var[str]
    align: rx.Var[str]
    trigger_class: rx.Var[str]


def menu(
    trigger: rx.Component,
    *items: rx.Component,
    label: Text,
    align: Literal["start", "end"] = "end",
    trigger_class: str = "btn btn-ghost btn-md btn-icon",
) -> rx.Component:
    """A button showing `trigger` that opens `items` (from `menu_item` and its siblings)."""
    return _Menu.create(trigger, *items, label=label, align=align, trigger_class=trigger_class)


def menu_item(
    text: Node, *, href: Text = "", icon: str = "", danger: bool = False, external: bool = False, **props: Any
) -> rx.Component:
    """One choice: a link when it has an `href`, else give `on_click`."""
    parts = (line_icon(icon, 15) if icon else rx.fragment(), text)
    looks = {"role": "menuitem", "class_name": f"menu-item{' menu-danger' if danger else ''}"}
    if isinstance(href, str) and not href:
        return rx.el.button(*parts, type="button", **looks, **props)
    return anchor(*parts, href=href, external=external, **looks, **props)


def menu_post(text: Node, *, action: str, icon: str = "") -> rx.Component:
    """A choice that posts a plain form to a server route, such as signing out."""
    choice = rx.el.button(
        line_icon(icon, 15) if icon else rx.fragment(),
        text,
        type="submit",
        role="menuitem",
        class_name="menu-item",
    )
    return form(choice, action=action, class_name="menu-form", role="none")


def menu_label(*children: Node) -> rx.Component:
    """Words above a group of choices."""
    return rx.el.div(*children, class_name="menu-label", role="presentation")


def menu_rule() -> rx.Component:
    """A hairline between groups of choices."""
    return rx.el.div(class_name="menu-rule", role="separator")
