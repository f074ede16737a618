"""Who answers in a thread: take over, hand back, and mark as read."""

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from recruit_app.core.actor import HIRING, Actor, Role
from recruit_app.core.errors import Conflict, Invalid
from recruit_app.domain.applications import service as applications_service
from recruit_app.domain.applications.pipeline import AutomationStatus
from recruit_app.domain.applications.schemas import ApplicationHead
from recruit_app.domain.audit import service as audit
from recruit_app.domain.conversations import bot
from recruit_app.domain.conversations.models import ChatMessage, ChatSession, SenderType
from recruit_app.domain.conversations.neighbours import users
from recruit_app.domain.conversations.service.assistant import react
from recruit_app.domain.conversations.service.rows import announce, head_of, locked
from recruit_app.domain.flags import queries as flags
from recruit_app.domain.prescreen.queries import next_question


async def take_over(session: AsyncSession, *, actor: Actor, session_id: str) -> None:
    """Answer in person from now on: once this commits, the assistant says nothing; HIRING only.

    Raises:
        NotFound: no such thread.
        Conflict: a colleague has it, and who; a manager or admin may take it from them.
    """
    actor.require(*HIRING)
    chat = await locked(session, actor=actor, session_id=session_id)
    if chat.taken_over_by == actor.user_id:
        return
    if chat.taken_over_by is not None and actor.role is Role.RECRUITER:
        name = await session.scalar(select(users.c.full_name).where(users.c.id == chat.taken_over_by))
        raise Conflict(f"{name or 'A colleague'} is already answering here.")
    chat.taken_over_by = actor.require_user()
    head = await head_of(session, chat)
    if head is not None:
        await applications_service.set_automation(session, application_id=head.id, status=AutomationStatus.LIVE_CHAT)
    await _record(session, actor, chat, head, "CHAT_TAKEN_OVER", "Took over the chat")


async def hand_back(session: AsyncSession, *, actor: Actor, session_id: str) -> None:
    """Let the assistant go on where it was; HIRING only. Handing back what it has changes nothing.

    A thread about a job found elsewhere has no assistant: it waits for any colleague again.
    """
    actor.require(*HIRING)
    chat = await locked(session, actor=actor, session_id=session_id)
    if chat.taken_over_by is None:
        return
    head = await head_of(session, chat)
    if head is None:
        chat.taken_over_by = None
        await _record(session, actor, chat, None, "CHAT_HANDED_BACK", "Handed the chat back")
        return
    if not await flags.is_on(session, "ENABLE_CHATBOT"):
        raise Invalid("The assistant is switched off, so there is nobody to hand back to.")
    chat.taken_over_by = None
    may_speak = head.is_active and chat.state != bot.Phase.STOPPED
    if may_speak and (await _has_questions(session, chat)):
        await react(session, actor=actor, chat=chat, head=head, event=bot.Resumed())
    else:
        await applications_service.set_automation(session, application_id=head.id, status=AutomationStatus.COMPLETED)
    await _record(session, actor, chat, head, "CHAT_HANDED_BACK", "Handed the chat back")


async def _has_questions(session: AsyncSession, chat: ChatSession) -> bool:
    if chat.application_id is None or chat.state == bot.Phase.CONSENT:
        return False
    return await next_question(session, application_id=chat.application_id) is not None


async def mark_read(session: AsyncSession, *, actor: Actor, session_id: str) -> None:
    """Mark what the other side wrote as read; nothing is announced when nothing was unread."""
    actor.require(*HIRING, Role.CANDIDATE)
    chat = await locked(session, actor=actor, session_id=session_id)
    candidates = col(ChatMessage.sender_type) == SenderType.CANDIDATE
    theirs = ~candidates if actor.role is Role.CANDIDATE else candidates
    read = await session.scalars(
        update(ChatMessage)
        .where(ChatMessage.session_id == chat.id, col(ChatMessage.is_read).is_(False), theirs)
        .values(is_read=True)
        .returning(ChatMessage.id)
    )
    if read.all():
        await announce(session, chat, await head_of(session, chat))


async def _record(
    session: AsyncSession, actor: Actor, chat: ChatSession, head: ApplicationHead | None, action: str, words: str
) -> None:
    await audit.record(
        session,
        actor=actor,
        action=action,
        description=words if head else f"{words} about {chat.about}",
        entity_id=head.id if head else chat.posting_id,
        entity_type="application" if head else "hot_drop",
    )
    await announce(session, chat, head)
