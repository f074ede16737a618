"""Read the own threads about jobs found elsewhere."""

from typing import Any

from sqlalchemy import func, select, true
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from recruit_app.core.actor import Actor, Role
from recruit_app.domain.conversations.models import ChatMessage, ChatSession, SenderType
from recruit_app.domain.conversations.schemas import AskedRow


async def list_asked(session: AsyncSession, *, actor: Actor, limit: int = 20) -> tuple[AskedRow, ...]:
    """Return the candidate's threads about hot drops, the latest activity first; nothing for anybody else."""
    if actor.role is not Role.CANDIDATE:
        return ()
    last = _last_message()
    unread = (
        select(func.count())
        .where(
            ChatMessage.session_id == ChatSession.id,
            col(ChatMessage.is_read).is_(False),
            col(ChatMessage.sender_type) != SenderType.CANDIDATE.value,
        )
        .correlate(ChatSession)
        .scalar_subquery()
    )
    rows = await session.execute(
        select(ChatSession, last.c.message_text, unread)
        .join(last, true(), isouter=True)
        .where(
            ChatSession.user_id == actor.require_user(),
            col(ChatSession.application_id).is_(None),
            col(ChatSession.about) != "",
        )
        .order_by(col(ChatSession.last_activity).desc(), col(ChatSession.id))
        .limit(limit)
    )
    return tuple(
        AskedRow(
            session_id=chat.id,
            posting_id=chat.posting_id,
            about=chat.about,
            last_text=(text or "")[:160],
            last_at=chat.last_activity,
            unread=count or 0,
        )
        for chat, text, count in rows
    )


def _last_message() -> Any:
    return (
        select(ChatMessage.message_text)
        .where(ChatMessage.session_id == ChatSession.id, ChatMessage.seq == ChatSession.last_seq)
        .correlate(ChatSession)
        .limit(1)
        .lateral("last_message")
    )
