"""The form of one source."""

from typing import Any

import reflex as rx

from recruit_app.domain.hotdrops.source_queries import KIND_WORDS
from recruit_app.web import ui
from recruit_app.web.admin.sources.state import SourcesState

_KINDS = [ui.Option(kind.value, words) for kind, words in KIND_WORDS.items()]
_INTERVALS = [
    ui.Option("60", "Every hour"),
    ui.Option("180", "Every 3 hours"),
    ui.Option("360", "Every 6 hours"),
    ui.Option("720", "Every 12 hours"),
    ui.Option("1440", "Every day"),
    ui.Option("10080", "Every week"),
]
_HINTS = (
    ("rss", "The address of the feed, such as https://acme.example/jobs.rss"),
    ("jsonld", "The page with the openings, such as https://acme.example/careers"),
    ("jobspy", "Words | place | sites, such as: react developer | Bengaluru | indeed, naukri"),
)


def source_form() -> rx.Component:
    """Add or edit a source."""
    state: Any = SourcesState
    source = state.source
    hint = rx.match(state.kind, *_HINTS, "Its short name, such as acme, or the address of its job board")
    return ui.dialog(
        state.edited != "",
        state.close_form,
        rx.cond(state.edited == "new", "Add a source", "Edit the source"),
        ui.form(
            _line("Name", "name", ui.text_input("name", default_value=source.name, required=True, max_length=80)),
            _line(
                "Kind of board",
                "kind",
                ui.select("kind", _KINDS, value=state.kind, on_change=state.choose_kind),
            ),
            _line(
                "Address",
                "address",
                ui.text_input("address", default_value=source.address, required=True, max_length=200),
                hint,
            ),
            _line(
                "Company",
                "company",
                ui.text_input("company", default_value=source.company, max_length=200),
                "The board’s owner, where the board does not name it.",
            ),
            _line(
                "How often",
                "interval_minutes",
                ui.select(
                    "interval_minutes",
                    _INTERVALS,
                    default_value=rx.cond(source, source.interval_minutes.to(str), "360"),
                ),
            ),
            ui.form_actions(ui.button("Cancel", on_click=state.close_form), ui.submit("Save")),
            on_submit=state.save,
            key=state.edited,
        ),
    )


def _line(label: str, name: str, control: rx.Component, hint: ui.types.Text = "") -> rx.Component:
    return ui.field(label, control, name=name, hint=hint, error=SourcesState.errors[name].to(str))
