"""The candidates' profiles: facts of different ages, working lives, consents, vectors."""

import asyncio
from datetime import date
from decimal import Decimal
from uuid import UUID

from recruit_app.demo.content.models import DemoCandidate, DemoWork
from recruit_app.demo.world import World
from recruit_app.domain import ports
from recruit_app.domain.candidates.models import CandidateProfile, Consent, WorkHistory
from recruit_app.domain.conversations.service.assistant import CONSENT_PURPOSE, CONSENT_WORDING

_CONSENTS = {
    CONSENT_PURPOSE: CONSENT_WORDING,
    "recruitment": "The agency may keep my profile and propose me to employers I applied to.",
}
_SHIFTS = ("Day", "Flex", "Day", "Night")
_TIMES = ("After 6 pm", "Lunch break", "Any time", "Before 10 am")


async def add_profiles(world: World) -> None:
    """Write a profile, positions and consents for every candidate."""
    vectors = await _vectors(world.content.candidates)
    for number, (person, vector) in enumerate(zip(world.content.candidates, vectors, strict=True)):
        world.profiles[person.key] = _profile(world, person, number, vector)
    await world.write(world.profiles.values())
    people = world.content.candidates
    await world.write(_position(world, person, work) for person in people for work in person.work_history)
    await world.write(
        _consent(world, person, purpose, number) for number, person in enumerate(people) for purpose in _CONSENTS
    )


async def _vectors(people: tuple[DemoCandidate, ...]) -> list[list[float]]:
    texts = [". ".join((p.current_role, p.expected_role, ", ".join(p.skills), p.bio)) for p in people]
    return (await asyncio.to_thread(ports.embedder().embed, texts)).tolist()


_AS_WRITTEN = {
    *("phone", "linkedin_url", "bio", "is_actively_searching", "highest_education", "year_of_passing"),
    *("current_role", "expected_role", "job_type_preference", "ready_to_relocate", "notice_period"),
    *("current_ctc", "expected_ctc", "is_ctc_negotiable", "preferred_contact_mode"),
}


def _profile(world: World, person: DemoCandidate, number: int, vector: list[float]) -> CandidateProfile:
    told = world.ago(days=person.profile_age, minutes=17 * number)
    has_offer = number % 9 == 2
    return CandidateProfile(
        user_id=world.user_id(person.key),
        ai_skills_vector=vector,
        **person.model_dump(include=_AS_WRITTEN),
        skills=list(person.skills),
        certificates=list(person.certificates),
        current_locations=list(person.current_locations),
        preferred_locations=list(person.preferred_locations),
        languages=list(person.languages),
        total_experience_years=Decimal(str(person.total_experience_years)),
        availability_date=world.day(person.notice_period + 3),
        shift_preference=_SHIFTS[number % len(_SHIFTS)],
        work_authorization="Indian citizen",
        sector_preference="Private",
        willingness_to_travel="Now and then",
        has_driving_license=number % 3 != 0,
        looking_for_jobs_abroad=number % 7 == 0,
        has_current_offers=has_offer,
        number_of_offers=int(has_offer),
        best_time_to_contact=_TIMES[number % len(_TIMES)],
        current_ctc_last_updated=world.ago(days=person.current_ctc_age, minutes=9 * number),
        expected_ctc_last_updated=world.ago(days=person.expected_ctc_age, minutes=9 * number),
        notice_period_last_updated=world.ago(days=person.notice_period_age, minutes=9 * number),
        total_experience_last_updated=told,
        current_location_last_updated=told,
        skills_last_updated=told,
        preferred_location_last_updated=told,
        last_prescreening_at=world.ago(days=person.expected_ctc_age + 5),
        created_at=world.users[person.key].created_at,
        updated_at=world.ago(days=person.expected_ctc_age, minutes=9 * number),
    )


def _position(world: World, person: DemoCandidate, work: DemoWork) -> WorkHistory:
    return WorkHistory(
        profile_id=world.user_id(person.key),
        company_name=work.company_name,
        job_title=work.job_title,
        start_date=_month(world, work.started_months_ago),
        end_date=None if work.ended_months_ago is None else _month(world, work.ended_months_ago),
        is_current=work.is_current,
        responsibilities=work.responsibilities,
        tools_used=list(work.tools_used),
        ctc_at_role=work.ctc_at_role,
    )


def _month(world: World, months_ago: int) -> date:
    today = world.day(0)
    months = today.year * 12 + today.month - 1 - months_ago
    return date(months // 12, months % 12 + 1, 1)


def _consent(world: World, person: DemoCandidate, purpose: str, number: int) -> Consent:
    user: UUID = world.user_id(person.key)
    gone = purpose == "recruitment" and number % 20 == 19
    return Consent(
        user_id=user,
        purpose=purpose,
        wording=_CONSENTS[purpose],
        given_at=world.users[person.key].created_at,
        withdrawn_at=world.ago(days=4) if gone else None,
    )
