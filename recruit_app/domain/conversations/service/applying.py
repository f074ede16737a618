"""Apply in one step: application, match, consent, chat, first question and the recruiter's queue."""

import secrets
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from recruit_app.core.actor import Actor
from recruit_app.domain.applications import queries as applications
from recruit_app.domain.applications import service as applications_service
from recruit_app.domain.applications.origin import DIRECT, Origin
from recruit_app.domain.applications.schemas import ApplicationHead
from recruit_app.domain.candidates import service as candidates
from recruit_app.domain.conversations import bot
from recruit_app.domain.conversations.models import ChatSession
from recruit_app.domain.conversations.schemas import Applied
from recruit_app.domain.conversations.service.assistant import CONSENT_PURPOSE, CONSENT_WORDING, react
from recruit_app.domain.conversations.service.rows import announce
from recruit_app.domain.flags import queries as flags
from recruit_app.domain.prescreen import service as prescreen
from recruit_app.domain.worklist import service as worklist
from recruit_app.domain.worklist.service import ItemType, Priority

STRONG_MATCH = 70


async def apply_to_job(
    session: AsyncSession,
    *,
    actor: Actor,
    job_id: str | UUID,
    origin: Origin = DIRECT,
    consent: bool = False,
    submit_key: str = "",
) -> Applied:
    """Apply with the living profile: everything or nothing is written.

    Raises:
        SignInNeeded, NotAllowed: nobody, no candidate, or the e-mail is not confirmed.
        NotFound, Gone: no such job, or it takes no more applications.
        Conflict: already applied.
    """
    application_id = await applications_service.submit_application(
        session, actor=actor, job_id=job_id, origin=origin, submit_key=submit_key
    )
    candidate_id = actor.require_user()
    score = await applications_service.refresh_match(
        session, application_id=application_id, job_id=job_id, candidate_id=candidate_id
    )
    head = await applications.get_head(session, application_id=application_id)
    if consent:
        await candidates.record_consent(session, user_id=candidate_id, purpose=CONSENT_PURPOSE, wording=CONSENT_WORDING)
    await prescreen.fill_from_profile(session, application_id=application_id)
    chat = await _open_chat(session, application_id, candidate_id)
    await _start_bot(session, actor, chat, head, has_consented=consent)
    await _tell_recruiter(session, head, score)
    await announce(session, chat, head)
    return Applied(application_id=str(application_id), session_id=chat.id, href=f"/applications/{application_id}")


async def _open_chat(session: AsyncSession, application_id: UUID, candidate_id: UUID) -> ChatSession:
    chat = ChatSession(
        id=secrets.token_urlsafe(24),
        user_id=candidate_id,
        application_id=application_id,
        platform_user_id=str(candidate_id),
        state=bot.Phase.CONSENT,
    )
    session.add(chat)
    await session.flush()
    return chat


async def _start_bot(
    session: AsyncSession, actor: Actor, chat: ChatSession, head: ApplicationHead, *, has_consented: bool
) -> None:
    if not await flags.is_on(session, "ENABLE_CHATBOT"):
        chat.state = bot.Phase.HANDED_OVER
        return
    started = bot.Started(
        first_name=(actor.full_name.split() or ["there"])[0],
        job_title=head.job_title,
        agency=str(await flags.get_value(session, "AGENCY_NAME")),
        has_consented=has_consented,
    )
    await react(session, actor=actor, chat=chat, head=head, event=started)


async def _tell_recruiter(session: AsyncSession, head: ApplicationHead, score: int | None) -> None:
    if head.recruiter_id is None:
        return
    strong = score is not None and score >= STRONG_MATCH
    await worklist.put_item(
        session,
        user_id=UUID(head.recruiter_id),
        type=ItemType.NEW_MATCHES,
        cause=f"new:{head.id}",
        title=f"{head.name} applied for {head.job_title}",
        description="No match score yet." if score is None else f"Match {score} of 100.",
        priority=Priority.HIGH if strong else Priority.MEDIUM,
        href=f"/recruiter/jobs/{head.job_id}?candidate={head.id}",
        job_id=UUID(head.job_id),
        candidate_id=UUID(head.candidate_id),
        value_inr=head.value_inr,
    )
