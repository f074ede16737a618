"""Change facts of a profile; what changed gets a new stamp, and nothing else does."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from recruit_app.core.actor import Actor
from recruit_app.core.clock import now
from recruit_app.core.columns import as_uuid
from recruit_app.core.database import notify
from recruit_app.core.errors import NotFound
from recruit_app.domain.audit import service as audit
from recruit_app.domain.candidates import policy
from recruit_app.domain.candidates.freshness import FACT_OF_COLUMN, FACTS
from recruit_app.domain.candidates.models import CandidateProfile
from recruit_app.domain.candidates.schemas import EDIT_OF_FIELD, SECTION_EDITS
from recruit_app.domain.candidates.service.vector import refresh_vector

_IN_VECTOR = frozenset({"skills", "current_role", "expected_role", "bio"})


def topic(user_id: UUID | str) -> str:
    """Return the topic of one person's profile."""
    return f"profile:{user_id}"


async def update_profile_section(
    session: AsyncSession, *, actor: Actor, section: str, values: Mapping[str, Any]
) -> None:
    """Write the fields given of one section ("about" to "contact"), as texts from a form or as values.

    Raises:
        NotAllowed: not a candidate.
        InvalidFields: one sentence per wrong field; nothing was written.
        NotFound: no such section.
    """
    user_id = policy.require_own_profile(actor)
    if section not in SECTION_EDITS:
        raise NotFound("There is no such part of the profile.")
    edit = SECTION_EDITS[section].read(dict(values))
    profile = await own_row(session, user_id)
    await write(session, actor, profile, edit.model_dump(exclude_unset=True))


async def confirm_fact(session: AsyncSession, *, actor: Actor, fact: str) -> None:
    """Stamp an unchanged fact as still right today.

    Raises:
        NotFound: no such fact, or it was never filled.
    """
    user_id = policy.require_own_profile(actor)
    known = FACTS.get(fact)
    profile = await own_row(session, user_id)
    if known is None or getattr(profile, known.column) in (None, "", []):
        raise NotFound("There is no such fact in your profile.")
    setattr(profile, known.stamp, now())
    await notify(session, topic(user_id))


async def set_fact(session: AsyncSession, *, actor: Actor, candidate_id: str | UUID, fact: str, value: Any) -> None:
    """Write one ageing fact as the person told it, and stamp it even when it is the same.

    Args:
        session: the open transaction.
        actor: the candidate, or the system for the bot.
        candidate_id: whose fact it is.
        fact: a key of `freshness.FACTS`.
        value: text as a form takes it, or a value: rupees a year, days, years, a list of places or skills.

    Raises:
        NotAllowed, NotFound, InvalidFields
    """
    identifier = as_uuid(candidate_id)
    if identifier is None or fact not in FACTS:
        raise NotFound("There is no such fact.")
    policy.require_fact_writer(actor, identifier)
    profile = await own_row(session, identifier)
    if fact != "last_prescreening":
        column = FACTS[fact].column
        edit = EDIT_OF_FIELD[column].read({column: value})
        await write(session, actor, profile, {column: getattr(edit, column)})
    setattr(profile, FACTS[fact].stamp, now())
    await notify(session, topic(identifier))


async def own_row(session: AsyncSession, user_id: UUID) -> CandidateProfile:
    """Return the locked row of a person's profile, made now if this is its first word."""
    profile = await session.scalar(
        select(CandidateProfile).where(CandidateProfile.user_id == user_id).with_for_update()
    )
    if profile is None:
        profile = CandidateProfile(user_id=user_id)
        session.add(profile)
        await session.flush()
    return profile


async def write(session: AsyncSession, actor: Actor, profile: CandidateProfile, values: Mapping[str, Any]) -> None:
    """Set what differs, stamp the facts among it, and keep vector, audit and screens in step."""
    changed = [name for name, value in values.items() if getattr(profile, name) != value]
    for name in changed:
        setattr(profile, name, values[name])
        if name in FACT_OF_COLUMN:
            setattr(profile, FACT_OF_COLUMN[name].stamp, now())
    if not changed:
        return
    await session.flush()
    if _IN_VECTOR & set(changed):
        await refresh_vector(session, profile=profile)
    # Names only: the trail is read by admins, who may not see the values.
    await audit.record(
        session,
        actor=actor,
        action="UPDATED_PROFILE",
        description="Updated the profile.",
        entity_id=profile.user_id,
        entity_type="candidate",
        details={"fields": sorted(changed)},
    )
    await notify(session, topic(profile.user_id))
