"""The résumé: drop it, see what was read beside what is there, say yes."""

from typing import Any

import reflex as rx

from recruit_app.adapters.resume_reader.checks import ACCEPT
from recruit_app.domain.candidates.schemas import PositionView, ProposedField
from recruit_app.web import ui
from recruit_app.web.candidate.profile.history import position_text
from recruit_app.web.candidate.profile.state import ProfileState

_READ = ProfileState.read
_PROFILE = ProfileState.profile


def resume_card() -> rx.Component:
    """Where the résumé stands."""
    return ui.card(
        _done(),
        rx.match(
            _READ.status,
            ("queued", _reading()),
            ("proposed", _review()),
            ("failed", _failed()),
            _drop(),
        ),
        title="Résumé",
        actions=rx.cond(
            _PROFILE.resume_name != "",
            ui.button(
                _PROFILE.resume_name,
                icon="download",
                size="sm",
                variant="ghost",
                on_click=ProfileState.open_resume,
            ),
        ),
        class_name="prof-resume",
    )


def _done() -> rx.Component:
    # Always on the page: the focus is moved here before the browser has drawn the message.
    is_news = (ProfileState.done != "") & (_READ.status != "queued") & (_READ.status != "proposed")
    message = rx.cond(is_news, ui.alert("success", ProfileState.done))
    return rx.el.div(message, id="resume-done", tab_index=-1, class_name="prof-done")


def _drop() -> rx.Component:
    return ui.file_drop(
        "/files/resume",
        label=rx.cond(_PROFILE.resume_name != "", "Drop a newer résumé here", "Drop your résumé here"),
        hint="PDF, Word or text, up to 10 MB. We read it and you check what we found.",
        accept=ACCEPT,
        on_done=ProfileState.refresh,
    )


def _reading() -> rx.Component:
    return rx.el.div(
        rx.el.p("Reading ", rx.el.span(_READ.file_name, class_name="strong"), "…", role="status"),
        ui.skeleton(3),
        rx.el.p("This takes a few seconds. You can go on; it will be here.", class_name="muted small"),
        class_name="stack gap-3",
    )


def _failed() -> rx.Component:
    return rx.el.div(
        ui.alert("warn", _READ.failure),
        _drop(),
        ui.button("Close this note", variant="ghost", size="sm", on_click=ProfileState.discard),
        class_name="stack gap-3",
    )


def _review() -> rx.Component:
    nothing = ui.alert("info", "Your profile already says everything this résumé does.")
    positions = rx.cond(
        _READ.positions.length() > 0,
        _choice(
            "positions",
            "Work history",
            rx.cond(_PROFILE.positions.length() > 0, f"{_PROFILE.positions.length()} positions", ""),
            rx.el.ol(
                ui.each(_READ.positions, PositionView, lambda row: rx.el.li(position_text(row))),
                class_name="prof-history",
            ),
        ),
    )
    return ui.form(
        rx.el.p(
            "We read ",
            rx.el.span(_READ.file_name, class_name="strong"),
            ". Tick what is right; nothing changes before you say so.",
        ),
        rx.cond((_READ.fields.length() == 0) & (_READ.positions.length() == 0), nothing),
        rx.el.ul(ui.each(_READ.fields, ProposedField, _proposed), positions, class_name="review"),
        ui.form_actions(
            ui.submit("Use what is ticked"),
            ui.button("Discard", variant="ghost", on_click=ProfileState.discard),
        ),
        on_submit=ProfileState.accept,
        key=_READ.read_id,
    )


def _proposed(field: rx.Var[Any]) -> rx.Component:
    new = rx.el.div(
        rx.el.span(field.proposed_text, class_name="strong"),
        rx.cond(~field.is_sure, ui.badge("Please check", "warn")),
        rx.cond(field.evidence != "", rx.el.span(f"“{field.evidence}”", class_name="faint small review-proof")),
        class_name="stack gap-1",
    )
    return _choice(field.name, field.label, field.current_text, new, is_ticked=field.is_sure)


def _choice(name: Any, label: Any, current: Any, new: rx.Component, *, is_ticked: Any = True) -> rx.Component:
    return rx.el.li(
        ui.checkbox(name, label, default_checked=is_ticked),
        rx.el.div(
            rx.el.div(
                rx.el.span("Today", class_name="overline"),
                rx.cond(current != "", current, rx.el.span("Empty", class_name="faint")),
                class_name="stack review-old",
            ),
            rx.el.div(rx.el.span("From the résumé", class_name="overline"), new, class_name="stack review-new"),
            class_name="review-sides",
        ),
        class_name="review-row",
    )
