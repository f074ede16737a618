"""Applying without an account: one form, everything or nothing, once."""

import asyncio
from datetime import timedelta

import httpx
import pytest
from sqlalchemy import func, select, text

from recruit_app.adapters.resume_reader import SandboxedReader
from recruit_app.adapters.storage import LocalStorage
from recruit_app.core.actor import Role
from recruit_app.core.clock import now, today
from recruit_app.core.database import session_scope
from recruit_app.domain import ports
from recruit_app.domain.applications.models import Application
from recruit_app.domain.candidates import service as candidates
from recruit_app.domain.candidates.models import CandidateProfile, Consent, ResumeRead
from recruit_app.domain.flags.models import SystemSetting
from recruit_app.domain.identity.models import User
from recruit_app.domain.jobs.models import JobStatus
from recruit_app.domain.outbox.models import OutboxMail
from recruit_app.http.app import http_app
from recruit_app.http.limits import BodyLimit
from recruit_app.http.origin import RememberOrigin
from recruit_app.worker.tasks.candidates import read_resume
from tests.conftest import ROOT
from tests.factories import make_job, make_user
from tests.http.site import client_of

PDF = (ROOT / "tests" / "fixtures" / "resume.pdf").read_bytes()
ASHA = {"full_name": "Asha Rao", "email": "Asha.Rao@Mail.example", "consent": "on", "submit_key": "a1" * 16}


@pytest.fixture
async def job(db, tmp_path):
    ports.plug(storage=LocalStorage(tmp_path), resume_reader=SandboxedReader())
    async with session_scope() as session:
        recruiter = await make_user(session)
        return await make_job(session, assigned_recruiter_id=recruiter.id, required_skills=["Python"])


@pytest.fixture
def browser():
    transport = httpx.ASGITransport(RememberOrigin(BodyLimit(http_app())))
    return httpx.AsyncClient(transport=transport, base_url="http://localhost:8000")


async def _send(client, job, form=ASHA, *, data=PDF, json=True, **changed):
    files = {"resume": ("Asha Rao.pdf", data, "application/pdf")} if data is not None else {}
    headers = {"accept": "application/json"} if json else {}
    values = {key: value for key, value in {**form, **changed}.items() if value is not None}
    return await client.post(f"/jobs/{job.slug_url}/apply", data=values, files=files, headers=headers)


async def _count(table):
    async with session_scope() as session:
        return await session.scalar(select(func.count()).select_from(table))


async def test_name_e_mail_and_resume_are_enough(job, browser):
    await browser.get(f"/jobs/{job.slug_url}?utm_source=linkedin&utm_campaign=spring")
    answer = await _send(browser, job)
    assert answer.status_code == 200, answer.text
    async with session_scope() as session:
        user = await session.scalar(select(User).where(User.role == Role.CANDIDATE))
        application = await session.scalar(select(Application))
        consent = await session.scalar(select(Consent))
        mail = await session.scalar(select(OutboxMail).where(OutboxMail.to_address == user.email))
    assert (user.email, user.full_name, user.is_verified) == ("asha.rao@mail.example", "Asha Rao", False)
    assert answer.json() == {"next": f"/applications/{application.id}"}
    assert (application.source, application.campaign["utm_campaign"]) == ("LinkedIn", "spring")
    assert consent.user_id == user.id
    assert "/reset?token=" in mail.body_text
    page = await browser.get("/files/none")
    assert page.status_code != 401, "the browser is signed in now"


async def test_the_resume_fills_the_profile_and_the_match_is_scored(job, browser):
    await _send(browser, job)
    async with session_scope() as session:
        read_id = str(await session.scalar(select(ResumeRead.id)))
    await read_resume(read_id)
    async with session_scope() as session:
        profile = await session.scalar(select(CandidateProfile))
        application = await session.scalar(select(Application))
    assert "Python" in profile.skills
    assert profile.resume_file_id is not None
    assert application.match_score > 0


async def test_what_a_person_wrote_is_never_filled_over(job, browser):
    await _send(browser, job)
    async with session_scope() as session:
        profile = await session.scalar(select(CandidateProfile))
        profile.skills = ["Weaving"]
        session.add(profile)
        read_id = str(await session.scalar(select(ResumeRead.id)))
    async with session_scope() as session:
        await candidates.read_resume(session, read_id=read_id)
    async with session_scope() as session:
        profile = await session.scalar(select(CandidateProfile))
    assert profile.skills == ["Weaving"]
    assert profile.highest_education != ""


async def test_a_form_sent_twice_at_once_applies_once_and_leads_to_the_same_place(job, browser):
    first, second = await asyncio.gather(_send(browser, job), _send(browser, job))
    assert (first.status_code, second.status_code) == (200, 200)
    assert first.json() == second.json()
    assert (await _count(Application), await _count(CandidateProfile)) == (1, 1)


async def test_a_taken_e_mail_applies_for_nobody(job, browser):
    await _send(browser, job)
    thief = httpx.AsyncClient(transport=browser._transport, base_url="http://localhost:8000")
    answer = await _send(thief, job, submit_key="b2" * 16)
    assert answer.status_code == 409
    assert answer.json()["field"] == "email"
    assert answer.json()["link"] == f"/login?next=/jobs/{job.slug_url}"
    assert not thief.cookies.get("session")
    assert await _count(Application) == 1


async def test_the_word_of_a_form_opens_nothing_after_ten_minutes(job, browser):
    await _send(browser, job)
    async with session_scope() as session:
        await session.execute(text("UPDATE applications SET applied_at = now() - interval '11 minutes'"))
    late = httpx.AsyncClient(transport=browser._transport, base_url="http://localhost:8000")
    assert (await _send(late, job)).status_code == 409
    assert not late.cookies.get("session")


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"full_name": "A"}, "full_name"),
        ({"email": "not an address"}, "email"),
        ({"consent": None}, "consent"),
        ({"data": None}, "resume"),
        ({"data": b""}, "resume"),
        ({"data": b"MZ\x90\0" + b"\0" * 200}, "resume"),
        ({"data": b"%PDF-1.7" + b"x" * 11 * 1024 * 1024}, "resume"),
    ],
)
async def test_bad_input_is_one_sentence_at_its_field_and_writes_nothing(job, browser, change, field):
    answer = await _send(browser, job, **change)
    assert answer.status_code in (413, 422)
    assert answer.json().get("field", "resume") == field
    assert answer.json()["detail"].endswith(".")
    assert (await _count(Application), await _count(CandidateProfile), await _count(ResumeRead)) == (0, 0, 0)


async def test_without_a_script_the_page_comes_back_with_what_was_typed(job, browser):
    answer = await _send(browser, job, json=False, email="nobody", full_name='Asha "A" <Rao>')
    assert answer.status_code == 422
    assert 'value="Asha &quot;A&quot; &lt;Rao&gt;"' in answer.text
    assert "This does not look like an e-mail address." in answer.text
    form = await browser.get(f"/jobs/{job.slug_url}/apply")
    assert (form.status_code, 'name="resume"' in form.text, "modulepreload" in form.text) == (200, True, False)


async def test_a_program_that_fills_every_field_is_thanked_and_forgotten(job, browser):
    answer = await _send(browser, job, website="http://spam.example")
    assert answer.status_code == 200
    assert await _count(Application) == 0


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"status": JobStatus.DRAFT}, 404),
        ({"status": JobStatus.CLOSED}, 410),
        ({"application_deadline": "yesterday"}, 410),
        ({"application_deadline": "today"}, 200),
    ],
)
async def test_only_an_open_job_takes_applications(job, browser, change, status):
    days = {"yesterday": today() - timedelta(days=1), "today": today()}
    async with session_scope() as session:
        for name, value in change.items():
            setattr(job, name, days.get(value, value))
        session.add(job)
    assert (await _send(browser, job)).status_code == status
    assert await _count(CandidateProfile) == (1 if status == 200 else 0)


async def test_sign_up_switched_off_closes_this_door_too(job, browser):
    async with session_scope() as session:
        session.add(SystemSetting(key="ALLOW_SIGNUP", value=False, updated_at=now()))
    answer = await _send(browser, job)
    assert answer.status_code == 403
    assert await _count(CandidateProfile) == 0


async def test_who_is_signed_in_applies_as_who_they_are(job):
    async with session_scope() as session:
        zoya = await make_user(session, Role.CANDIDATE)
        recruiter = await make_user(session)
    answer = await _send(await client_of(zoya), job, form={"consent": "on", "email": "other@mail.example"}, data=None)
    assert answer.status_code == 200
    again = await _send(await client_of(zoya), job, form={"consent": "on"}, data=None)
    assert again.status_code == 409
    assert (await _send(await client_of(recruiter), job, data=None)).status_code == 403
    async with session_scope() as session:
        assert [row.candidate_id for row in await session.scalars(select(Application))] == [zoya.id]


async def test_another_site_cannot_send_the_form(job, browser):
    answer = await browser.post(f"/jobs/{job.slug_url}/apply", data=ASHA, headers={"origin": "http://evil.example"})
    assert answer.status_code == 403
    assert await _count(CandidateProfile) == 0


async def test_one_address_cannot_send_forms_without_end(job, browser):
    statuses = [(await _send(browser, job, data=b"MZ")).status_code for _ in range(61)]
    assert statuses == [422] * 60 + [429]
