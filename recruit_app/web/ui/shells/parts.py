"""Parts every shell shares: brand, theme switch, user menu, the early theme script."""

from typing import Any

import reflex as rx

from recruit_app.web.ui.badges import avatar
from recruit_app.web.ui.icons import icon
from recruit_app.web.ui.links import anchor
from recruit_app.web.ui.menus import menu, menu_item, menu_label, menu_post, menu_rule

ActorLike = Any
"""Who is looking: an object Var or a record with full_name, email, role and is_authenticated."""


_EARLY_THEME = """(()=>{try{const t=localStorage.getItem("theme")||"system";
const d=t==="dark"||(t==="system"&&matchMedia("(prefers-color-scheme: dark)").matches);
document.documentElement.classList.add(d?"dark":"light");
if(localStorage.getItem("sidebar")==="folded")document.documentElement.dataset.sidebar="folded"}catch{}})()"""


def head_components() -> list[rx.Component]:
    """What the app puts in <head>: the theme before the first paint, and the colour of the browser's bar."""
    return [
        rx.el.script(_EARLY_THEME),
        rx.el.link(rel="icon", href="/favicon.svg", type="image/svg+xml"),
        rx.el.link(
            rel="preload",
            href="/fonts/inter-latin-wght-normal.woff2",
            custom_attrs={"as": "font"},
            type="font/woff2",
            cross_origin="anonymous",
        ),
        _bar_colour("#faf9f7", "light"),
        _bar_colour("#131110", "dark"),
    ]


def _bar_colour(colour: str, scheme: str) -> rx.Component:
    # As a plain property Reflex takes `media` for a style.
    media = {"media": f"(prefers-color-scheme: {scheme})"}
    return rx.el.meta(name="theme-color", content=colour, custom_attrs=media)


def mark() -> rx.Component:
    """The sign of the product: two people meeting in a door."""
    return rx.el.svg(
        rx.el.rect(width="24", height="24", rx="7", class_name="mark-ground"),
        rx.el.path(d="M7 17.5V11a5 5 0 0 1 10 0v6.5", class_name="mark-line"),
        rx.el.circle(cx="12", cy="12.2", r="2.1", class_name="mark-dot"),
        view_box="0 0 24 24",
        class_name="mark",
        aria_hidden="true",
    )


def brand(href: str = "/") -> rx.Component:
    """Sign and name, leading home."""
    return anchor(
        mark(),
        rx.el.span("Recruit", class_name="brand-name"),
        href=href,
        aria_label="Recruit, home",
        class_name="brand",
    )


def theme_toggle() -> rx.Component:
    """Light or dark; the first visit follows the system."""
    return rx.el.button(
        icon("sun", class_name="theme-sun"),
        icon("moon", class_name="theme-moon"),
        type="button",
        aria_label="Switch between light and dark",
        title="Switch between light and dark",
        on_click=rx.toggle_color_mode,
        class_name="btn btn-ghost btn-md btn-icon",
    )


def user_menu(actor: ActorLike, *extra: rx.Component) -> rx.Component:
    """Who is signed in, their account and the way out (a plain POST to /auth/logout)."""
    who = menu_label(
        rx.el.span(actor.full_name, class_name="strong"),
        rx.el.span(actor.email, class_name="faint small truncate"),
    )
    return menu(
        avatar(actor.full_name, 28),
        who,
        menu_rule(),
        *extra,
        menu_item("Account", href="/account", icon="settings"),
        menu_post("Sign out", action="/auth/logout", icon="log-out"),
        label="Your account",
        trigger_class="avatar-button",
    )
