"""Short messages at the edge of the screen, with the way back where an act can be undone."""

from typing import Any

import reflex as rx
from reflex_components_sonner.toast import ToastAction


def toaster() -> rx.Component:
    """The place where toasts appear; give it to `rx.App(toaster=...)`."""
    return rx.toast.provider(position="bottom-right", rich_colors=False, close_button=False, visible_toasts=4, gap=10)


def toast_undo(text: Any, undo_event: Any, *, label: str = "Undo") -> Any:
    """An event: say what happened and offer to take it back for 7 seconds."""
    return rx.toast(text, action=ToastAction(label=label, on_click=undo_event), duration=7000)


def toast_done(text: Any) -> Any:
    """An event: say that it worked."""
    return rx.toast.success(text, duration=4000)


def toast_error(text: Any) -> Any:
    """An event: say, in one sentence, why it did not work."""
    return rx.toast.error(text, duration=8000)
