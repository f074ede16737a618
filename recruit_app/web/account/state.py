"""What the account forms show: a known problem, where to go after, nothing the URL could forge."""

import reflex as rx

from recruit_app.core.local_path import local_path
from recruit_app.web.guard import allow, current_actor, everyone
from recruit_app.web.navigation import home_of

_SENTENCES = {
    "wrong": "That e-mail and password do not match.",
    "taken": "This e-mail already has an account. Sign in, or reset the password.",
    "limit": "Too many attempts. Please wait a few minutes and try again.",
    "email": "This does not look like an e-mail address.",
    "name": "Please tell us your name (2 to 120 characters).",
    "password": "Please choose a password of 10 to 200 characters.",
    "closed": "New accounts are closed at the moment.",
    "link": "This link was used already or has expired. Please ask for a new one.",
    "ended": "You have been signed out. Please sign in again.",
    "origin": "This form came from another site, so we did not use it.",
    "size": "This form is too large.",
    "failed": "We could not do that just now. Please try again.",
}
_NOTES = {
    "sent": "If that address has an account, a link is on its way. It works for 30 minutes.",
    "changed": "Your new password is set. Please sign in.",
    "verified": "Thank you, your e-mail is confirmed.",
    "out": "You are signed out.",
}


class AccountState(rx.State):
    """The account forms."""

    problem: str = ""
    problem_field: str = ""
    note: str = ""
    next_path: str = ""
    token: str = ""

    @rx.event
    @allow(everyone, during_maintenance=True)
    async def load(self) -> object:
        """Read what the address says; a signed-in person is sent to the own first page."""
        query = self.router.url.query_parameters
        code = query.get("problem", "")
        self.problem = _SENTENCES.get(code, "")
        self.problem_field = {
            "taken": "email",
            "email": "email",
            "name": "full_name",
            "password": "password",
        }.get(code, "")
        self.note = _NOTES.get(query.get("note", ""), "")
        self.next_path = local_path(query.get("next", ""))
        self.token = query.get("token", "")[:100]
        actor = current_actor()
        if actor.is_authenticated and self.router.url.path.startswith(("/login", "/register")):
            return rx.redirect(self.next_path or home_of(actor.role))
        return None
