"""What the board asks before it moves or adds a lead."""

import reflex as rx

from recruit_app.web import ui
from recruit_app.web.sales.board.state import LeadsState
from recruit_app.web.sales.parts import lead_fields

_REASONS = ("Price", "Chose another agency", "Hiring on hold", "Hires by itself", "No reply", "Not a fit")


def new_dialog() -> rx.Component:
    """Quick add."""
    state = LeadsState
    follow = ui.field(
        "Next follow-up",
        ui.date_input("next_follow_up", default_value=state.suggested_day),
        name="next_follow_up",
        error=state.errors["next_follow_up"].to(str),
    )
    return ui.dialog(
        state.dialog == "new",
        state.close_dialog,
        "New lead",
        ui.form(
            lead_fields(state.errors),
            follow,
            _actions("Add lead"),
            on_submit=state.add_lead,
        ),
        size="md",
    )


def lost_dialog() -> rx.Component:
    """Why was it lost?"""
    state = LeadsState
    return ui.dialog(
        state.dialog == "lost",
        state.close_dialog,
        f"{state.moving_name} is lost",
        ui.form(
            ui.field(
                "Why?",
                ui.text_input(
                    "reason", custom_attrs={"list": "lost-reasons"}, required=True, max_length=300, auto_focus=True
                ),
                name="reason",
                error=state.errors["reason"].to(str),
                hint="It shows in the reports, so use the same words for the same reason.",
            ),
            rx.el.datalist(*[rx.el.option(value=word) for word in _REASONS], id="lost-reasons"),
            _actions("Mark as lost"),
            on_submit=state.confirm_move,
        ),
    )


def follow_dialog() -> rx.Component:
    """When is it looked at next, and why does it go back?"""
    state = LeadsState
    return ui.dialog(
        state.dialog == "follow",
        state.close_dialog,
        f"Move {state.moving_name} to {state.moving_to}",
        ui.form(
            rx.cond(
                state.needs_note,
                ui.field(
                    "Why does it go back?",
                    ui.text_input("note", required=True, max_length=300),
                    name="note",
                    error=state.errors["note"].to(str),
                ),
            ),
            ui.field(
                "Next follow-up",
                ui.date_input("next_follow_up", default_value=state.suggested_day, required=True),
                name="next_follow_up",
                error=state.errors["next_follow_up"].to(str),
                hint="An open lead always has one.",
            ),
            _actions("Move"),
            on_submit=state.confirm_move,
        ),
    )


def _actions(word: str) -> rx.Component:
    return ui.form_actions(ui.button("Cancel", on_click=LeadsState.close_dialog), ui.submit(word))
