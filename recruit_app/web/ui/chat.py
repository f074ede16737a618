"""A conversation between a candidate, the assistant and a recruiter."""

from collections.abc import Sequence
from typing import Any, Literal

import reflex as rx

from recruit_app.web.ui.base import shown, text_of
from recruit_app.web.ui.times import clock
from recruit_app.web.ui.types import Flag, Node, Text

_LIBRARY = rx.asset("chat.jsx", shared=True).importable_path


def _one_text(text: rx.Var[str]) -> tuple[rx.Var[str]]:
    return (text,)


class _ChatScroll(rx.Component):
    library = _LIBRARY
    tag = "ChatScroll"

    label: rx.Var[str]


class _Composer(rx.Component):
    library = _LIBRARY
    tag = "Composer"

    name: rx.Var[str]
    label: rx.Var[str]
    placeholder: rx.Var[str]
    disabled: rx.Var[bool]
    replies: rx.Var[list[str]]
    draft: rx.Var[str]
    on_send: rx.EventHandler[_one_text]


def chat_thread(
    *bubbles: Node, reader: Literal["candidate", "recruiter"] = "candidate", label: Text = "Conversation"
) -> rx.Component:
    """Bubbles (usually one `rx.foreach`), kept at the newest; `reader`'s own side is the right one."""
    return _ChatScroll.create(*bubbles, label=label, class_name=f"chat-{reader}")


def bubble(*, sender: Text, text: Node, at: Any, name: Text = "", status: Text = "") -> rx.Component:
    """One message; `sender` is CANDIDATE, BOT or RECRUITER, `status` a word such as "Delivered"."""
    return rx.el.div(
        rx.el.div(
            shown(name, rx.el.span(name, class_name="strong")),
            clock(at),
            shown(status, rx.el.span(status)),
            class_name="bubble-meta",
        ),
        rx.el.div(text, class_name="bubble-text"),
        class_name="bubble",
        data_sender=text_of(sender).upper(),
    )


def chat_note(text: Node) -> rx.Component:
    """A line between messages: who took over, a new day."""
    return rx.el.div(rx.el.span(text), class_name="chat-note")


def typing_bubble(label: Text = "Assistant is typing") -> rx.Component:
    """Three dots while an answer is on its way."""
    return rx.el.div(
        rx.el.span(label, class_name="sr-only"),
        *[rx.el.span(class_name="typing-dot") for _ in range(3)],
        class_name="bubble bubble-typing",
        data_sender="BOT",
    )


def composer(
    name: str,
    on_submit: Any,
    *,
    placeholder: str = "Write a message",
    label: str = "Message",
    replies: Sequence[str] | rx.Var[Any] = (),
    disabled: Flag = False,
    draft: Text = "",
) -> rx.Component:
    """Where one writes: `on_submit(text)` on Enter or the button; `replies` are answers sent by one tap.

    A new `draft` replaces what is in the box, to be edited before it goes.
    """
    return _Composer.create(
        name=name,
        on_send=on_submit,
        placeholder=placeholder,
        label=label,
        replies=replies if isinstance(replies, rx.Var) else list(replies),
        disabled=disabled,
        draft=draft,
    )
