"""The page that answers "what should I do next?"."""

from typing import Any

import reflex as rx

from recruit_app.domain.applications.schemas import FollowUp
from recruit_app.domain.worklist.schemas import ActionCard
from recruit_app.web import ui
from recruit_app.web.layout import staff_page
from recruit_app.web.recruiter.home.state import TodayState
from recruit_app.web.recruiter.job_lines import JobLine, stage_strip

_SHORTCUTS = (
    ui.Shortcut("e", "Done"),
    ui.Shortcut("s", "Snooze until tomorrow"),
    ui.Shortcut("x", "Dismiss"),
)


def home() -> rx.Component:
    """The queue, today's follow-ups and the own jobs."""
    state: Any = TodayState
    return staff_page(
        ui.split(_queue(), ui.stack(_follow_ups(), _jobs())),
        ui.list_keys(_SHORTCUTS),
        title=rx.cond(state.first_name != "", f"What next, {state.first_name}?", "What next?"),
        active="/recruiter",
        actions=ui.link_button("All jobs", href="/recruiter/jobs", icon="briefcase"),
    )


def _queue() -> rx.Component:
    state: Any = TodayState
    nothing = ui.empty_state(
        "circle-check-big",
        "Nothing waits for you",
        "New applications, answers and messages appear here by themselves.",
        ui.link_button("Look at your jobs", href="/recruiter/jobs"),
    )
    rows = rx.el.ol(ui.each(state.items, ActionCard, _item), class_name="queue")
    listed = rx.cond(state.items.length() > 0, rows, nothing)
    return ui.card(
        rx.cond(state.loading, rx.el.div(ui.skeleton(9), class_name="queue-wait"), listed),
        title=rx.fragment("Your queue ", rx.el.span(state.items.length(), class_name="num faint")),
        actions=ui.row(
            rx.el.span(
                ui.kbd("j"),
                ui.kbd("k"),
                " move ",
                ui.kbd("e"),
                " done ",
                ui.kbd("s"),
                " snooze",
                class_name="queue-keys",
            ),
            rx.cond(state.urgent > 0, ui.badge(f"{state.urgent} urgent", "danger", dot=True)),
        ),
        flush=True,
    )


def _item(item: Any) -> rx.Component:
    icon, tone = _look(item.type)
    return rx.el.li(
        rx.el.span(ui.icon_of(icon), class_name=f"queue-mark tone-{tone}"),
        rx.el.div(
            ui.anchor(item.title, href=item.href, class_name="queue-title", data_key="enter"),
            rx.el.p(item.description, class_name="queue-text"),
            rx.el.p(
                ui.shown(item.job_title, rx.el.span(item.job_title)),
                ui.ago(item.created_at),
                rx.cond(item.priority == "High", ui.badge("Urgent", "danger")),
                class_name="queue-meta",
            ),
            class_name="grow",
        ),
        rx.el.div(
            ui.icon_button("check", f"Done: {item.title}", on_click=TodayState.finish(item.id), data_key="e"),
            ui.icon_button("clock", f"Snooze: {item.title}", on_click=TodayState.snooze(item.id), data_key="s"),
            ui.icon_button("x", f"Dismiss: {item.title}", on_click=TodayState.dismiss(item.id), data_key="x"),
            class_name="queue-acts",
        ),
        class_name="queue-item",
        data_row="true",
        tab_index=0,
        key=item.id,
    )


def _look(kind: Any) -> tuple[Any, Any]:
    icon = rx.match(
        kind,
        ("NEW_MATCHES", "user-plus"),
        ("CHAT_FOLLOWUP", "message-circle"),
        ("NO_RESPONSE", "bell"),
        ("PARSE_FAILURE", "file-text"),
        ("INTERVENTION_NEEDED", "triangle-alert"),
        "badge-check",
    )
    tone = rx.match(
        kind,
        ("NEW_MATCHES", "info"),
        ("CHAT_FOLLOWUP", "accent"),
        ("NO_RESPONSE", "neutral"),
        ("PARSE_FAILURE", "warn"),
        ("INTERVENTION_NEEDED", "danger"),
        "success",
    )
    return icon, tone


def _follow_ups() -> rx.Component:
    state: Any = TodayState
    rows = rx.el.ul(ui.each(state.follow_ups, FollowUp, _follow_up), class_name="plain-list follow-list", tab_index=0)
    nothing = rx.el.p("Nobody to come back to today or tomorrow.", class_name="muted card-note")
    return ui.card(
        rx.cond(state.loading, ui.skeleton(3), rx.cond(state.follow_ups.length() > 0, rows, nothing)),
        title="Follow up",
        flush=True,
    )


def _follow_up(row: Any) -> rx.Component:
    return rx.el.li(
        ui.avatar(row.name, 28),
        rx.el.div(
            ui.anchor(
                row.name,
                href=f"/recruiter/jobs/{row.job_id}?candidate={row.application_id}",
                class_name="strong",
                data_key="enter",
            ),
            rx.el.p(
                rx.cond(row.remarks != "", row.remarks, row.job_title),
                title=rx.cond(row.remarks != "", f"{row.remarks} · {row.job_title}", row.job_title),
                class_name="muted small truncate",
            ),
            class_name="grow",
        ),
        ui.badge(row.due_text, rx.cond(row.is_overdue, "danger", rx.cond(row.due_text == "Today", "warn", "neutral"))),
        class_name="plain-row",
        data_row="true",
        tab_index=0,
        key=row.application_id,
    )


def _jobs() -> rx.Component:
    state: Any = TodayState
    rows = rx.el.ul(ui.each(state.jobs, JobLine, _job), class_name="plain-list")
    nothing = rx.el.p("No job is assigned to you yet.", class_name="muted card-note")
    return ui.card(
        rx.cond(state.loading, ui.skeleton(5), rx.cond(state.jobs.length() > 0, rows, nothing)),
        title="Your jobs",
        flush=True,
    )


def _job(job: Any) -> rx.Component:
    return rx.el.li(
        rx.el.div(
            ui.anchor(job.title, href=job.href, class_name="strong", data_key="enter"),
            rx.el.p(job.client, class_name="muted small truncate"),
            class_name="grow",
        ),
        stage_strip(job),
        class_name="plain-row plain-stack",
        data_row="true",
        tab_index=0,
        key=job.id,
    )
