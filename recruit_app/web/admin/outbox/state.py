"""The outbox."""

import re
from dataclasses import dataclass

import reflex as rx

from recruit_app.core.actor import Role
from recruit_app.core.database import session_scope
from recruit_app.core.errors import NotAllowed
from recruit_app.domain.outbox import queries
from recruit_app.domain.outbox.queries import MailRow
from recruit_app.web.guard import allow, current_actor, friendly

_LINK = re.compile(r"https?://\S+")


@dataclass(frozen=True)
class Mail:
    """A written mail with the link it holds."""

    id: str
    to_address: str
    subject: str
    body: str
    link: str
    state: str
    created_at: str


class OutboxState(rx.State):
    """The newest mails."""

    mails: list[Mail] = []
    problem: str = ""
    loading: bool = True

    @rx.event
    @allow(Role.ADMIN)
    @friendly
    async def load(self) -> None:
        """Show the newest mails, or say why they cannot be read here."""
        self.problem = ""
        try:
            async with session_scope() as session:
                rows = await queries.list_mail(session, actor=current_actor())
        except NotAllowed as refusal:
            rows, self.problem = (), refusal.sentence
        self.mails, self.loading = [_mail(row) for row in rows], False


def _mail(row: MailRow) -> Mail:
    link = _LINK.search(row.body_text)
    state = "Sent" if row.sent_at else "Refused" if row.error else "Waiting"
    return Mail(
        id=row.id,
        to_address=row.to_address,
        subject=row.subject,
        body=row.body_text,
        link=link.group() if link else "",
        state=state,
        created_at=row.created_at.isoformat(),
    )
