"""The audit page."""

from typing import Any

import reflex as rx

from recruit_app.web import ui
from recruit_app.web.admin.audit.state import AuditState
from recruit_app.web.layout import staff_page
from recruit_app.web.paging import cursor_pager

_SEVERITIES = (
    ui.Option("ERROR", "Error"),
    ui.Option("WARN", "Warning"),
    ui.Option("SUCCESS", "Success"),
    ui.Option("INFO", "Info"),
)
_COLUMNS = (
    ui.Column("what", "What happened"),
    ui.Column("who", "Who"),
    ui.Column("action", "Action"),
    ui.Column("severity", "Severity"),
    ui.Column("ip", "From"),
    ui.Column("when", "When", align="end"),
)


def audit() -> rx.Component:
    """Who did what, newest first."""
    state = AuditState
    return staff_page(
        ui.filter_bar(
            ui.search_box("q", state.q, "Words, name or e-mail"),
            ui.filter_chips("severity", _SEVERITIES, label="Severity"),
            ui.select(
                "action",
                state.actions,
                placeholder="Every action",
                size="sm",
                value=state.action,
                on_change=state.choose_action,
                aria_label="Action",
            ),
        ),
        ui.data_table(
            _COLUMNS,
            state.rows,
            _cells,
            caption="Audit trail",
            row_key=lambda record: record.id,
            loading=state.loading,
            empty=ui.empty_state("shield-check", "Nothing on record", "Try other filters."),
            dense=True,
        ),
        cursor_pager(state.next_href, is_first=state.is_first, first_href=state.first_href),
        ui.list_keys(),
        title="Audit",
        active="/admin/audit",
    )


def _cells(record: Any) -> list[ui.types.Node]:
    return [
        record.description,
        rx.el.span(record.who, class_name="nowrap"),
        rx.el.code(record.action_type, class_name="setting-key"),
        ui.status_badge(record.severity),
        rx.el.span(record.ip_address, class_name="num muted"),
        ui.ago(record.created_at),
    ]
