"""The page where a job's questions are made and its answers written."""

from typing import Any

import reflex as rx

from recruit_app.domain.prescreen.schemas import FaqRow, QuestionView
from recruit_app.web import ui
from recruit_app.web.layout import staff_page
from recruit_app.web.recruiter.screening.state import ScreeningState

_KINDS = [
    ui.Option("notice", "Notice period"),
    ui.Option("expected_pay", "Expected pay"),
    ui.Option("current_pay", "Current pay"),
    ui.Option("years", "Years with something"),
    ui.Option("number", "A number"),
    ui.Option("yes_no", "Yes or no"),
    ui.Option("choice", "One of several answers"),
    ui.Option("date", "A date"),
    ui.Option("text", "Free words"),
]


def screening() -> rx.Component:
    """What is asked, what may be added, and what candidates want to know."""
    state: Any = ScreeningState
    body = ui.split(ui.stack(_questions(), _faqs()), _new())
    missing = ui.empty_state("briefcase", state.problem, "", ui.link_button("All jobs", href="/recruiter/jobs"))
    return staff_page(
        rx.cond(state.problem != "", missing, rx.cond(state.head, body, ui.skeleton_card())),
        title=rx.cond(state.head, f"Screening · {state.head.title}", "Screening"),
        active="/recruiter/jobs",
        breadcrumbs=[ui.Crumb("Jobs", "/recruiter/jobs"), ui.Crumb("Screening")],
        actions=rx.cond(state.head, ui.link_button("Board", href=f"/recruiter/jobs/{state.head.id}", icon="columns-3")),
    )


def _questions() -> rx.Component:
    state: Any = ScreeningState
    rows = rx.el.ol(ui.each(state.questions, QuestionView, _question), class_name="plain-list")
    nothing = ui.empty_state("list-checks", "This job asks nothing yet", "Must-haves come first in the chat.")
    return ui.card(rx.cond(state.questions.length() > 0, rows, nothing), title="Asked of everyone", flush=True)


def _question(row: Any) -> rx.Component:
    return rx.el.li(
        rx.el.div(
            rx.el.p(row.question_text, class_name="strong"),
            rx.el.p(
                rx.cond(row.must_have, ui.badge("Must-have", "warn")),
                rx.cond(row.required, rx.fragment(), ui.badge("Optional")),
                rx.cond(row.rule_words != "", rx.el.span("wanted: ", row.rule_words)),
                rx.el.span("weight ", row.weight, class_name="num"),
                class_name="queue-meta",
            ),
            class_name="grow",
        ),
        ui.icon_button("trash-2", f"Remove: {row.question_text}", on_click=ScreeningState.remove(row.id)),
        class_name="plain-row",
        key=row.id,
    )


def _faqs() -> rx.Component:
    state: Any = ScreeningState
    rows = rx.el.ul(ui.each(state.faqs, FaqRow, _faq), class_name="plain-list")
    nothing = ui.empty_state(
        "message-circle", "Nobody has asked anything", "What the assistant cannot answer comes here."
    )
    return ui.card(rx.cond(state.faqs.length() > 0, rows, nothing), title="Asked by candidates", flush=True)


def _faq(row: Any) -> rx.Component:
    form = ui.form(
        ui.hidden("question", row.question),
        ui.textarea("answer", rows=2, required=True, max_length=2000, aria_label=f"Answer: {row.question}"),
        ui.form_actions(ui.submit("Answer and send", size="sm")),
        on_submit=ScreeningState.answer,
    )
    return rx.el.li(
        rx.el.div(
            rx.el.p(row.question, class_name="strong"),
            rx.cond(row.is_approved, rx.el.p(row.answer, class_name="muted"), form),
            class_name="grow stack gap-2",
        ),
        rx.cond(row.is_approved, rx.fragment(), ui.badge("Waiting", "warn")),
        class_name="plain-row",
        key=row.id,
    )


def _field(label: str, name: str, control: rx.Component, **more: Any) -> rx.Component:
    return ui.field(label, control, name=name, error=ScreeningState.errors[name].to(str), **more)


def _new() -> rx.Component:
    state: Any = ScreeningState
    numbers = (state.kind != "yes_no") & (state.kind != "choice") & (state.kind != "date") & (state.kind != "text")
    limits = ui.grid(
        _field("At least", "least", ui.text_input("least", max_length=40), optional=True),
        _field("At most", "most", ui.text_input("most", max_length=40, placeholder="30 days, 18 LPA"), optional=True),
    )
    choices = ui.stack(
        _field("Answers that pass", "passing", ui.textarea("passing", rows=3), hint="One per line."),
        _field("Other answers", "other", ui.textarea("other", rows=3), hint="One per line."),
    )
    form = ui.form(
        _field("Ask for", "kind", ui.select("kind", _KINDS, value=state.kind, on_change=state.set_kind)),
        _field("Question", "question_text", ui.textarea("question_text", rows=2, required=True, max_length=500)),
        rx.cond(numbers, limits),
        rx.cond(state.kind == "choice", choices),
        _field(
            "Weight",
            "weight",
            ui.text_input("weight", type="number", min=1, max=100, default_value="20"),
            hint="1 to 100: how much it counts in the score.",
        ),
        ui.checkbox("must_have", "Must-have", hint="Not met asks you to decide. Nobody is rejected by a program."),
        ui.checkbox("required", "Needs an answer", default_checked=True),
        ui.form_actions(ui.submit("Add question")),
        on_submit=state.add,
        key=state.form_round.to(str),
    )
    return ui.card(form, title="Ask one thing more")
