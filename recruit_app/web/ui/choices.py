"""Controls that choose: checkbox, switch, radio cards. All of them native inputs underneath."""

from collections.abc import Sequence
from typing import Any

import reflex as rx

from recruit_app.web.ui.base import each, either_equal, shown
from recruit_app.web.ui.forms import field_error, field_id
from recruit_app.web.ui.types import Node, Option, Text


def checkbox(name: Text, label: Node, *, value: Text = "on", hint: Text = "", **props: Any) -> rx.Component:
    """A box to tick; pass `default_checked`, or `checked` with `on_change`."""
    return rx.el.label(
        rx.el.input(type="checkbox", name=name, value=value, class_name="check", **props),
        rx.el.span(
            rx.el.span(label, class_name="choice-label"),
            shown(hint, rx.el.span(hint, class_name="choice-hint")),
            class_name="choice-text",
        ),
        class_name="choice",
    )


def switch(name: Text, label: Node, *, hint: Text = "", hide_label: bool = False, **props: Any) -> rx.Component:
    """An on/off switch that acts at once (`on_change` gets a bool); `hide_label` is for tables."""
    return rx.el.label(
        rx.el.span(
            rx.el.span(label, class_name="choice-label"),
            shown(hint, rx.el.span(hint, class_name="choice-hint")),
            class_name="sr-only" if hide_label else "choice-text grow",
        ),
        rx.el.input(type="checkbox", role="switch", name=name, class_name="switch", **props),
        class_name="choice choice-switch",
    )


def radio_cards(
    name: Text,
    legend: Node,
    options: Sequence[Option] | rx.Var[Any],
    *,
    value: Text = "",
    error: Text = "",
    hide_legend: bool = False,
    **props: Any,
) -> rx.Component:
    """One choice among few, each a card with a hint; `value` is chosen at first."""

    def card(option: Any) -> rx.Component:
        return rx.el.label(
            rx.el.input(
                type="radio",
                name=name,
                value=option.value,
                default_checked=either_equal(option.value, value),
                class_name="radio",
                **props,
            ),
            rx.el.span(
                rx.el.span(option.label, class_name="choice-label"),
                shown(option.hint, rx.el.span(option.hint, class_name="choice-hint")),
                class_name="choice-text",
            ),
            class_name="radio-card",
        )

    return rx.el.fieldset(
        rx.el.legend(legend, class_name="sr-only" if hide_legend else "field-label"),
        rx.el.div(each(options, Option, card), class_name="radio-cards"),
        field_error(name, error),
        class_name="field",
        id=field_id(name),
    )
