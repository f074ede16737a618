"""One job: what, how much, where, and one button."""

from typing import Any

import reflex as rx

from recruit_app.domain.jobs.schemas import PublicFaq, TextBlock
from recruit_app.web import ui
from recruit_app.web.layout import public_page
from recruit_app.web.public.cards import job_cards, live
from recruit_app.web.public.job.apply import apply_bar, apply_box
from recruit_app.web.public.job.state import JobState

_JOB = JobState.job


def job() -> rx.Component:
    """The page."""
    return public_page(
        rx.el.div(
            rx.match(
                JobState.face,
                ("open", _open()),
                ("over", _over("This job is closed")),
                ("missing", _over("There is no job here")),
                rx.el.div(ui.skeleton(4), ui.skeleton(8), class_name="stack gap-8"),
            ),
            class_name="container",
        ),
        active="/jobs",
    )


def job_title() -> rx.Var[str]:
    """The title: the job's, or until it is there the one the server wrote."""
    from_server = rx.Var('(globalThis.serverTitle ?? "Job")').to(str)
    return rx.cond(_JOB.page_title != "", _JOB.page_title, from_server)


def _open() -> rx.Component:
    return rx.fragment(
        live(),
        rx.el.article(
            _head(),
            rx.el.div(_text(), _side(), class_name="job-split"),
            class_name="stack gap-6 job-page",
        ),
        rx.cond(
            JobState.similar.length() > 0,
            rx.el.div(ui.section("Similar jobs", job_cards(JobState.similar)), class_name="job-similar"),
        ),
        apply_bar(),
    )


def _head() -> rx.Component:
    return rx.el.header(
        _trail(),
        rx.el.h1(_JOB.title, class_name="h1"),
        rx.el.p(_JOB.company, class_name="lead"),
        rx.el.p(
            rx.el.span(_JOB.pay_text, class_name="job-pay num"),
            rx.cond(_JOB.pay_exact != "", rx.el.span(_JOB.pay_exact, class_name="muted num")),
            class_name="job-pay-line",
        ),
        rx.el.p(
            _bit("map-pin", _JOB.place_text),
            _bit("building-2", _JOB.work_mode),
            _bit("briefcase", _JOB.employment_text),
            _bit("clock", _JOB.posted_text),
            class_name="job-card-meta",
        ),
        class_name="stack gap-2",
    )


def _trail() -> rx.Component:
    return rx.el.nav(
        rx.el.ol(
            rx.el.li(ui.anchor("Home", href="/")),
            rx.el.li(ui.anchor("All jobs", href="/jobs")),
            rx.el.li(rx.el.span(_JOB.title, aria_current="page")),
        ),
        class_name="trail",
        aria_label="Breadcrumbs",
    )


def _bit(sign: str, text: rx.Var[Any]) -> rx.Component:
    return rx.cond(text != "", rx.el.span(ui.icon(sign, 15), text, class_name="job-bit"))


def _text() -> rx.Component:
    return rx.el.div(
        _part("About the job", _JOB.summary != "", ui.each(_JOB.text, TextBlock, _block)),
        _lines("What you will do", _JOB.responsibilities),
        _words("Skills you need", _JOB.skills),
        _words("Nice to have", _JOB.preferred_skills),
        _words("Tools", _JOB.tools),
        _lines("Benefits", _JOB.benefits),
        _part("About the company", _JOB.about_company != "", ui.each(_JOB.about_text, TextBlock, _block)),
        _lines("How you are hired", _JOB.rounds),
        _part("Questions people ask", _JOB.faq.length() > 0, ui.each(_JOB.faq, PublicFaq, _question)),
        class_name="stack gap-8",
    )


def _side() -> rx.Component:
    pairs = (
        ("Place", _JOB.places_text),
        ("Experience", _JOB.experience),
        ("Education", _JOB.education),
        ("Notice accepted", _JOB.notice_accepted),
        ("Openings", _JOB.openings_text),
        ("Apply by", _JOB.deadline_text),
        ("Industry", _JOB.industry),
        ("Field", _JOB.functional_area),
        ("Employer", _JOB.payroll_text),
        ("Pay, as advertised", _JOB.pay_note),
        ("Job number", _JOB.internal_job_id),
    )
    facts = [
        rx.cond(value != "", rx.el.div(rx.el.dt(name), rx.el.dd(value), class_name="fact")) for name, value in pairs
    ]
    return rx.el.aside(
        ui.card(apply_box(), class_name="job-apply-card"),
        ui.card(rx.el.dl(*facts, class_name="facts"), class_name="job-facts"),
        class_name="stack gap-4 job-side",
        aria_label="Apply and facts",
    )


def _part(title: str, there: rx.Var[Any], content: rx.Component) -> rx.Component:
    return rx.cond(there, rx.el.section(rx.el.h2(title, class_name="h2"), content, class_name="stack gap-3"))


def _lines(title: str, items: rx.Var[Any]) -> rx.Component:
    lines = rx.el.ul(ui.each(items, str, rx.el.li), class_name="job-lines")
    return _part(title, items.length() > 0, lines)


def _words(title: str, items: rx.Var[Any]) -> rx.Component:
    words = rx.el.ul(ui.each(items, str, lambda word: rx.el.li(word, class_name="job-skill")), class_name="job-skills")
    return _part(title, items.length() > 0, words)


def _block(block: rx.Var[Any]) -> rx.Component:
    text = rx.cond(
        block.kind == "heading",
        rx.el.h3(block.lines[0], class_name="h3"),
        rx.el.p(block.lines[0], class_name="prose"),
    )
    lines = rx.el.ul(ui.each(block.lines, str, rx.el.li), class_name="job-lines")
    return rx.cond(block.kind == "list", lines, text)


def _question(faq: rx.Var[Any]) -> rx.Component:
    return rx.el.details(
        rx.el.summary(faq.question), rx.el.p(faq.answer, class_name="prose"), class_name="job-question"
    )


def _over(title: str) -> rx.Component:
    return rx.el.div(
        live(),
        ui.empty_state(
            "briefcase",
            title,
            JobState.over_sentence,
            ui.link_button("See all jobs", href="/jobs", variant="primary"),
            whole_page=True,
        ),
        rx.cond(
            JobState.similar.length() > 0,
            ui.section("Similar jobs that are open", job_cards(JobState.similar)),
        ),
        class_name="stack gap-8",
    )
