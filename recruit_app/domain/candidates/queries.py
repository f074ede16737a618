"""Read profiles: the own one whole, others' working facts only."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import desc, nulls_last, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.sql import column, table
from sqlmodel import col

from recruit_app.core.actor import Actor
from recruit_app.core.clock import now
from recruit_app.core.columns import as_uuid
from recruit_app.core.errors import NotFound
from recruit_app.domain.candidates import policy
from recruit_app.domain.candidates.models import CandidateProfile, ReadStatus, ResumeRead, WorkHistory
from recruit_app.domain.candidates.proposals import proposal_view
from recruit_app.domain.candidates.rows import fact_views, own_view, staff_view
from recruit_app.domain.candidates.schemas import (
    FactView,
    ProfileView,
    RecruiterProfileView,
    ResumeProposal,
)
from recruit_app.domain.flags import queries as flags
from recruit_app.domain.flags.registry import FRESHNESS_DEFAULT_DAYS

_users = table("users", column("id"), column("full_name"), column("email"), column("role"))
_files = table("stored_files", column("id"), column("name"))


async def get_own_profile(session: AsyncSession, *, actor: Actor) -> ProfileView:
    """Return the actor's own profile, private fields included.

    Raises:
        SignInNeeded, NotAllowed: not a candidate.
    """
    user_id = policy.require_own_profile(actor)
    profile = await session.get(CandidateProfile, user_id) or CandidateProfile(user_id=user_id)
    file_name = await session.scalar(select(_files.c.name).where(_files.c.id == profile.resume_file_id))
    return own_view(
        profile,
        await _positions(session, user_id),
        person=(actor.full_name, actor.email),
        resume_name=file_name or "",
        limits=await freshness_limits(session),
        at=now(),
    )


async def get_profile_for_staff(session: AsyncSession, *, actor: Actor, candidate_id: str) -> RecruiterProfileView:
    """Return a candidate's working facts for RECRUITER, MANAGER or ADMIN.

    Raises:
        SignInNeeded, NotAllowed: other roles.
        NotFound: no such candidate.
    """
    policy.require_reader(actor)
    profile, person = await _candidate(session, candidate_id)
    return staff_view(
        profile,
        await _positions(session, profile.user_id),
        person=person,
        limits=await freshness_limits(session),
        at=now(),
    )


async def list_facts(session: AsyncSession, *, candidate_id: str | UUID) -> tuple[FactView, ...]:
    """Return the eight ageing facts, for use cases that decided who may know them (the bot)."""
    profile, _ = await _candidate(session, candidate_id)
    return fact_views(profile, await freshness_limits(session), now())


async def find_open_read(session: AsyncSession, *, actor: Actor) -> ResumeProposal | None:
    """Return the newest reading of the actor's own résumés that still waits, was refused or just failed."""
    user_id = policy.require_own_profile(actor)
    read = await session.scalar(
        select(ResumeRead).where(ResumeRead.profile_id == user_id).order_by(ResumeRead.created_at.desc()).limit(1)
    )
    if read is None or read.decided_at is not None or read.status == ReadStatus.CONFIRMED:
        return None
    return await _proposal(session, read)


async def get_read(session: AsyncSession, *, actor: Actor, read_id: str) -> ResumeProposal:
    """Return one reading of the actor's own résumé.

    Raises:
        NotFound: not there, or somebody else's.
    """
    user_id = policy.require_own_profile(actor)
    read = await session.scalar(
        select(ResumeRead).where(ResumeRead.id == as_uuid(read_id), ResumeRead.profile_id == user_id)
    )
    if read is None:
        raise NotFound("That résumé is not here any more.")
    return await _proposal(session, read)


async def freshness_limits(session: AsyncSession) -> dict[str, int]:
    """Return after how many days each fact is stale."""
    return {**FRESHNESS_DEFAULT_DAYS, **await flags.get_value(session, "FRESHNESS_DAYS")}


async def _proposal(session: AsyncSession, read: ResumeRead) -> ResumeProposal:
    name = await session.scalar(select(_files.c.name).where(_files.c.id == read.file_id))
    profile = await session.get(CandidateProfile, read.profile_id)
    return proposal_view(read, profile or CandidateProfile(user_id=read.profile_id), name or "")


async def _candidate(session: AsyncSession, candidate_id: str | UUID) -> tuple[CandidateProfile, tuple[str, str]]:
    row = (
        await session.execute(
            select(_users.c.id, _users.c.full_name, _users.c.email).where(
                _users.c.id == as_uuid(candidate_id), _users.c.role == "CANDIDATE"
            )
        )
    ).one_or_none()
    if row is None:
        raise NotFound("There is no such candidate.")
    profile = await session.get(CandidateProfile, row.id) or CandidateProfile(user_id=row.id)
    return profile, (row.full_name, row.email)


async def _positions(session: AsyncSession, user_id: UUID) -> Sequence[WorkHistory]:
    found = await session.scalars(
        select(WorkHistory)
        .where(WorkHistory.profile_id == user_id)
        .order_by(WorkHistory.is_current.desc(), nulls_last(desc(col(WorkHistory.start_date))), WorkHistory.id)
    )
    return found.all()
