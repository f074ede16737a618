"""Hot drops: they lead elsewhere and leave soon."""

from typing import Any

import reflex as rx

from recruit_app.domain.hotdrops.schemas import HotDropCard
from recruit_app.web import ui
from recruit_app.web.layout import public_page
from recruit_app.web.public.cards import job_skeletons
from recruit_app.web.public.hot_drops.state import HotDropsState


def hot_drops() -> rx.Component:
    """The page."""
    return public_page(
        rx.el.div(
            ui.stack(
                rx.el.h1("Hot drops", class_name="h1"),
                rx.el.p(
                    "Found on other boards in the last day. They lead to the employer’s own page and leave soon.",
                    class_name="lead",
                ),
                gap=2,
            ),
            ui.search_box("q", HotDropsState.words, placeholder="Title, company or city"),
            rx.cond(HotDropsState.ready, _results(), job_skeletons(4)),
            class_name="container stack gap-6",
        ),
        active="/hot-drops",
    )


def _results() -> rx.Component:
    nothing = ui.empty_state(
        "flame",
        "Nothing hot right now",
        "New finds arrive through the day. Our own jobs are always here.",
        ui.link_button("See our jobs", href="/jobs", variant="primary"),
    )
    more = rx.cond(HotDropsState.next_href != "", ui.link_button("More", href=HotDropsState.next_href))
    return rx.cond(
        HotDropsState.rows.length() > 0,
        rx.fragment(rx.el.div(ui.each(HotDropsState.rows, HotDropCard, _drop), class_name="job-list"), more),
        nothing,
    )


def _drop(drop: rx.Var[Any]) -> rx.Component:
    return rx.el.a(
        rx.el.div(
            rx.el.h2(drop.title, class_name="h3"),
            rx.el.span(drop.salary_text, class_name="job-card-pay num"),
            class_name="job-card-head",
        ),
        rx.el.p(drop.company_name, class_name="muted"),
        rx.el.p(
            rx.cond(drop.location != "", rx.el.span(ui.icon("map-pin", 14), drop.location, class_name="job-bit")),
            rx.el.span(ui.icon("external-link", 14), drop.source, class_name="job-bit"),
            rx.el.span(ui.icon("clock", 14), drop.fetched_text, class_name="job-bit"),
            ui.badge(drop.leaves_text, "warn"),
            class_name="job-card-meta",
        ),
        rx.cond(drop.summary != "", rx.el.p(drop.summary, class_name="muted small drop-summary")),
        href=drop.original_url,
        target="_blank",
        rel="noopener nofollow",
        class_name="card card-link job-card",
    )
