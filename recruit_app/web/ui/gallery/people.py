"""Boards, conversations, timelines and people."""

import reflex as rx

from recruit_app.web import ui
from recruit_app.web.ui.gallery.sample import BOARD, MESSAGES


def board() -> rx.Component:
    """The kanban board; here it only moves in the browser."""
    return ui.kanban(BOARD, label="Applications", on_open=rx.console_log)


def conversation() -> rx.Component:
    """The same conversation as the candidate and as the recruiter sees it."""
    bubbles = [
        ui.bubble(sender=who, name=name, text=text, at=at, status=status) for who, name, text, at, status in MESSAGES
    ]
    candidate = ui.card(
        ui.chat_thread(ui.chat_note("Today"), *bubbles, ui.typing_bubble(), label="As Priya sees it"),
        ui.composer("text", rx.console_log, replies=["Thursday works", "Another day, please"]),
        title="As the candidate",
        flush=True,
    )
    recruiter = ui.card(
        ui.chat_thread(*bubbles, ui.chat_note("You took over"), reader="recruiter", label="As Ananya sees it"),
        ui.composer("reply", rx.console_log, placeholder="Reply to Priya", label="Reply"),
        title="As the recruiter",
        actions=ui.status_badge("Live Chat"),
        flush=True,
    )
    return ui.grid(candidate, recruiter)


def history() -> rx.Component:
    """A timeline, facts and a profile's completeness."""
    events = ui.timeline(
        ui.timeline_item("Interview planned", at="2026-11-23T05:40:00Z", who="Ananya", icon="calendar", tone="warn"),
        ui.timeline_item(
            "Questions answered",
            at="2026-11-23T05:06:00Z",
            icon="badge-check",
            tone="accent",
            text="3 of 3 answers fit the job: 6 years of Java, 60 days notice, ₹24–32 LPA.",
        ),
        ui.timeline_item("Résumé read", at="2026-11-22T15:12:00Z", icon="file-text", tone="info"),
        ui.timeline_item("Applied", at="2026-11-10T09:00:00Z", icon="send"),
    )
    who = ui.stack(
        ui.row(
            ui.avatar("Priya Raghunathan", 44),
            ui.stack(
                ui.heading("Priya Raghunathan", level=3),
                ui.paragraph("Senior Java developer, Pune", look="muted"),
                gap=0,
                class_name="grow",
            ),
            ui.score(92),
        ),
        ui.facts(
            ("Experience", "6 years"),
            ("Notice", "60 days, can be bought out"),
            ("Expects", ui.money("₹24–32 LPA")),
            ("Applied", ui.day("2026-11-10")),
        ),
        ui.progress(80, label="Profile complete"),
    )
    return ui.grid(ui.card(who, title="Candidate"), ui.card(events, title="History"))
