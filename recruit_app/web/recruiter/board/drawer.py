"""The drawer: everything about one person in one job."""

from typing import Any

import reflex as rx

from recruit_app.domain.applications.schemas import TimelineRow
from recruit_app.domain.candidates.schemas import FactView, PositionView
from recruit_app.domain.conversations.schemas import ChatLine
from recruit_app.domain.matching.schemas import MatchLine
from recruit_app.domain.prescreen.schemas import AnswerRow
from recruit_app.web import ui
from recruit_app.web.recruiter.board.drawer_state import DrawerState
from recruit_app.web.recruiter.board.step_state import StepState


def candidate_drawer() -> rx.Component:
    """Who, why they fit, what they said, what happened, and the next step."""
    state: Any = DrawerState
    return rx.fragment(
        ui.drawer(
            rx.cond(state.detail, True, False),
            state.close,
            rx.cond(state.detail, state.detail.name, ""),
            rx.cond(state.detail & state.profile, _content()),
            footer=rx.cond(state.detail, _moves()),
            size="lg",
        ),
        _move_dialog(),
        _approve_dialog(),
    )


def _content() -> rx.Component:
    return ui.stack(
        _head(),
        rx.el.div(
            ui.stack(_match(), _answers(), _facts(), _work()),
            ui.stack(_follow_up(), _chat(), _history()),
            class_name="drawer-grid",
        ),
        gap=4,
    )


def _head() -> rx.Component:
    state: Any = DrawerState
    detail, profile = state.detail, state.profile
    resume = ui.button("Résumé", size="sm", icon="file-text", on_click=DrawerState.open_resume)
    return rx.el.div(
        ui.avatar(detail.name, 48),
        rx.el.div(
            rx.el.p(rx.cond(profile.current_role != "", profile.current_role, "Role not given"), class_name="strong"),
            rx.el.p(
                profile.current_place,
                rx.cond(profile.experience_text != "", f" · {profile.experience_text}", ""),
                class_name="muted",
            ),
            rx.el.p(
                rx.el.a(profile.email, href=f"mailto:{profile.email}", class_name="link"),
                ui.shown(profile.phone, rx.el.a(profile.phone, href=f"tel:{profile.phone}", class_name="link num")),
                class_name="drawer-contact small",
            ),
            ui.row(
                ui.status_badge(detail.status),
                ui.status_badge(detail.automation_status),
                ui.shown(detail.follow_up_status, ui.status_badge(detail.follow_up_status)),
                rx.cond(
                    detail.submitted_to_client,
                    ui.badge(
                        rx.fragment("With the client ", ui.ago(detail.submitted_to_client_at)), "success", icon="send"
                    ),
                ),
                gap=2,
                wrap=True,
            ),
            class_name="grow stack gap-1",
        ),
        ui.row(rx.cond(profile.has_resume, resume), ui.score(detail.match_score), gap=3),
        class_name="drawer-head",
    )


def _moves() -> rx.Component:
    detail: Any = DrawerState.detail
    return ui.row(
        rx.foreach(detail.moves.to(list[str]), _move_button),
        rx.cond(
            detail.can_join,
            ui.button("Joined", size="sm", variant="primary", icon="badge-check", on_click=StepState.join),
        ),
        rx.cond(
            detail.is_active & ~detail.submitted_to_client,
            ui.button("Submit to client", size="sm", icon="send", on_click=StepState.submit),
        ),
        gap=2,
        wrap=True,
        class_name="drawer-moves",
    )


def _move_button(to: Any) -> rx.Component:
    detail: Any = DrawerState.detail
    ahead = ui.button("Move to ", to, size="sm", variant="primary", on_click=StepState.move(to))
    words = rx.match(to, ("Rejected", "Reject…"), ("Withdrawn", "Withdrew…"), f"Back to {to}…")
    asking = ui.button(words, size="sm", on_click=StepState.move(to))
    return rx.fragment(rx.cond(detail.moves_with_remark.contains(to), asking, ahead), key=to)


def _part(title: str, *children: ui.types.Node, actions: rx.Component | None = None) -> rx.Component:
    return rx.el.section(
        rx.el.div(
            rx.el.h3(title, class_name="overline"),
            actions if actions is not None else rx.fragment(),
            class_name="row row-between",
        ),
        *children,
        class_name="drawer-part",
    )


def _match() -> rx.Component:
    return _part(
        "Why this score",
        rx.el.ul(ui.each(DrawerState.lines, MatchLine, _match_line), class_name="match-lines"),
    )


def _match_line(line: Any) -> rx.Component:
    tone = rx.match(line.verdict, ("good", "success"), ("partial", "warn"), ("missing", "danger"), "neutral")
    icon = rx.match(line.verdict, ("good", "check"), ("missing", "x"), ("partial", "circle-alert"), "circle-help")
    return rx.el.li(
        rx.el.span(ui.icon_of(icon), class_name=f"match-mark tone-{tone}"),
        rx.el.span(line.text, class_name="grow"),
        rx.el.span(line.points, "/", line.of, class_name="num faint small"),
        class_name="match-line",
    )


def _answers() -> rx.Component:
    detail: Any = DrawerState.detail
    failed = ui.alert(
        "danger",
        rx.cond(
            detail.is_recruiter_approved, "Approved by a recruiter.", "Nobody is rejected by a program: please decide."
        ),
        title="A must-have is not met",
        action=rx.cond(
            ~detail.is_recruiter_approved,
            ui.button("Approve anyway…", size="sm", on_click=StepState.open_approval),
        ),
    )
    rows = rx.el.ul(ui.each(DrawerState.answers, AnswerRow, _answer), class_name="answers")
    nothing = rx.el.p("This job asks no questions.", class_name="muted small")
    return _part(
        "Prescreening",
        rx.cond(detail.must_have_failed, failed),
        rx.cond(DrawerState.answers.length() > 0, rows, nothing),
        actions=rx.cond(
            detail.jd_match_score.is_none(), rx.fragment(), ui.badge(f"Score {detail.jd_match_score}", "info")
        ),
    )


def _answer(row: Any) -> rx.Component:
    mark = rx.cond(
        ~row.is_answered,
        ui.badge("Not answered"),
        rx.cond(row.passed == False, ui.badge("Not met", "danger"), ui.badge("Met", "success")),  # noqa: E712
    )
    return rx.el.li(
        rx.el.p(row.question_text, rx.cond(row.must_have, ui.badge("Must-have", "warn")), class_name="answer-question"),
        rx.el.p(
            rx.cond(row.is_answered, rx.fragment(rx.el.span(row.answer, class_name="strong"), _understood(row))),
            rx.cond(
                row.rule_words != "",
                rx.fragment(mark, rx.el.span(f"wanted: {row.rule_words}", class_name="faint small")),
                rx.cond(row.is_answered, rx.fragment(), mark),
            ),
            class_name="answer-line",
        ),
        key=row.question_id,
    )


def _understood(row: Any) -> rx.Component:
    words = rx.cond(row.from_profile, "from the profile", f"read as {row.shown}")
    return rx.cond(
        row.from_profile | (row.shown != row.answer), rx.el.span(words, class_name="faint small"), rx.fragment()
    )


def _facts() -> rx.Component:
    profile: Any = DrawerState.profile
    return _part(
        "Profile",
        rx.el.dl(ui.each(profile.facts.to(list[FactView]), FactView, _fact), class_name="fact-lines"),
        rx.el.div(
            rx.foreach(profile.skills.to(list[str]), lambda skill: ui.badge(skill)), class_name="row gap-1 row-wrap"
        ),
    )


def _fact(fact: Any) -> rx.Component:
    tone = rx.match(fact.state, ("fresh", "success"), ("stale", "warn"), "neutral")
    return rx.cond(
        (fact.key == "skills") | (fact.key == "last_prescreening"),
        rx.fragment(),
        rx.el.div(
            rx.el.dt(fact.label),
            rx.el.dd(rx.cond(fact.value_text != "", fact.value_text, "–"), class_name="num"),
            rx.el.dd(ui.badge(fact.age_text, tone)),
            class_name="fact-line",
        ),
    )


def _work() -> rx.Component:
    profile: Any = DrawerState.profile
    listed = rx.el.ol(
        ui.each(profile.positions.to(list[PositionView]), PositionView, _position), class_name="positions"
    )
    nothing = rx.el.p("No positions given.", class_name="muted small")
    return _part("Work", rx.cond(profile.positions.to(list[PositionView]).length() > 0, listed, nothing))


def _position(row: Any) -> rx.Component:
    return rx.el.li(
        rx.el.p(rx.el.span(row.job_title, class_name="strong"), f" · {row.company_name}"),
        rx.el.p(row.period_text, class_name="faint small"),
        key=row.id,
    )


def _follow_up() -> rx.Component:
    detail: Any = DrawerState.detail
    markers = rx.el.select(
        rx.el.option("None", value=""),
        rx.foreach(detail.markers.to(list[str]), lambda word: rx.el.option(word, value=word)),
        name="marker",
        id="f-marker",
        default_value=detail.follow_up_status,
        class_name="input select input-sm",
    )
    form = ui.form(
        ui.grid(
            ui.field("Marker", markers, name="marker"),
            ui.field(
                "On",
                ui.date_input(
                    "on",
                    size="sm",
                    default_value=rx.cond(detail.next_follow_up_date, detail.next_follow_up_date.to(str), ""),
                ),
                name="on",
            ),
        ),
        ui.field(
            "Notes",
            ui.textarea("remarks", rows=2, default_value=detail.follow_up_remarks, max_length=4000),
            name="remarks",
        ),
        ui.submit("Save", variant="secondary", size="sm"),
        on_submit=DrawerState.save_follow_up,
        key=f"{detail.id}-{detail.follow_up_status}-{DrawerState.form_round}",
    )
    return _part(
        "Follow-up", rx.cond(detail.is_active, form, rx.el.p("This application has ended.", class_name="muted small"))
    )


def _chat() -> rx.Component:
    detail: Any = DrawerState.detail
    lines = rx.el.div(
        ui.chat_thread(ui.each(DrawerState.chat, ChatLine, _chat_line), reader="recruiter", label="Last messages"),
        class_name="chat-short",
    )
    open_chat = ui.link_button("Open chat", href=f"/recruiter/inbox?chat={detail.chat_id}", size="sm", icon="inbox")
    nothing = rx.el.p("Nothing said yet.", class_name="muted small")
    return _part(
        "Chat", rx.cond(DrawerState.chat.length() > 0, lines, nothing), actions=rx.cond(detail.chat_id != "", open_chat)
    )


def _chat_line(line: Any) -> rx.Component:
    return ui.bubble(sender=line.sender, text=line.text, at=line.sent_at, name=line.sender_name)


def _history() -> rx.Component:
    return _part("History", ui.timeline(ui.each(DrawerState.history, TimelineRow, _event)))


def _event(row: Any) -> rx.Component:
    tone = rx.match(row.new_status, ("Rejected", "danger"), ("Joined", "success"), ("Offer", "accent"), "info")
    title = rx.cond(row.previous_status != "", f"{row.previous_status} → {row.new_status}", "Applied")
    return ui.timeline_item(title, at=row.created_at, who=row.who, text=row.remarks, icon="arrow-right", tone=tone)


def _move_dialog() -> rx.Component:
    state: Any = StepState
    return _ask_dialog("move", f"Move to {state.moving_to}", "remark", "Why?", state.confirm_move, "Move")


def _approve_dialog() -> rx.Component:
    title, ask = "Approve in spite of the must-have", "Why should this person go on?"
    return _ask_dialog("approve", title, "reason", ask, StepState.approve, "Approve")


def _ask_dialog(kind: str, title: Any, name: str, label: str, on_submit: Any, word: str) -> rx.Component:
    state: Any = StepState
    return ui.dialog(
        state.dialog == kind,
        state.close_dialog,
        title,
        ui.form(
            ui.field(
                label,
                ui.textarea(name, rows=3, required=True, max_length=2000, auto_focus=True),
                name=name,
                error=state.errors[name].to(str),
                hint="It stays in the history, with your name.",
            ),
            ui.form_actions(ui.button("Cancel", on_click=state.close_dialog), ui.submit(word)),
            on_submit=on_submit,
        ),
    )
