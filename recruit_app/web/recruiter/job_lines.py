"""A job with how many stand at each of its stages, as the recruiter's lists show it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import reflex as rx

from recruit_app.domain.applications.schemas import StageCounts
from recruit_app.domain.jobs.schemas import JobRow


@dataclass(frozen=True)
class JobLine:
    """One job of a list."""

    id: str
    href: str
    title: str
    number: str
    client: str
    place: str
    pay: str
    status: str
    recruiter: str
    openings: int
    deadline: date | None
    new: int
    screening: int
    interview: int
    offer: int
    joined: int
    active: int


def job_lines(jobs: Sequence[JobRow], counts: Mapping[str, StageCounts]) -> list[JobLine]:
    """Return the jobs with their counts."""
    return [_line(job, counts[job.id]) for job in jobs]


def _line(job: JobRow, count: StageCounts) -> JobLine:
    return JobLine(
        id=job.id,
        href=job.href,
        title=job.title,
        number=job.internal_job_id,
        client=job.client_name,
        place=job.place_text,
        pay=job.pay_text,
        status=job.status,
        recruiter=job.recruiter_name,
        openings=job.openings,
        deadline=job.deadline,
        new=count.new,
        screening=count.screening,
        interview=count.interview,
        offer=count.offer,
        joined=count.joined,
        active=count.active,
    )


def stage_strip(job: Any) -> rx.Component:
    """How many stand at each stage, as four numbers in the colours of the board."""
    stages = (
        ("New", job.new, "info"),
        ("Screening", job.screening, "violet"),
        ("Interview", job.interview, "warn"),
        ("Offer", job.offer, "accent"),
    )
    return rx.el.div(
        *[
            rx.el.span(
                rx.el.span(count, class_name="num strip-count"),
                rx.el.span(name, class_name="strip-name"),
                class_name=f"strip-part tone-{tone}",
                data_empty=rx.cond(count == 0, "true", "false"),
            )
            for name, count, tone in stages
        ],
        class_name="strip",
    )
