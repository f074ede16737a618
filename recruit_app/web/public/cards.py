"""A job in a list, and the live mark that puts the pre-rendered page away."""

from typing import Any

import reflex as rx

from recruit_app.domain.jobs.schemas import JobCard
from recruit_app.web import ui

_LIVE = """(()=>{document.getElementById("prerendered")?.remove();
const page=document.querySelector(".job-page"),here=location.pathname;
if(!page||!/^\\/jobs\\/[^/]+$/.test(here))return;
const text=(look)=>page.querySelector(look)?.textContent?.slice(0,120)??"";
try{const kept=JSON.parse(localStorage.getItem("recent-jobs")??"[]").filter((job)=>job.href!==here);
kept.unshift({href:here,title:text("h1"),company:text(".lead"),pay:text(".job-pay")});
localStorage.setItem("recent-jobs",JSON.stringify(kept.slice(0,6)))}catch{}})()"""


def job_card(job: rx.Var[Any]) -> rx.Component:
    """A job as one link: what, how much, who, where."""
    return ui.link_card(
        rx.el.div(
            rx.el.h2(job.title, class_name="h3"),
            rx.cond(job.is_new, ui.badge("New", "success")),
            rx.el.span(
                job.pay_text,
                rx.cond(job.pay_exact != "", rx.el.span(job.pay_exact, class_name="job-card-exact")),
                class_name="job-card-pay num",
            ),
            class_name="job-card-head",
        ),
        rx.el.p(job.company, class_name="muted"),
        rx.el.p(
            _bit("map-pin", job.place_text),
            _bit("building-2", job.work_mode),
            _bit("briefcase", job.experience),
            _bit("clock", job.posted_text),
            class_name="job-card-meta",
        ),
        rx.cond(
            job.fit_text != "",
            rx.el.p(ui.icon("badge-check", 14), job.fit_text, class_name="job-bit job-fit"),
        ),
        rx.cond(
            job.skills.length() > 0,
            rx.el.p(
                ui.each(job.skills[:6], str, lambda skill: rx.el.span(skill, class_name="job-skill")),
                class_name="job-skills",
            ),
        ),
        href=job.href,
        class_name="job-card",
        data_row=True,
        data_key="enter",
    )


def job_cards(jobs: rx.Var[Any], class_name: str = "job-list") -> rx.Component:
    """Jobs under each other."""
    return rx.el.div(ui.each(jobs, JobCard, job_card), class_name=class_name)


def facet_words(facet: rx.Var[Any]) -> tuple[Any, ...]:
    """What a filter's choice says: "Pune 7", the number quieter and read as a word of its own."""
    return (facet.label, " ", rx.el.span(facet.count, class_name="chip-count num"))


def job_skeletons(count: int = 4) -> rx.Component:
    """Jobs on their way."""
    return rx.el.div(*[ui.skeleton_card() for _ in range(count)], class_name="job-list")


def live() -> rx.Component:
    """Say that the page has its own data now: what the server wrote for the first byte hides, then goes.

    On a job's page the browser also notes for itself that it was looked at.
    """
    return rx.el.span(id="live", hidden=True, on_mount=rx.call_script(_LIVE))


def _bit(sign: str, text: rx.Var[Any]) -> rx.Component:
    return rx.cond(text != "", rx.el.span(ui.icon(sign, 14), text, class_name="job-bit"))
