"""Charts without a chart library: lists of bars that read as text, too."""

from collections.abc import Sequence
from typing import Any

import reflex as rx

from recruit_app.web.ui.base import each
from recruit_app.web.ui.links import anchor
from recruit_app.web.ui.types import Bar


def _peak(rows: Sequence[Bar] | rx.Var[Any]) -> Any:
    """The largest value, in the browser when the rows come with the data."""
    if not isinstance(rows, rx.Var):
        return max([1.0, *(row.value for row in rows)])
    return rx.Var(
        _js_expr=f"Math.max(1, ...{rows!s}.map((row) => row.value))",
        _var_type=float,
        _var_data=rows._get_all_var_data(),
    )


def _bar(row: Any, kind: str) -> rx.Component:
    parts = (
        rx.el.span(row.label, class_name="bar-label truncate"),
        rx.el.span(
            rx.el.span(class_name=f"bar-fill tone-{row.tone}", style={"--v": row.value}),
            class_name="bar-track",
        ),
        rx.el.span(rx.cond(row.text, row.text, row.value.to_string()), class_name="bar-value num"),
    )
    linked = anchor(*parts, href=row.href, class_name=f"{kind}-row bar-link")
    return rx.el.li(rx.cond(row.href, linked, rx.el.div(*parts, class_name=f"{kind}-row")))


def bar_chart(rows: Sequence[Bar] | rx.Var[Any], *, label: str) -> rx.Component:
    """Horizontal bars on a common scale; each may lead somewhere."""
    bars = each(rows, Bar, lambda row: _bar(row, "bar"))
    return rx.el.ul(bars, class_name="bars", aria_label=label, style={"--peak": _peak(rows)})


def funnel(rows: Sequence[Bar] | rx.Var[Any], *, label: str) -> rx.Component:
    """Stages in their order, centred bars: how many remain at each."""
    bars = each(rows, Bar, lambda row: _bar(row, "funnel"))
    return rx.el.ol(bars, class_name="bars bars-funnel", aria_label=label, style={"--peak": _peak(rows)})
