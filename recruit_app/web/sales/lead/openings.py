"""Where the company of a lead was seen hiring: the reason to call."""

from typing import Any

import reflex as rx

from recruit_app.domain.hotdrops.schemas import Opening
from recruit_app.web import ui
from recruit_app.web.sales.lead.state import LeadState


def seen_hiring() -> rx.Component:
    """The openings found on other boards in the last month; nothing where there are none."""
    openings: Any = LeadState.openings
    return ui.shown(
        openings.length() > 0,
        ui.card(
            rx.el.p("Openings found on other boards in the last month.", class_name="muted small"),
            rx.el.ul(ui.each(openings, Opening, _opening), class_name="asked-list"),
            title="Seen hiring",
        ),
    )


def _opening(one: Any) -> rx.Component:
    where = rx.cond(one.location != "", f"{one.location} · {one.source}", one.source)
    return rx.el.li(
        ui.anchor(
            rx.el.span(one.title, class_name="strong truncate"),
            rx.el.span(where, class_name="muted small truncate"),
            href=one.original_url,
            external=True,
            target="_blank",
            rel="noopener nofollow",
            class_name="asked-link",
        ),
        rx.cond(one.is_live, ui.badge("Open", "success"), ui.badge("Left")),
        rx.el.span(ui.ago(one.seen_at), class_name="faint small nowrap"),
        class_name="asked-row",
        key=one.id,
    )
