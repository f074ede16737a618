"""Write mail down, then let the worker hand it over."""

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from recruit_app.core.background import defer
from recruit_app.core.clock import now
from recruit_app.core.errors import Unavailable
from recruit_app.domain import ports
from recruit_app.domain.outbox.models import OutboxMail


async def send_mail(session: AsyncSession, *, to: str, subject: str, body: str, unsubscribe_url: str = "") -> None:
    """Queue one plain-text mail in the caller's transaction; `unsubscribe_url` ends its kind by one POST."""
    mail = OutboxMail(to_address=to, subject=subject, body_text=body, unsubscribe_url=unsubscribe_url)
    session.add(mail)
    await session.flush()
    await defer(session, "outbox.deliver", mail_id=str(mail.id))


async def deliver(session: AsyncSession, *, mail_id: UUID) -> None:
    """Hand a written mail to the mail server once.

    Raises:
        Unavailable: the server did not take it; the worker tries again.
    """
    mail = await session.get(OutboxMail, mail_id, with_for_update=True)
    if mail is None or mail.sent_at is not None:
        return
    try:
        await ports.mailer().send(mail.to_address, mail.subject, mail.body_text, unsubscribe_url=mail.unsubscribe_url)
    except Unavailable as refusal:
        mail.error = refusal.sentence
        raise
    mail.sent_at = now()
    mail.error = ""
