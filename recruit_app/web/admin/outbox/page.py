"""The outbox page: what the product would mail, readable in a demo."""

from typing import Any

import reflex as rx

from recruit_app.web import ui
from recruit_app.web.admin.outbox.state import Mail, OutboxState
from recruit_app.web.layout import staff_page


def outbox() -> rx.Component:
    """The newest mails, each opens in place."""
    state = OutboxState
    nothing = ui.empty_state("mail", "No mail yet", "Invitations, confirmations and resets land here.")
    filled = rx.el.div(ui.each(state.mails, Mail, _mail), class_name="mails")
    return staff_page(
        rx.cond(
            state.problem != "",
            ui.empty_state("lock", "Not readable here", state.problem),
            rx.cond(state.loading, ui.skeleton_table(), rx.cond(state.mails.length() > 0, filled, nothing)),
        ),
        title="Outbox",
        text="Mail as it was written. Nothing here leaves this machine unless a mail server is set.",
        active="/admin/outbox",
        actions=ui.button("Refresh", icon="refresh-cw", on_click=state.load, data_key="r"),
    )


def _mail(mail: Any) -> rx.Component:
    tone = rx.match(mail.state, ("Sent", "success"), ("Refused", "danger"), "neutral")
    return rx.el.details(
        rx.el.summary(
            rx.el.span(mail.subject, class_name="strong grow truncate"),
            rx.el.span(mail.to_address, class_name="muted truncate"),
            ui.badge(mail.state, tone),
            rx.el.span(ui.ago(mail.created_at), class_name="faint small"),
            class_name="mail-head",
        ),
        rx.el.pre(mail.body, class_name="mail-body"),
        ui.shown(mail.link, ui.link_button("Open the link", href=mail.link, external=True, icon="external-link")),
        class_name="mail",
        key=mail.id,
    )
