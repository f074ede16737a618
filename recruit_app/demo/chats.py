"""Chats of every kind: finished, waiting, in need of a person, and taken over."""

import re
import secrets
from datetime import timedelta
from typing import Any

from recruit_app.demo.content.models import DemoChat, DemoMessage
from recruit_app.demo.world import World
from recruit_app.domain.conversations.bot import Phase
from recruit_app.domain.conversations.models import ChatMessage, ChatSession, MessageType, SenderType
from recruit_app.domain.prescreen.models import PrescreenQuestion

SESSION_LASTS = timedelta(days=30)
_STATES = {
    "completed": Phase.DONE,
    "waiting": Phase.ASKING,
    "intervention": Phase.HANDED_OVER,
    "live": Phase.ASKING,
}


async def add_chats(world: World) -> None:
    """Write sessions, then their messages."""
    for number, chat in enumerate(world.content.chats):
        world.chats[chat.application_key] = _session(world, chat, number)
    await world.write(world.chats.values())
    await world.write(row for chat in world.content.chats for row in _messages(world, chat))


def _session(world: World, chat: DemoChat, number: int) -> ChatSession:
    application = world.applications[chat.application_key]
    content = world.application_content[chat.application_key]
    last = world.ago(minutes=chat.messages[-1].minutes_ago)
    phone = world.profiles[content.candidate_key].phone
    addresses = {"whatsapp": phone.removeprefix("+"), "telegram": str(700_100_000 + 7919 * number)}
    return ChatSession(
        id=secrets.token_urlsafe(24),
        user_id=application.candidate_id,
        platform=chat.platform,
        platform_user_id=addresses.get(chat.platform, str(application.candidate_id)),
        state=_STATES[chat.outcome],
        created_at=world.ago(minutes=chat.messages[0].minutes_ago + 1),
        updated_at=last,
        last_activity=last,
        expires_at=last + SESSION_LASTS,
        application_id=application.id,
        taken_over_by=world.recruiter_of(content.job_key) if chat.outcome == "live" else None,
        last_seq=len(lines_of(world, chat)),
    )


def _messages(world: World, chat: DemoChat) -> list[ChatMessage]:
    session = world.chats[chat.application_key]
    is_unread_live = chat.outcome == "live" and chat.messages[-1].sender_type == "CANDIDATE"
    rows: list[ChatMessage] = []
    lines = lines_of(world, chat)
    for seq, message in enumerate(lines, start=1):
        is_last = seq == len(lines)
        row = ChatMessage(
            session_id=session.id,
            application_id=session.application_id,
            sender_type=SenderType(message.sender_type),
            message_text=message.message_text,
            sent_at=world.ago(minutes=message.minutes_ago) + timedelta(seconds=2 * seq),
            is_read=message.is_read and not (is_unread_live and is_last),
            seq=seq,
            sender_id=_sender(world, chat, message),
            delivery_status="delivered" if chat.platform == "whatsapp" else "sent",
        )
        if is_last and chat.outcome == "waiting":
            _offer_choices(world, chat, row)
        rows.append(row)
    return rows


def _sender(world: World, chat: DemoChat, message: DemoMessage) -> Any:
    content = world.application_content[chat.application_key]
    return {
        "CANDIDATE": world.user_id(content.candidate_key),
        "RECRUITER": world.recruiter_of(content.job_key),
    }.get(message.sender_type)


def lines_of(world: World, chat: DemoChat) -> tuple[DemoMessage, ...]:
    """Return the messages; a waiting chat ends with the question the bot will hear the answer to."""
    if chat.outcome != "waiting":
        return chat.messages
    last = chat.messages[-1]
    asked = _first_question(world, chat).question_text
    return (*chat.messages[:-1], last.model_copy(update={"message_text": f"{_opening(last)} {asked}"}))


def _opening(message: DemoMessage) -> str:
    """Return a message without the question at its end."""
    return " ".join(re.split(r"(?<=[.:])\s+", message.message_text)[:-1]) or "One more question:"


def _first_question(world: World, chat: DemoChat) -> PrescreenQuestion:
    return world.questions[world.application_content[chat.application_key].job_key][0]


def _offer_choices(world: World, chat: DemoChat, row: ChatMessage) -> None:
    choices = _first_question(world, chat).choices
    if choices:
        row.message_type, row.options = MessageType.QUICK_REPLY, {"choices": list(choices)}
