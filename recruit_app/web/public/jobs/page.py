"""Find a job."""

from typing import Any

import reflex as rx

from recruit_app.domain.jobs.face import Choice
from recruit_app.web import ui
from recruit_app.web.layout import public_page
from recruit_app.web.public.cards import job_cards, job_skeletons, live
from recruit_app.web.public.jobs.filters import active_chips, filter_button, rail, sheet
from recruit_app.web.public.jobs.recent import recent_jobs
from recruit_app.web.public.jobs.state import JobsState

_FACE = JobsState.face


def jobs() -> rx.Component:
    """The page."""
    return public_page(
        rx.el.div(
            rx.cond(JobsState.ready, live()),
            rx.el.h1(rx.cond(JobsState.ready, _FACE.heading, "Jobs"), class_name="h1", aria_live="polite"),
            _search(),
            rx.el.div(rail(), _found(), class_name="jobs-split"),
            recent_jobs(),
            sheet(),
            ui.list_keys([ui.Shortcut("j / k", "Next and previous job"), ui.Shortcut("Enter", "Open the job")]),
            class_name="container stack gap-5",
        ),
        active="/jobs",
    )


def _search() -> rx.Component:
    return ui.form(
        ui.text_input(
            "q",
            type="search",
            icon="search",
            default_value=_FACE.q,
            placeholder="Job, skill or company",
            aria_label="Job, skill or company",
            data_search=True,
        ),
        ui.text_input(
            "place",
            type="search",
            icon="map-pin",
            default_value=_FACE.place_text,
            placeholder="City or Remote",
            aria_label="City or Remote",
        ),
        ui.submit("Search"),
        on_submit=JobsState.find,
        key=f"{_FACE.q}|{_FACE.place_text}",
        role="search",
        class_name="jobs-search",
    )


def _found() -> rx.Component:
    return rx.el.div(
        _bar(),
        active_chips(),
        rx.cond(_FACE.hint != "", ui.alert("info", _FACE.hint)),
        rx.cond(_FACE.note != "", ui.alert("info", _note())),
        rx.cond(JobsState.ready, _results(), job_skeletons(5)),
        class_name="stack gap-4 jobs-found",
    )


def _note() -> rx.Component:
    way = ui.link(_FACE.note_label, href=_FACE.note_href)
    return rx.fragment(_FACE.note, " ", rx.cond(_FACE.note_href != "", way))


def _bar() -> rx.Component:
    return rx.el.div(
        filter_button(),
        rx.el.nav(ui.each(_FACE.sorts, Choice, _sort), class_name="segmented", aria_label="Order"),
        rx.el.div(class_name="grow"),
        rx.match(
            JobsState.reader,
            ("candidate", ui.button(ui.icon("bookmark", 15), "Save search", variant="ghost", on_click=JobsState.save)),
            ("staff", rx.fragment()),
            ui.link_button(ui.icon("bookmark", 15), "Save search", href=f"/login?next={_FACE.here}", variant="ghost"),
        ),
        ui.share_button(_FACE.heading),
        class_name="jobs-bar",
    )


def _sort(choice: rx.Var[Any]) -> rx.Component:
    return ui.anchor(
        choice.label,
        href=choice.href,
        class_name="segment",
        aria_current=rx.cond(choice.is_on, "true", "false"),
        prevent_scroll_reset=True,
    )


def _results() -> rx.Component:
    pages = rx.el.nav(
        rx.cond(_FACE.first_href != "", ui.link_button("Back to the first", href=_FACE.first_href)),
        rx.cond(_FACE.next_href != "", ui.link_button("More jobs", href=_FACE.next_href)),
        class_name="row gap-2",
        aria_label="Pages",
    )
    return rx.cond(JobsState.rows.length() > 0, rx.fragment(job_cards(JobsState.rows), pages), _nothing())


def _nothing() -> rx.Component:
    ways = rx.el.div(
        ui.each(_FACE.looser, Choice, lambda way: ui.link_button(way.label, href=way.href)),
        ui.link_button("Show all jobs", href="/jobs", variant="primary"),
        class_name="row row-wrap gap-2 empty-ways",
    )
    return ui.empty_state(
        "search", "No job fits all of this yet", "Give up one thing, or save the search and hear from us.", ways
    )
