"""An input for several words: skills, cities, languages."""

from collections.abc import Sequence
from typing import Any

import reflex as rx

from recruit_app.web.ui.forms import field_id
from recruit_app.web.ui.types import Text


def _one_list(words: rx.Var[list[str]]) -> tuple[rx.Var[list[str]]]:
    return (words,)


class _Chips(rx.Component):
    library = rx.asset("chips.jsx", shared=True).importable_path
    tag = "Chips"

    name: rx.Var[str]
    value: rx.Var[list[str]]
    suggestions: rx.Var[list[str]]
    placeholder: rx.Var[str]
    max: rx.Var[int]
    on_change: rx.EventHandler[_one_list]


def chips_input(
    name: Text,
    value: Sequence[str] | rx.Var[Any] = (),
    *,
    suggestions: Sequence[str] | rx.Var[Any] = (),
    placeholder: str = "Type and press Enter",
    **props: Any,
) -> rx.Component:
    """Words added by Enter or comma, removed by Backspace or their x; `on_change` gets the whole list.

    In a form every word is sent as its own `name` value. Takes `max` (40) words.
    """
    props.setdefault("id", field_id(name))
    return _Chips.create(
        name=name,
        value=value if isinstance(value, rx.Var) else list(value),
        suggestions=suggestions if isinstance(suggestions, rx.Var) else list(suggestions),
        placeholder=placeholder,
        **props,
    )
