"""Carry out what the assistant decides, in the transaction of what it heard."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from recruit_app.core.actor import Actor
from recruit_app.core.clock import AGENCY_ZONE, now
from recruit_app.core.columns import as_uuid
from recruit_app.domain.applications import queries
from recruit_app.domain.applications import service as applications
from recruit_app.domain.applications.pipeline import AutomationStatus
from recruit_app.domain.applications.schemas import ApplicationHead
from recruit_app.domain.candidates import queries as profiles
from recruit_app.domain.candidates import service as candidates
from recruit_app.domain.conversations import bot
from recruit_app.domain.conversations.models import ChatSession
from recruit_app.domain.conversations.service.rows import announce, say
from recruit_app.domain.prescreen import queries as prescreen
from recruit_app.domain.prescreen import service as prescreen_service
from recruit_app.domain.prescreen.facts import fact_of
from recruit_app.domain.prescreen.understanding import meaning_of
from recruit_app.domain.worklist import service as worklist
from recruit_app.domain.worklist.service import ItemType, Priority

CONSENT_PURPOSE = "prescreening"
CONSENT_WORDING = "The agency may ask me questions by an automated assistant and keep my answers for this application."


async def state_of(session: AsyncSession, chat: ChatSession) -> bot.BotState:
    """Return where the assistant stands in a thread."""
    pending = ()
    if chat.application_id is not None:
        pending = await prescreen.pending_questions(session, application_id=chat.application_id)
    stale = await _stale_facts(session, chat) if pending else {}
    questions = tuple(
        bot.Question(
            id=question.id,
            text=question.question_text,
            meaning=meaning_of(question.type, question.qid, question.choices),
            choices=question.choices,
            required=question.required,
            earlier=stale.get(fact_of(question.qid, question.type) or "", ("", ""))[0],
            earlier_on=stale.get(fact_of(question.qid, question.type) or "", ("", ""))[1],
        )
        for question in pending
    )
    context = chat.context
    return bot.BotState(
        bot.Phase(chat.state), questions, int(context.get("tries", 0)), bool(context.get("is_confirming"))
    )


async def _stale_facts(session: AsyncSession, chat: ChatSession) -> dict[str, tuple[str, str]]:
    """Return what the profile once said and when, by fact, for those too old to rely on."""
    if chat.user_id is None:
        return {}
    facts = await profiles.list_facts(session, candidate_id=chat.user_id)
    return {
        fact.key: (fact.value_text, f"{fact.updated_at.astimezone(AGENCY_ZONE):%-d %b}")
        for fact in facts
        if fact.state == "stale" and fact.value_text and fact.updated_at
    }


async def react(
    session: AsyncSession, *, actor: Actor, chat: ChatSession, head: ApplicationHead, event: bot.Event
) -> None:
    """Let the assistant take one step in a locked thread that nobody has taken over."""
    step = bot.step(await state_of(session, chat), event, now())
    chat.state = step.state.phase
    chat.context = {**chat.context, "tries": step.state.tries, "is_confirming": step.state.is_confirming}
    for effect in step.effects:
        await _carry_out(session, actor, chat, head, effect)
    if not any(isinstance(effect, bot.HandedOver) for effect in step.effects) and step.replies:
        await applications.set_automation(session, application_id=head.id, status=_automation(step.state.phase))
    await say(session, chat, step.replies)


def _automation(phase: bot.Phase) -> AutomationStatus:
    asking = phase in (bot.Phase.ASKING, bot.Phase.CONSENT)
    return AutomationStatus.AWAITING_REPLY if asking else AutomationStatus.COMPLETED


async def _carry_out(
    session: AsyncSession, actor: Actor, chat: ChatSession, head: ApplicationHead, effect: bot.Effect
) -> None:
    match effect:
        case bot.Consented():
            await candidates.record_consent(
                session,
                user_id=UUID(head.candidate_id),
                purpose=CONSENT_PURPOSE,
                wording=CONSENT_WORDING,
                channel=chat.platform,
            )
        case bot.Answered(question_id, text):
            outcome = await prescreen_service.answer_question(
                session, actor=actor, application_id=head.id, question_id=question_id, text=text
            )
            for application_id in outcome.asked_elsewhere:
                await _go_on(session, actor, application_id, outcome.shown)
        case bot.Skipped(question_id):
            await prescreen_service.skip_question(session, actor=actor, application_id=head.id, question_id=question_id)
        case bot.Unknown(question):
            await prescreen_service.draft_faq(session, actor=actor, job_id=head.job_id, question=question)
        case bot.HandedOver(reason):
            await applications.set_automation(
                session, application_id=head.id, status=AutomationStatus.INTERVENTION_NEEDED
            )
            await ask_for_person(session, chat, head, reason, ItemType.INTERVENTION_NEEDED)
        case bot.Waiting(text):
            await ask_for_person(session, chat, head, text, ItemType.CHAT_FOLLOWUP)


async def _go_on(session: AsyncSession, actor: Actor, application_id: str, shown: str) -> None:
    """Ask the next question in another chat of the same person, whose question has just been answered here.

    A thread that somebody writes in at this moment is left alone: it goes on by itself.
    """
    chat = await session.scalar(
        select(ChatSession)
        .where(
            ChatSession.application_id == as_uuid(application_id),
            ChatSession.state == bot.Phase.ASKING,
            col(ChatSession.taken_over_by).is_(None),
        )
        .with_for_update(skip_locked=True)
    )
    if chat is None:
        return
    head = await queries.get_head(session, application_id=application_id)
    note = f"Noted from your other application: {shown}."
    await react(session, actor=actor, chat=chat, head=head, event=bot.Resumed(note))
    await announce(session, chat, head)


async def ask_for_person(
    session: AsyncSession, chat: ChatSession, head: ApplicationHead, words: str, kind: ItemType
) -> None:
    """Put the thread in front of who handles it, else the job's recruiter; a reply clears it."""
    recipient = chat.taken_over_by or (UUID(head.recruiter_id) if head.recruiter_id else None)
    if recipient is None:
        return
    urgent = kind is ItemType.INTERVENTION_NEEDED
    await worklist.put_item(
        session,
        user_id=recipient,
        type=kind,
        cause=f"chat:{head.id}",
        title=f"{head.name} needs a person" if urgent else f"{head.name} wrote",
        description=words[:500],
        priority=Priority.HIGH if urgent else Priority.MEDIUM,
        href=f"/recruiter/inbox?chat={chat.id}",
        job_id=UUID(head.job_id),
        candidate_id=UUID(head.candidate_id),
        value_inr=head.value_inr,
    )
