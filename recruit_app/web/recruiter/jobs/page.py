"""The list of jobs."""

from typing import Any

import reflex as rx

from recruit_app.web import ui
from recruit_app.web.layout import staff_page
from recruit_app.web.paging import cursor_pager
from recruit_app.web.recruiter.job_lines import stage_strip
from recruit_app.web.recruiter.jobs.state import JobsState

_COLUMNS = (
    ui.Column("title", "Job"),
    ui.Column("status", "Status"),
    ui.Column("pipeline", "Pipeline"),
    ui.Column("joined", "Joined", align="end"),
    ui.Column("recruiter", "Recruiter"),
    ui.Column("pay", "Pay"),
    ui.Column("deadline", "Deadline"),
)
_STATUSES = ("Draft", "Sourcing", "Interview", "Offer", "Closed")


def jobs() -> rx.Component:
    """Every job with its pipeline in numbers."""
    state = JobsState
    return staff_page(
        ui.stack(
            ui.filter_bar(
                ui.search_box("q", state.q, "Search title, client or number"),
                ui.filter_chips("status", [ui.Option(word, word) for word in _STATUSES], label="Status"),
                ui.filter_chips("mine", [ui.Option("1", "Mine only")], label="Whose", all_label=""),
            ),
            ui.data_table(
                _COLUMNS,
                state.rows,
                _cells,
                caption="Jobs",
                row_href=lambda job: job.href,
                row_key=lambda job: job.id,
                loading=state.loading,
                empty=ui.empty_state("briefcase", "No job here", "Clear the filters or make a new job."),
                dense=True,
            ),
            cursor_pager(state.next_href, is_first=state.is_first, first_href=state.first_href),
            gap=3,
        ),
        ui.list_keys([ui.Shortcut("n", "New job")]),
        title="Jobs",
        active="/recruiter/jobs",
        actions=ui.link_button("New job", href="/recruiter/jobs/new", variant="primary", icon="plus", data_key="n"),
        wide=True,
    )


def _cells(job: Any) -> list[ui.types.Node]:
    return [
        rx.el.span(
            rx.el.span(job.title, class_name="strong"),
            rx.el.span(job.client, " · ", job.place, class_name="muted small cell-sub"),
            class_name="cell-two",
        ),
        ui.status_badge(job.status),
        stage_strip(job),
        rx.el.span(job.joined, "/", job.openings, class_name="num"),
        rx.el.span(job.recruiter, class_name="nowrap"),
        ui.money(job.pay),
        rx.el.span(ui.day(job.deadline), class_name="nowrap"),
    ]
