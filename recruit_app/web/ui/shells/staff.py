"""The frame of the office: sidebar, top bar, one dense and calm page."""

from collections.abc import Sequence
from typing import Any

import reflex as rx

from recruit_app.web.ui.base import aria_current, each, shown
from recruit_app.web.ui.icons import icon, icon_of
from recruit_app.web.ui.links import anchor, skip_link
from recruit_app.web.ui.palette import palette_button
from recruit_app.web.ui.shells.parts import ActorLike, brand, theme_toggle, user_menu
from recruit_app.web.ui.types import Crumb, NavItem, Node, Text


class _NavToggle(rx.Component):
    library = rx.asset("sidebar.jsx", shared=True).importable_path
    tag = "NavToggle"

    label: rx.Var[str]


def staff_shell(
    *children: rx.Component,
    actor: ActorLike,
    nav: Sequence[NavItem] | rx.Var[Any],
    title: Node,
    active: Text = "",
    breadcrumbs: Sequence[Crumb] | rx.Var[Any] = (),
    actions: rx.Component | None = None,
    text: Text = "",
    wide: bool = False,
    palette: rx.Component | None = None,
) -> rx.Component:
    """A staff page.

    `nav` lists the sidebar (an item without href is a heading), `active` is the href of the current one.
    `wide` lets boards use the whole width; `palette` is the page's `ui.palette(...)`, opened by ⌘K.
    """
    return rx.el.div(
        skip_link(),
        _sidebar(nav, active),
        rx.el.div(class_name="sidebar-scrim"),
        rx.el.div(
            _topbar(actor, breadcrumbs, title, has_palette=palette is not None),
            rx.el.main(
                _page_head(title, text, actions),
                *children,
                id="main",
                tab_index=-1,
                class_name="staff-main staff-wide" if wide else "staff-main",
            ),
            class_name="staff-page",
        ),
        palette if palette is not None else rx.fragment(),
        class_name="staff",
    )


def _sidebar(nav: Sequence[NavItem] | rx.Var[Any], active: Text) -> rx.Component:
    def line(item: Any) -> rx.Component:
        link = anchor(
            icon_of(item.icon),
            rx.el.span(item.label, class_name="side-label"),
            shown(item.badge, rx.el.span(item.badge, class_name="side-badge num")),
            href=item.href,
            title=item.label,
            class_name="side-link",
            aria_current=aria_current(active, item.href),
        )
        heading = rx.el.span(item.label, class_name="side-heading")
        return rx.el.li(rx.cond(item.href, link, heading))

    return rx.el.aside(
        rx.el.div(
            rx.el.div(brand(), class_name="side-top"),
            rx.el.nav(rx.el.ul(each(nav, NavItem, line), class_name="side-list"), aria_label="Main"),
            class_name="sidebar-in",
        ),
        class_name="sidebar",
    )


def _topbar(actor: ActorLike, crumbs: Sequence[Crumb] | rx.Var[Any], title: Node, *, has_palette: bool) -> rx.Component:
    return rx.el.header(
        _NavToggle.create(
            icon("panel-left"), class_name="btn btn-ghost btn-md btn-icon", label="Show or hide navigation"
        ),
        breadcrumb_trail(crumbs, title),
        rx.el.div(class_name="grow"),
        palette_button() if has_palette else rx.fragment(),
        theme_toggle(),
        user_menu(actor),
        class_name="topbar",
    )


def breadcrumb_trail(crumbs: Sequence[Crumb] | rx.Var[Any], title: Node) -> rx.Component:
    """Where this page is; the title stands in when there are no crumbs."""

    def step(crumb: Any) -> rx.Component:
        here = rx.el.span(crumb.label, aria_current="page", class_name="truncate")
        return rx.el.li(rx.cond(crumb.href, anchor(crumb.label, href=crumb.href), here))

    trail = each(crumbs, Crumb, step)
    if not isinstance(crumbs, rx.Var) and not crumbs:
        trail = rx.el.li(rx.el.span(title, aria_current="page", class_name="truncate"))
    return rx.el.nav(rx.el.ol(trail, class_name="crumbs"), aria_label="Breadcrumbs", class_name="crumbs-nav")


def _page_head(title: Node, text: Text, actions: rx.Component | None) -> rx.Component:
    return rx.el.div(
        rx.el.div(
            rx.el.h1(title, class_name="staff-title"),
            shown(text, rx.el.p(text, class_name="muted")),
            class_name="stack gap-1 grow",
        ),
        actions if actions is not None else rx.fragment(),
        class_name="page-head",
    )
