"""Small coloured words, people and numbers: badge, status badge, avatar, score, progress."""

from typing import Any

import reflex as rx

from recruit_app.web.ui.base import shown
from recruit_app.web.ui.icons import icon as line_icon
from recruit_app.web.ui.types import Text, Tone

STATUS_TONES: dict[str, Tone] = {
    # applications, follow-up
    "New": "info", "Screening": "violet", "Interview": "warn", "Offer": "accent", "Rejected": "danger",
    "Withdrawn": "neutral", "Shortlisted": "info", "Int-scheduled": "warn", "Offered": "accent",
    "Joined": "success", "No Show": "danger", "Under Follow-up": "violet",
    # automation
    "Contacting...": "violet", "Awaiting Reply": "warn", "Live Chat": "accent",
    "Intervention Needed": "danger", "Completed": "success", "Declined": "neutral",
    # jobs
    "Draft": "neutral", "Sourcing": "info", "Closed": "neutral",
    # leads and clients
    "Contacted": "violet", "Qualified": "info", "Proposal": "warn", "Negotiation": "accent",
    "Converted": "success", "Lost": "danger", "Active": "success", "Inactive": "neutral",
    "Blacklisted": "danger",
    # queue, audit, exports
    "High": "danger", "Medium": "warn", "Low": "neutral",
    "INFO": "info", "WARN": "warn", "ERROR": "danger", "SUCCESS": "success",
    # sources of hot drops and their runs
    "Running": "info", "Done": "success", "Unchanged": "neutral", "Failed": "danger", "Paused": "warn",
    "queued": "neutral", "processing": "info", "completed": "success", "failed": "danger",
}  # fmt: skip
"""The tone of every status word of the product; a word not listed is neutral."""


def badge(text: Text, tone: Tone | rx.Var[Any] = "neutral", *, dot: bool = False, icon: str = "") -> rx.Component:
    """A small coloured word; the words carry the meaning, the colour only helps."""
    return rx.el.span(
        rx.el.span(class_name="dot", aria_hidden="true") if dot else rx.fragment(),
        line_icon(icon, 12) if icon else rx.fragment(),
        text,
        class_name=f"badge tone-{tone}",
    )


@rx.memo
def status_word(status: rx.Var[str]) -> rx.Component:
    """The badge of a status that comes with the data; compiled once for the whole site."""
    words: dict[Tone, list[str]] = {}
    for word, tone in STATUS_TONES.items():
        words.setdefault(tone, []).append(word)
    tone_of = rx.match(status, *[(*group, tone) for tone, group in words.items()], "neutral")
    return rx.el.span(rx.el.span(class_name="dot", aria_hidden="true"), status, class_name=f"badge tone-{tone_of}")


def status_badge(status: Text) -> rx.Component:
    """The badge of an application, job, lead, client, priority, severity or export status."""
    if isinstance(status, rx.Var):
        return shown(status, status_word(status=status))
    return badge(status, STATUS_TONES.get(status, "neutral"), dot=True)


class _Avatar(rx.Component):
    library = rx.asset("avatar.jsx", shared=True).importable_path
    tag = "Avatar"
    is_default = False

    name: rx.Var[str]
    size: rx.Var[int]


def avatar(name: Text, size: int = 28) -> rx.Component:
    """Initials on one of six soft colours, the same for the same name; `size` in px."""
    return _Avatar.create(name=name, size=size)


def score(value: Any, *, label: str = "Match score") -> rx.Component:
    """A number of 0-100 in a ring; None shows as a dash."""
    if value is None:
        return rx.el.span("–", class_name="score score-none", title="Not scored yet")
    ring = rx.el.span(
        rx.el.span(value, class_name="score-number"),
        class_name="score",
        style={"--v": value},
        role="img",
        aria_label=f"{label}: {value} of 100",
    )
    if not isinstance(value, rx.Var):
        return ring
    return rx.cond(value.is_none(), score(None), ring)


def progress(value: Any, *, label: Text, show_value: bool = True, tone: Tone = "accent") -> rx.Component:
    """How far something is, 0-100."""
    return rx.el.div(
        rx.el.div(
            rx.el.div(class_name="progress-fill", style={"--v": value}),
            class_name=f"progress tone-{tone}",
            role="progressbar",
            aria_label=label,
            custom_attrs={"aria-valuenow": value, "aria-valuemin": "0", "aria-valuemax": "100"},
        ),
        rx.el.span(f"{value}%", class_name="num small muted") if show_value else rx.fragment(),
        class_name="row gap-3",
    )
