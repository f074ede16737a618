"""An answer of the recruiter goes back to everyone who asked."""

from uuid import UUID

from sqlalchemy import Select, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from recruit_app.core.actor import HIRING, Actor
from recruit_app.core.columns import as_uuid
from recruit_app.domain.applications import queries as applications
from recruit_app.domain.conversations.models import ChatMessage, ChatSession, SenderType
from recruit_app.domain.conversations.neighbours import applications as application_rows
from recruit_app.domain.conversations.service.rows import add_message, announce
from recruit_app.domain.prescreen import service as prescreen
from recruit_app.domain.worklist import service as worklist


async def answer_asked(session: AsyncSession, *, actor: Actor, job_id: str | UUID, question: str, answer: str) -> int:
    """Approve an answer about a job and send it, once, to everyone whose chat asked; return to how many.

    An answer written anew goes to nobody: who asked has had one. HIRING only.

    Raises:
        Invalid: question or answer is empty.
    """
    actor.require(*HIRING)
    is_new = await prescreen.answer_faq(session, actor=actor, job_id=job_id, question=question, answer=answer)
    if not is_new:
        return 0
    words = " ".join(question.split())[:500]
    chats = (await session.scalars(_who_asked(job_id, words))).all()
    for chat in chats:
        text = f"You asked: “{words}” {answer.strip()}"
        await add_message(session, chat, sender=SenderType.RECRUITER, text=text, sender_id=actor.user_id)
        head = await applications.get_head(session, application_id=chat.application_id or "")
        await worklist.end_cause(session, cause=f"chat:{head.id}", ended_as="answered")
        await announce(session, chat, head)
    return len(chats)


def _who_asked(job_id: str | UUID, words: str) -> Select:
    said = func.lower(func.regexp_replace(ChatMessage.message_text, r"\s+", " ", "g"))
    asked = select(ChatMessage.session_id).where(
        ChatMessage.sender_type == SenderType.CANDIDATE, func.left(func.btrim(said), 500) == words.lower()
    )
    return (
        select(ChatSession)
        .join(application_rows, application_rows.c.id == ChatSession.application_id)
        .where(
            application_rows.c.job_id == as_uuid(job_id), application_rows.c.is_active, col(ChatSession.id).in_(asked)
        )
        .order_by(ChatSession.id)
        .with_for_update(of=ChatSession)
    )
