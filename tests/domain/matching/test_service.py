"""Scoring real rows: aliases count, and flipping who a person is changes nothing."""

from datetime import date

import pytest

from recruit_app.core.actor import Role
from recruit_app.core.errors import NotFound
from recruit_app.domain import tables  # noqa: F401 - a profile row refers to tables of other packages
from recruit_app.domain.candidates.models import CandidateProfile
from recruit_app.domain.identity.models import User
from recruit_app.domain.matching import service
from tests.factories import make_job, make_user


@pytest.fixture
async def pair(session):
    job = await make_job(session, required_skills=["React", "Kubernetes"], job_locations=["Bangalore"])
    person = await make_user(session, Role.CANDIDATE, full_name="Asha Rao")
    profile = await session.get(CandidateProfile, person.id)
    profile.skills = ["ReactJS", "k8s"]
    profile.current_locations = ["Bengaluru, Karnataka"]
    profile.current_role = "React Developer"
    await session.flush()
    return job, profile


async def test_other_names_of_a_skill_and_a_city_count(session, pair):
    job, profile = pair
    result = await service.score(session, job_id=job.id, candidate_id=str(profile.user_id))
    verdicts = {line.part: line.verdict for line in result.lines}
    assert (verdicts["required"], verdicts["place"]) == ("good", "good")
    assert result.score is not None
    assert result.score > 80


async def test_flipping_protected_attributes_and_name_changes_nothing(session, pair):
    job, profile = pair
    before = await service.score(session, job_id=job.id, candidate_id=profile.user_id)
    profile.gender, profile.marital_status, profile.dob = "Male", "Married", date(1970, 1, 1)
    profile.reservation_category, profile.disability = "SC", "Deaf"
    (await session.get(User, profile.user_id)).full_name = "Bob"
    await session.flush()
    assert await service.score(session, job_id=job.id, candidate_id=profile.user_id) == before


async def test_nothing_to_match_is_said(session, pair):
    job, _ = pair
    for candidate in ("not-an-id", job.id):
        with pytest.raises(NotFound):
            await service.score(session, job_id=job.id, candidate_id=candidate)
