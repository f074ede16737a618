import json
import stat
from itertools import pairwise

import pytest
from sqlalchemy import func, select, text

from recruit_app.core.database import session_scope
from recruit_app.core.settings import get_settings
from recruit_app.demo import shared_openings
from recruit_app.demo.seed import seed_demo
from recruit_app.domain import ports
from recruit_app.domain.applications import models as applications
from recruit_app.domain.applications import pipeline
from recruit_app.domain.audit.models import ActivityLog, Severity
from recruit_app.domain.candidates.models import CandidateProfile
from recruit_app.domain.conversations.models import ChatMessage, ChatSession, SenderType
from recruit_app.domain.conversations.service import assistant
from recruit_app.domain.exports.models import ExportJob, ExportStatus
from recruit_app.domain.files.models import StoredFile
from recruit_app.domain.identity.models import User, UserStatus
from recruit_app.domain.identity.service import accounts
from recruit_app.domain.jobs.models import Job, JobStatus, SalaryUnit, WorkMode
from recruit_app.domain.prescreen.models import PrescreenAnswer
from recruit_app.domain.sales.models import Client, ClientStatus, Lead, LeadEvent, LeadStatus, SalesTask
from recruit_app.domain.worklist.models import ActionItem, ItemType, Priority
from recruit_app.wiring import wire
from tests.shared_data import shared_data


@pytest.fixture
async def seeded(db, tmp_path, monkeypatch):
    monkeypatch.setattr(get_settings(), "recruit_var", tmp_path)
    monkeypatch.setenv("RECRUIT_SHARED_DATA", str(tmp_path / "nothing here"))
    await seed_demo()
    yield tmp_path
    monkeypatch.undo()
    wire()


async def values_of(column):
    async with session_scope() as session:
        return set((await session.scalars(select(column).distinct())).all())


async def rows_of(model):
    async with session_scope() as session:
        return (await session.scalars(select(model))).all()


async def everything():
    """All text in the database, table by table."""
    async with session_scope() as session:
        names = await session.scalars(text("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"))
        return {name: list((await session.scalars(text(f'SELECT t::text FROM "{name}" t'))).all()) for name in names}


def listed(folder):
    lines = (folder / "demo-accounts.txt").read_text().splitlines()
    return [[part for part in line.split("  ") if part] for line in lines[1:]]


async def test_the_second_call_does_nothing(seeded):
    before, accounts_file = await everything(), (seeded / "demo-accounts.txt").read_text()
    await seed_demo()
    assert await everything() == before
    assert (seeded / "demo-accounts.txt").read_text() == accounts_file


async def test_every_status_has_rows(seeded):
    assert await values_of(Job.status) == set(JobStatus)
    assert await values_of(Job.work_mode) == set(WorkMode)
    assert await values_of(Job.salary_unit) == set(SalaryUnit)
    assert await values_of(applications.Application.status) == set(pipeline.ApplicationStatus)
    assert await values_of(applications.Application.automation_status) == set(pipeline.AutomationStatus)
    assert await values_of(applications.Application.follow_up_status) >= set(pipeline.FollowUpStatus)
    assert await values_of(Lead.status) == set(LeadStatus)
    assert await values_of(Client.status) == set(ClientStatus)
    assert await values_of(User.status) == set(UserStatus)
    assert await values_of(ActivityLog.severity) == set(Severity)
    assert await values_of(ChatMessage.sender_type) == set(SenderType)
    assert await values_of(ActionItem.priority) == set(Priority)
    assert {row.status for row in await rows_of(ExportJob)} == {ExportStatus.COMPLETED, ExportStatus.FAILED}


async def test_timelines_are_unbroken(seeded):
    entries = sorted(await rows_of(applications.TimelineEntry), key=lambda entry: entry.created_at)
    chains = {}
    for entry in entries:
        chains.setdefault(entry.application_id, []).append(entry)
    for row in await rows_of(applications.Application):
        chain = chains[row.id]
        assert (chain[0].previous_status, chain[0].new_status) == (None, "New")
        assert chain[0].created_at == row.applied_at
        assert all(later.previous_status == earlier.new_status for earlier, later in pairwise(chain))
        assert all(entry.changed_by for entry in chain)
        joined = row.follow_up_status == "Joined"
        assert chain[-1].new_status == ("Joined" if joined else row.status)
        assert not joined or not row.is_active
    joined = [row for row in await rows_of(applications.Application) if row.follow_up_status == "Joined"]
    assert len(joined) == 2


async def test_everyone_who_hires_has_items_of_every_type(seeded):
    people = {u.id for u in await rows_of(User) if u.role in ("RECRUITER", "ADMIN") and u.status == "Active"}
    items = [item for item in await rows_of(ActionItem) if not item.is_dismissed]
    for person in people:
        assert {item.type for item in items if item.user_id == person} == set(ItemType)
    jobs = {str(job.id) for job in await rows_of(Job)}
    chats = {chat.id for chat in await rows_of(ChatSession)}
    for item in items:
        page, _, query = item.href.partition("?")
        assert query.removeprefix("chat=") in chats if "inbox" in page else page.rpartition("/")[2] in jobs


async def test_the_assistant_can_go_on_in_every_chat(seeded):
    for chat in await rows_of(ChatSession):
        async with session_scope() as session:
            state = await assistant.state_of(session, chat)
        messages = [m for m in await rows_of(ChatMessage) if m.session_id == chat.id]
        assert sorted(m.seq for m in messages) == list(range(1, chat.last_seq + 1))
        if state.phase == "asking" and chat.taken_over_by is None:
            last = max(messages, key=lambda m: m.seq)
            assert state.pending[0].text in last.message_text


async def test_prescreening_agrees_with_its_answers(seeded):
    answers = {}
    for answer in await rows_of(PrescreenAnswer):
        answers.setdefault(answer.application_id, []).append(answer)
    rows = await rows_of(applications.Application)
    assert {row.id for row in rows if row.pre_screening_completed} == set(answers)
    assert sum(row.must_have_failed for row in rows) == 2
    for row in rows:
        if row.pre_screening_completed:
            summary = json.loads(row.pre_screening_summary)
            assert len(summary) == len(answers[row.id])
            failed = any(part["must_have"] and not part["passed"] for part in summary)
            assert failed == row.must_have_failed


async def test_nothing_happens_in_the_future(seeded):
    async with session_scope() as session:
        for column in (
            applications.Application.applied_at,
            applications.TimelineEntry.created_at,
            ActivityLog.created_at,
            ChatMessage.sent_at,
            Job.published_at,
            LeadEvent.created_at,
            SalesTask.created_at,
            User.last_active,
        ):
            newest = await session.scalar(select(func.max(column)))
            assert newest <= await session.scalar(select(func.now())), column
        early = select(func.count()).select_from(applications.Application).join(Job)
        assert not await session.scalar(early.where(applications.Application.applied_at < Job.published_at))


async def test_every_stored_file_can_be_read(seeded):
    files = await rows_of(StoredFile)
    assert {file.kind for file in files} == {"resume", "export"}
    for file in files:
        assert len(await ports.storage().get(file.key)) == file.size_bytes
    profiles = await rows_of(CandidateProfile)
    assert sum(profile.resume_file_id is not None for profile in profiles) == 25
    assert all(profile.ai_skills_vector is not None for profile in profiles)


async def test_the_listed_accounts_sign_in_and_the_password_is_nowhere_else(seeded):
    path = seeded / "demo-accounts.txt"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    rows = listed(seeded)
    assert len(rows) == 7
    for role, email, password in rows:
        signed_in = await accounts.sign_in(email.strip(), password.strip(), ip="203.0.113.9", user_agent="test")
        assert signed_in.actor.role == role.split(",")[0].strip().upper()
    secret = rows[0][2].strip()
    assert len(secret) >= 16
    assert not any(secret in row for table in (await everything()).values() for row in table)


async def test_shared_postings_become_jobs(db, tmp_path, monkeypatch):
    monkeypatch.setattr(get_settings(), "recruit_var", tmp_path)
    monkeypatch.setenv("RECRUIT_SHARED_DATA", str(shared_data("jobs_india_linkedin").parent))
    await seed_demo()
    jobs = [job for job in await rows_of(Job) if job.source_key]
    assert len(jobs) > 230
    async with session_scope() as session:
        oldest = await session.scalar(
            select(func.now() - func.min(Job.published_at)).where(Job.source_key.is_not(None))
        )
    assert oldest.days <= shared_openings.OLDEST_DAYS + 1
    monkeypatch.undo()
    wire()
