"""Form fields that work in a plain HTML form: each control has a name, an id and tells its errors."""

from collections.abc import Sequence
from typing import Any

import reflex as rx

from recruit_app.web.ui.base import each, either, shown
from recruit_app.web.ui.icons import icon as line_icon
from recruit_app.web.ui.types import Flag, Node, Option, Size, Text


def field_id(name: Text) -> Text:
    """The id of the control with this name; labels and messages hang on it."""
    return f"f-{name}"


def text_input(name: Text, *, type: str = "text", size: Size = "md", icon: str = "", **props: Any) -> rx.Component:
    """A one-line input; pass `default_value` for uncontrolled forms, or `value` and `on_change`."""
    props.setdefault("id", field_id(name))
    control = rx.el.input(name=name, type=type, class_name=f"input input-{size} {props.pop('class_name', '')}", **props)
    if not icon:
        return control
    return rx.el.div(line_icon(icon), control, class_name="input-icon")


def date_input(name: Text, **props: Any) -> rx.Component:
    """A day, by the browser's own picker; its value is YYYY-MM-DD."""
    return text_input(name, type="date", **props)


def textarea(name: Text, *, rows: int = 4, **props: Any) -> rx.Component:
    """Several lines; grows with its content where the browser can."""
    props.setdefault("id", field_id(name))
    return rx.el.textarea(
        name=name, rows=str(rows), class_name=f"input textarea {props.pop('class_name', '')}", **props
    )


def select(
    name: Text,
    options: Sequence[Option] | rx.Var[Any],
    *,
    placeholder: str = "",
    size: Size = "md",
    **props: Any,
) -> rx.Component:
    """A native select (the phone's own picker); `placeholder` is the empty choice."""
    props.setdefault("id", field_id(name))
    first = [rx.el.option(placeholder, value="")] if placeholder else []
    return rx.el.select(
        *first,
        each(options, Option, lambda o: rx.el.option(o.label, value=o.value)),
        name=name,
        class_name=f"input select input-{size}",
        **props,
    )


def _controls(part: Any) -> list[rx.Component]:
    """The elements inside `part` that a person fills in."""
    if not isinstance(part, rx.Component):
        return []
    if getattr(part, "name", None) is not None:
        return [part]
    return [found for child in part.children for found in _controls(child)]


def field(
    label: Node,
    control: rx.Component,
    *,
    name: Text,
    hint: Text = "",
    error: Text = "",
    required: bool = False,
    optional: bool = False,
) -> rx.Component:
    """A labelled control with its hint and its error; the control is told about both by ARIA."""
    ident = field_id(name)
    for part in _controls(control):
        part.custom_attrs["aria-describedby"] = f"{ident}-hint {ident}-error"
        part.custom_attrs["aria-invalid"] = either(error, "true", "false")
        if required:
            part.custom_attrs["aria-required"] = "true"
    return rx.el.div(
        rx.el.label(
            label,
            rx.el.span(" (optional)", class_name="field-optional") if optional else rx.fragment(),
            html_for=ident,
            class_name="field-label",
        ),
        control,
        shown(hint, rx.el.p(hint, id=f"{ident}-hint", class_name="field-hint")),
        field_error(name, error),
        class_name="field",
    )


def field_error(name: Text, error: Text) -> rx.Component:
    """The one sentence that says what to change, announced when it appears."""
    message = rx.el.span(line_icon("circle-alert", 14), error, class_name="field-error-text")
    return rx.el.div(shown(error, message), id=f"{field_id(name)}-error", class_name="field-error", role="alert")


def form(
    *children: Node, action: str = "", method: str = "post", class_name: str = "form", **props: Any
) -> rx.Component:
    """A form: with `action` it posts natively to a server route, else give `on_submit`."""
    if action:
        # Left out, Reflex adds a handler that prevents the browser's own submit.
        props.update(action=action, method=method, on_submit=None)
    return rx.el.form(*children, class_name=class_name, **props)


def form_actions(*buttons: Node) -> rx.Component:
    """The row of buttons that ends a form; the primary one comes first on a phone."""
    return rx.el.div(*buttons, class_name="form-actions")


def fieldset(legend: Node, *children: Node, hint: Text = "") -> rx.Component:
    """Fields that belong together, under one legend."""
    return rx.el.fieldset(
        rx.el.legend(legend, class_name="fieldset-legend"),
        shown(hint, rx.el.p(hint, class_name="field-hint")),
        *children,
        class_name="fieldset",
    )


def hidden(name: str, value: Text) -> rx.Component:
    """A value that travels with the form unseen."""
    return rx.el.input(type="hidden", name=name, value=value, read_only=True)


def honeypot() -> rx.Component:
    """A field no person sees; a program that fills it in sends a form that does nothing."""
    return rx.el.div(
        rx.el.label("Leave this empty", rx.el.input(name="website", tab_index=-1, auto_complete="off")),
        class_name="sr-only",
        aria_hidden="true",
    )


def disabled_fieldset(*children: Node, disabled: Flag) -> rx.Component:
    """Switch a whole group of controls off while something else decides."""
    return rx.el.fieldset(*children, disabled=disabled, class_name="fieldset fieldset-bare")
