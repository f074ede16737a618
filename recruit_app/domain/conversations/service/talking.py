"""Post a message; the assistant answers in the same transaction, if the thread is its own."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from recruit_app.core.actor import HIRING, Actor, Role
from recruit_app.core.columns import as_uuid
from recruit_app.core.errors import Invalid, NotFound
from recruit_app.core.text import clean_text
from recruit_app.domain.applications.schemas import ApplicationHead
from recruit_app.domain.conversations import bot
from recruit_app.domain.conversations.models import ChatMessage, ChatSession, SenderType
from recruit_app.domain.conversations.schemas import Posted
from recruit_app.domain.conversations.service.about_postings import ask_recruiter
from recruit_app.domain.conversations.service.assistant import ask_for_person, react
from recruit_app.domain.conversations.service.rows import add_message, announce, head_of, locked
from recruit_app.domain.flags import queries as flags
from recruit_app.domain.prescreen import service as prescreen
from recruit_app.domain.worklist import service as worklist
from recruit_app.domain.worklist.service import ItemType

MAX_CHARS = 4000


async def post_message(
    session: AsyncSession, *, actor: Actor, session_id: str, text: str, client_msg_id: str | UUID
) -> Posted:
    """Keep one message, once per `client_msg_id`, however often it is sent.

    A candidate writes in the own threads, hiring staff in all, always under the own role.

    Raises:
        SignInNeeded, NotFound: not the actor's thread.
        Invalid: nothing written, too long, or text that cannot be stored.
    """
    actor.require(*HIRING, Role.CANDIDATE)
    words, identifier = _words(text), as_uuid(client_msg_id)
    if identifier is None:
        raise Invalid("This message has no proper id.")
    chat = await locked(session, actor=actor, session_id=session_id)
    if chat.application_id is None and not chat.about:
        raise NotFound("That conversation does not exist.")
    earlier = await _earlier(session, chat, identifier)
    if earlier is not None:
        return Posted(message_id=str(earlier.id), seq=earlier.seq, is_repeat=True)
    from_candidate = actor.role is Role.CANDIDATE
    row = await add_message(
        session,
        chat,
        sender=SenderType.CANDIDATE if from_candidate else SenderType.RECRUITER,
        text=words,
        sender_id=actor.user_id,
        client_msg_id=identifier,
    )
    head = await head_of(session, chat)
    if not from_candidate:
        await worklist.end_cause(session, cause=f"chat:{head.id if head else chat.id}", ended_as="answered")
    elif head is None:
        await ask_recruiter(session, chat, name=actor.full_name, words=words)
    else:
        await _hear(session, actor, chat, head, words)
    await announce(session, chat, head)
    return Posted(message_id=str(row.id), seq=row.seq)


def _words(text: str) -> str:
    try:
        words = clean_text(text).strip()
    except (ValueError, AttributeError, TypeError) as error:
        raise Invalid("This message holds characters we cannot store.", field="text") from error
    if not words:
        raise Invalid("Please write something first.", field="text")
    if len(words) > MAX_CHARS:
        raise Invalid(f"Please keep a message to {MAX_CHARS:,} characters.", field="text")
    return words


async def _earlier(session: AsyncSession, chat: ChatSession, client_msg_id: UUID) -> ChatMessage | None:
    return await session.scalar(
        select(ChatMessage).where(ChatMessage.session_id == chat.id, ChatMessage.client_msg_id == client_msg_id)
    )


async def _hear(session: AsyncSession, actor: Actor, chat: ChatSession, head: ApplicationHead, text: str) -> None:
    silent = chat.taken_over_by is not None or not head.is_active
    if silent or not await flags.is_on(session, "ENABLE_CHATBOT"):
        await ask_for_person(session, chat, head, text, ItemType.CHAT_FOLLOWUP)
        return
    known = await prescreen.find_answer(session, job_id=head.job_id, text=text)
    await react(session, actor=actor, chat=chat, head=head, event=bot.Said(text, known))
