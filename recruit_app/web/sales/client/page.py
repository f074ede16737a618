"""The page of one client."""

from typing import Any

import reflex as rx

from recruit_app.domain.sales.schemas import LeadEventRow
from recruit_app.web import ui
from recruit_app.web.layout import staff_page
from recruit_app.web.sales.client.state import ClientState
from recruit_app.web.sales.lead.page import history_event
from recruit_app.web.sales.parts import client_fields

_COLUMNS = (
    ui.Column("title", "Job"),
    ui.Column("status", "Status"),
    ui.Column("openings", "Openings", align="end"),
    ui.Column("screening", "Screening", align="end"),
    ui.Column("interview", "Interview", align="end"),
    ui.Column("offer", "Offer", align="end"),
    ui.Column("joined", "Joined", align="end"),
)


def client() -> rx.Component:
    """Numbers first, then jobs, papers and history."""
    state: Any = ClientState
    return staff_page(
        rx.cond(
            state.problem != "",
            ui.empty_state("building-2", state.problem, "", ui.link_button("All clients", href="/sales/clients")),
            rx.cond(state.client, _body(), ui.grid(ui.skeleton_card(), ui.skeleton_card())),
        ),
        title=rx.cond(state.client, state.client.name, "Client"),
        active="/sales/clients",
        breadcrumbs=[ui.Crumb("Clients", "/sales/clients"), ui.Crumb("Client")],
        actions=rx.cond(state.client, _actions()),
    )


def _actions() -> rx.Component:
    state: Any = ClientState
    status = ui.menu(
        rx.fragment("Set status", ui.icon("chevron-down", 14)),
        ui.menu_item("Active", on_click=state.set_status("Active")),
        ui.menu_item("Inactive", on_click=state.set_status("Inactive")),
        ui.menu_item("Blacklisted", danger=True, on_click=state.set_status("Blacklisted")),
        label="Set the status",
        trigger_class="btn btn-secondary btn-md",
    )
    new_job = ui.link_button(
        "New job", href=f"/recruiter/jobs/new?client={state.client.id}", variant="primary", icon="plus"
    )
    return ui.row(
        ui.status_badge(state.client.status),
        status,
        ui.button("Edit", icon="pencil", on_click=state.open_edit, data_key="e"),
        ui.shown(state.can_make_jobs, new_job),
        gap=2,
        wrap=True,
    )


def _body() -> rx.Component:
    client: Any = ClientState.client
    return ui.stack(
        ui.stats(
            ui.stat(client.open_jobs, "Open jobs"),
            ui.stat(client.jobs, "Jobs so far"),
            ui.stat(client.joined, "People who joined"),
            ui.stat(_contract(), "Contract"),
        ),
        ui.card(
            ui.data_table(
                _COLUMNS,
                ClientState.jobs,
                _job,
                caption="Jobs of this client",
                empty=ui.empty_state("briefcase", "No jobs yet", "They show here once a recruiter publishes one."),
                dense=True,
            ),
            title="Jobs",
            flush=True,
        ),
        ui.split(
            ui.card(_history(), title="History"),
            _papers(),
        ),
        _edit(),
    )


def _history() -> rx.Component:
    events = ui.timeline(ui.each(ClientState.history, LeadEventRow, history_event))
    return rx.cond(
        ClientState.history.length() > 0,
        events,
        ui.paragraph("This client came without a lead, so there is nothing to tell yet.", look="muted"),
    )


def _contract() -> ui.types.Node:
    client: Any = ClientState.client
    return rx.cond(client.contract_text != "", client.contract_text, "Open-ended")


def _job(job: Any) -> list[ui.types.Node]:
    counts = [job.openings, job.screening, job.interview, job.offer, job.joined]
    return [job.title, ui.status_badge(job.status), *[rx.el.span(count, class_name="num") for count in counts]]


def _papers() -> rx.Component:
    client: Any = ClientState.client
    said = {
        "Account manager": client.account_manager,
        "GSTIN": client.gst,
        "PAN": client.pan,
        "Billing address": client.billing_address,
    }
    return ui.card(
        ui.facts(
            *[(name, rx.cond(value != "", value, "–")) for name, value in said.items()],
            ("Contract from", ui.day(client.contract_start_date)),
            ("Client since", ui.day(client.created_at)),
        ),
        title="Papers",
    )


def _edit() -> rx.Component:
    state: Any = ClientState
    return ui.dialog(
        state.dialog == "edit",
        state.close,
        "Edit client",
        ui.form(
            client_fields(state.errors, state.client),
            ui.form_actions(ui.button("Cancel", on_click=state.close), ui.submit("Save")),
            on_submit=state.save,
        ),
        size="md",
    )
