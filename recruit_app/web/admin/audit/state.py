"""The audit trail."""

from typing import Any

import reflex as rx

from recruit_app.core.actor import Role
from recruit_app.core.database import session_scope
from recruit_app.domain.audit import queries
from recruit_app.domain.audit.schemas import AuditRow
from recruit_app.web import forms, ui
from recruit_app.web.guard import allow, current_actor, friendly

_PATH = "/admin/audit"


class AuditState(rx.State):
    """One page of the trail, as the address asks."""

    rows: list[AuditRow] = []
    actions: list[ui.Option] = []
    q: str = ""
    action: str = ""
    severity: str = ""
    is_first: bool = True
    first_href: str = _PATH
    next_href: str = ""
    loading: bool = True

    @rx.event
    @allow(Role.ADMIN)
    @friendly
    async def load(self) -> None:
        """Show the page of the address."""
        given = self.router.url.query_parameters
        self.q, after = given.get("q", "")[:80], given.get("after", "")
        self.action, self.severity = given.get("action", ""), given.get("severity", "")
        async with session_scope() as session:
            actor = current_actor()
            page = await queries.list_records(
                session, actor=actor, action=self.action, severity=self.severity, search=self.q, cursor=after
            )
            known = await queries.list_actions(session, actor=actor)
        self.actions = [ui.Option(name, name.replace("_", " ").capitalize()) for name in known]
        self.rows, self.is_first, self.loading = list(page.rows), not after, False
        kept = {"q": self.q, "action": self.action, "severity": self.severity}
        self.first_href = _PATH + forms.query(**kept)
        self.next_href = _PATH + forms.query(**kept, after=page.next_cursor) if page.next_cursor else ""

    @rx.event
    @allow(Role.ADMIN)
    async def choose_action(self, action: str) -> Any:
        """Filter by a kind of action, in the address."""
        kept = {"q": self.q, "severity": self.severity, "action": str(action)[:60]}
        return rx.redirect(_PATH + forms.query(**kept))
