"""Read a thread in windows, the inbox, and what helps to answer."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Select, and_, func, or_, select, true
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from recruit_app.core.actor import HIRING, Actor, Role
from recruit_app.core.columns import as_uuid
from recruit_app.core.errors import Invalid, NotFound
from recruit_app.core.page import Page, decode_cursor, encode_cursor
from recruit_app.domain.applications import queries as application_queries
from recruit_app.domain.candidates import queries as candidates
from recruit_app.domain.conversations.models import ChatMessage, ChatSession, SenderType
from recruit_app.domain.conversations.neighbours import applications, jobs, postings, users
from recruit_app.domain.conversations.policy import visible_to
from recruit_app.domain.conversations.schemas import ChatLine, Copilot, InboxRow, Thread
from recruit_app.domain.conversations.suggestions import CANNED, Situation, suggest, suggest_about_posting
from recruit_app.domain.prescreen import faq
from recruit_app.domain.prescreen import queries as prescreen

WINDOW = 50
FILTERS = ("all", "unread", "mine", "waiting", "bot")
_ABOUT_POSTING = and_(col(ChatSession.application_id).is_(None), col(ChatSession.about) != "")
_FROM_CANDIDATE = col(ChatMessage.sender_type) == SenderType.CANDIDATE.value


async def thread(session: AsyncSession, *, actor: Actor, session_id: str, before_seq: int | None = None) -> Thread:
    """Return the newest 50 messages (or those before `before_seq`); NotFound for others' threads."""
    actor.require(*HIRING, Role.CANDIDATE)
    row = (await session.execute(_threads(actor).where(ChatSession.id == _clean(session_id)))).first()
    if row is None:
        raise NotFound("That conversation does not exist.")
    chat: ChatSession = row[0]
    lines = await _window(session, chat.id, before_seq)
    shown = lines[-WINDOW:]
    is_latest = before_seq is None and bool(shown)
    is_staff = actor.role is not Role.CANDIDATE
    return Thread(
        session_id=chat.id,
        application_id=chat.application_id,
        job_id=row.job_id,
        job_title=row.title or "",
        posting_href=row.original_url or "",
        candidate_id=chat.user_id,
        candidate_name=row.candidate_name or "",
        handler=_handler(chat),
        handler_id=chat.taken_over_by,
        handler_name=row.handler_name or "",
        is_mine=is_staff and chat.taken_over_by == actor.user_id,
        is_active=row.is_active is not False,
        platform=chat.platform,
        phase=chat.state,
        lines=shown,
        has_more=len(lines) > WINDOW,
        options=shown[-1].options if is_latest and shown[-1].sender == "BOT" else (),
    )


async def find_session_id(session: AsyncSession, *, actor: Actor, application_id: str | UUID) -> str:
    """Return the id of an application's thread the actor may see, or ""."""
    query = select(ChatSession.id).where(ChatSession.application_id == as_uuid(application_id), visible_to(actor))
    return await session.scalar(query) or ""


def _clean(session_id: str) -> str:
    return session_id.replace("\0", "")


def _threads(actor: Actor) -> Select:
    handler = users.alias("handler")
    return (
        select(
            ChatSession,
            applications.c.job_id,
            applications.c.status,
            applications.c.is_active,
            applications.c.automation_status,
            func.coalesce(jobs.c.title, ChatSession.about).label("title"),
            postings.c.original_url,
            users.c.full_name.label("candidate_name"),
            handler.c.full_name.label("handler_name"),
        )
        .join_from(ChatSession, applications, applications.c.id == ChatSession.application_id, isouter=True)
        .join(jobs, jobs.c.id == applications.c.job_id, isouter=True)
        .join(postings, postings.c.id == ChatSession.posting_id, isouter=True)
        .join(users, users.c.id == ChatSession.user_id)
        .join(handler, handler.c.id == ChatSession.taken_over_by, isouter=True)
        .where(visible_to(actor), or_(col(ChatSession.application_id).is_not(None), _ABOUT_POSTING))
    )


def _handler(chat: ChatSession) -> str:
    if chat.taken_over_by is not None:
        return "recruiter"
    return "nobody" if chat.state in ("handed_over", "stopped") else "bot"


async def _window(session: AsyncSession, session_id: str, before_seq: int | None) -> tuple[ChatLine, ...]:
    older = true() if before_seq is None else col(ChatMessage.seq) < before_seq
    rows = await session.execute(
        select(ChatMessage, users.c.full_name)
        .join_from(ChatMessage, users, users.c.id == ChatMessage.sender_id, isouter=True)
        .where(ChatMessage.session_id == session_id, older)
        .order_by(col(ChatMessage.seq).desc())
        .limit(WINDOW + 1)
    )
    return tuple(_line(row, name) for row, name in reversed(rows.all()))


def _line(row: ChatMessage, name: str | None) -> ChatLine:
    return ChatLine(
        id=row.id,
        seq=row.seq,
        sender=row.sender_type,
        sender_name=name or ("Assistant" if row.sender_type == SenderType.BOT else ""),
        text=row.message_text,
        sent_at=row.sent_at,
        options=tuple(row.options.get("choices", ())),
    )


async def inbox(
    session: AsyncSession,
    *,
    actor: Actor,
    filter: str = "all",
    search: str = "",
    cursor: str = "",
    page_size: int = 40,
) -> Page[InboxRow]:
    """Return one page of conversations, latest activity first; HIRING only.

    `filter` is all, unread, mine (taken over by the actor), waiting (a person is needed) or bot.
    """
    actor.require(*HIRING)
    last = _last_message()
    unread = _unread().subquery()
    query = (
        _threads(actor)
        .add_columns(
            last.c.message_text,
            last.c.sender_type,
            func.coalesce(unread.c.count, 0).label("unread"),
            unread.c.since,
        )
        .join(last, true(), isouter=True)
        .join(unread, unread.c.session_id == ChatSession.id, isouter=True)
        .where(_filtered(filter, actor, unread, last), _searched(search), _after(cursor))
        .order_by(col(ChatSession.last_activity).desc(), col(ChatSession.id).desc())
        .limit(page_size + 1)
    )
    rows = (await session.execute(query)).all()
    more = len(rows) > page_size
    edge = rows[page_size - 1][0] if more else None
    return Page(
        rows=tuple(_inbox_row(row) for row in rows[:page_size]),
        next_cursor=encode_cursor(edge.last_activity.isoformat(), edge.id) if edge else "",
    )


def _last_message() -> Any:
    return (
        select(ChatMessage.message_text, ChatMessage.sender_type)
        .where(ChatMessage.session_id == ChatSession.id, ChatMessage.seq == ChatSession.last_seq)
        .correlate(ChatSession)
        .limit(1)
        .lateral("last_message")
    )


def _unread() -> Select:
    return (
        select(ChatMessage.session_id, func.count().label("count"), func.min(ChatMessage.sent_at).label("since"))
        .where(_FROM_CANDIDATE, col(ChatMessage.is_read).is_(False))
        .group_by(ChatMessage.session_id)
    )


def _filtered(filter: str, actor: Actor, unread: Any, last: Any) -> Any:
    taken = col(ChatSession.taken_over_by)
    match filter:
        case "unread":
            return unread.c.count > 0
        case "mine":
            return taken == actor.require_user()
        case "waiting":
            wanted = applications.c.automation_status == "Intervention Needed"
            asked = and_(_ABOUT_POSTING, last.c.sender_type == SenderType.CANDIDATE.value)
            return or_(and_(taken.is_(None), or_(wanted, asked)), and_(taken.is_not(None), unread.c.count > 0))
        case "bot":
            return and_(taken.is_(None), col(ChatSession.state).not_in(("handed_over", "stopped")))
    return true()


def _searched(search: str) -> Any:
    words = search.strip()[:80]
    if not words:
        return true()
    pattern = "%" + words.replace("\\", "").replace("%", r"\%").replace("_", r"\_") + "%"
    return or_(users.c.full_name.ilike(pattern), jobs.c.title.ilike(pattern), col(ChatSession.about).ilike(pattern))


def _after(cursor: str) -> Any:
    if not cursor:
        return true()
    at, last_id = decode_cursor(cursor, keys=2)
    try:
        moment = datetime.fromisoformat(str(at))
    except ValueError as error:
        raise Invalid("This page link is broken. Please start from the first page.") from error
    activity = col(ChatSession.last_activity)
    return or_(activity < moment, and_(activity == moment, col(ChatSession.id) < str(last_id)))


def _inbox_row(row: Any) -> InboxRow:
    chat: ChatSession = row[0]
    # No assistant answers there, so a question waits until a person has answered it, read or not.
    asked = chat.application_id is None and row.sender_type == SenderType.CANDIDATE
    wanted = (row.automation_status == "Intervention Needed" or asked) and chat.taken_over_by is None
    return InboxRow(
        session_id=chat.id,
        application_id=chat.application_id,
        job_id=row.job_id,
        job_title=row.title,
        name=row.candidate_name,
        last_text=(row.message_text or "")[:160],
        last_sender=row.sender_type or "",
        last_at=chat.last_activity,
        unread=row.unread,
        handler=_handler(chat),
        handler_name=row.handler_name or "",
        needs_person=wanted,
        waiting_since=(row.since or (chat.last_activity if asked else None)) if row.unread or wanted else None,
        platform=chat.platform,
    )


async def count_unread(session: AsyncSession, *, actor: Actor) -> int:
    """Return in how many threads a candidate waits to be read; HIRING only."""
    actor.require(*HIRING)
    query = select(func.count(func.distinct(ChatMessage.session_id)))
    found = await session.scalar(query.where(_FROM_CANDIDATE, col(ChatMessage.is_read).is_(False)))
    return found or 0


async def copilot(session: AsyncSession, *, actor: Actor, session_id: str) -> Copilot:
    """Return three replies to edit and the canned ones for a thread; HIRING only.

    Built by rules from where the person stands; nothing is sent by itself.
    """
    actor.require(*HIRING)
    current = await thread(session, actor=actor, session_id=session_id)
    if current.application_id is None:
        name = (current.candidate_name.split() or [""])[0]
        return Copilot(suggestions=suggest_about_posting(name, current.job_title), canned=CANNED)
    application_id = current.application_id
    head = await application_queries.get_head(session, application_id=application_id)
    pending = await prescreen.next_question(session, application_id=application_id)
    answers = await prescreen.list_answers(session, actor=actor, application_id=application_id)
    facts = await candidates.list_facts(session, candidate_id=head.candidate_id)
    said = next((line.text for line in reversed(current.lines) if line.sender == "CANDIDATE"), "")
    known = faq.best_answer(said, await prescreen.known_answers(session, job_id=head.job_id))
    failed = (row for row in answers if row.must_have and row.passed is False)
    situation = Situation(
        first_name=(head.name.split() or [""])[0],
        job_title=head.job_title,
        status=head.status,
        last_text=said,
        next_question=pending.question_text if pending else "",
        failed_must_have=next((f"{row.question_text} ({row.rule_words})." for row in failed), ""),
        stale_fact=next((fact.label for fact in facts if fact.state == "stale"), ""),
        known_answer=known.answer if known and faq.is_question(said) else "",
    )
    return Copilot(suggestions=suggest(situation), canned=CANNED)
