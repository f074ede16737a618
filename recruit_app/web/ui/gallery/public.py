"""The public frame with a hero, a search and job cards, as a visitor on a phone meets it."""

import reflex as rx

from recruit_app.web import ui
from recruit_app.web.ui.gallery.sample import SampleActor

_JOBS = (
    ("Senior Java Developer", "Zensar Retail, Pune", "₹24–32 LPA", ("Hybrid", "6–9 years", "Spring Boot")),
    ("Data Engineer", "Lakshya Logistics, Bengaluru", "₹18–24 LPA", ("Remote", "4–7 years", "Airflow")),
    ("Finance Controller", "Meridian Foods, Chennai", "₹30–38 LPA", ("On-site", "10+ years", "SAP")),
)


def _job(title: str, place: str, pay: str, tags: tuple[str, ...]) -> rx.Component:
    return ui.link_card(
        ui.row(
            ui.stack(
                ui.heading(title, level=3),
                ui.paragraph(place, look="muted"),
                ui.row(*[ui.badge(tag) for tag in tags], gap=2, wrap=True),
                gap=2,
                class_name="grow",
            ),
            ui.stack(ui.money(pay), ui.ago("2026-11-22T06:00:00Z"), gap=1, class_name="small strong"),
            justify="between",
            class_name="row-top row-wrap",
        ),
        href="/ui/public",
    )


def public_gallery() -> rx.Component:
    """The public shell."""
    return ui.public_shell(
        rx.el.div(
            ui.stack(
                ui.heading("Good work, found quickly", level=1, look="display"),
                ui.paragraph(
                    "Live openings across India. Apply once, answer three questions, hear back.",
                    look="lead",
                ),
                ui.row(
                    ui.search_box("q", placeholder="Job, skill or city"),
                    ui.link_button("See all jobs", href="/jobs", variant="primary"),
                    wrap=True,
                ),
                gap=5,
                class_name="hero",
            ),
            ui.section("Fresh this week", ui.stack(*[_job(*job) for job in _JOBS], gap=3)),
            class_name="container narrow stack gap-12",
        ),
        active="/jobs",
    )


def candidate_gallery() -> rx.Component:
    """The candidate shell."""
    return ui.candidate_shell(
        ui.stack(
            ui.alert("info", "Ananya asks for a call on Thursday at 4 pm.", title="A recruiter wrote to you"),
            *[
                ui.card(
                    ui.row(
                        ui.stack(ui.heading(title, level=2, look="h3"), ui.paragraph(place, look="muted"), gap=0),
                        ui.status_badge(status),
                        justify="between",
                    )
                )
                for (title, place, _, _), status in zip(_JOBS, ("Interview", "Screening", "Offer"), strict=True)
            ],
            gap=3,
        ),
        actor=SampleActor(role="CANDIDATE"),
        title="My applications",
        text="Every step, as it happens.",
        active="/applications",
    )
