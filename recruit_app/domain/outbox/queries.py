"""Read the outbox."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from recruit_app.core.actor import Actor, Role
from recruit_app.core.errors import NotAllowed
from recruit_app.core.settings import get_settings
from recruit_app.core.view import Id, View
from recruit_app.domain.outbox.models import OutboxMail


class MailRow(View):
    """One written mail."""

    id: Id
    to_address: str
    subject: str
    body_text: str
    created_at: datetime
    sent_at: datetime | None
    error: str


async def list_mail(session: AsyncSession, *, actor: Actor, limit: int = 50) -> tuple[MailRow, ...]:
    """Return the newest mails; for ADMIN only, as they hold links of other people.

    Raises:
        NotAllowed: a mail server delivers them and this is no demo, so nobody needs to read them here.
    """
    actor.require(Role.ADMIN)
    settings = get_settings()
    if settings.smtp_url and not settings.demo:
        raise NotAllowed("Mail goes out through the mail server, so the outbox cannot be read here.")
    rows = await session.scalars(select(OutboxMail).order_by(OutboxMail.created_at.desc()).limit(limit))
    return tuple(MailRow.model_validate(row) for row in rows)
