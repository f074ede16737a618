"""The own profile: one calm card per section, edited where it stands."""

from typing import Any

import reflex as rx

from recruit_app.domain.candidates.schemas import FactView, FieldView, SectionView
from recruit_app.web import ui
from recruit_app.web.candidate.gate import members_only
from recruit_app.web.candidate.profile.fields import edit_form
from recruit_app.web.candidate.profile.history import history
from recruit_app.web.candidate.profile.resume import resume_card
from recruit_app.web.candidate.profile.state import ProfileState
from recruit_app.web.layout import candidate_page

_PROFILE = ProfileState.profile


def profile() -> rx.Component:
    """The page."""
    return candidate_page(
        members_only("/profile", rx.cond(ProfileState.ready, _content(), _loading())),
        title="Your profile",
        text="Keep it once, apply anywhere. You decide who sees it.",
        active="/profile",
    )


def _content() -> rx.Component:
    return rx.el.div(
        ui.card(
            ui.row(
                rx.el.span(f"{_PROFILE.percent}% complete", class_name="strong num"),
                rx.el.span("More complete profiles are answered sooner.", class_name="muted small"),
                justify="between",
                wrap=True,
            ),
            ui.progress(_PROFILE.percent, label="Profile complete", show_value=False),
        ),
        rx.cond(_PROFILE.stale.length() > 0, _stale()),
        resume_card(),
        ui.each(_PROFILE.sections, SectionView, _section),
        class_name="stack gap-5",
    )


def _loading() -> rx.Component:
    return rx.el.div(*[ui.skeleton_card() for _ in range(4)], class_name="stack gap-5")


def _stale() -> rx.Component:
    return ui.card(
        rx.el.p("Recruiters rely on these. One tap if nothing changed.", class_name="muted"),
        rx.el.ul(ui.each(_PROFILE.stale, FactView, _stale_fact), class_name="prof-stale"),
        title="Still right?",
    )


def _stale_fact(fact: rx.Var[Any]) -> rx.Component:
    return rx.el.li(
        rx.el.div(
            rx.el.span(fact.label, class_name="muted small"),
            rx.el.span(fact.value_text, class_name="strong"),
            class_name="stack grow",
        ),
        ui.badge(fact.age_text, "warn"),
        ui.button("Still right", size="sm", on_click=ProfileState.still_right(fact.key)),
    )


def _section(section: rx.Var[Any]) -> rx.Component:
    head = rx.el.div(
        rx.el.div(
            rx.el.h2(section.title, class_name="h3"),
            rx.el.p(section.unlocks, class_name="muted small"),
            class_name="stack grow",
        ),
        rx.cond(
            section.percent == 100,
            ui.badge("Complete", "success"),
            rx.el.span(f"{section.percent}%", class_name="muted num small"),
        ),
        rx.cond(
            (ProfileState.editing != section.key) & (section.key != "history"),
            ui.button(
                "Edit",
                size="sm",
                on_click=ProfileState.edit(section.key),
                aria_label=f"Edit {section.title}",
            ),
        ),
        class_name="prof-head",
    )
    body = rx.cond(
        section.key == "history",
        history(),
        rx.cond(ProfileState.editing == section.key, edit_form(section.fields), _values(section)),
    )
    return rx.el.section(head, body, class_name="card prof-card", id=f"section-{section.key}")


def _values(section: rx.Var[Any]) -> rx.Component:
    return rx.el.div(
        rx.el.dl(ui.each(section.fields, FieldView, _value), class_name="prof-values"),
        rx.cond(
            section.missing_text != "",
            rx.el.p("Not filled in: ", section.missing_text, class_name="faint small"),
        ),
        class_name="stack gap-4",
    )


def _value(field: rx.Var[Any]) -> rx.Component:
    age = rx.cond(
        field.state != "",
        rx.el.span(field.age_text, class_name=rx.cond(field.state == "stale", "prof-age prof-age-stale", "prof-age")),
    )
    label = rx.el.dt(field.label, rx.cond(field.is_protected, ui.icon("lock", 12, aria_label="Only you see this")))
    value = rx.el.div(label, rx.el.dd(field.value_text, age), class_name="prof-value", data_wide=_is_wide(field))
    return rx.cond(field.value_text != "", value)


def _is_wide(field: rx.Var[Any]) -> rx.Var[Any]:
    return rx.cond((field.kind == "text") | (field.name == "skills"), "true", "false")
