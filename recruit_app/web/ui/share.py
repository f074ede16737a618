"""Passing a page on."""

import reflex as rx

from recruit_app.web.ui.icons import icon
from recruit_app.web.ui.types import Size, Text


class _Share(rx.Component):
    library = rx.asset("share.jsx", shared=True).importable_path
    tag = "ShareButton"

    title: rx.Var[str]
    url: rx.Var[str]
    label: rx.Var[str]


def share_button(title: Text = "", url: Text = "", *, label: str = "Share", size: Size = "md") -> rx.Component:
    """The phone's own share sheet, or a copied link; without `url` it is the address of the page."""
    return _Share.create(
        icon("share-2", 15), title=title, url=url, label=label, class_name=f"btn btn-ghost btn-{size} jobs-share"
    )
