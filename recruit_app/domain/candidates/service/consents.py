"""A yes to one purpose, kept in the words that were shown."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from recruit_app.domain.candidates.models import Consent


async def record_consent(
    session: AsyncSession, *, user_id: UUID, purpose: str, wording: str, channel: str = "web"
) -> None:
    """Keep the person's yes; while it stands, the same yes again changes nothing."""
    standing = select(Consent.id).where(
        Consent.user_id == user_id,
        Consent.purpose == purpose,
        Consent.wording == wording,
        col(Consent.withdrawn_at).is_(None),
    )
    if await session.scalar(standing.limit(1)) is None:
        session.add(Consent(user_id=user_id, purpose=purpose, wording=wording, channel=channel))
