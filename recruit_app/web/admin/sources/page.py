"""The page of the sources."""

from typing import Any

import reflex as rx

from recruit_app.web import ui
from recruit_app.web.admin.sources.form import source_form
from recruit_app.web.admin.sources.state import SourcesState
from recruit_app.web.layout import staff_page

_COLUMNS = (
    ui.Column("name", "Source"),
    ui.Column("state", "State"),
    ui.Column("result", "Last result"),
    ui.Column("live", "Live", align="end"),
    ui.Column("last", "Read"),
    ui.Column("next", "Next"),
    ui.Column("actions", "Actions", align="end"),
)


def sources() -> rx.Component:
    """Every board that is read, the ones in trouble first."""
    state = SourcesState
    add = ui.button("Add a source", variant="primary", icon="plus", on_click=state.open_form("new"), data_key="n")
    return staff_page(
        ui.filter_bar(ui.search_box("q", state.q, "Name, company or address")),
        ui.data_table(
            _COLUMNS,
            state.rows,
            _cells,
            caption="Sources of hot drops",
            row_key=lambda source: source.id,
            loading=state.loading,
            empty=ui.empty_state(
                "flame",
                "No source yet",
                "Add a company’s board or a feed; it is read at once and then by the clock.",
                ui.button("Add a source", variant="primary", icon="plus", on_click=state.open_form("new")),
            ),
        ),
        source_form(),
        ui.list_keys([ui.Shortcut("n", "Add a source")]),
        title="Hot drop sources",
        text="Boards are read politely: robots.txt, one request a second, and longer pauses after each failure.",
        active="/admin/sources",
        actions=ui.row(
            ui.link_button("Run log", href="/admin/sources/runs", icon="scroll-text"), add, gap=2, wrap=True
        ),
    )


def _cells(source: Any) -> list[ui.types.Node]:
    who = rx.el.div(
        rx.el.span(source.name, class_name="strong truncate"),
        rx.el.span(source.kind_words, " · ", source.interval_text, class_name="muted small"),
        class_name="who",
    )
    result = rx.el.span(
        source.last_result,
        rx.cond(
            source.failures > 1,
            rx.el.span(" ", source.failures, " times in a row.", class_name="muted"),
        ),
        class_name="small source-result",
    )
    upcoming = rx.cond(source.is_enabled, ui.ago(source.next_run_at), "–")
    return [
        who,
        ui.status_badge(source.state),
        result,
        rx.el.span(source.live, class_name="num"),
        ui.ago(source.last_run_at),
        upcoming,
        _menu(source),
    ]


def _menu(source: Any) -> rx.Component:
    state = SourcesState
    switch = rx.cond(
        source.is_enabled,
        ui.menu_item("Pause", icon="hourglass", on_click=state.switch(source.id, False)),
        ui.menu_item("Let it go on", icon="rotate-ccw", on_click=state.switch(source.id, True)),
    )
    return ui.menu(
        ui.icon("ellipsis"),
        ui.menu_item("Read now", icon="refresh-cw", on_click=state.fetch_now(source.id)),
        ui.menu_item("Edit", icon="pencil", on_click=state.open_form(source.id)),
        switch,
        ui.menu_item("Its run log", icon="scroll-text", href=f"/admin/sources/runs?source={source.id}"),
        label=f"Change {source.name}",
    )
