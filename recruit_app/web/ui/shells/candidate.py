"""The frame of a signed-in candidate: the public header, and their own pages as tabs."""

from collections.abc import Sequence

import reflex as rx

from recruit_app.web.ui.base import aria_current
from recruit_app.web.ui.icons import icon
from recruit_app.web.ui.links import anchor
from recruit_app.web.ui.shells.parts import ActorLike
from recruit_app.web.ui.shells.public import public_shell
from recruit_app.web.ui.types import NavItem, Node, Text

CANDIDATE_NAV: tuple[NavItem, ...] = (
    NavItem("Applications", "/applications", "list-checks"),
    NavItem("Profile", "/profile", "user"),
    NavItem("Alerts", "/saved-searches", "bell"),
    NavItem("Find jobs", "/jobs", "search"),
)


def candidate_shell(
    *children: rx.Component,
    actor: ActorLike,
    title: Node = "",
    text: Text = "",
    actions: rx.Component | None = None,
    nav: Sequence[NavItem] = CANDIDATE_NAV,
    active: Text = "",
) -> rx.Component:
    """A candidate's page; on a phone its tabs sit at the bottom of the screen, by the thumb."""
    tabs = [
        anchor(
            icon(item.icon, 17), item.label, href=item.href, class_name="cand-tab",
            aria_current=aria_current(active, item.href),
        )
        for item in nav
    ]  # fmt: skip
    head = rx.el.div(
        rx.el.div(
            rx.el.h1(title, class_name="h1"),
            rx.el.p(text, class_name="muted") if isinstance(text, rx.Var) or text else rx.fragment(),
            class_name="stack gap-1 grow",
        ),
        actions if actions is not None else rx.fragment(),
        class_name="page-head",
    )
    return public_shell(
        rx.el.div(
            rx.el.nav(*tabs, class_name="cand-tabs", aria_label="Your pages"),
            head if isinstance(title, (rx.Var, rx.Component)) or title else rx.fragment(),
            *children,
            class_name="container cand-page",
        ),
        actor=actor,
    )
