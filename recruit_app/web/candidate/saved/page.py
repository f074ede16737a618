"""Saved searches: open one, stop its mail, delete it."""

from typing import Any

import reflex as rx

from recruit_app.domain.jobs.alerts.schemas import SavedSearchRow
from recruit_app.web import ui
from recruit_app.web.candidate.gate import members_only
from recruit_app.web.candidate.saved.state import SavedState
from recruit_app.web.layout import candidate_page


def saved_searches() -> rx.Component:
    """The page."""
    return candidate_page(
        members_only(
            "/saved-searches",
            rx.cond(
                SavedState.ready,
                _list(),
                rx.el.div(*[ui.skeleton_card() for _ in range(2)], class_name="job-list"),
            ),
        ),
        title="Saved searches",
        text="New jobs come by e-mail, once a day at most, and each job only once.",
        active="/saved-searches",
    )


def _list() -> rx.Component:
    nothing = ui.empty_state(
        "bell",
        "No saved searches yet",
        "Search for what you want, then choose “Save search” above the list.",
        ui.link_button("Find jobs", href="/jobs", variant="primary"),
    )
    rows = rx.el.div(ui.each(SavedState.rows, SavedSearchRow, _row), class_name="job-list")
    return rx.fragment(
        rx.cond(SavedState.rows.length() > 0, rows, nothing),
        ui.list_keys([ui.Shortcut("Enter", "Open the search")]),
    )


def _row(row: rx.Var[Any]) -> rx.Component:
    return ui.card(
        rx.el.div(
            ui.anchor(row.name, href=row.href, class_name="link", data_key="enter"),
            rx.el.div(class_name="grow"),
            ui.switch(
                f"mail-{row.id}",
                f"Daily e-mail about {row.name}",
                hide_label=True,
                checked=row.is_active,
                on_change=lambda on: SavedState.switch(row.id, on),
            ),
            ui.icon_button("trash-2", f"Delete {row.name}", on_click=SavedState.forget(row.id)),
            class_name="row gap-3",
        ),
        data_row=True,
        tab_index=-1,
    )
