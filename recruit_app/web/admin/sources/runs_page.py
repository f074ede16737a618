"""The page of the run log."""

from typing import Any

import reflex as rx

from recruit_app.domain.hotdrops.source_queries import STATES
from recruit_app.web import ui
from recruit_app.web.admin.sources.runs_state import RunsState
from recruit_app.web.layout import staff_page
from recruit_app.web.paging import cursor_pager

_COLUMNS = (
    ui.Column("source", "Source"),
    ui.Column("state", "State"),
    ui.Column("found", "Found", align="end"),
    ui.Column("new", "New", align="end"),
    ui.Column("updated", "Updated", align="end"),
    ui.Column("failed", "Failed", align="end"),
    ui.Column("why", "Why"),
    ui.Column("started", "Started", align="end"),
)
_STATES = [ui.Option(state, state) for state in STATES]


def runs() -> rx.Component:
    """Every reading, the newest first."""
    state = RunsState
    return staff_page(
        ui.filter_bar(
            ui.filter_chips("state", _STATES, label="State"),
            ui.select(
                "source",
                state.sources,
                placeholder="Every source",
                size="sm",
                value=state.source,
                on_change=state.choose_source,
                aria_label="Source",
            ),
        ),
        ui.data_table(
            _COLUMNS,
            state.rows,
            _cells,
            caption="Run log of hot drops",
            row_key=lambda run: run.id,
            loading=state.loading,
            empty=ui.empty_state("scroll-text", "No reading on record", "Try other filters."),
            dense=True,
        ),
        cursor_pager(state.next_href, is_first=state.is_first, first_href=state.first_href),
        ui.list_keys(),
        title="Run log",
        active="/admin/sources",
        breadcrumbs=[ui.Crumb("Hot drop sources", "/admin/sources"), ui.Crumb("Run log")],
    )


def _cells(run: Any) -> list[ui.types.Node]:
    counts = [rx.el.span(count, class_name="num") for count in (run.found, run.new, run.updated, run.failed)]
    took = rx.cond(run.seconds.is_none(), "", f" · {run.seconds} s")
    return [
        rx.el.span(run.source, class_name="strong"),
        ui.status_badge(run.state),
        *counts,
        rx.el.span(run.why, class_name="small source-result"),
        rx.el.span(ui.ago(run.started_at), rx.el.span(took, class_name="faint small"), class_name="nowrap"),
    ]
