"""Hot drops: they lead elsewhere and leave soon."""

from typing import Any

import reflex as rx

from recruit_app.domain.conversations.schemas import AskedRow
from recruit_app.domain.hotdrops.schemas import Choice, HotDropCard
from recruit_app.web import ui
from recruit_app.web.layout import public_page
from recruit_app.web.public.cards import job_skeletons
from recruit_app.web.public.hot_drops.state import HotDropsState

OUT = {"target": "_blank", "rel": "noopener nofollow"}


def hot_drops() -> rx.Component:
    """The page."""
    state = HotDropsState
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
            rx.cond(state.asked.length() > 0, _questions()),
            ui.search_box("q", state.words, placeholder="Title, company or city", label="Search hot drops"),
            _filters(),
            rx.cond(state.ready, _results(), job_skeletons(4)),
            ui.list_keys([ui.Shortcut("j / k", "Next and previous"), ui.Shortcut("Enter", "Open on its board")]),
            class_name="container stack gap-6",
        ),
        active="/hot-drops",
    )


def _filters() -> rx.Component:
    state = HotDropsState
    return rx.el.div(
        _chips("Board", "source", state.sources),
        _chips("Kind of job", "type", state.types),
        _chips("Place", "place", state.places),
        rx.cond(state.is_filtered, ui.anchor("Clear all", href="/hot-drops", class_name="link small")),
        class_name="jobs-filters",
    )


def _chips(label: str, name: str, choices: rx.Var[Any]) -> rx.Component:
    def chip(choice: rx.Var[Any]) -> rx.Component:
        return ui.query_link(
            choice.label,
            " ",
            rx.el.span(choice.count, class_name="chip-count num"),
            changes={name: choice.value},
            toggle=True,
            class_name="filter-chip",
        )

    return rx.cond(
        choices.length() > 1, rx.el.nav(ui.each(choices, Choice, chip), class_name="filter-chips", aria_label=label)
    )


def _results() -> rx.Component:
    state = HotDropsState
    quiet = ui.empty_state(
        "flame",
        "Nothing hot right now",
        "New finds arrive through the day. Our own jobs are always here.",
        ui.link_button("See our jobs", href="/jobs", variant="primary"),
    )
    narrow = ui.empty_state(
        "search",
        "No hot drop fits this search",
        "Try fewer words or another place.",
        ui.link_button("Show all hot drops", href="/hot-drops", variant="primary"),
    )
    count = rx.cond(state.total == 1, "1 hot drop", f"{state.total} hot drops")
    pages = rx.el.nav(
        rx.cond(state.first_href != "", ui.link_button("Back to the first", href=state.first_href)),
        rx.cond(state.next_href != "", ui.link_button("More", href=state.next_href)),
        class_name="row gap-2",
        aria_label="Pages",
    )
    return rx.cond(
        state.rows.length() > 0,
        rx.fragment(
            rx.el.p(count, class_name="muted small", aria_live="polite"),
            rx.el.div(ui.each(state.rows, HotDropCard, _drop), class_name="job-list"),
            pages,
        ),
        rx.cond(state.is_filtered, narrow, quiet),
    )


def _drop(drop: rx.Var[Any]) -> rx.Component:
    out = ui.anchor(
        drop.title, href=drop.original_url, external=True, data_key="enter", class_name="hot-drop-out", **OUT
    )
    return rx.el.article(
        rx.el.div(
            rx.el.h2(out, class_name="h3"),
            rx.el.span(drop.salary_text, class_name="job-card-pay num"),
            class_name="job-card-head",
        ),
        rx.el.p(drop.company_name, class_name="muted"),
        rx.el.p(
            _bit("map-pin", drop.location),
            _bit("briefcase", drop.job_type),
            _bit("external-link", drop.source),
            _bit("calendar", drop.posted_text),
            _bit("clock", drop.fetched_text),
            ui.badge(drop.leaves_text, "warn"),
            class_name="job-card-meta",
        ),
        rx.cond(drop.summary != "", rx.el.p(drop.summary, class_name="muted small drop-summary")),
        ui.row(
            ui.button(
                "Ask a recruiter about this",
                size="sm",
                icon="message-circle",
                on_click=HotDropsState.ask(drop.id),
            ),
            class_name="hot-drop-acts",
        ),
        class_name="card card-link job-card hot-drop",
        data_row=True,
        tab_index=-1,
        key=drop.id,
    )


def _bit(sign: str, text: rx.Var[Any]) -> rx.Component:
    return rx.cond(text != "", rx.el.span(ui.icon(sign, 14), text, class_name="job-bit"))


def _questions() -> rx.Component:
    return ui.card(
        rx.el.ul(ui.each(HotDropsState.asked, AskedRow, _question), class_name="asked-list"),
        title="Your questions",
    )


def _question(row: rx.Var[Any]) -> rx.Component:
    return rx.el.li(
        ui.anchor(
            rx.el.span(row.about, class_name="strong truncate"),
            rx.el.span(row.last_text, class_name="muted small truncate"),
            href=f"/asked/{row.session_id}",
            class_name="asked-link",
        ),
        rx.cond(row.unread > 0, ui.badge(f"{row.unread} new", "accent")),
        rx.el.span(ui.ago(row.last_at), class_name="faint small nowrap"),
        class_name="asked-row",
        key=row.session_id,
    )
