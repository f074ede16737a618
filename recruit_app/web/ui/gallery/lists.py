"""Tables, filters and what they show when there is nothing."""

from typing import Any

import reflex as rx

from recruit_app.web import ui
from recruit_app.web.ui.gallery.sample import ROWS

COLUMNS = (
    ui.Column("name", "Candidate", sort=True),
    ui.Column("job", "Job"),
    ui.Column("status", "Stage", sort=True),
    ui.Column("score", "Match", sort=True),
    ui.Column("pay", "Expected", align="end"),
)


def cells(row: Any) -> list[Any]:
    """The cells of one application."""
    return [row.name, row.job, ui.status_badge(row.status), ui.score(row.score), ui.money(row.pay)]


def table() -> rx.Component:
    """Filters, the table, its pager."""
    return ui.stack(
        ui.filter_bar(
            ui.search_box("q", placeholder="Search candidates"),
            ui.filter_chips("stage", [ui.Option("New", "New"), ui.Option("Screening", "Screening")], label="Stage"),
        ),
        ui.data_table(
            COLUMNS, ROWS, cells, caption="Applications", row_href=lambda row: f"/ui?id={row.id}", sort="name"
        ),
        ui.pager("", "/ui?page=2", "1–5 of 128"),
        gap=3,
    )


def states() -> rx.Component:
    """Empty, failing and waiting."""
    return ui.grid(
        ui.card(
            ui.empty_state(
                "inbox", "No one is waiting", "New replies from candidates land here.",
                ui.link_button("Open jobs", href="/ui", variant="secondary"),
            )
        ),
        ui.card(ui.error_state("The list of applications could not be read.", retry=rx.console_log("again"))),
        ui.skeleton_table(rows=4),
        ui.stack(
            ui.skeleton_card(),
            ui.alert("info", "This job closes in two days."),
            ui.alert("warn", "Three candidates have waited for more than 48 hours."),
            ui.alert("danger", "The résumé could not be read.", title="Parsing failed"),
            ui.alert("success", "Profile saved."),
            gap=3,
        ),
    )  # fmt: skip
