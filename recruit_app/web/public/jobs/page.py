"""Find a job."""

from typing import Any

import reflex as rx

from recruit_app.domain.jobs.schemas import Facet
from recruit_app.web import ui
from recruit_app.web.layout import public_page
from recruit_app.web.public.cards import facet_words, job_cards, job_skeletons, live
from recruit_app.web.public.jobs.state import JobsState

_PAY = (("500000", "₹5 LPA+"), ("1000000", "₹10 LPA+"), ("2000000", "₹20 LPA+"), ("4000000", "₹40 LPA+"))


def jobs() -> rx.Component:
    """The page."""
    return public_page(
        rx.el.div(
            rx.cond(JobsState.ready, live()),
            _head(),
            _search(),
            _filters(),
            rx.cond(JobsState.ready, _results(), job_skeletons(5)),
            ui.list_keys([ui.Shortcut("j / k", "Next and previous job"), ui.Shortcut("Enter", "Open the job")]),
            class_name="container stack gap-5",
        ),
        active="/jobs",
    )


def _head() -> rx.Component:
    count = rx.cond(JobsState.total == 1, "1 job", f"{JobsState.total} jobs")
    place = rx.cond(JobsState.filters.place != "", f" in {JobsState.filters.place}", "")
    words = rx.cond(JobsState.filters.q != "", f" for “{JobsState.filters.q}”", "")
    return rx.el.h1(
        rx.cond(JobsState.ready, rx.fragment(count, place, words), "Jobs"),
        class_name="h1",
        aria_live="polite",
    )


def _search() -> rx.Component:
    filters = JobsState.filters
    return ui.form(
        ui.text_input(
            "q",
            icon="search",
            default_value=filters.q,
            placeholder="Job, skill or company",
            aria_label="Job, skill or company",
            data_search=True,
        ),
        ui.text_input(
            "place",
            icon="map-pin",
            default_value=filters.place,
            placeholder="City or Remote",
            aria_label="City or Remote",
        ),
        ui.submit("Search"),
        on_submit=JobsState.find,
        key=f"{filters.q}|{filters.place}",
        role="search",
        class_name="jobs-search",
    )


def _filters() -> rx.Component:
    chips = [
        ui.query_link(label, changes={"min_pay": value}, toggle=True, class_name="filter-chip") for value, label in _PAY
    ]
    clear = ui.anchor("Clear all", href="/jobs", class_name="link small")
    return rx.el.div(
        _chips("Work mode", "work_mode", JobsState.facets.work_modes),
        rx.el.nav(*chips, class_name="filter-chips", aria_label="Lowest pay"),
        _chips("Kind of job", "employment_type", JobsState.facets.employment_types),
        rx.cond(JobsState.is_filtered, clear),
        class_name="jobs-filters",
    )


def _chips(label: str, name: str, facets: rx.Var[Any]) -> rx.Component:
    def chip(facet: rx.Var[Any]) -> rx.Component:
        return ui.query_link(
            *facet_words(facet),
            changes={name: facet.value},
            toggle=True,
            class_name="filter-chip",
        )

    return rx.el.nav(ui.each(facets, Facet, chip), class_name="filter-chips", aria_label=label)


def _results() -> rx.Component:
    nothing = ui.empty_state(
        "search",
        "No job fits this search yet",
        "Try fewer words, another city, or a lower pay.",
        ui.link_button("Show all jobs", href="/jobs", variant="primary"),
    )
    pages = rx.el.nav(
        rx.cond(JobsState.first_href != "", ui.link_button("Back to the first", href=JobsState.first_href)),
        rx.cond(JobsState.next_href != "", ui.link_button("More jobs", href=JobsState.next_href)),
        class_name="row gap-2",
        aria_label="Pages",
    )
    return rx.cond(JobsState.rows.length() > 0, rx.fragment(job_cards(JobsState.rows), pages), nothing)
