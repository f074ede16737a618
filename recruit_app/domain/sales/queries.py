"""Read leads and clients."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from recruit_app.core.columns import as_uuid
from recruit_app.domain.sales.models import Client


async def client_status(session: AsyncSession, *, client_id: UUID | str) -> str | None:
    """Return a client's status, such as "Active", or None when there is no such client."""
    return await session.scalar(select(Client.status).where(Client.id == as_uuid(client_id)))
