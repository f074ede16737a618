"""The leads page."""

from typing import Any

import reflex as rx

from recruit_app.domain.sales.schemas import LeadCard, TaskRow
from recruit_app.web import ui
from recruit_app.web.layout import staff_page
from recruit_app.web.paging import cursor_pager
from recruit_app.web.sales.board.dialogs import follow_dialog, lost_dialog, new_dialog
from recruit_app.web.sales.board.state import LeadsState
from recruit_app.web.sales.parts import due_badge

_STAGES = ("New", "Contacted", "Qualified", "Proposal", "Negotiation", "Converted", "Lost")
_COLUMNS = (
    ui.Column("company", "Company"),
    ui.Column("stage", "Stage"),
    ui.Column("owner", "Owner"),
    ui.Column("follow", "Follow up"),
    ui.Column("chance", "Chance", align="end"),
    ui.Column("value", "Value", align="end"),
)


def leads() -> rx.Component:
    """What to do next, then every lead."""
    state = LeadsState
    return staff_page(
        _next_up(),
        ui.filter_bar(
            ui.segmented(
                [("board", "Board", "/sales"), ("list", "List", "/sales?view=list")],
                active=state.view,
                label="View",
            ),
            ui.search_box("q", state.q, "Search leads"),
            rx.cond(
                state.view == "list",
                ui.filter_chips("status", [ui.Option(word, word) for word in _STAGES], label="Stage"),
            ),
        ),
        rx.cond(state.view == "board", _board(), _list()),
        new_dialog(),
        lost_dialog(),
        follow_dialog(),
        ui.list_keys([ui.Shortcut("n", "New lead"), ui.Shortcut("m", "Move the focused card")]),
        title="Leads",
        active="/sales",
        actions=ui.button("New lead", variant="primary", icon="plus", on_click=state.open_new, data_key="n"),
        wide=True,
    )


def _next_up() -> rx.Component:
    state = LeadsState
    return ui.shown(
        (state.tasks.length() > 0) | (state.follow_ups.length() > 0),
        rx.el.section(
            rx.el.div(
                rx.el.h2("Next up", class_name="h3"),
                rx.cond(state.overdue > 0, ui.badge(f"{state.overdue} overdue", "danger")),
                rx.cond(state.due_today > 0, ui.badge(f"{state.due_today} today", "warn")),
                rx.cond(state.late > 0, ui.badge(f"{state.late} to follow up", "info")),
                class_name="row gap-2 row-wrap",
            ),
            rx.el.ul(
                ui.each(state.tasks, TaskRow, _task),
                ui.each(state.follow_ups, LeadCard, _follow_up),
                class_name="next-up-list",
            ),
            class_name="next-up",
            aria_label="Next up",
        ),
    )


def _task(task: Any) -> rx.Component:
    return rx.el.li(
        ui.icon_button("check", f"Done: {task.title}", on_click=LeadsState.complete(task.id)),
        rx.el.div(
            ui.anchor(task.title, href=f"/sales/leads/{task.lead_id}", class_name="strong truncate"),
            rx.el.span(task.company_name, class_name="muted small truncate"),
            class_name="next-up-words",
        ),
        due_badge(task.due_text, task.due_state),
        class_name="next-up-item",
        key=task.id,
    )


def _follow_up(lead: Any) -> rx.Component:
    return rx.el.li(
        rx.el.span(ui.icon("phone"), class_name="next-up-mark"),
        rx.el.div(
            ui.anchor(lead.company_name, href=f"/sales/leads/{lead.id}", class_name="strong truncate"),
            rx.el.span("Follow up · ", lead.status, class_name="muted small truncate"),
            class_name="next-up-words",
        ),
        rx.cond(
            lead.follow_up_text != "",
            due_badge(lead.follow_up_text, lead.follow_up_state),
            ui.badge("No date", "warn"),
        ),
        class_name="next-up-item",
        key=lead.id,
    )


def _board() -> rx.Component:
    return rx.cond(
        LeadsState.loading,
        ui.skeleton_board(columns=5),
        rx.el.div(
            ui.kanban(LeadsState.columns, on_move=LeadsState.move, label="Leads by stage", empty_text="No leads"),
            key=LeadsState.revision.to(str),
        ),
    )


def _list() -> rx.Component:
    state = LeadsState
    return ui.stack(
        ui.data_table(
            _COLUMNS,
            state.rows,
            _cells,
            caption="Leads",
            row_href=lambda lead: f"/sales/leads/{lead.id}",
            row_key=lambda lead: lead.id,
            loading=state.loading,
            empty=ui.empty_state("target", "No leads here", "Add the first, or clear the filters."),
            dense=True,
        ),
        cursor_pager(state.next_href, is_first=state.is_first, first_href=state.first_href),
        gap=3,
    )


def _cells(lead: Any) -> list[ui.types.Node]:
    return [
        lead.company_name,
        ui.status_badge(lead.status),
        lead.owner_name,
        due_badge(lead.follow_up_text, lead.follow_up_state),
        rx.el.span(lead.probability, " %", class_name="num"),
        ui.money(lead.value_text),
    ]
