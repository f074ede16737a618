"""Submit, move and follow up applications. Every change writes history and audit in its own transaction."""

from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from recruit_app.core.actor import HIRING, Actor, Role
from recruit_app.core.clock import now
from recruit_app.core.columns import as_uuid
from recruit_app.core.database import notify
from recruit_app.core.errors import Conflict, Gone, Invalid, NotAllowed, NotFound
from recruit_app.core.text import clean_text
from recruit_app.domain.applications import pipeline
from recruit_app.domain.applications.models import Application, TimelineEntry
from recruit_app.domain.applications.neighbours import clients, jobs, users
from recruit_app.domain.applications.origin import DIRECT, Origin
from recruit_app.domain.applications.pipeline import (
    ApplicationStatus,
    AutomationStatus,
    FollowUpStatus,
    Standing,
)
from recruit_app.domain.applications.policy import mover_of, visible_to
from recruit_app.domain.applications.queries import get_card, standing_of
from recruit_app.domain.applications.schemas import ApplicationCard, Prescreening
from recruit_app.domain.audit import service as audit
from recruit_app.domain.identity.tokens import hash_token
from recruit_app.domain.jobs import visibility
from recruit_app.domain.matching import service as matching
from recruit_app.domain.worklist import service as worklist

SENT_TWICE_WITHIN = timedelta(minutes=10)
_GONE = "That application does not exist."


async def submit_application(
    session: AsyncSession, *, actor: Actor, job_id: str | UUID, origin: Origin = DIRECT, submit_key: str = ""
) -> UUID:
    """Record that the actor applies to a public job, once, and return the application's id.

    `submit_key` is a random word the sent form carried; by it a form sent twice finds what its first sending made.

    Raises:
        SignInNeeded: nobody is signed in.
        NotAllowed: not a candidate, or the e-mail address is not confirmed.
        NotFound: no such job, or still a draft.
        Gone: the job no longer takes applications.
        Conflict: already applied.
    """
    candidate_id = _applicant(actor)
    job = await _open_job(session, as_uuid(job_id))
    application_id = await session.scalar(
        insert(Application)
        .values(job_id=job, candidate_id=candidate_id, source=origin.source, campaign=origin.campaign)
        .values(submit_key=hash_token(submit_key) if submit_key else None)
        .on_conflict_do_nothing(index_elements=["job_id", "candidate_id"])
        .returning(Application.id)
    )
    if application_id is None:
        raise Conflict("You have already applied to this job.")
    came_from = "Applied" if origin.source == DIRECT.source else f"Applied, came from {origin.source}"
    _remember(session, application_id, None, ApplicationStatus.NEW.value, actor, came_from)
    await audit.record(
        session,
        actor=actor,
        action="APPLIED",
        description=f"{actor.full_name} applied",
        entity_id=application_id,
        entity_type="application",
    )
    await _announce(session, job, candidate_id)
    return application_id


def _applicant(actor: Actor) -> UUID:
    candidate_id = actor.require_user()
    if actor.role is not Role.CANDIDATE:
        raise NotAllowed("Only a candidate account can apply to a job.")
    return candidate_id


async def _open_job(session: AsyncSession, job_id: UUID | None) -> UUID:
    found = await session.execute(
        select(jobs.c.id, jobs.c.status, jobs.c.application_deadline).where(jobs.c.id == job_id)
    )
    job = found.first()
    if job is None or job.status == "Draft":
        raise NotFound("That job does not exist.")
    if not visibility.is_public(job.status, job.application_deadline, now()):
        raise Gone("This job no longer takes applications.")
    return job.id


async def find_sent(session: AsyncSession, *, submit_key: str) -> tuple[UUID, UUID] | None:
    """Return (application, candidate) that this very form made in the last ten minutes, or None."""
    if not submit_key:
        return None
    found = await session.execute(
        select(Application.id, Application.candidate_id).where(
            Application.submit_key == hash_token(submit_key),
            Application.applied_at > now() - SENT_TWICE_WITHIN,
        )
    )
    row = found.first()
    return (row.id, row.candidate_id) if row else None


async def refresh_match(
    session: AsyncSession, *, application_id: UUID, job_id: str | UUID, candidate_id: UUID
) -> int | None:
    """Score the person for the job anew and keep the result; None where there is nothing to compare yet."""
    try:
        match = await matching.score(session, job_id=job_id, candidate_id=candidate_id)
    except NotFound:
        return None
    await store_match(session, application_id=application_id, score=match.score, summary=match.summary)
    return match.score


async def refresh_matches_of(session: AsyncSession, *, candidate_id: UUID) -> None:
    """Score a person's open applications anew, because the profile changed."""
    rows = await session.execute(
        select(Application.id, Application.job_id).where(
            Application.candidate_id == candidate_id, Application.is_active
        )
    )
    for row in rows.all():
        await refresh_match(session, application_id=row.id, job_id=row.job_id, candidate_id=candidate_id)


async def move_application(
    session: AsyncSession,
    *,
    actor: Actor,
    application_id: str | UUID,
    to: str,
    remark: str = "",
    expected_version: int,
) -> ApplicationCard:
    """Move an application to stage `to`, if it still is at `expected_version`.

    Raises:
        NotFound: none the actor may know of.
        Conflict: somebody moved it since, and who.
        CannotMoveStage: the pipeline or the actor's role does not allow it.
    """
    row = await _locked(session, actor, application_id)
    await _still_at(session, row, expected_version)
    after = pipeline.move(standing_of(row), _stage(to), by=mover_of(actor), remark=remark)
    await _apply(session, row, after, actor, _words(remark))
    return await get_card(session, actor=actor, application_id=row.id)


async def withdraw(session: AsyncSession, *, actor: Actor, application_id: str | UUID, remark: str = "") -> None:
    """End the actor's own application; NotFound for anybody else's, CannotMoveStage when it has ended."""
    row = await _locked(session, actor, application_id)
    after = pipeline.move(standing_of(row), ApplicationStatus.WITHDRAWN, by=mover_of(actor), remark=remark)
    await _apply(session, row, after, actor, _words(remark) or "Withdrawn")


async def record_join(
    session: AsyncSession, *, actor: Actor, application_id: str | UUID, expected_version: int
) -> ApplicationCard:
    """Record that the person joined, which ends the process; only from Offer, only by HIRING."""
    actor.require(*HIRING)
    row = await _locked(session, actor, application_id)
    await _still_at(session, row, expected_version)
    await _apply(session, row, pipeline.join(standing_of(row), by=mover_of(actor)), actor, "Joined")
    return await get_card(session, actor=actor, application_id=row.id)


async def set_follow_up(
    session: AsyncSession,
    *,
    actor: Actor,
    application_id: str | UUID,
    marker: str = "",
    on: date | None = None,
    remarks: str = "",
) -> ApplicationCard:
    """Set the follow-up marker, its day and notes; the marker must agree with the stage. HIRING only."""
    actor.require(*HIRING)
    row = await _locked(session, actor, application_id)
    if marker != (row.follow_up_status or ""):
        after = pipeline.mark(standing_of(row), _marker(marker))
        row.follow_up_status = after.follow_up_status
    row.next_follow_up_date = on
    row.follow_up_remarks = _words(remarks)
    await _audited(session, row, actor, "FOLLOW_UP_SET", f"Follow-up set to {marker or 'none'}")
    return await get_card(session, actor=actor, application_id=row.id)


async def approve_override(
    session: AsyncSession, *, actor: Actor, application_id: str | UUID, approved: bool, reason: str
) -> ApplicationCard:
    """Let a person through in spite of a failed must-have (or take that back), with a reason on record."""
    actor.require(*HIRING)
    if approved and not reason.strip():
        raise Invalid("Please say why this person should go on.", field="reason")
    row = await _locked(session, actor, application_id)
    row.is_recruiter_approved = approved
    if approved:
        await worklist.end_cause(session, cause=f"must-have:{row.id}")
    words = f"Approved by {actor.full_name}: {_words(reason)}" if approved else "Approval taken back"
    await _audited(session, row, actor, "MUST_HAVE_OVERRIDDEN", words)
    return await get_card(session, actor=actor, application_id=row.id)


async def mark_submitted(session: AsyncSession, *, actor: Actor, application_id: str | UUID) -> None:
    """Record that the client has been sent this application; saying it twice changes nothing."""
    actor.require(*HIRING)
    row = await _locked(session, actor, application_id)
    if row.submitted_to_client:
        return
    client = select(clients.c.status).join_from(clients, jobs, jobs.c.client_id == clients.c.id)
    if await session.scalar(client.where(jobs.c.id == row.job_id)) == "Blacklisted":
        raise Invalid("This client is blacklisted and can get no submissions.")
    row.submitted_to_client, row.submitted_to_client_at = True, now()
    await _audited(session, row, actor, "SUBMITTED_TO_CLIENT", "Submitted to the client")


async def set_automation(session: AsyncSession, *, application_id: str | UUID, status: AutomationStatus) -> None:
    """Record what the bot is doing; an application that has ended keeps its last word."""
    row = await _locked(session, None, application_id)
    if row.is_active and row.automation_status is not status:
        row.automation_status = status
        await _announce(session, row.job_id, row.candidate_id)


async def store_match(
    session: AsyncSession, *, application_id: str | UUID, score: int | None, summary: str = ""
) -> None:
    """Keep the explained match of person and job, 0 to 100."""
    row = await _locked(session, None, application_id)
    row.match_score, row.ai_custom_summary = score, summary[:4000]
    await _announce(session, row.job_id, row.candidate_id)


async def store_prescreening(session: AsyncSession, *, application_id: str | UUID, outcome: Prescreening) -> None:
    """Keep the outcome of the prescreening so far. It never moves anybody anywhere."""
    row = await _locked(session, None, application_id)
    row.pre_screening_summary = outcome.summary
    row.jd_match_score = outcome.score
    row.must_have_failed = outcome.must_have_failed
    row.pre_screening_completed = outcome.is_complete
    row.last_prescreening_at = now()
    await _announce(session, row.job_id, row.candidate_id)


def _words(text: str) -> str:
    try:
        return clean_text(text).strip()[:4000]
    except ValueError as error:
        raise Invalid(str(error), field="remark") from error


def _stage(to: str) -> ApplicationStatus:
    try:
        return ApplicationStatus(to)
    except ValueError as error:
        raise Invalid("There is no such stage.", field="to") from error


def _marker(marker: str) -> FollowUpStatus | None:
    try:
        return FollowUpStatus(marker) if marker else None
    except ValueError as error:
        raise Invalid("There is no such follow-up status.", field="follow_up") from error


async def _locked(session: AsyncSession, actor: Actor | None, application_id: str | UUID) -> Application:
    query = select(Application).where(Application.id == as_uuid(application_id))
    if actor is not None:
        query = query.where(visible_to(actor))
    row = await session.scalar(query.with_for_update().execution_options(populate_existing=True))
    if row is None:
        raise NotFound(_GONE)
    return row


async def _still_at(session: AsyncSession, row: Application, expected_version: int) -> None:
    if row.version == expected_version:
        return
    last = await session.execute(
        select(TimelineEntry.new_status, users.c.full_name)
        .join_from(TimelineEntry, users, users.c.id == TimelineEntry.changed_by, isouter=True)
        .where(TimelineEntry.application_id == row.id)
        .order_by(TimelineEntry.created_at.desc(), TimelineEntry.id.desc())
        .limit(1)
    )
    entry = last.first()
    who = (entry.full_name if entry else None) or "Somebody"
    raise Conflict(f"{who} has just moved this to {entry.new_status if entry else row.status}.")


async def _apply(session: AsyncSession, row: Application, after: Standing, actor: Actor, remark: str) -> None:
    before = _label(standing_of(row))
    row.status, row.is_active = after.status, after.is_active
    row.automation_status, row.follow_up_status = after.automation_status, after.follow_up_status
    if not after.is_active:
        row.next_follow_up_date = None
    row.version += 1
    await _end_causes(session, row)
    _remember(session, row.id, before, _label(after), actor, remark)
    await _audited(session, row, actor, "MOVED_APPLICATION", f"{before} → {_label(after)}")


async def _end_causes(session: AsyncSession, row: Application) -> None:
    """Somebody decided, so what asked for a decision leaves the queues."""
    causes = ["new", "prescreen"] if row.is_active else ["new", "prescreen", "must-have", "chat"]
    for cause in causes:
        await worklist.end_cause(session, cause=f"{cause}:{row.id}")


def _label(standing: Standing) -> str:
    return FollowUpStatus.JOINED.value if standing.has_joined else standing.status.value


async def _audited(session: AsyncSession, row: Application, actor: Actor, action: str, words: str) -> None:
    row.updated_at = now()
    await session.flush()
    await audit.record(
        session, actor=actor, action=action, description=words, entity_id=row.id, entity_type="application"
    )
    await _announce(session, row.job_id, row.candidate_id)


def _remember(
    session: AsyncSession,
    application_id: UUID,
    before: str | None,
    after: str,
    actor: Actor,
    remark: str,
) -> None:
    session.add(
        TimelineEntry(
            application_id=application_id,
            previous_status=before,
            new_status=after,
            changed_by=actor.user_id,
            remarks=remark,
            created_at=now(),
        )
    )


async def _announce(session: AsyncSession, job_id: UUID, candidate_id: UUID) -> None:
    await notify(session, f"board:{job_id}", f"applications:{candidate_id}", "jobs")
