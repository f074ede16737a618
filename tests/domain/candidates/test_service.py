"""A profile changes by its owner's word only, and every fact knows its age."""

from datetime import timedelta

import pytest
from sqlalchemy import text

from recruit_app.core.actor import ANONYMOUS, SYSTEM, Role
from recruit_app.core.clock import now
from recruit_app.core.errors import NotAllowed, NotFound, SignInNeeded
from recruit_app.domain.candidates import queries, service
from recruit_app.domain.candidates.models import CandidateProfile
from recruit_app.domain.candidates.schemas import InvalidFields
from tests.factories import actor_of, make_user


@pytest.fixture
async def asha(session):
    return await make_user(session, Role.CANDIDATE, full_name="Asha Rao")


async def test_only_changed_facts_get_a_new_stamp(session, asha):
    actor = actor_of(asha)
    await service.update_profile_section(
        session, actor=actor, section="pay", values={"current_ctc": "18 LPA", "expected_ctc": "22 LPA"}
    )
    profile = await session.get(CandidateProfile, asha.id)
    old = now() - timedelta(days=100)
    profile.current_ctc_last_updated = profile.expected_ctc_last_updated = old
    await service.update_profile_section(
        session, actor=actor, section="pay", values={"current_ctc": "18,00,000", "expected_ctc": "23 LPA"}
    )
    assert profile.current_ctc_last_updated == old
    assert profile.expected_ctc_last_updated > old
    own = await queries.get_own_profile(session, actor=actor)
    assert [fact.key for fact in own.stale] == ["current_ctc"]
    await service.confirm_fact(session, actor=actor, fact="current_ctc")
    assert (await queries.get_own_profile(session, actor=actor)).stale == ()


async def test_a_wrong_field_writes_nothing(session, asha):
    with pytest.raises(InvalidFields):
        await service.update_profile_section(
            session, actor=actor_of(asha), section="about", values={"phone": "98450 12345", "github_url": "x"}
        )
    profile = await session.get(CandidateProfile, asha.id)
    assert profile.phone == ""


async def test_the_trail_names_fields_and_never_values(session, asha):
    await service.update_profile_section(
        session,
        actor=actor_of(asha),
        section="personal",
        values={"disability": "Low vision", "gender": "Female"},
    )
    details = await session.scalar(text("SELECT details::text FROM activity_logs"))
    assert "disability" in details
    assert "vision" not in details


async def test_staff_sees_working_facts_and_nothing_protected(session, asha):
    actor = actor_of(asha)
    private = {
        "gender": "Female",
        "marital_status": "Married",
        "dob": "1995-03-04",
        "disability": "Low vision",
    }
    await service.update_profile_section(
        session, actor=actor, section="personal", values={**private, "reservation_category": "OBC"}
    )
    await service.update_profile_section(session, actor=actor, section="pay", values={"expected_ctc": "22"})
    recruiter = actor_of(await make_user(session))
    seen = await queries.get_profile_for_staff(session, actor=recruiter, candidate_id=str(asha.id))
    assert (seen.full_name, seen.expected_pay_text) == ("Asha Rao", "₹22 LPA")
    dump = seen.model_dump_json()
    assert not any(value in dump for value in ("Female", "Married", "1995", "vision", "OBC"))


@pytest.mark.parametrize("role", [Role.SALES, Role.CANDIDATE])
async def test_sales_and_other_candidates_see_no_profile(session, asha, role):
    stranger = actor_of(await make_user(session, role))
    with pytest.raises(NotAllowed):
        await queries.get_profile_for_staff(session, actor=stranger, candidate_id=str(asha.id))
    with pytest.raises(SignInNeeded):
        await queries.get_own_profile(session, actor=ANONYMOUS)
    recruiter = actor_of(await make_user(session))
    with pytest.raises(NotFound):
        await queries.get_profile_for_staff(session, actor=recruiter, candidate_id=str(recruiter.user_id))


async def test_the_bot_writes_a_fact_on_the_persons_word(session, asha):
    await service.set_fact(session, actor=SYSTEM, candidate_id=asha.id, fact="notice_period", value="60 days")
    facts = {fact.key: fact for fact in await queries.list_facts(session, candidate_id=asha.id)}
    assert (facts["notice_period"].value_text, facts["notice_period"].state) == ("60 days", "fresh")
    other = actor_of(await make_user(session, Role.CANDIDATE))
    with pytest.raises(NotAllowed):
        await service.set_fact(session, actor=other, candidate_id=asha.id, fact="notice_period", value=0)


async def test_positions_are_their_owners(session, asha):
    actor = actor_of(asha)
    values = {
        "job_title": "Staff Nurse",
        "start_date": "2021-02-01",
        "is_current": "yes",
        "end_date": "2025-01-01",
    }
    identifier = await service.save_position(session, actor=actor, values=values)
    (position,) = (await queries.get_own_profile(session, actor=actor)).positions
    assert position.period_text == "Feb 2021 – Now"
    other = actor_of(await make_user(session, Role.CANDIDATE))
    for attempt in (
        service.remove_position(session, actor=other, position_id=identifier),
        service.save_position(session, actor=other, values=values, position_id=identifier),
    ):
        with pytest.raises(NotFound):
            await attempt
    await service.remove_position(session, actor=actor, position_id=identifier)
    assert (await queries.get_own_profile(session, actor=actor)).positions == ()
