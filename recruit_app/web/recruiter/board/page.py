"""The board of one job."""

from typing import Any

import reflex as rx

from recruit_app.web import ui
from recruit_app.web.layout import staff_page
from recruit_app.web.recruiter.board.drawer import candidate_drawer
from recruit_app.web.recruiter.board.state import BoardState


def board() -> rx.Component:
    """Columns by stage; the address holds filters and the open person."""
    state: Any = BoardState
    return staff_page(
        rx.cond(
            state.problem != "",
            ui.empty_state("briefcase", state.problem, "", ui.link_button("All jobs", href="/recruiter/jobs")),
            rx.cond(state.head, _body(), ui.skeleton_board(columns=6)),
        ),
        candidate_drawer(),
        _remark_dialog(),
        ui.list_keys([ui.Shortcut("m", "Move the focused card"), ui.Shortcut("x", "Export")]),
        title=rx.cond(state.head, state.head.title, "Board"),
        text=rx.cond(state.head, _about(), ""),
        active="/recruiter/jobs",
        breadcrumbs=[ui.Crumb("Jobs", "/recruiter/jobs"), ui.Crumb("Board")],
        actions=rx.cond(state.head, _actions()),
        wide=True,
    )


def _about() -> ui.types.Text:
    head: Any = BoardState.head
    return f"{head.client_name} · {head.place_text} · {head.pay_text} · {head.experience}"


def _actions() -> rx.Component:
    state: Any = BoardState
    head: Any = state.head
    return ui.row(
        ui.status_badge(head.status),
        _export_state(),
        ui.button("Export", icon="download", on_click=state.request_export, data_key="x"),
        ui.link_button("Screening", href=f"/recruiter/jobs/{head.id}/screening", icon="list-checks"),
        rx.cond(
            head.is_public,
            ui.link_button(
                "Public page", href=f"/jobs/{head.slug}", icon="external-link", external=True, target="_blank"
            ),
        ),
        gap=2,
        wrap=True,
    )


def _export_state() -> rx.Component:
    state: Any = BoardState
    export: Any = state.export
    running = rx.el.div(ui.progress(export.progress, label="Export"), class_name="export-progress")
    ready = ui.button(
        f"Download ZIP · {export.applications_included} people · {export.size_text}",
        variant="primary",
        icon="download",
        on_click=state.download(export.id),
    )
    return rx.cond(
        state.export,
        rx.match(
            export.status,
            ("completed", rx.cond(export.can_download, ready)),
            ("failed", rx.el.span(export.error_message, class_name="small muted export-failed")),
            running,
        ),
    )


def _body() -> rx.Component:
    state: Any = BoardState
    marks = (
        ui.filter_chips("unread", [ui.Option("1", "Unread")], label="Unread", all_label=""),
        ui.filter_chips("follow", [ui.Option("1", "To follow up")], label="Follow-up", all_label=""),
        ui.filter_chips("met", [ui.Option("1", "Must-haves met")], label="Must-haves", all_label=""),
    )
    return ui.stack(
        ui.filter_bar(
            ui.search_box("q", state.q, "Name, role or skill"),
            *marks,
            rx.el.span(state.total, " applications", class_name="num muted small"),
        ),
        ui.kanban(
            state.columns,
            on_move=state.move,
            label="Applications by stage",
            empty_text="Nobody",
            revision=state.revision,
        ),
        gap=3,
    )


def _remark_dialog() -> rx.Component:
    state: Any = BoardState
    return ui.dialog(
        state.dialog == "remark",
        state.close_dialog,
        f"{state.moving_name} → {state.moving_to}",
        ui.form(
            ui.field(
                "Why?",
                ui.textarea("remark", rows=3, required=True, max_length=2000, auto_focus=True),
                name="remark",
                error=state.errors["remark"].to(str),
                hint="It stays in the history, with your name.",
            ),
            ui.form_actions(ui.button("Cancel", on_click=state.close_dialog), ui.submit("Move")),
            on_submit=state.confirm_move,
        ),
    )
