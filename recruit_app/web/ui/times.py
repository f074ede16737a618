"""Moments and days, always in Indian time; the full moment is in the tooltip."""

from typing import Any

import reflex as rx


class _Ago(rx.Component):
    library = rx.asset("time.jsx", shared=True).importable_path
    tag = "Ago"

    at: rx.Var[Any]
    kind: rx.Var[str]


def _time(at: Any, kind: str) -> rx.Component:
    moment = at if isinstance(at, rx.Var) or at is None else str(at)
    return _Ago.create(at=moment, kind=kind)


def ago(at: Any) -> rx.Component:
    """How long ago ("12 min ago"), a date after a week, a dash for None; follows the clock."""
    return _time(at, "ago")


def day(at: Any) -> rx.Component:
    """A calendar day ("4 Nov 2026") of a moment or of a plain date."""
    return _time(at, "day")


def clock(at: Any) -> rx.Component:
    """The time of day ("14:05"), for messages."""
    return _time(at, "clock")
