"""A form with files that posts to a server route, keeps what was typed, and shows a refusal at its field."""

import reflex as rx

from recruit_app.web.ui.forms import field_id
from recruit_app.web.ui.types import Node, Text


class _PostedForm(rx.Component):
    library = rx.asset("posted_form.jsx", shared=True).importable_path
    tag = "PostedForm"

    url: rx.Var[str]


def posted_form(url: Text, *children: Node) -> rx.Component:
    """Post the fields inside to `url` without leaving the page.

    The route answers {"next": path}, which is opened, or {"detail": sentence, "field": name, "link", "link_text"}
    with a true status; each sending carries a random `submit_key`, the same when it is tried again.
    """
    return _PostedForm.create(*children, url=url)


def file_input(name: str, *, accept: str = "", required: bool = False) -> rx.Component:
    """Choose one file, in a form that is posted."""
    return rx.el.input(
        id=field_id(name), name=name, type="file", accept=accept, required=required, class_name="input input-file"
    )
