"""Section F: positions, each edited where it stands."""

from typing import Any

import reflex as rx

from recruit_app.domain.candidates.schemas import PositionView
from recruit_app.web import ui
from recruit_app.web.candidate.profile.state import ProfileState

_OPEN = ProfileState.position


def history() -> rx.Component:
    """The positions held, and a form for the open one."""
    rows = rx.el.ol(ui.each(ProfileState.profile.positions, PositionView, _row), class_name="prof-history")
    return rx.el.div(
        rx.cond(ProfileState.profile.positions.length() > 0, rows),
        rx.cond(
            ProfileState.editing == "history",
            _form(),
            ui.row(ui.button("Add a position", icon="plus", size="sm", on_click=ProfileState.edit_position(""))),
        ),
        class_name="stack gap-4",
    )


def position_text(position: rx.Var[Any]) -> rx.Component:
    """One position in words."""
    return rx.el.div(
        rx.el.span(position.job_title, class_name="strong"),
        rx.el.span(
            position.company_name,
            rx.cond((position.company_name != "") & (position.period_text != ""), " · ", ""),
            position.period_text,
            class_name="muted small",
        ),
        rx.cond(
            position.responsibilities != "",
            rx.el.p(position.responsibilities, class_name="muted small prof-duties"),
        ),
        class_name="stack grow",
    )


def _row(position: rx.Var[Any]) -> rx.Component:
    return rx.el.li(
        position_text(position),
        ui.icon_button("pencil", "Edit this position", size="sm", on_click=ProfileState.edit_position(position.id)),
        ui.icon_button(
            "trash-2", "Remove this position", size="sm", on_click=ProfileState.remove_position(position.id)
        ),
    )


def _form() -> rx.Component:
    def line(name: str, label: str, value: rx.Var[Any]) -> rx.Component:
        control = ui.text_input(name, default_value=value)
        return ui.field(label, control, name=name, error=ProfileState.errors.get(name, ""))

    def day(name: str, label: str, value: rx.Var[Any]) -> rx.Component:
        control = ui.date_input(name, default_value=value)
        return ui.field(label, control, name=name, error=ProfileState.errors.get(name, ""))

    return ui.form(
        rx.cond(ProfileState.errors.get("", "") != "", ui.alert("danger", ProfileState.errors.get("", ""))),
        rx.el.div(
            line("job_title", "Position", _OPEN.job_title),
            line("company_name", "Company", _OPEN.company_name),
            day("start_date", "From", _OPEN.start_date),
            day("end_date", "To (empty if you still work there)", _OPEN.end_date),
            class_name="prof-form",
        ),
        ui.field(
            "What you did",
            ui.textarea("responsibilities", default_value=_OPEN.responsibilities, rows=4),
            name="responsibilities",
            error=ProfileState.errors.get("responsibilities", ""),
        ),
        ui.checkbox("is_current", "I work here now", value="yes", default_checked=_OPEN.is_current),
        ui.form_actions(ui.submit("Save"), ui.button("Cancel", variant="ghost", on_click=ProfileState.edit(""))),
        on_submit=ProfileState.save_position,
        key=_OPEN.id,
    )
