"""What stands in place of a candidate's page when nobody is signed in."""

import reflex as rx

from recruit_app.web import ui
from recruit_app.web.session import SessionState


def members_only(path: str, content: rx.Component) -> rx.Component:
    """Show `content` to the signed-in; others get the way in, which leads back to `path`."""
    sign_in = ui.empty_state(
        "user",
        "Please sign in",
        "This page is yours alone.",
        ui.link_button("Sign in", href=f"/login?next={path}", variant="primary"),
    )
    return rx.cond(SessionState.ready & ~SessionState.me.is_authenticated, sign_in, content)
