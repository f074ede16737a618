"""Mail."""

from uuid import UUID

from procrastinate import RetryStrategy

from recruit_app.core.background import queue
from recruit_app.core.database import session_scope
from recruit_app.domain.outbox import service


@queue.task(name="outbox.deliver", retry=RetryStrategy(max_attempts=8, exponential_wait=3))
async def deliver(mail_id: str) -> None:
    """Hand one written mail to the mail server."""
    async with session_scope() as session:
        await service.deliver(session, mail_id=UUID(mail_id))
