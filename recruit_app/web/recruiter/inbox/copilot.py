"""Beside the thread: the person, the job, what is fresh, the score and replies to edit."""

from typing import Any

import reflex as rx

from recruit_app.domain.candidates.schemas import FactView
from recruit_app.domain.matching.schemas import MatchLine
from recruit_app.domain.prescreen.schemas import AnswerRow
from recruit_app.web import ui
from recruit_app.web.recruiter.inbox.state import InboxState


def copilot() -> rx.Component:
    """The right pane."""
    return rx.el.aside(
        _person(),
        replies(),
        _failed(),
        _facts(),
        _reasons(),
        class_name="inbox-side",
        aria_label="Co-pilot",
    )


def _person() -> rx.Component:
    state: Any = InboxState
    detail, profile = state.detail, state.profile
    return rx.el.section(
        rx.el.div(
            rx.el.div(
                rx.el.p(rx.cond(profile.current_role != "", profile.current_role, detail.name), class_name="strong"),
                rx.el.p(profile.current_place, class_name="muted small"),
                class_name="grow",
            ),
            ui.score(detail.match_score),
            class_name="row gap-3",
        ),
        ui.row(ui.status_badge(detail.status), ui.status_badge(detail.automation_status), gap=1, wrap=True),
        ui.row(
            ui.link_button(
                "Open on the board",
                href=f"/recruiter/jobs/{detail.job_id}?candidate={detail.id}",
                size="sm",
                icon="columns-3",
                data_key="b",
            ),
            gap=2,
        ),
        class_name="side-part",
    )


def replies() -> rx.Component:
    """Three proposals to edit, and the canned ones."""
    state: Any = InboxState
    proposed = rx.foreach(
        state.suggestions,
        lambda text, index: rx.el.button(
            ui.kbd((index + 1).to(str)),
            rx.el.span(text),
            type="button",
            class_name="proposal",
            on_click=state.use_reply(text),
            data_key=(index + 1).to(str),
        ),
    )
    canned = ui.menu(
        rx.fragment("Canned replies", ui.icon("chevron-down", 14)),
        rx.foreach(
            state.canned,
            lambda text: ui.menu_item(rx.el.span(text, class_name="canned"), on_click=state.use_reply(text)),
        ),
        label="Canned replies",
        trigger_class="btn btn-ghost btn-sm",
    )
    return rx.el.section(
        rx.el.div(rx.el.h3("Proposed replies", class_name="overline"), canned, class_name="row row-between"),
        rx.el.div(proposed, class_name="proposals"),
        class_name="side-part",
    )


def _failed() -> rx.Component:
    state: Any = InboxState
    return rx.cond(
        state.answers.length() > 0,
        rx.el.section(
            rx.el.h3("Must-haves not met", class_name="overline"),
            ui.each(state.answers, AnswerRow, _failed_line),
            class_name="side-part",
        ),
    )


def _failed_line(row: Any) -> rx.Component:
    return rx.el.p(
        row.question_text,
        " ",
        rx.el.span(row.answer, class_name="strong"),
        f" (wanted: {row.rule_words})",
        class_name="small",
    )


def _facts() -> rx.Component:
    return rx.el.section(
        rx.el.h3("Fresh and stale", class_name="overline"),
        rx.el.dl(ui.each(InboxState.facts, FactView, _fact), class_name="fact-lines"),
        class_name="side-part",
    )


def _fact(fact: Any) -> rx.Component:
    tone = rx.match(fact.state, ("fresh", "success"), ("stale", "warn"), "neutral")
    return rx.el.div(
        rx.el.dt(fact.label),
        rx.el.dd(rx.cond(fact.value_text != "", fact.value_text, "–"), class_name="num"),
        rx.el.dd(ui.badge(fact.age_text, tone)),
        class_name="fact-line",
    )


def _reasons() -> rx.Component:
    return rx.el.section(
        rx.el.h3("Why this score", class_name="overline"),
        rx.el.ul(ui.each(InboxState.match, MatchLine, _reason), class_name="match-lines"),
        class_name="side-part",
    )


def _reason(line: Any) -> rx.Component:
    tone = rx.match(line.verdict, ("good", "success"), ("partial", "warn"), ("missing", "danger"), "neutral")
    icon = rx.match(line.verdict, ("good", "check"), ("missing", "x"), ("partial", "circle-alert"), "circle-help")
    return rx.el.li(
        rx.el.span(ui.icon_of(icon), class_name=f"match-mark tone-{tone}"),
        rx.el.span(line.text, class_name="grow"),
        class_name="match-line small",
    )
