"""Scoring real rows: aliases count, and flipping who a person is changes nothing."""

from datetime import date

import pytest

from recruit_app.core.actor import Role
from recruit_app.core.errors import Invalid, NotFound
from recruit_app.domain import tables  # noqa: F401 - a profile row refers to tables of other packages
from recruit_app.domain.candidates.models import CandidateProfile, ReadStatus, ResumeRead, WorkHistory
from recruit_app.domain.files.models import FileKind, StoredFile
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


@pytest.mark.parametrize(
    ("status", "shows"), [(ReadStatus.CONFIRMED, True), (ReadStatus.PROPOSED, False), (ReadStatus.FAILED, False)]
)
async def test_a_resume_counts_once_the_person_confirmed_it(session, pair, status, shows):
    job, profile = pair
    profile.skills = ["React"]
    file = StoredFile(owner_id=profile.user_id, kind=FileKind.RESUME, name="a.txt", content_type="text/plain", key="k")
    session.add(file)
    await session.flush()
    text = "Asha Rao\nAsha ran k8s clusters."
    session.add(ResumeRead(profile_id=profile.user_id, file_id=file.id, status=status, resume_text=text))
    result = await service.score(session, job_id=job.id, candidate_id=profile.user_id)
    assert ("shows Kubernetes (“ran k8s clusters.”)" in result.lines[0].text) is shows


async def test_work_history_counts(session, pair):
    job, profile = pair
    profile.skills = []
    session.add(
        WorkHistory(profile_id=profile.user_id, job_title="Dev", tools_used=["React.js"], responsibilities="Ran k8s.")
    )
    result = await service.score(session, job_id=job.id, candidate_id=profile.user_id)
    assert result.lines[0].text == "Required skills: has React; shows Kubernetes (“Ran k8s.”)"


async def test_pay_in_another_currency_is_not_compared(session, pair):
    job, profile = pair
    profile.expected_ctc, profile.currency = 90_000, "USD"
    result = await service.score(session, job_id=job.id, candidate_id=profile.user_id)
    assert {line.part: line.verdict for line in result.lines}["pay"] == "unknown"


async def test_many_are_scored_at_once_as_one_by_one(session, pair):
    job, profile = pair
    other = await make_job(session, title="Nurse", required_skills=["ICU"])
    found = await service.score_all(
        session, job_ids=[job.id, other.id, profile.user_id], candidate_ids=[profile.user_id]
    )
    assert found == {
        (each.id, profile.user_id): await service.score(session, job_id=each.id, candidate_id=profile.user_id)
        for each in (job, other)
    }


@pytest.mark.parametrize("weights", [{"sex": 3}, {"place": -1}, {"place": 101}, {"place": 0}, {}])
async def test_weights_that_make_no_sense_are_refused(session, pair, weights):
    job, profile = pair
    with pytest.raises(Invalid):
        await service.score(session, job_id=job.id, candidate_id=profile.user_id, weights=weights)
