"""The manager's overview: answers first, then where they come from."""

from typing import Any

import reflex as rx

from recruit_app.web import ui
from recruit_app.web.layout import staff_page
from recruit_app.web.manager.state import OverviewState

_JOBS = (
    ui.Column("title", "Job"),
    ui.Column("client", "Client"),
    ui.Column("recruiter", "Recruiter"),
    ui.Column("age", "Open for", align="end"),
    ui.Column("play", "In play", align="end"),
    ui.Column("deadline", "Deadline", align="end"),
)
_TEAM = (
    ui.Column("name", "Recruiter"),
    ui.Column("jobs", "Open jobs", align="end"),
    ui.Column("moves", "Moves", align="end"),
    ui.Column("sent", "Submitted", align="end"),
    ui.Column("joined", "Joined", align="end"),
    ui.Column("waiting", "Waiting", align="end"),
)
_SOURCES = (
    ui.Column("source", "Source"),
    ui.Column("applications", "Applied", align="end"),
    ui.Column("interviews", "Interviewed", align="end"),
    ui.Column("joins", "Joined", align="end"),
)


def overview() -> rx.Component:
    """How hiring and selling go."""
    return staff_page(
        rx.cond(
            OverviewState.headline,
            _body(),
            ui.stack(ui.skeleton(2), ui.grid(ui.skeleton_card(), ui.skeleton_card())),
        ),
        title="Overview",
        active="/manager",
        actions=ui.segmented(
            [("30", "30 days", "?days=30"), ("90", "90 days", "?days=90"), ("365", "1 year", "?days=365")],
            active=OverviewState.days,
            label="Period",
        ),
    )


def _body() -> rx.Component:
    return ui.stack(
        _numbers(),
        ui.grid(
            ui.card(
                ui.funnel(OverviewState.funnel, label="How many reached each stage"),
                title="Funnel",
                actions=ui.paragraph("reached · of the stage before", look="faint small"),
            ),
            ui.card(
                ui.bar_chart(OverviewState.times, label="Median days in each stage"),
                title="Time in stage",
                actions=ui.paragraph("median days", look="faint small"),
            ),
        ),
        ui.card(_jobs(), title="Oldest open jobs", flush=True),
        ui.card(_team(), title="Team", flush=True),
        ui.grid(_forecast(), ui.card(_sources(), title="Where people come from", flush=True)),
        gap=5,
    )


def _numbers() -> rx.Component:
    head: Any = OverviewState.headline
    backlog: Any = OverviewState.backlog
    return ui.stats(
        ui.stat(head.applications, "Applications", delta=OverviewState.more_applications),
        ui.stat(head.submissions, "Sent to clients"),
        ui.stat(head.offers, "Offers", delta=f"{head.offer_to_join_percent} % of offers joined"),
        ui.stat(head.joins, "Joined", delta=OverviewState.more_joins),
        ui.stat(head.open_jobs, "Open jobs", href="/recruiter/jobs"),
        ui.stat(
            backlog.open_items,
            "Waiting in queues",
            delta=f"{backlog.high_items} urgent, oldest {backlog.oldest_days} d",
        ),
    )


def _jobs() -> rx.Component:
    return ui.data_table(
        _JOBS,
        OverviewState.jobs,
        _job,
        caption="Oldest open jobs",
        row_href=lambda job: f"/recruiter/jobs/{job.id}",
        row_key=lambda job: job.id,
        empty=ui.empty_state("briefcase", "No open jobs", "Publish one to start."),
        dense=True,
    )


def _job(job: Any) -> list[ui.types.Node]:
    tone = rx.cond(job.days_open > 45, "danger", rx.cond(job.days_open > 30, "warn", "neutral"))
    age = ui.badge(f"{job.days_open} d", tone)
    return [
        job.title,
        job.client,
        rx.cond(job.recruiter != "", job.recruiter, ui.badge("Nobody", "danger")),
        age,
        rx.el.span(job.in_play, class_name="num"),
        rx.cond(job.deadline_text != "", job.deadline_text, "–"),
    ]


def _team() -> rx.Component:
    return ui.data_table(
        _TEAM,
        OverviewState.team,
        _member,
        caption="Recruiters",
        empty=ui.empty_state("users", "No recruiters yet", "Invite the first one."),
        dense=True,
    )


def _member(one: Any) -> list[ui.types.Node]:
    name = ui.row(ui.avatar(one.name, 22), one.name, gap=2)
    counts = [one.open_jobs, one.moves, one.submissions, one.joins, one.waiting]
    return [name, *[rx.el.span(count, class_name="num") for count in counts]]


def _forecast() -> rx.Component:
    found: Any = OverviewState.forecast
    late = f"{found.late_leads} leads worth {found.late_text} are past their closing date."
    return ui.card(
        ui.bar_chart(OverviewState.months, label="Weighted value by month"),
        rx.cond(
            found.late_leads > 0,
            ui.paragraph(late, look="muted small"),
        ),
        title="Forecast",
        actions=rx.el.span(found.total_weighted_text, class_name="num strong"),
    )


def _sources() -> rx.Component:
    return ui.data_table(
        _SOURCES,
        OverviewState.sources,
        lambda one: [
            one.source,
            *[rx.el.span(count, class_name="num") for count in (one.applications, one.interviews, one.joins)],
        ],
        caption="Sources",
        empty=ui.empty_state("users", "Nobody applied in this period", "Choose a longer one."),
        dense=True,
    )
