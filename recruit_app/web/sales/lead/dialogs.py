"""What a lead's page asks: edit, move, convert."""

from typing import Any

import reflex as rx

from recruit_app.domain.sales.schemas import ClientMatch
from recruit_app.web import ui
from recruit_app.web.sales.lead.state import LeadState
from recruit_app.web.sales.parts import client_fields, lead_fields


def edit_dialog() -> rx.Component:
    """Every editable field of the lead."""
    state: Any = LeadState
    return ui.dialog(
        state.dialog == "edit",
        state.close,
        "Edit lead",
        ui.form(
            lead_fields(state.errors, state.lead),
            ui.grid(
                _field(
                    "Chance in percent",
                    "probability",
                    ui.text_input(
                        "probability", type="number", min=0, max=100, default_value=state.lead.probability.to(str)
                    ),
                ),
                _field(
                    "Next follow-up",
                    "next_follow_up",
                    ui.date_input(
                        "next_follow_up",
                        default_value=rx.cond(state.lead.next_follow_up, state.lead.next_follow_up.to(str)[:10], ""),
                    ),
                ),
            ),
            _actions("Save"),
            on_submit=state.save,
        ),
        size="md",
    )


def move_dialog() -> rx.Component:
    """What a move needs: a reason for Lost, else a follow-up and perhaps a note."""
    state: Any = LeadState
    lost = _field("Why?", "reason", ui.text_input("reason", required=True, max_length=300))
    goes_on = rx.fragment(
        _field("Next follow-up", "next_follow_up", ui.date_input("next_follow_up", default_value=state.suggested_day)),
        _field("Note", "note", ui.text_input("note", max_length=300), hint="Needed when the lead goes back."),
    )
    return ui.dialog(
        state.dialog == "move",
        state.close,
        f"Move to {state.target}",
        ui.form(rx.cond(state.target == "Lost", lost, goes_on), _actions("Move"), on_submit=state.move),
    )


def convert_dialog() -> rx.Component:
    """New client or existing one, with its tax numbers and contract."""
    state: Any = LeadState
    choices = rx.el.fieldset(
        rx.el.legend("Is it one of these?", class_name="field-label"),
        rx.el.div(
            ui.each(state.matches, ClientMatch, _match),
            _choice("new", "No, this is another company", "A new client is made.", False),
            class_name="radio-cards",
        ),
        class_name="fieldset",
    )
    return ui.dialog(
        state.dialog == "convert",
        state.close,
        "Convert to client",
        ui.form(
            rx.cond(state.matches.length() > 0, choices),
            _field(
                "Name on the contract",
                "name",
                ui.text_input("name", default_value=state.lead.company_name, max_length=200),
            ),
            client_fields(state.errors),
            _actions("Convert"),
            on_submit=state.convert,
        ),
        size="md",
    )


def _match(match: Any) -> rx.Component:
    hint = rx.cond(match.account_manager != "", f"{match.reason} · {match.account_manager}", match.reason)
    return _choice(match.id, match.name, hint, match.score > 96)


def _choice(value: Any, label: Any, hint: Any, chosen: Any) -> rx.Component:
    return rx.el.label(
        rx.el.input(
            type="radio", name="choice", value=value, default_checked=chosen, required=True, class_name="radio"
        ),
        rx.el.span(
            rx.el.span(label, class_name="choice-label"),
            rx.el.span(hint, class_name="choice-hint"),
            class_name="choice-text",
        ),
        class_name="radio-card",
    )


def _field(label: str, name: str, control: rx.Component, hint: str = "") -> rx.Component:
    return ui.field(label, control, name=name, error=LeadState.errors[name].to(str), hint=hint)


def _actions(word: str) -> rx.Component:
    return ui.form_actions(ui.button("Cancel", on_click=LeadState.close), ui.submit(word))
