"""The clients page."""

from typing import Any

import reflex as rx

from recruit_app.web import ui
from recruit_app.web.layout import staff_page
from recruit_app.web.paging import cursor_pager
from recruit_app.web.sales.clients.state import ClientsState

_COLUMNS = (
    ui.Column("name", "Client"),
    ui.Column("status", "Status"),
    ui.Column("manager", "Account manager"),
    ui.Column("contract", "Contract"),
    ui.Column("jobs", "Open jobs", align="end"),
    ui.Column("joined", "Joined", align="end"),
)


def clients() -> rx.Component:
    """Every client the actor sees, with how much is going on there."""
    state = ClientsState
    return staff_page(
        ui.filter_bar(
            ui.search_box("q", state.q, "Search clients"),
            ui.filter_chips(
                "status",
                [ui.Option(word, word) for word in ("Active", "Inactive", "Blacklisted")],
                label="Status",
            ),
        ),
        ui.data_table(
            _COLUMNS,
            state.rows,
            _cells,
            caption="Clients",
            row_href=lambda client: f"/sales/clients/{client.id}",
            row_key=lambda client: client.id,
            loading=state.loading,
            empty=ui.empty_state(
                "building-2",
                "No clients here",
                "A won lead becomes a client.",
                ui.link_button("Open leads", href="/sales"),
            ),
        ),
        cursor_pager(state.next_href, is_first=state.is_first, first_href=state.first_href),
        ui.list_keys(),
        title="Clients",
        active="/sales/clients",
    )


def _cells(client: Any) -> list[ui.types.Node]:
    tone = rx.match(client.contract_state, ("ended", "danger"), ("soon", "warn"), "neutral")
    return [
        client.name,
        ui.status_badge(client.status),
        rx.cond(client.account_manager != "", client.account_manager, "–"),
        ui.shown(client.contract_text, ui.badge(client.contract_text, tone)),
        rx.el.span(client.open_jobs, class_name="num"),
        rx.el.span(client.joined, class_name="num"),
    ]
