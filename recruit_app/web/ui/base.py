"""Ground for every component: optional parts, repeated parts, layout boxes and words."""

from collections.abc import Callable, Sequence
from typing import Any

import reflex as rx

from recruit_app.web.ui.types import Flag, Node, Text


def shown(value: Flag | Text, part: rx.Component) -> rx.Component:
    """Show `part` only when `value` is truthy; a Var decides in the browser, anything else now."""
    if isinstance(value, rx.Var):
        return rx.cond(value, part, rx.fragment())
    return part if value else rx.fragment()


def either(value: Flag | Text, yes: Any, no: Any) -> Any:
    """Choose between two attribute values, now for plain values or in the browser for a Var."""
    if isinstance(value, rx.Var):
        return rx.cond(value, yes, no)
    return yes if value else no


def each(items: Sequence[Any] | rx.Var[Any], item_type: type, part: Callable[[Any], rx.Component]) -> rx.Component:
    """Repeat `part` over plain records or a Var of them, without guessing the type of an empty list."""
    listed = items if isinstance(items, rx.Var) else rx.Var.create(list(items)).to(list[item_type])
    return rx.foreach(listed, part)


def text_of(value: Any) -> rx.Var[str]:
    """Any Var as a string Var, so that string operations work on it."""
    return rx.Var.create(value).to(str)


def stack(*children: Node, gap: int = 4, class_name: str = "", **props: Any) -> rx.Component:
    """Children under each other; `gap` counts in steps of 4 px (0-6, 8, 12, 16)."""
    return rx.el.div(*children, class_name=f"stack gap-{gap} {class_name}", **props)


def row(
    *children: Node, gap: int = 3, wrap: bool = False, justify: str = "", class_name: str = "", **props: Any
) -> rx.Component:
    """Children beside each other, centred; `justify` is "", "between" or "end"."""
    extra = (" row-wrap" if wrap else "") + (f" row-{justify}" if justify else "")
    return rx.el.div(*children, class_name=f"row gap-{gap}{extra} {class_name}", **props)


def grid(*children: Node, columns: int = 2, class_name: str = "", **props: Any) -> rx.Component:
    """Equal columns (2-4) on a desk, one or two on a phone."""
    return rx.el.div(*children, class_name=f"grid grid-{columns} {class_name}", **props)


def split(main: rx.Component, side: rx.Component) -> rx.Component:
    """Two thirds and one third; under each other on a phone."""
    return rx.el.div(main, side, class_name="grid split")


def heading(text: Node, *, level: int = 2, look: str = "", **props: Any) -> rx.Component:
    """A heading of the given outline level; `look` ("display", "h1", "h2", "h3") only changes its size."""
    tag = {1: rx.el.h1, 2: rx.el.h2, 3: rx.el.h3, 4: rx.el.h4}[level]
    return tag(text, class_name=look or f"h{min(level, 3)}", **props)


def paragraph(*children: Node, look: str = "", **props: Any) -> rx.Component:
    """A paragraph; `look` is any of "lead", "muted", "faint", "small", "prose"."""
    return rx.el.p(*children, class_name=look, **props)


def kbd(keys: Text) -> rx.Component:
    """The name of a key."""
    return rx.el.kbd(keys, class_name="kbd")


def money(text: Text) -> rx.Component:
    """An amount already written by the domain ("₹18-24 LPA"), in figures of equal width."""
    return rx.el.span(text, class_name="num money")


def sr_only(text: Node) -> rx.Component:
    """Words for screen readers only."""
    return rx.el.span(text, class_name="sr-only")


def either_equal(one: Any, other: Any) -> Any:
    """Whether two values are equal, now or, when a Var is among them, in the browser."""
    if isinstance(one, rx.Var) or isinstance(other, rx.Var):
        return rx.Var.create(one) == rx.Var.create(other)
    return one == other


def aria_current(current: Text, value: Any) -> Any:
    """The aria-current of a link: "page" when it leads to where the reader is."""
    return either(either_equal(current, value), "page", "false")
