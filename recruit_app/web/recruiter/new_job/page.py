"""The page where a job is made."""

from typing import Any

import reflex as rx

from recruit_app.web import ui
from recruit_app.web.layout import staff_page
from recruit_app.web.recruiter.new_job.state import NewJobState

_MODES = [ui.Option("On-site", "On-site"), ui.Option("Hybrid", "Hybrid"), ui.Option("Remote", "Remote")]
_TYPES = [
    ui.Option("FULL_TIME", "Full-time"),
    ui.Option("PART_TIME", "Part-time"),
    ui.Option("CONTRACTOR", "Contract"),
    ui.Option("TEMPORARY", "Temporary"),
    ui.Option("INTERN", "Internship"),
]
_SKILLS = ("Java", "Python", "React", "SQL", "AWS", "Excel", "Sales", "Tally", "SAP")
_PLACES = ("Bengaluru, Karnataka", "Hyderabad, Telangana", "Pune, Maharashtra", "Mumbai, Maharashtra")


def new_job() -> rx.Component:
    """One form, roomy enough to think."""
    state = NewJobState
    return staff_page(
        rx.cond(
            state.loading,
            ui.skeleton_card(),
            ui.form(
                ui.card(_basics(), title="The job"),
                ui.card(_people(), title="Who fits"),
                ui.card(_publish()),
                on_submit=state.create,
                class_name="form job-form",
            ),
        ),
        title="New job",
        active="/recruiter/jobs",
        breadcrumbs=[ui.Crumb("Jobs", "/recruiter/jobs"), ui.Crumb("New job")],
    )


def _field(label: str, name: str, control: rx.Component, **more: Any) -> rx.Component:
    return ui.field(label, control, name=name, error=NewJobState.errors[name].to(str), **more)


def _basics() -> rx.Component:
    state = NewJobState
    client = ui.select(
        "client_id", state.clients, placeholder="Choose a client", default_value=state.client_id, required=True
    )
    return ui.stack(
        ui.grid(
            _field("Client", "client_id", client),
            _field("Title", "title", ui.text_input("title", required=True, max_length=200)),
            _field("Work mode", "work_mode", ui.select("work_mode", _MODES)),
            _field("Employment", "employment_type", ui.select("employment_type", _TYPES)),
        ),
        _field(
            "Places",
            "job_locations",
            ui.chips_input(
                "job_locations", state.places, suggestions=_PLACES, on_change=state.set_places,
                placeholder="City, State",
            ),
            optional=True,
        ),
        ui.checkbox("is_confidential", "Confidential", hint="The public page and the markup do not name the employer."),
        ui.checkbox("on_agency_payroll", "On our payroll", hint="Search engines are told that we are the employer."),
        ui.grid(
            _field("Pay from, per year", "min_salary", ui.text_input("min_salary", placeholder="18 L"), optional=True),
            _field("Pay to, per year", "max_salary", ui.text_input("max_salary", placeholder="24 L"), optional=True),
        ),
        _field(
            "What the job is about",
            "job_summary",
            ui.textarea("job_summary", rows=7),
            hint="Plain words: the work, the team, what is hard about it. Needed to publish.",
        ),
    )  # fmt: skip


def _people() -> rx.Component:
    state = NewJobState
    skills = ui.chips_input("required_skills", state.skills, suggestions=_SKILLS, on_change=state.set_skills)
    return ui.stack(
        _field("Skills", "required_skills", skills, optional=True),
        ui.grid(
            _field(
                "Experience",
                "experience_required",
                ui.text_input("experience_required", placeholder="4-7 Years"),
                optional=True,
            ),
            _field(
                "Openings",
                "number_of_openings",
                ui.text_input("number_of_openings", type="number", min=1, default_value="1"),
            ),
            _field(
                "Deadline",
                "application_deadline",
                ui.date_input("application_deadline"),
                optional=True,
                hint="The job leaves the public site at the end of that day.",
            ),
        ),
    )


def _publish() -> rx.Component:
    return ui.row(
        ui.checkbox(
            "publish", "Publish now", hint="Off keeps it as a draft only the office sees.", default_checked=True
        ),
        rx.el.div(ui.link_button("Cancel", href="/recruiter/jobs"), ui.submit("Create job"), class_name="row gap-2"),
        justify="between",
        wrap=True,
    )
