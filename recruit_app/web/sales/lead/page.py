"""The page of one lead."""

from typing import Any

import reflex as rx

from recruit_app.domain.sales.schemas import LeadEventRow, TaskRow
from recruit_app.web import ui
from recruit_app.web.layout import staff_page
from recruit_app.web.sales.lead.dialogs import convert_dialog, edit_dialog, move_dialog
from recruit_app.web.sales.lead.openings import seen_hiring
from recruit_app.web.sales.lead.state import LeadState
from recruit_app.web.sales.parts import due_badge

_STAGES = ("New", "Contacted", "Qualified", "Proposal", "Negotiation", "Lost")


def lead() -> rx.Component:
    """Contact and facts, what to do, and what happened."""
    state: Any = LeadState
    name = rx.cond(state.lead, state.lead.company_name, "Lead")
    return staff_page(
        rx.cond(
            state.problem != "",
            ui.empty_state("target", state.problem, "", ui.link_button("All leads", href="/sales")),
            rx.cond(state.lead, _body(), ui.grid(ui.skeleton_card(), ui.skeleton_card())),
        ),
        title=name,
        active="/sales",
        breadcrumbs=[ui.Crumb("Leads", "/sales"), ui.Crumb("Lead")],
        actions=rx.cond(state.lead, _actions()),
    )


def _actions() -> rx.Component:
    state: Any = LeadState
    lead: Any = state.lead
    move = ui.menu(
        rx.fragment("Move to", ui.icon("chevron-down", 14)),
        *[ui.menu_item(word, on_click=state.open("move", word)) for word in _STAGES],
        label="Move to another stage",
        trigger_class="btn btn-secondary btn-md",
    )
    return ui.row(
        ui.status_badge(lead.status),
        rx.cond(
            lead.client_id,
            ui.link_button("Open client", href=f"/sales/clients/{lead.client_id}", icon="building-2"),
            rx.fragment(
                ui.button("Edit", icon="pencil", on_click=state.open("edit", ""), data_key="e"),
                move,
                rx.cond(
                    lead.status != "Lost",
                    ui.button("Convert to client", variant="primary", icon="handshake", on_click=state.open_convert),
                ),
            ),
        ),
        gap=2,
        wrap=True,
    )


def _body() -> rx.Component:
    return rx.fragment(
        ui.split(
            ui.stack(_todo(), _history()),
            ui.stack(_money(), _contact(), seen_hiring()),
        ),
        edit_dialog(),
        move_dialog(),
        convert_dialog(),
        ui.list_keys([ui.Shortcut("e", "Edit the lead")]),
    )


def _money() -> rx.Component:
    lead: Any = LeadState.lead
    due = due_badge(lead.follow_up_text, lead.follow_up_state)
    return ui.card(
        ui.facts(
            ("Expected fee", ui.money(rx.cond(lead.value_text != "", lead.value_text, "Not estimated"))),
            ("Chance", rx.el.span(lead.probability, " %", class_name="num")),
            ("Weighted", ui.money(rx.cond(lead.weighted_text != "", lead.weighted_text, "–"))),
            ("Closes", ui.day(lead.expected_close_date)),
            (
                "Follow up",
                rx.cond(lead.follow_up_text != "", due, "–"),
            ),
            ("Service", lead.service_type),
            ("Owner", lead.owner_name),
            ("Source", rx.cond(lead.source != "", lead.source, "–")),
        ),
        rx.cond(lead.lost_reason != "", ui.alert("warn", lead.lost_reason, title="Lost")),
        title="Deal",
    )


def _contact() -> rx.Component:
    lead: Any = LeadState.lead
    mail = ui.link(lead.contact_email, href=f"mailto:{lead.contact_email}", external=True)
    phone = ui.link(lead.contact_phone, href=f"tel:{lead.contact_phone}", external=True)
    return ui.card(
        ui.facts(
            ("Person", rx.cond(lead.contact_person != "", lead.contact_person, "–")),
            ("E-mail", rx.cond(lead.contact_email != "", mail, "–")),
            ("Phone", rx.cond(lead.contact_phone != "", phone, "–")),
        ),
        title="Contact",
    )


def _todo() -> rx.Component:
    state: Any = LeadState
    new_task = ui.form(
        ui.text_input("title", placeholder="What is next?", required=True, max_length=300, aria_label="New task"),
        ui.date_input("due_date", aria_label="Due"),
        ui.submit("Add", variant="secondary"),
        on_submit=state.add_task,
        class_name="inline-form",
        reset_on_submit=True,
        key=f"task-{state.note_round}",
    )
    return ui.card(
        ui.shown(
            state.tasks.length() > 0,
            rx.el.ul(ui.each(state.tasks, TaskRow, _task), class_name="task-list"),
        ),
        new_task,
        title="Tasks",
    )


def _task(task: Any) -> rx.Component:
    tick = rx.el.input(
        type="checkbox",
        checked=task.is_completed,
        on_change=rx.cond(task.is_completed, LeadState.reopen(task.id), LeadState.complete(task.id)),
        class_name="check",
        aria_label=task.title,
    )
    return rx.el.li(
        tick,
        rx.el.span(task.title, class_name=rx.cond(task.is_completed, "grow task-done", "grow")),
        rx.cond(task.is_completed, rx.fragment(), due_badge(task.due_text, task.due_state)),
        class_name="task",
        key=task.id,
    )


def _history() -> rx.Component:
    state: Any = LeadState
    note = ui.form(
        ui.textarea("text", rows=2, placeholder="Write a note", required=True, aria_label="Note"),
        ui.field_error("text", state.errors["text"].to(str)),
        ui.form_actions(ui.submit("Add note", variant="secondary")),
        on_submit=state.add_note,
        reset_on_submit=True,
        key=f"note-{state.note_round}",
    )
    events = ui.timeline(ui.each(state.history, LeadEventRow, history_event))
    return ui.card(ui.stack(note, events, gap=5), title="History")


def history_event(event: Any) -> rx.Component:
    """One line of a lead's history."""
    look = {
        "created": ("plus", "info"),
        "moved": ("arrow-right", "accent"),
        "note": ("message-circle", "neutral"),
        "converted": ("handshake", "success"),
        "assigned": ("user", "violet"),
    }
    icon = rx.match(event.kind, *[(kind, name) for kind, (name, _) in look.items()], "pencil")
    tone = rx.match(event.kind, *[(kind, shade) for kind, (_, shade) in look.items()], "neutral")
    return ui.timeline_item(
        rx.cond(event.kind == "note", "Note", event.text),
        at=event.created_at,
        text=rx.cond(event.kind == "note", event.text, ""),
        icon=icon,
        tone=tone,
        who=event.who,
    )
