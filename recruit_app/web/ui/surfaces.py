"""Cards, numbers and sections: the surfaces a page is made of."""

from typing import Any

import reflex as rx

from recruit_app.web.ui.base import shown
from recruit_app.web.ui.links import anchor
from recruit_app.web.ui.types import Node, Text, Tone


def card(
    *children: Node,
    title: Node = "",
    actions: rx.Component | None = None,
    flush: bool = False,
    **props: Any,
) -> rx.Component:
    """A bordered surface, optionally with a titled head; `flush` lets a table touch its edges."""
    looks = f"card{' card-flush' if flush else ''} {props.pop('class_name', '')}"
    if not title and actions is None:
        return rx.el.section(*children, class_name=looks, **props)
    head = rx.el.div(
        rx.el.h2(title, class_name="h3"),
        actions if actions is not None else rx.fragment(),
        class_name="card-head",
    )
    return rx.el.section(head, *children, class_name=looks, **props)


def link_card(*children: Node, href: Text, **props: Any) -> rx.Component:
    """A card that is one link."""
    return anchor(*children, href=href, class_name=f"card card-link {props.pop('class_name', '')}", **props)


def stat(value: Node, label: Text, *, delta: Text = "", tone: Tone = "neutral", href: Text = "") -> rx.Component:
    """A number with its name; `delta` is the domain's own words ("+12 this week")."""
    parts = (
        rx.el.span(label, class_name="stat-label"),
        rx.el.span(value, class_name="stat-value num"),
        shown(delta, rx.el.span(delta, class_name=f"stat-delta tone-{tone} num")),
    )
    if isinstance(href, str) and not href:
        return rx.el.div(*parts, class_name="stat")
    return anchor(*parts, href=href, class_name="stat stat-link")


def stats(*items: rx.Component) -> rx.Component:
    """Numbers beside each other in one hairline frame."""
    return rx.el.div(*items, class_name="stats")


def section(title: Text, *children: Node, text: Text = "", actions: rx.Component | None = None) -> rx.Component:
    """A titled part of a page."""
    return rx.el.section(
        rx.el.div(
            rx.el.div(rx.el.h2(title, class_name="h2"), shown(text, rx.el.p(text, class_name="muted"))),
            actions if actions is not None else rx.fragment(),
            class_name="section-head",
        ),
        *children,
        class_name="section",
    )


def facts(*pairs: tuple[Node, Node]) -> rx.Component:
    """Names and values under each other, as on a candidate's page."""
    lines = [rx.el.div(rx.el.dt(name), rx.el.dd(value), class_name="fact") for name, value in pairs]
    return rx.el.dl(*lines, class_name="facts")
