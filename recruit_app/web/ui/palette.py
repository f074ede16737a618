"""The command palette: ⌘K or Ctrl-K, type a few letters, Enter."""

from collections.abc import Sequence
from typing import Any

import reflex as rx

from recruit_app.web.ui.types import Command, Flag

_LIBRARY = rx.asset("palette.jsx", shared=True).importable_path


def _one_text(text: rx.Var[str]) -> tuple[rx.Var[str]]:
    return (text,)


class _Palette(rx.Component):
    library = _LIBRARY
    tag = "Palette"

    commands: rx.Var[list[Command]]
    results: rx.Var[list[Any]]
    loading: rx.Var[bool]
    placeholder: rx.Var[str]
    on_query: rx.EventHandler[_one_text]


class _PaletteButton(rx.Component):
    library = _LIBRARY
    tag = "PaletteButton"


def palette(
    commands: Sequence[Command] | rx.Var[Any],
    *,
    results: Sequence[Command] | rx.Var[Any] = (),
    on_query: Any = None,
    loading: Flag = False,
    placeholder: str = "Search or jump to…",
) -> rx.Component:
    """The palette of a page: `commands` are filtered in the browser, `on_query(text)` fills `results`.

    Put one on a page (the staff shell takes it as `palette=`). `results` hold `Command`s; the event comes
    180 ms after the last key.
    """
    handlers = {} if on_query is None else {"on_query": on_query}
    return _Palette.create(
        commands=_listed(commands),
        results=_listed(results),
        loading=loading,
        placeholder=placeholder,
        **handlers,
    )


def _listed(items: Sequence[Command] | rx.Var[Any]) -> Any:
    return items if isinstance(items, rx.Var) else list(items)


def palette_button() -> rx.Component:
    """The visible way to the palette."""
    return _PaletteButton.create()
