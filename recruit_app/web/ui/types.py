"""The small frozen records that pages hand to the design system."""

from dataclasses import dataclass, field
from typing import Any, Literal

import reflex as rx

Text = str | rx.Var[Any]
"""Words for the screen: fixed text, or a Var that brings them later."""

Node = str | rx.Var[Any] | rx.Component
"""Anything that may stand as a child: text, a Var or a component."""

Flag = bool | rx.Var[Any]

Tone = Literal["neutral", "accent", "success", "warn", "danger", "info", "violet"]
TONES: tuple[Tone, ...] = ("neutral", "accent", "success", "warn", "danger", "info", "violet")
Size = Literal["sm", "md", "lg"]


@dataclass(frozen=True)
class NavItem:
    """One line of a shell's navigation; an empty href makes it a heading of the group below it."""

    label: str
    href: str = ""
    icon: str = ""
    badge: str = ""


@dataclass(frozen=True)
class Crumb:
    """One step of the breadcrumbs; the last one has no href."""

    label: str
    href: str = ""


@dataclass(frozen=True)
class Option:
    """One choice of a select, a radio group or a row of chips."""

    value: str
    label: str
    hint: str = ""


@dataclass(frozen=True)
class Column:
    """One column of a table; `key` is its name in the `sort` query parameter."""

    key: str
    label: str
    sort: bool = False
    align: Literal["start", "end", "center"] = "start"
    width: str = ""


@dataclass(frozen=True)
class Command:
    """One entry of the command palette: a place to go, with its group and an optional shortcut."""

    label: str
    href: str
    group: str = "Go to"
    shortcut: str = ""
    hint: str = ""


@dataclass(frozen=True)
class Bar:
    """One bar of a chart; `text` replaces the bare number when money or a percentage is meant."""

    label: str
    value: float
    text: str = ""
    href: str = ""
    tone: str = "accent"


@dataclass(frozen=True)
class Shortcut:
    """One line of the shortcuts dialog."""

    keys: str
    label: str


@dataclass(frozen=True)
class CardBadge:
    """A small coloured word on a board card."""

    text: str
    tone: str = "neutral"


@dataclass(frozen=True)
class BoardCard:
    """One card of a kanban board; score is 0-100 or None."""

    id: str
    title: str
    subtitle: str = ""
    meta: list[str] = field(default_factory=list)
    score: int | None = None
    badges: list[CardBadge] = field(default_factory=list)
    href: str = ""


@dataclass(frozen=True)
class BoardColumn:
    """One column of a kanban board; `locked` refuses cards dropped on it."""

    id: str
    title: str
    count: int = 0
    total_text: str = ""
    tone: str = "neutral"
    locked: bool = False
    cards: list[BoardCard] = field(default_factory=list)
