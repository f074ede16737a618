"""The settings page."""

from typing import Any

import reflex as rx

from recruit_app.web import ui
from recruit_app.web.admin.flags.rows import DaysRow, FlagGroup, FlagRow
from recruit_app.web.admin.flags.state import FlagsState
from recruit_app.web.layout import staff_page


def flags() -> rx.Component:
    """Every setting, grouped; a switch acts at once."""
    state = FlagsState
    nothing = ui.empty_state("search", "No setting holds these words", "Try others.")
    return staff_page(
        ui.filter_bar(ui.search_box("q", state.q, "Search settings")),
        rx.cond(
            state.loading,
            ui.skeleton_card(),
            rx.cond(
                state.groups.length() > 0,
                rx.el.div(ui.each(state.groups, FlagGroup, _group), class_name="stack gap-5"),
                nothing,
            ),
        ),
        ui.list_keys(),
        title="Settings",
        text="A change acts within two seconds everywhere and is on the audit.",
        active="/admin/flags",
    )


def _group(group: Any) -> rx.Component:
    return ui.card(
        ui.stack(
            ui.heading(group.name, level=2, look="h3"),
            rx.el.ul(ui.each(group.rows, FlagRow, _flag), class_name="settings"),
        ),
        key=group.name,
    )


def _flag(flag: Any) -> rx.Component:
    words = rx.el.div(
        rx.el.div(
            rx.el.span(flag.title, class_name="strong"),
            rx.el.code(flag.key, class_name="setting-key"),
            class_name="row gap-2 row-wrap",
        ),
        rx.el.p(flag.description, class_name="muted"),
        rx.cond(
            flag.changed_at != "",
            rx.el.p("Changed by ", flag.changed_by, ", ", ui.ago(flag.changed_at), class_name="faint small"),
        ),
        class_name="grow",
    )
    control = rx.match(flag.kind, ("switch", _switch(flag)), ("text", _text(flag)), rx.fragment())
    return rx.el.li(
        rx.el.div(words, control, class_name="setting-line"),
        rx.cond(flag.kind == "days", _days(flag)),
        class_name="setting",
        key=flag.key,
    )


def _switch(flag: Any) -> rx.Component:
    return ui.switch(
        flag.key,
        flag.title,
        hide_label=True,
        checked=flag.is_on,
        on_change=FlagsState.switch(flag.key, ~flag.is_on),
    )


def _text(flag: Any) -> rx.Component:
    return ui.form(
        ui.hidden("key", flag.key),
        ui.text_input("value", default_value=flag.value_text, aria_label=flag.title, max_length=120),
        ui.submit("Save", variant="secondary"),
        on_submit=FlagsState.save_text,
        class_name="inline-form",
    )


def _days(flag: Any) -> rx.Component:
    return ui.form(
        ui.hidden("key", flag.key),
        rx.el.div(ui.each(flag.days, DaysRow, _fact), class_name="days-grid"),
        ui.form_actions(ui.submit("Save days", variant="secondary")),
        on_submit=FlagsState.save_days,
    )


def _fact(fact: Any) -> rx.Component:
    box = ui.text_input(fact.key, type="number", default_value=fact.days.to(str), min=1, max=3650, required=True)
    return ui.field(fact.label, box, name=fact.key, error=FlagsState.errors[fact.key].to(str))
