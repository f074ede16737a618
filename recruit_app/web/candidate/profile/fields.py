"""The form of one section, made from what the domain says about its fields."""

from typing import Any

import reflex as rx

from recruit_app.domain.candidates.schemas import FieldView
from recruit_app.web import ui
from recruit_app.web.candidate.profile.state import ProfileState


def edit_form(fields: rx.Var[Any]) -> rx.Component:
    """All fields of the section with their present values; the first wrong one says why."""
    return ui.form(
        rx.el.div(ui.each(fields, FieldView, _field), class_name="prof-form"),
        ui.form_actions(ui.submit("Save"), ui.button("Cancel", variant="ghost", on_click=ProfileState.edit(""))),
        on_submit=ProfileState.save,
    )


def _field(field: rx.Var[Any]) -> rx.Component:
    control = rx.match(
        field.kind,
        ("text", ui.textarea(field.name, default_value=field.form_text, rows=5)),
        (
            "choice",
            _select(field, ui.each(field.options, str, lambda option: rx.el.option(option, value=option))),
        ),
        ("yes_no", _select(field, rx.el.option("Yes", value="yes"), rx.el.option("No", value="no"))),
        ("date", ui.date_input(field.name, default_value=field.form_text)),
        ui.text_input(field.name, default_value=field.form_text, auto_complete="off"),
    )
    private = rx.cond(
        field.is_protected,
        rx.el.p(ui.icon("lock", 12), "Only you see this.", class_name="prof-private"),
    )
    return rx.el.div(
        ui.field(
            field.label,
            control,
            name=field.name,
            hint=field.hint,
            error=ProfileState.errors.get(field.name, ""),
        ),
        private,
        class_name="prof-field",
        data_wide=rx.cond((field.kind == "text") | (field.name == "skills"), "true", "false"),
    )


def _select(field: rx.Var[Any], *options: rx.Component) -> rx.Component:
    return rx.el.select(
        rx.el.option("Not said", value=""),
        *options,
        name=field.name,
        id=ui.field_id(field.name),
        default_value=field.form_text,
        class_name="input select input-md",
    )
