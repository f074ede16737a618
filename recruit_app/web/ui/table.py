"""The table of the product: server paging, sorting by links, rows that become cards on a phone."""

from collections.abc import Callable, Sequence
from typing import Any

import reflex as rx

from recruit_app.web.ui.links import anchor
from recruit_app.web.ui.query import sort_link
from recruit_app.web.ui.states import empty_state, error_state, skeleton_table
from recruit_app.web.ui.types import Column, Flag, Node, Text

Cells = Callable[[Any], Sequence[Node]]
Href = Callable[[Any], Text]


def data_table(
    columns: Sequence[Column],
    rows: Sequence[Any] | rx.Var[Any],
    row: Cells,
    *,
    caption: str,
    row_href: Href | None = None,
    row_key: Callable[[Any], Any] | None = None,
    sort: str = "",
    loading: Flag = False,
    error: Text = "",
    empty: rx.Component | None = None,
    dense: bool = False,
    on_retry: Any = None,
) -> rx.Component:
    """One page of rows.

    `row` gives one node per column; `row_href` makes the whole row a link through its first cell; `sort`
    is the default order shown when the query has none. `loading`, `error` and no rows have their own faces.
    """
    listed: Any = rows if isinstance(rows, rx.Var) else rx.Var.create(list(rows))
    body = rx.el.tbody(rx.foreach(listed, lambda item: _row(columns, item, row, row_href, row_key)))
    table = rx.el.div(
        rx.el.table(
            rx.el.caption(caption, class_name="sr-only"),
            _head(columns, sort),
            body,
            class_name="table table-dense" if dense else "table",
        ),
        class_name="table-wrap",
    )
    nothing = empty if empty is not None else empty_state("search", "Nothing here yet", "Try other filters.")
    filled = _branch(listed.length() > 0, table, nothing)
    settled = _branch(error, error_state(error, retry=on_retry), filled)
    return _branch(loading, skeleton_table(columns=len(columns)), settled)


def _branch(condition: Any, yes: rx.Component, no: rx.Component) -> rx.Component:
    if isinstance(condition, rx.Var):
        return rx.cond(condition, yes, no)
    return yes if condition else no


def _head(columns: Sequence[Column], sort: str) -> rx.Component:
    cells = [
        rx.el.th(
            sort_link(column.label, column=column.key, initial=sort) if column.sort else column.label,
            scope="col",
            class_name=f"cell-{column.align}",
            style={"width": column.width} if column.width else {},
        )
        for column in columns
    ]
    return rx.el.thead(rx.el.tr(*cells))


def _row(
    columns: Sequence[Column],
    item: Any,
    row: Cells,
    row_href: Href | None,
    row_key: Callable[[Any], Any] | None,
) -> rx.Component:
    cells = list(row(item))
    if row_href is not None:
        cells[0] = anchor(cells[0], href=row_href(item), class_name="row-link", data_key="enter")
    parts = [
        rx.el.td(cell, data_label=column.label, class_name=f"cell-{column.align}")
        for column, cell in zip(columns, cells, strict=True)
    ]
    props = {"key": row_key(item)} if row_key is not None else {}
    return rx.el.tr(*parts, data_row="true", tab_index=-1, **props)
