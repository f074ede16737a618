"""Ask a recruiter about a job found elsewhere: a thread without an application, answered by people alone."""

import secrets
from datetime import timedelta
from uuid import UUID, uuid4

from sqlalchemy import func, select, text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from recruit_app.core.actor import Actor, Role
from recruit_app.core.clock import now
from recruit_app.core.columns import as_uuid
from recruit_app.core.errors import TooMany
from recruit_app.domain.conversations import bot
from recruit_app.domain.conversations.models import ChatSession, SenderType
from recruit_app.domain.conversations.schemas import Asked
from recruit_app.domain.conversations.service.rows import add_message, announce
from recruit_app.domain.hotdrops import queries as hot_drops
from recruit_app.domain.worklist import queries as queues
from recruit_app.domain.worklist import service as worklist
from recruit_app.domain.worklist.service import ItemType

QUESTIONS_A_DAY = 20


async def ask_about_posting(session: AsyncSession, *, actor: Actor, posting_id: str | UUID) -> Asked:
    """Open the candidate's thread about a hot drop with a first message that names it; the same one when asked again.

    Raises:
        SignInNeeded, NotAllowed: nobody, or no candidate.
        NotFound: the hot drop has left.
        TooMany: more than twenty hot drops asked about in a day.
    """
    actor.require(Role.CANDIDATE)
    me = actor.require_user()
    # A double click must not open two threads.
    await session.execute(text("SELECT pg_advisory_xact_lock(hashtext(:who))"), {"who": f"asks:{me}"})
    mine = select(ChatSession).where(ChatSession.user_id == me, ChatSession.posting_id == as_uuid(posting_id))
    known = await session.scalar(mine)
    if known is not None:
        return _asked(known, is_repeat=True)
    drop = await hot_drops.get_hot_drop(session, posting_id=posting_id)
    await _refuse_flood(session, me)
    about = f"{drop.title} at {drop.company_name}" if drop.company_name else drop.title
    chat = ChatSession(
        id=secrets.token_urlsafe(24),
        user_id=me,
        platform_user_id=str(me),
        state=bot.Phase.HANDED_OVER,
        posting_id=UUID(drop.id),
        about=about[:300],
    )
    session.add(chat)
    await session.flush()
    words = f"I would like to know more about {about}."
    await add_message(session, chat, sender=SenderType.CANDIDATE, text=words, sender_id=me, client_msg_id=uuid4())
    await ask_recruiter(session, chat, name=actor.full_name, words=words)
    await announce(session, chat, None)
    return _asked(chat)


async def ask_recruiter(session: AsyncSession, chat: ChatSession, *, name: str, words: str) -> None:
    """Put the thread in front of who answers it, else of the recruiter with the least to do; a reply clears it."""
    asked = as_uuid(str(chat.context.get("recruiter", "")))
    recipient = chat.taken_over_by or asked or await queues.find_least_busy(session, role=Role.RECRUITER)
    if recipient is None:
        return
    chat.context = {**chat.context, "recruiter": str(recipient)}
    await worklist.put_item(
        session,
        user_id=recipient,
        type=ItemType.CHAT_FOLLOWUP,
        cause=f"chat:{chat.id}",
        title=f"{name} asks about {chat.about}",
        description=words[:500],
        href=f"/recruiter/inbox?chat={chat.id}",
        candidate_id=chat.user_id,
    )


async def _refuse_flood(session: AsyncSession, me: UUID) -> None:
    recent = select(func.count()).where(
        ChatSession.user_id == me,
        col(ChatSession.posting_id).is_not(None),
        ChatSession.created_at > now() - timedelta(days=1),
    )
    if (await session.scalar(recent) or 0) >= QUESTIONS_A_DAY:
        raise TooMany("You have asked about many jobs today. Please go on tomorrow.")


def _asked(chat: ChatSession, *, is_repeat: bool = False) -> Asked:
    return Asked(session_id=chat.id, about=chat.about, href=f"/asked/{chat.id}", is_repeat=is_repeat)
