"""Sending a file by a plain POST to a server route, never through the event socket."""

from typing import Any

import reflex as rx

from recruit_app.web.ui.types import Text


def _one_answer(answer: rx.Var[dict[str, Any]]) -> tuple[rx.Var[dict[str, Any]]]:
    return (answer,)


class _FileDrop(rx.Component):
    library = rx.asset("file_drop.jsx", shared=True).importable_path
    tag = "FileDrop"

    url: rx.Var[str]
    name: rx.Var[str]
    fields: rx.Var[dict[str, str]]
    accept: rx.Var[str]
    max_mb: rx.Var[int]
    label: rx.Var[str]
    hint: rx.Var[str]
    on_done: rx.EventHandler[_one_answer]


def file_drop(
    url: Text,
    *,
    label: Text = "Drop a file here, or choose one",
    hint: Text = "",
    name: str = "file",
    fields: dict[str, Any] | None = None,
    accept: str = "",
    max_mb: int = 10,
    on_done: Any = None,
) -> rx.Component:
    """Drop or choose one file; it is posted to `url` as `name` together with `fields`.

    Shows progress, then calls `on_done(json)`; a refusal shows the server's {"detail": "..."} sentence.
    """
    handlers = {} if on_done is None else {"on_done": on_done}
    return _FileDrop.create(
        url=url,
        label=label,
        hint=hint,
        name=name,
        fields=fields or {},
        accept=accept,
        max_mb=max_mb,
        **handlers,
    )
