"""The ways to narrow the list: a rail on a desk, a sheet from below on a phone."""

from typing import Any

import reflex as rx

from recruit_app.domain.jobs.face import Choice, Group
from recruit_app.web import ui
from recruit_app.web.public.jobs.state import JobsState

_FACE = JobsState.face


class _FacetLink(rx.Component):
    library = rx.asset("facet_link.jsx", shared=True).importable_path
    tag = "FacetLink"

    name: rx.Var[str]
    value: rx.Var[str]
    many: rx.Var[bool]
    on: rx.Var[bool]
    href: rx.Var[str]


def rail() -> rx.Component:
    """All filters with their counts, beside the list."""
    return rx.el.aside(_groups(), class_name="jobs-rail", aria_label="Filters")


def sheet() -> rx.Component:
    """The same on a phone, over the list; what is chosen acts at once."""
    return ui.dialog(
        JobsState.is_filtering,
        JobsState.close_filters,
        "Filters",
        rx.el.div(_groups(), class_name="jobs-sheet"),
        footer=rx.fragment(
            ui.link_button("Clear all", href="/jobs"),
            ui.button(_FACE.show_label, variant="primary", on_click=JobsState.close_filters),
        ),
        size="md",
    )


def filter_button() -> rx.Component:
    """What opens the sheet; a desk has the rail instead."""
    return ui.button(
        ui.icon("sliders-horizontal", 15),
        _FACE.filters_label,
        on_click=JobsState.open_filters,
        class_name="jobs-filter-button",
        aria_haspopup="dialog",
    )


def active_chips() -> rx.Component:
    """What is set, each with its way out."""
    chips = rx.el.nav(
        ui.each(_FACE.chips, Choice, _chip),
        ui.anchor("Clear all", href="/jobs", class_name="link small"),
        class_name="filter-chips jobs-chips",
        aria_label="Active filters",
    )
    return rx.cond(_FACE.chips.length() > 0, chips)


def _chip(chip: rx.Var[Any]) -> rx.Component:
    return ui.anchor(
        chip.label,
        ui.icon("x", 14),
        href=chip.href,
        class_name="filter-chip chip-off",
        aria_label=f"Remove {chip.label}",
        prevent_scroll_reset=True,
    )


def _groups() -> rx.Component:
    return ui.each(_FACE.groups, Group, _group)


def _group(group: rx.Var[Any]) -> rx.Component:
    more = rx.el.details(rx.el.summary("More"), _choices(group.more, group.is_many))
    return rx.el.section(
        rx.el.h2(group.title, class_name="facet-title"),
        _choices(group.choices, group.is_many),
        rx.cond(group.more.length() > 0, more),
        class_name="facet",
    )


def _choices(choices: rx.Var[Any], many: Any) -> rx.Component:
    return rx.el.ul(ui.each(choices, Choice, lambda choice: _choice(choice, many=many)), class_name="facet-choices")


def _choice(choice: rx.Var[Any], *, many: Any) -> rx.Component:
    return rx.el.li(
        _FacetLink.create(
            rx.el.span(choice.label, class_name="facet-label"),
            " ",
            rx.el.span(choice.count_text, class_name="chip-count num"),
            name=choice.name,
            value=choice.value,
            many=many,
            on=choice.is_on,
            href=choice.href,
            class_name="facet-choice",
        )
    )
