"""Links and boxes that change one part of the address and keep the rest: filters, sorting, paging, search.

The URL is the state: a change resets `page` and `after`, and the page's `load` re-reads everything.
"""

from collections.abc import Sequence
from typing import Any

import reflex as rx

from recruit_app.web.ui.base import shown
from recruit_app.web.ui.links import anchor
from recruit_app.web.ui.types import Flag, Node, Option, Text

_LIBRARY = rx.asset("query.jsx", shared=True).importable_path


class _QueryLink(rx.Component):
    library = _LIBRARY
    tag = "QueryLink"

    changes: rx.Var[dict[str, Any]]
    toggle: rx.Var[bool]


class _SortLink(rx.Component):
    library = _LIBRARY
    tag = "SortLink"

    column: rx.Var[str]
    param: rx.Var[str]
    initial: rx.Var[str]


class _SearchBox(rx.Component):
    library = _LIBRARY
    tag = "SearchBox"

    name: rx.Var[str]
    value: rx.Var[str]
    placeholder: rx.Var[str]
    label: rx.Var[str]


def query_link(*children: Node, changes: dict[str, Any], toggle: bool = False, **props: Any) -> rx.Component:
    """A link to this page with `changes` in its query; None removes a parameter, `toggle` undoes itself."""
    props.setdefault("class_name", "link")
    return _QueryLink.create(*children, changes=changes, toggle=toggle, **props)


def sort_link(label: Node, *, column: str, initial: str = "") -> rx.Component:
    """A table heading that sorts: `sort=key`, then `sort=-key`, then none; `initial` is the default order."""
    return _SortLink.create(label, column=column, param="sort", initial=initial)


def search_box(name: str = "q", value: Text = "", placeholder: str = "Search", label: str = "") -> rx.Component:
    """A search field that writes its words into the query on Enter, and can be cleared; "/" focuses it."""
    return _SearchBox.create(name=name, value=value, placeholder=placeholder, label=label)


def filter_chips(name: str, options: Sequence[Option], *, label: str, all_label: str = "All") -> rx.Component:
    """One-tap filters on one query parameter; tapping the active one again shows all."""
    first = [query_link(all_label, changes={name: None}, class_name="filter-chip")] if all_label else []
    chips = [
        query_link(option.label, changes={name: option.value}, toggle=True, class_name="filter-chip")
        for option in options
    ]
    return rx.el.nav(*first, *chips, class_name="filter-chips", aria_label=label)


def pager(prev_href: Text = "", next_href: Text = "", label: Text = "") -> rx.Component:
    """Earlier and later pages; an empty href means there is none."""

    def step(text: str, href: Text, key: str) -> rx.Component:
        there = anchor(text, href=href, class_name="btn btn-secondary btn-sm", data_key=key)
        nowhere = rx.el.span(text, class_name="btn btn-secondary btn-sm btn-off", aria_disabled="true")
        return _either_part(href, there, nowhere)

    return rx.el.nav(
        rx.el.span(label, class_name="num muted small"),
        rx.el.div(step("Previous", prev_href, "["), step("Next", next_href, "]"), class_name="row gap-2"),
        class_name="pager",
        aria_label="Pages",
    )


def _either_part(value: Flag | Text, yes: rx.Component, no: rx.Component) -> rx.Component:
    if isinstance(value, rx.Var):
        return rx.cond(value, yes, no)
    return yes if value else no


def filter_bar(*children: Node, active: Flag | Text = "") -> rx.Component:
    """The row above a list: search, chips, selects; `active` shows a link that clears them all."""
    clear = anchor("Clear all", href="?", class_name="link small")
    return rx.el.div(*children, shown(active, clear), class_name="filter-bar")
