"""From an uploaded file to a confirmed profile, on real PDFs where they are."""

import pytest
from sqlalchemy import select, text

from recruit_app.adapters.embeddings import LocalEmbedder
from recruit_app.adapters.resume_reader import SandboxedReader
from recruit_app.adapters.storage import LocalStorage
from recruit_app.core.actor import Role
from recruit_app.core.errors import Conflict, NotAllowed, NotFound
from recruit_app.domain import ports
from recruit_app.domain.candidates import queries, service
from recruit_app.domain.candidates.models import CandidateProfile, ResumeRead
from recruit_app.domain.flags import service as flags
from recruit_app.domain.worklist.models import ActionItem
from tests.factories import actor_of, make_user
from tests.shared_data import shared_data

RESUME = b"""Asha Rao
asha.rao@mail.example | +91 98450 12345 | Bengaluru, Karnataka

Skills
React, TypeScript, Node.js, PostgreSQL

Experience
Senior Developer, Kaveri Foods    Jan 2021 - Present
Built the shop front.

Education
B.Tech, NIT Trichy, 2016

Notice period: 60 days
"""


@pytest.fixture
async def asha(session, tmp_path):
    ports.plug(storage=LocalStorage(tmp_path), resume_reader=SandboxedReader(), embedder=LocalEmbedder())
    return await make_user(session, Role.CANDIDATE)


async def _uploaded(session, person, data=RESUME, name="asha.txt"):
    read_id = await service.receive_resume(session, actor=actor_of(person), filename=name, data=data)
    await service.read_resume(session, read_id=read_id)
    return read_id


async def test_proposals_reach_the_profile_only_by_a_yes(session, asha):
    actor = actor_of(asha)
    read_id = await _uploaded(session, asha)
    assert await session.scalar(text("SELECT count(*) FROM procrastinate_jobs")) == 1
    proposal = await queries.get_read(session, actor=actor, read_id=read_id)
    proposed = {field.name: field.proposed_text for field in proposal.fields}
    assert proposed["phone"] == "+919845012345"
    assert proposed["notice_period"] == "60 days"
    assert "React" in proposed["skills"]
    assert (await session.get(CandidateProfile, asha.id)).skills == []
    await service.confirm_resume(
        session, actor=actor, read_id=read_id, accepted=["skills", "phone", "positions", "no_such_field"]
    )
    profile = await session.get(CandidateProfile, asha.id)
    assert "React" in profile.skills
    assert profile.notice_period is None
    assert profile.skills_last_updated is not None
    assert profile.resume_file_id is not None
    assert profile.ai_skills_vector is not None
    own = await queries.get_own_profile(session, actor=actor)
    assert own.positions[0].company_name == "Kaveri Foods"
    assert own.resume_name == "asha.txt"
    with pytest.raises(Conflict):
        await service.confirm_resume(session, actor=actor, read_id=read_id, accepted=[])


async def test_what_the_profile_says_already_is_not_proposed(session, asha):
    read_id = await _uploaded(session, asha)
    actor = actor_of(asha)
    await service.update_profile_section(session, actor=actor, section="preferences", values={"notice_period": 60})
    proposal = await queries.get_read(session, actor=actor, read_id=read_id)
    assert "notice_period" not in {field.name for field in proposal.fields}


async def test_a_discarded_reading_leaves_no_trace_in_the_profile(session, asha):
    read_id = await _uploaded(session, asha)
    await service.discard_resume(session, actor=actor_of(asha), read_id=read_id)
    profile = await session.get(CandidateProfile, asha.id)
    assert profile.resume_file_id is None
    assert await queries.find_open_read(session, actor=actor_of(asha)) is None


async def test_an_unreadable_file_is_kept_and_somebody_is_told(session, asha):
    recruiter = await make_user(session)
    await make_user(session, Role.SALES)
    read_id = await _uploaded(session, asha, data=b"%PDF-1.7 broken", name="asha.pdf")
    failed = await queries.find_open_read(session, actor=actor_of(asha))
    assert failed is not None
    assert (failed.status, failed.failure[-1]) == ("failed", ".")
    item = await session.scalar(select(ActionItem))
    assert (item.user_id, item.type) == (recruiter.id, "PARSE_FAILURE")
    assert (await session.get(CandidateProfile, asha.id)).resume_file_id is not None
    again = await _uploaded(session, asha)
    await service.confirm_resume(session, actor=actor_of(asha), read_id=again, accepted=["skills"])
    await session.refresh(item)
    assert item.is_dismissed
    assert read_id != again


async def test_reading_can_be_switched_off(session, asha):
    admin = actor_of(await make_user(session, Role.ADMIN))
    await flags.set_flag(session, actor=admin, key="ENABLE_AI_PARSING", value=False)
    await _uploaded(session, asha)
    failed = await queries.find_open_read(session, actor=actor_of(asha))
    assert failed is not None
    assert "switched off" in failed.failure
    assert await session.scalar(select(ActionItem)) is None


async def test_reading_twice_changes_nothing(session, asha):
    read_id = await _uploaded(session, asha)
    before = (await session.get(ResumeRead, await session.scalar(select(ResumeRead.id)))).proposed
    await service.read_resume(session, read_id=read_id)
    await service.read_resume(session, read_id="not-an-id")
    assert (await session.scalar(select(ResumeRead))).proposed == before


async def test_others_can_neither_see_nor_decide_nor_open(session, asha):
    read_id = await _uploaded(session, asha)
    other = actor_of(await make_user(session, Role.CANDIDATE))
    for attempt in (
        queries.get_read(session, actor=other, read_id=read_id),
        service.confirm_resume(session, actor=other, read_id=read_id, accepted=["skills"]),
        service.discard_resume(session, actor=other, read_id=read_id),
    ):
        with pytest.raises(NotFound):
            await attempt
    await service.confirm_resume(session, actor=actor_of(asha), read_id=read_id, accepted=[])
    with pytest.raises(NotAllowed):
        await service.sign_resume_link(session, actor=other, candidate_id=str(asha.id))
    recruiter = actor_of(await make_user(session))
    link = await service.sign_resume_link(session, actor=recruiter, candidate_id=str(asha.id))
    assert link.startswith("/files/")


@pytest.mark.parametrize("name", ["rendercv_John_Doe_ClassicTheme_CV.pdf", "openresume_john_doe.pdf"])
async def test_a_real_pdf_becomes_a_proposal(session, asha, name):
    data = (shared_data("resumes_layouts") / "pdf" / name).read_bytes()
    read_id = await _uploaded(session, asha, data=data, name=name)
    proposal = await queries.get_read(session, actor=actor_of(asha), read_id=read_id)
    assert proposal.status == "proposed"
    assert len(proposal.fields) >= 3
    await service.confirm_resume(
        session,
        actor=actor_of(asha),
        read_id=read_id,
        accepted=[*(f.name for f in proposal.fields), "positions"],
    )
    assert (await queries.get_own_profile(session, actor=actor_of(asha))).positions
