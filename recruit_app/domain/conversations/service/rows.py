"""Lock a thread and add messages to it, in order and without gaps."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from recruit_app.core.actor import Actor
from recruit_app.core.clock import now
from recruit_app.core.database import notify
from recruit_app.core.errors import NotFound
from recruit_app.domain.applications import queries as applications
from recruit_app.domain.applications.schemas import ApplicationHead
from recruit_app.domain.conversations.bot import Reply
from recruit_app.domain.conversations.models import ChatMessage, ChatSession, MessageType, SenderType
from recruit_app.domain.conversations.policy import visible_to


async def locked(session: AsyncSession, *, actor: Actor, session_id: str) -> ChatSession:
    """Return the thread, locked until the transaction ends; NotFound when the actor may not know of it.

    The lock is what makes a take-over final: whoever posts after it sees it.
    """
    chat = await session.scalar(
        select(ChatSession)
        .where(ChatSession.id == session_id.replace("\0", ""), visible_to(actor))
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    if chat is None:
        raise NotFound("That conversation does not exist.")
    return chat


async def head_of(session: AsyncSession, chat: ChatSession) -> ApplicationHead | None:
    """Return the application a thread is about, or None for one about a job found elsewhere."""
    if chat.application_id is None:
        return None
    return await applications.get_head(session, application_id=chat.application_id)


async def add_message(
    session: AsyncSession,
    chat: ChatSession,
    *,
    sender: SenderType,
    text: str,
    sender_id: UUID | None = None,
    client_msg_id: UUID | None = None,
    options: tuple[str, ...] = (),
) -> ChatMessage:
    """Add the next message of a locked thread."""
    chat.last_seq += 1
    chat.last_activity = now()
    row = ChatMessage(
        session_id=chat.id,
        application_id=chat.application_id,
        sender_type=sender,
        message_text=text,
        message_type=MessageType.QUICK_REPLY if options else MessageType.TEXT,
        sent_at=chat.last_activity,
        seq=chat.last_seq,
        sender_id=sender_id,
        client_msg_id=client_msg_id,
        options={"choices": list(options)} if options else {},
    )
    session.add(row)
    await session.flush()
    return row


async def say(session: AsyncSession, chat: ChatSession, replies: tuple[Reply, ...]) -> None:
    """Add the assistant's messages."""
    for reply in replies:
        await add_message(session, chat, sender=SenderType.BOT, text=reply.text, options=reply.options)


async def announce(session: AsyncSession, chat: ChatSession, head: ApplicationHead | None) -> None:
    """Tell everyone who looks at this thread, the inbox, the own list or, with an application, the board."""
    topics = [f"chat:{chat.id}", "inbox", f"applications:{chat.user_id}"]
    await notify(session, *topics, *([f"board:{head.job_id}"] if head else []))
