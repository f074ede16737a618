"""Line icons (lucide). Always decoration: the words beside them, or an aria-label, carry the meaning."""

from typing import Any

import reflex as rx

ICONS: tuple[str, ...] = (
    "activity", "archive", "arrow-left", "arrow-right", "badge-check", "bell", "bookmark", "bot", "briefcase",
    "building-2", "calendar", "chart-column", "check", "circle-alert", "circle-check", "circle-help", "clock",
    "columns-3", "download", "external-link", "eye", "file-text", "file-up", "flag", "flame", "funnel",
    "gauge",
    "graduation-cap", "handshake", "hourglass", "house", "inbox", "indian-rupee", "info", "key-round",
    "languages", "layout-grid", "link", "list-checks", "lock", "log-in", "log-out", "mail", "map-pin",
    "message-circle", "moon", "pencil", "phone", "plus", "refresh-cw", "rotate-ccw", "scroll-text", "search",
    "send", "settings", "shield", "shield-check", "sparkles", "star", "sun", "target", "timer",
    "toggle-right", "trash-2", "trending-up", "triangle-alert",
    "trophy", "upload", "user", "user-plus", "users", "wallet", "x", "zap",
)  # fmt: skip
"""Names that may arrive in a Var; a fixed name may be any lucide icon."""


def icon(name: str, size: int = 16, **props: Any) -> rx.Component:
    """A lucide icon by its fixed name, `size` in px."""
    props.setdefault("aria_hidden", "true")
    return rx.icon(name, size=size, class_name=f"icon {props.pop('class_name', '')}", **props)


@rx.memo
def icon_by_name(name: rx.Var[str]) -> rx.Component:
    """Pick one of `ICONS` in the browser; compiled once for the whole site."""
    return rx.fragment(rx.match(name, *[(known, icon(known)) for known in ICONS], rx.fragment()))


def icon_of(name: str | rx.Var[Any]) -> rx.Component:
    """An icon whose name may be a Var; a Var must hold one of `ICONS`, else nothing shows."""
    return icon_by_name(name=name) if isinstance(name, rx.Var) else icon(name)
