"""The three frames, bound to who is looking."""

from collections.abc import Sequence

import reflex as rx

from recruit_app.web import ui
from recruit_app.web.session import SessionState
from recruit_app.web.ui.types import Crumb, Node, Text


def public_page(*children: rx.Component, active: str = "") -> rx.Component:
    """Frame of a page for everyone."""
    return rx.fragment(
        _notice(),
        ui.public_shell(*children, actor=SessionState.me, active=active),
    )


def candidate_page(
    *children: rx.Component,
    title: Node = "",
    text: Text = "",
    actions: rx.Component | None = None,
    active: str = "",
) -> rx.Component:
    """Frame of a candidate's own page, with a reminder to confirm the e-mail."""
    return rx.fragment(
        _notice(),
        ui.candidate_shell(
            rx.cond(
                ~SessionState.me.is_verified,
                rx.el.div(
                    ui.alert("info", "Please confirm your e-mail: we sent you a link when you signed up."),
                    class_name="own-notice",
                ),
            ),
            *children,
            actor=SessionState.me,
            title=title,
            text=text,
            actions=actions,
            active=active,
        ),
    )


def staff_page(
    *children: rx.Component,
    title: Node,
    active: Text = "",
    breadcrumbs: Sequence[Crumb] | rx.Var = (),
    actions: rx.Component | None = None,
    text: Text = "",
    wide: bool = False,
) -> rx.Component:
    """Frame of an office page, with the sidebar of the person's role and the ⌘K palette."""
    from recruit_app.web.palette import staff_palette

    return rx.fragment(
        _notice(),
        ui.staff_shell(
            *children,
            actor=SessionState.me,
            nav=SessionState.nav,
            title=title,
            active=active,
            breadcrumbs=breadcrumbs,
            actions=actions,
            text=text,
            wide=wide,
            palette=staff_palette(),
        ),
    )


def _notice() -> rx.Component:
    return rx.cond(
        SessionState.maintenance,
        ui.alert("warn", "The site is being looked after. What you see may be out of date for a few minutes."),
    )
