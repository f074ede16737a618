"""The administrator's first page."""

from typing import Any

import reflex as rx

from recruit_app.domain.reports.schemas import HealthPart, Warned
from recruit_app.web import ui
from recruit_app.web.admin.health.state import HealthState
from recruit_app.web.layout import staff_page


def health() -> rx.Component:
    """Is everything well, and what was not?"""
    state = HealthState
    return staff_page(
        rx.cond(state.loading, ui.skeleton_card(), _body()),
        title="Health",
        active="/admin",
        actions=ui.button("Check again", icon="refresh-cw", on_click=state.load, data_key="r"),
    )


def _body() -> rx.Component:
    state = HealthState
    verdict = rx.cond(
        state.failing > 0,
        ui.alert("danger", "A part of the system is down. It says below what to do."),
        ui.alert("success", "Everything the product needs is running."),
    )
    return ui.stack(
        verdict,
        rx.el.ul(ui.each(state.parts, HealthPart, _part), class_name="health"),
        ui.card(
            rx.cond(
                state.warnings.length() > 0,
                rx.el.ul(ui.each(state.warnings, Warned, _warning), class_name="warnings"),
                ui.empty_state("circle-check", "No warnings", "Nothing went wrong lately."),
            ),
            title="Recent warnings",
            actions=ui.link("Whole audit", href="/admin/audit"),
        ),
        ui.list_keys([ui.Shortcut("r", "Check again")]),
    )


def _part(part: Any) -> rx.Component:
    tone = rx.match(part.state, ("ok", "success"), ("warn", "warn"), "danger")
    word = rx.match(part.state, ("ok", "Fine"), ("warn", "Look"), "Down")
    return rx.el.li(
        rx.el.div(rx.el.span(part.name, class_name="muted"), ui.badge(word, tone, dot=True), class_name="health-head"),
        rx.el.span(part.value, class_name="health-value num"),
        rx.el.span(part.note, class_name="faint small"),
        class_name="health-part",
    )


def _warning(one: Any) -> rx.Component:
    return rx.el.li(
        ui.status_badge(one.severity),
        rx.el.span(one.description, class_name="grow"),
        rx.el.span(one.when_text, class_name="faint small num"),
        class_name="warning",
        key=one.id,
    )
