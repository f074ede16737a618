"""A résumé's way: received, read, proposed, and taken over by the person's yes, given now or when sending it."""

import asyncio
from collections.abc import Collection
from uuid import UUID

from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession

from recruit_app.core.actor import SYSTEM, Actor
from recruit_app.core.background import defer
from recruit_app.core.clock import now, today
from recruit_app.core.columns import as_uuid
from recruit_app.core.database import notify
from recruit_app.core.errors import Conflict, DomainError, NotFound, Unavailable
from recruit_app.domain import ports
from recruit_app.domain.audit import service as audit
from recruit_app.domain.audit.models import Severity
from recruit_app.domain.candidates import policy, proposals
from recruit_app.domain.candidates.models import CandidateProfile, ReadStatus, ResumeRead, WorkHistory
from recruit_app.domain.candidates.resume_parser import default_vocabulary, parse_resume
from recruit_app.domain.candidates.schemas import PositionEdit
from recruit_app.domain.candidates.service.profile import own_row, topic, write
from recruit_app.domain.files import service as files
from recruit_app.domain.files.models import FileKind
from recruit_app.domain.flags import queries as flags
from recruit_app.domain.worklist import service as worklist
from recruit_app.domain.worklist.models import ItemType, Priority

READ_TASK = "candidates.read_resume"
POSITIONS = "positions"
SWITCHED_OFF = "Reading résumés is switched off at the moment. Your file is saved; please fill in the rest by hand."
_TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "txt": "text/plain",
}


async def receive_resume(
    session: AsyncSession, *, actor: Actor, filename: str, data: bytes, fills_profile: bool = False
) -> str:
    """Keep an uploaded résumé and queue its reading; return the reading's id.

    With `fills_profile` the person has agreed already that what is read goes where the profile is empty.
    The door has checked size and kind. Raises NotAllowed when the actor is not a candidate.
    """
    user_id = policy.require_own_profile(actor)
    await own_row(session, user_id)
    ending = filename.rsplit(".", 1)[-1].lower()
    file = await files.save_file(
        session,
        owner_id=user_id,
        kind=FileKind.RESUME,
        name=filename,
        content_type=_TYPES.get(ending, "application/octet-stream"),
        data=data,
    )
    read = ResumeRead(profile_id=user_id, file_id=UUID(file.id), fills_profile=fills_profile)
    session.add(read)
    await session.flush()
    await defer(session, READ_TASK, read_id=str(read.id))
    await audit.record(
        session,
        actor=actor,
        action="UPLOADED_RESUME",
        description="Uploaded a résumé.",
        entity_id=user_id,
        entity_type="candidate",
    )
    await notify(session, topic(user_id))
    return str(read.id)


async def read_resume(session: AsyncSession, *, read_id: str) -> UUID | None:
    """Read a queued résumé: it becomes proposed or failed, and reading it again changes nothing.

    Returns whose profile it filled by itself, or None.

    Raises:
        Unavailable: a part does not answer; the job should be tried again.
    """
    read = await session.scalar(select(ResumeRead).where(ResumeRead.id == as_uuid(read_id)).with_for_update())
    if read is None or read.status != ReadStatus.QUEUED:
        return None
    if not await flags.is_on(session, "ENABLE_AI_PARSING"):
        await _keep_unread(session, read, SWITCHED_OFF)
        return None
    try:
        content = await files.read_bytes(session, file_id=read.file_id)
        found = await ports.resume_reader().read(content.data, content.name)
    except Unavailable:
        raise
    except DomainError as error:
        await _keep_unread(session, read, error.sentence)
        await _tell_recruiter(session, read)
        return None
    # NUL cannot be stored, and a PDF may hold it.
    read.resume_text = found.text.replace("\0", "")
    parsed = await asyncio.to_thread(parse_resume, read.resume_text, today=today(), vocabulary=default_vocabulary())
    read.proposed = proposals.to_proposed(parsed)
    read.status = ReadStatus.PROPOSED
    await notify(session, topic(read.profile_id))
    return await _fill_empty(session, read) if read.fills_profile else None


async def _fill_empty(session: AsyncSession, read: ResumeRead) -> UUID:
    """Take over what the profile has no word about yet; what the person wrote stays."""
    profile = await own_row(session, read.profile_id)
    fields = read.proposed.get("fields", {})
    empty = [name for name in fields if getattr(profile, name) in (None, "", [])]
    has_history = await session.scalar(select(WorkHistory.id).where(WorkHistory.profile_id == read.profile_id).limit(1))
    await _take_over(session, SYSTEM, read, profile, {*empty, *(() if has_history else (POSITIONS,))})
    return read.profile_id


async def confirm_resume(session: AsyncSession, *, actor: Actor, read_id: str, accepted: Collection[str]) -> None:
    """Take over the accepted fields (and "positions"), and make the file the person's résumé.

    Raises:
        NotFound: not there, or somebody else's.
        Conflict: decided already.
    """
    read = await _waiting(session, actor, read_id)
    await _take_over(session, actor, read, await own_row(session, read.profile_id), accepted)


async def _take_over(
    session: AsyncSession, actor: Actor, read: ResumeRead, profile: CandidateProfile, accepted: Collection[str]
) -> None:
    fields = read.proposed.get("fields", {})
    chosen = {name: proposals.typed(name, entry) for name, entry in fields.items() if name in accepted}
    _attach(profile, read)
    await write(session, actor, profile, chosen)
    if POSITIONS in accepted:
        await _replace_positions(session, read)
    read.status = ReadStatus.CONFIRMED
    read.decided_at = now()
    await worklist.end_cause(session, cause=_cause(read.profile_id))
    await audit.record(
        session,
        actor=actor,
        action="CONFIRMED_RESUME",
        description="Confirmed what was read from the résumé.",
        entity_id=read.profile_id,
        entity_type="candidate",
        details={"fields": sorted(chosen)},
    )
    await notify(session, topic(read.profile_id))


async def discard_resume(session: AsyncSession, *, actor: Actor, read_id: str) -> None:
    """Put a reading away: nothing of it reaches the profile.

    Raises:
        NotFound, Conflict: as `confirm_resume`.
    """
    read = await _waiting(session, actor, read_id)
    read.decided_at = now()
    await notify(session, topic(read.profile_id))


async def sign_resume_link(session: AsyncSession, *, actor: Actor, candidate_id: str) -> str:
    """Return a 60-second link to a candidate's résumé for the person or the hiring staff; audited.

    Raises:
        NotAllowed: others.
        NotFound: there is no résumé.
    """
    reader = actor.require_user()
    if str(reader) != candidate_id:
        policy.require_reader(actor)
    profile = await session.get(CandidateProfile, as_uuid(candidate_id))
    if profile is None or profile.resume_file_id is None:
        raise NotFound("There is no résumé yet.")
    await audit.record(
        session,
        actor=actor,
        action="VIEWED_RESUME",
        description="Opened a résumé.",
        entity_id=profile.user_id,
        entity_type="candidate",
        severity=Severity.INFO,
    )
    return files.sign_link(profile.resume_file_id, reader_id=reader)


async def _waiting(session: AsyncSession, actor: Actor, read_id: str) -> ResumeRead:
    user_id = policy.require_own_profile(actor)
    read = await session.scalar(
        select(ResumeRead).where(ResumeRead.id == as_uuid(read_id), ResumeRead.profile_id == user_id).with_for_update()
    )
    if read is None:
        raise NotFound("That résumé is not here any more.")
    if read.decided_at is not None:
        raise Conflict("You have decided about this résumé already.")
    if read.status == ReadStatus.QUEUED:
        raise Conflict("This résumé is still being read.")
    return read


async def _replace_positions(session: AsyncSession, read: ResumeRead) -> None:
    old = await session.scalars(select(WorkHistory).where(WorkHistory.profile_id == read.profile_id))
    for row in old:
        await session.delete(row)
    for entry in read.proposed.get("positions", []):
        edit = PositionEdit.read(entry)
        session.add(WorkHistory(profile_id=read.profile_id, **edit.model_dump()))
    await session.flush()


async def _keep_unread(session: AsyncSession, read: ResumeRead, sentence: str) -> None:
    read.status = ReadStatus.FAILED
    read.failure = sentence
    _attach(await own_row(session, read.profile_id), read)
    await notify(session, topic(read.profile_id))


def _attach(profile: CandidateProfile, read: ResumeRead) -> None:
    profile.resume_file_id = read.file_id
    profile.resume_url = f"file:{read.file_id}"
    profile.resume_last_updated = now()


async def _tell_recruiter(session: AsyncSession, read: ResumeRead) -> None:
    found = await session.execute(_WHO_HELPS, {"candidate": read.profile_id})
    row = found.one_or_none()
    if row is None:
        return
    await worklist.put_item(
        session,
        user_id=row.helper,
        type=ItemType.PARSE_FAILURE,
        cause=_cause(read.profile_id),
        title=f"{row.full_name}'s résumé could not be read",
        description=read.failure,
        priority=Priority.MEDIUM,
        href=f"/recruiter/jobs/{row.job_id}?candidate={row.application_id}" if row.job_id else "/recruiter",
        candidate_id=read.profile_id,
    )
    await audit.record(
        session,
        actor=SYSTEM,
        action="PARSE_FAILURE",
        description="A résumé could not be read.",
        entity_id=read.profile_id,
        entity_type="candidate",
        severity=Severity.WARN,
    )


def _cause(profile_id: UUID) -> str:
    return f"resume:{profile_id}"


# The recruiter of the person's newest application, else the recruiter with the emptiest queue, else an admin.
_WHO_HELPS = text("""
WITH newest AS (
  SELECT applications.id, applications.job_id, jobs.assigned_recruiter_id
  FROM applications JOIN jobs ON jobs.id = applications.job_id
  WHERE applications.candidate_id = :candidate AND jobs.assigned_recruiter_id IS NOT NULL
  ORDER BY applications.applied_at DESC LIMIT 1
)
SELECT person.full_name, helper.id AS helper, newest.id AS application_id, newest.job_id
FROM users AS person CROSS JOIN users AS helper LEFT JOIN newest ON true
WHERE person.id = :candidate AND helper.status = 'Active' AND helper.role IN ('RECRUITER', 'ADMIN')
ORDER BY
  helper.id = newest.assigned_recruiter_id DESC NULLS LAST,
  helper.role = 'RECRUITER' DESC,
  (SELECT count(*) FROM action_queue WHERE user_id = helper.id AND NOT is_dismissed),
  helper.created_at
LIMIT 1
""")
