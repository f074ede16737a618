"""The frame of the public site: roomy, quick, one thought per screen."""

import reflex as rx

from recruit_app.web.ui.buttons import link_button
from recruit_app.web.ui.icons import icon
from recruit_app.web.ui.links import anchor, skip_link
from recruit_app.web.ui.menus import menu, menu_item
from recruit_app.web.ui.shells.parts import ActorLike, brand, theme_toggle, user_menu

_PAGES = (("Jobs", "/jobs", "briefcase"), ("Hot drops", "/hot-drops", "flame"))


def public_shell(*children: rx.Component, actor: ActorLike | None = None, active: str = "") -> rx.Component:
    """Header, page and footer for everyone; `actor` decides between "Sign in" and "My applications"."""
    return rx.el.div(
        skip_link(),
        _header(actor, active),
        rx.el.main(*children, id="main", tab_index=-1, class_name="public-main"),
        _footer(actor),
        class_name="public",
    )


def _header(actor: ActorLike | None, active: str) -> rx.Component:
    links = [
        anchor(label, href=href, class_name="nav-link", aria_current="page" if active == href else "false")
        for label, href, _ in _PAGES
    ]
    return rx.el.header(
        rx.el.div(
            brand(),
            rx.el.nav(*links, class_name="public-nav desk-only", aria_label="Main"),
            rx.el.div(class_name="grow"),
            theme_toggle(),
            _who(actor),
            class_name="container public-bar",
        ),
        class_name="public-header",
    )


def _who(actor: ActorLike | None) -> rx.Component:
    sign_in = rx.el.div(
        link_button("Sign in", href="/login", variant="ghost", class_name="desk-only"),
        link_button("Create profile", href="/register", variant="primary"),
        _phone_menu(menu_item("Sign in", href="/login", icon="log-in")),
        class_name="row gap-2",
    )
    if actor is None:
        return sign_in
    mine = menu_item("My applications", href="/applications", icon="list-checks")
    signed_in = rx.el.div(
        link_button("My applications", href="/applications", variant="ghost", class_name="desk-only"),
        user_menu(actor, mine, menu_item("Profile", href="/profile", icon="user")),
        _phone_menu(mine),
        class_name="row gap-2",
    )
    return rx.cond(actor.is_authenticated, signed_in, sign_in)


def _phone_menu(*extra: rx.Component) -> rx.Component:
    pages = [menu_item(label, href=href, icon=sign) for label, href, sign in _PAGES]
    return rx.el.div(menu(icon("menu"), *pages, *extra, label="Menu"), class_name="phone-only")


def _footer(actor: ActorLike | None) -> rx.Component:
    links = [("Jobs", "/jobs"), ("Hot drops", "/hot-drops"), ("Privacy", "/privacy")]
    sign_in = anchor("Sign in", href="/login", class_name="footer-link")
    return rx.el.footer(
        rx.el.div(
            brand(),
            rx.el.p("Real jobs, straight answers, no fees for candidates.", class_name="muted small"),
            rx.el.nav(
                *[anchor(label, href=href, class_name="footer-link") for label, href in links],
                sign_in if actor is None else rx.cond(actor.is_authenticated, rx.fragment(), sign_in),
                class_name="row row-wrap gap-5",
                aria_label="Footer",
            ),
            class_name="container footer-in",
        ),
        class_name="public-footer",
    )
