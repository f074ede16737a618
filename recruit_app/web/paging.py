"""The way through lists that are paged by cursor: on to the next page, or back to the first."""

import reflex as rx

from recruit_app.web import ui


def cursor_pager(next_href: rx.Var[str], *, is_first: rx.Var[bool], first_href: rx.Var[str] | str) -> rx.Component:
    """Links below a list; nothing shows when all of it fits one page."""
    first = ui.link_button("First page", href=first_href, size="sm", data_key="[")
    following = ui.link_button("Next page", href=next_href, size="sm", data_key="]")
    return rx.cond(
        (next_href != "") | ~is_first,
        rx.el.nav(
            rx.cond(is_first, rx.el.span(), first),
            rx.cond(next_href != "", following, rx.fragment()),
            class_name="pager",
            aria_label="Pages",
        ),
    )
