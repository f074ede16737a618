"""The first page: say what you look for, see what is new, know what to expect."""

from typing import Any

import reflex as rx

from recruit_app.domain.jobs.schemas import Facet
from recruit_app.web import ui
from recruit_app.web.layout import public_page
from recruit_app.web.public.cards import facet_words, job_cards, job_skeletons
from recruit_app.web.public.home.state import HomeState


def home() -> rx.Component:
    """The page."""
    return public_page(rx.el.div(_hero(), _fresh(), _promises(), class_name="container stack gap-16"), active="/")


def _hero() -> rx.Component:
    return rx.el.section(
        rx.el.h1("Find the job. Know where you stand.", class_name="display"),
        rx.el.p(
            "One profile, one click to apply, and a status you can follow to the end. Free for candidates.",
            class_name="lead",
        ),
        search_form(),
        rx.el.div(
            ui.each(HomeState.facets.places, Facet, _city),
            ui.anchor("Remote", href="/jobs?place=Remote", class_name="filter-chip"),
            class_name="filter-chips hero-chips",
        ),
        class_name="hero stack gap-5",
    )


def search_form() -> rx.Component:
    """What and where; a plain form, so it works before any script runs."""
    return ui.form(
        ui.text_input(
            "q",
            size="lg",
            icon="search",
            placeholder="Job, skill or company",
            aria_label="Job, skill or company",
        ),
        ui.text_input("place", size="lg", icon="map-pin", placeholder="City or Remote", aria_label="City or Remote"),
        ui.submit("Find jobs", size="lg"),
        action="/jobs",
        method="get",
        role="search",
        class_name="jobs-search",
    )


def _city(facet: rx.Var[Any]) -> rx.Component:
    return ui.anchor(
        *facet_words(facet),
        href=f"/jobs?place={facet.value}",
        class_name="filter-chip",
    )


def _fresh() -> rx.Component:
    everything = ui.link_button(rx.cond(HomeState.total > 0, f"All {HomeState.total} jobs", "All jobs"), href="/jobs")
    return ui.section(
        "Newest jobs",
        rx.cond(
            HomeState.ready,
            rx.cond(
                HomeState.fresh.length() > 0,
                job_cards(HomeState.fresh, class_name="job-list job-list-2"),
                ui.empty_state("briefcase", "No open jobs right now", "New ones appear here by themselves."),
            ),
            job_skeletons(3),
        ),
        actions=everything,
    )


def _promises() -> rx.Component:
    promises = (
        (
            "indian-rupee",
            "Pay, wherever it is known",
            "If the employer names the pay, it stands at the top of the job, and you can filter by it.",
        ),
        (
            "zap",
            "Apply in one click",
            "Upload your résumé once, check what we read, and never type it again.",
        ),
        (
            "message-circle",
            "No black hole",
            "Every application has its own chat and shows each step, from received to decided.",
        ),
    )
    return rx.el.section(
        rx.el.h2("What you can count on", class_name="h2"),
        ui.grid(*[_promise(*promise) for promise in promises], columns=3),
        class_name="stack gap-5",
    )


def _promise(sign: str, title: str, text: str) -> rx.Component:
    return rx.el.div(
        rx.el.span(ui.icon(sign, 20), class_name="promise-icon"),
        rx.el.h3(title, class_name="h3"),
        rx.el.p(text, class_name="muted"),
        class_name="promise stack gap-2",
    )
