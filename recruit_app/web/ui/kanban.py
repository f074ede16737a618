"""The board of applications and of leads."""

from collections.abc import Sequence
from typing import Any

import reflex as rx

from recruit_app.web.ui.types import BoardColumn, Text

for _part in ("avatar.jsx", "menu.jsx", "kanban_card.jsx"):
    rx.asset(_part, shared=True)


def _moved(
    card: rx.Var[str], source: rx.Var[str], target: rx.Var[str], index: rx.Var[int]
) -> tuple[rx.Var[str], rx.Var[str], rx.Var[str], rx.Var[int]]:
    return (card, source, target, index)


def _opened(card: rx.Var[str]) -> tuple[rx.Var[str]]:
    return (card,)


class _Kanban(rx.Component):
    library = rx.asset("kanban.jsx", shared=True).importable_path
    tag = "Kanban"
    lib_dependencies: list[str] = ["@hello-pangea/dnd@18.0.1"]

    columns: rx.Var[list[Any]]
    label: rx.Var[str]
    empty_text: rx.Var[str]
    revision: rx.Var[int]
    on_move: rx.EventHandler[_moved]
    on_open: rx.EventHandler[_opened]


def kanban(
    columns: Sequence[BoardColumn] | rx.Var[Any],
    *,
    on_move: Any = None,
    on_open: Any = None,
    label: Text = "Board",
    empty_text: str = "No cards",
    revision: int | rx.Var[Any] = 0,
) -> rx.Component:
    """Columns of cards (records with the fields of `BoardColumn` and `BoardCard`).

    A move shows at once and calls `on_move(card_id, from_column, to_column, index)`. Columns that differ
    from the last ones confirm it; a refusing handler counts `revision` up, which takes the move back at
    once (else it goes back after 5 s, since Reflex does not send equal values again). `on_open(card_id)`
    replaces following the card's href on a plain click.
    """
    given = {"on_move": on_move, "on_open": on_open}
    handlers = {name: handler for name, handler in given.items() if handler is not None}
    listed = columns if isinstance(columns, rx.Var) else list(columns)
    return _Kanban.create(columns=listed, label=label, empty_text=empty_text, revision=revision, **handlers)
