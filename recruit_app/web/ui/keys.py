"""The keyboard way through a list, the same on every page."""

from collections.abc import Sequence

import reflex as rx

from recruit_app.web.ui.types import Shortcut


class _ListKeys(rx.Component):
    library = rx.asset("list_keys.jsx", shared=True).importable_path
    tag = "ListKeys"

    shortcuts: rx.Var[list[Shortcut]]


def list_keys(shortcuts: Sequence[Shortcut] = ()) -> rx.Component:
    """Put once on a page with a list.

    j/k move over `[data-row]` elements, Enter clicks `[data-key="enter"]` in the focused row, any other
    key its `[data-key="<key>"]` there (or outside all rows), "/" focuses the search, "?" lists `shortcuts`.
    """
    return _ListKeys.create(shortcuts=list(shortcuts))
