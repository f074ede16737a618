"""Asking about a job found elsewhere opens one thread, which a recruiter sees, answers and hands over."""

from datetime import timedelta
from uuid import uuid4

import pytest
from sqlalchemy import delete

from recruit_app.core.actor import ANONYMOUS, Role
from recruit_app.core.clock import now
from recruit_app.core.errors import NotAllowed, NotFound, SignInNeeded, TooMany
from recruit_app.domain.conversations import posting_queries, queries, service
from recruit_app.domain.hotdrops.models import ExternalJobPosting
from recruit_app.domain.worklist import queries as worklist
from tests.factories import actor_of, make_user

ABOUT = "Data Engineer at Umbra Robotics"


async def _drop(session, title="Data Engineer", *, hours=24):
    drop = ExternalJobPosting(
        source="Lever",
        original_url=f"https://jobs.example/{uuid4()}",
        title=title,
        company_name="Umbra Robotics",
        expires_at=now() + timedelta(hours=hours),
    )
    session.add(drop)
    await session.flush()
    return drop.id


@pytest.fixture
async def candidate(session):
    return actor_of(await make_user(session, Role.CANDIDATE, full_name="Asha Rao"))


@pytest.fixture
async def recruiter(session):
    return actor_of(await make_user(session, Role.RECRUITER))


async def test_asking_opens_one_thread_that_names_the_posting(session, candidate, recruiter):
    posting_id = await _drop(session)
    asked = await service.ask_about_posting(session, actor=candidate, posting_id=posting_id)
    again = await service.ask_about_posting(session, actor=candidate, posting_id=str(posting_id))
    assert (again.session_id, again.is_repeat, asked.about) == (asked.session_id, True, ABOUT)
    (row,) = (await queries.inbox(session, actor=recruiter)).rows
    assert (row.job_title, row.name, row.unread, row.needs_person, row.handler) == (
        ABOUT,
        "Asha Rao",
        1,
        True,
        "nobody",
    )
    assert row.last_text == f"I would like to know more about {ABOUT}."
    for filter, count in (("waiting", 1), ("unread", 1), ("bot", 0), ("mine", 0)):
        assert len((await queries.inbox(session, actor=recruiter, filter=filter)).rows) == count
    assert len((await queries.inbox(session, actor=recruiter, search="umbra")).rows) == 1
    (item,) = await worklist.list_open_items(session, actor=recruiter, at=now())
    assert (item.title, item.href) == (f"Asha Rao asks about {ABOUT}", f"/recruiter/inbox?chat={asked.session_id}")


async def test_a_recruiter_takes_over_answers_and_hands_back(session, candidate, recruiter):
    asked = await service.ask_about_posting(session, actor=candidate, posting_id=await _drop(session))
    help_ = await queries.copilot(session, actor=recruiter, session_id=asked.session_id)
    assert help_.suggestions[0].startswith(f"Hello Asha, thank you for asking about {ABOUT}.")
    await service.mark_read(session, actor=recruiter, session_id=asked.session_id)
    (row,) = (await queries.inbox(session, actor=recruiter, filter="waiting")).rows
    assert (row.unread, row.needs_person, row.waiting_since is not None) == (0, True, True)
    await service.take_over(session, actor=recruiter, session_id=asked.session_id)
    await service.post_message(
        session, actor=recruiter, session_id=asked.session_id, text="Happy to help.", client_msg_id=uuid4()
    )
    assert await worklist.list_open_items(session, actor=recruiter, at=now()) == ()
    assert (await queries.inbox(session, actor=recruiter, filter="waiting")).rows == ()
    (mine,) = await posting_queries.list_asked(session, actor=candidate)
    assert (mine.about, mine.last_text, mine.unread) == (ABOUT, "Happy to help.", 1)
    thread = await queries.thread(session, actor=candidate, session_id=asked.session_id)
    assert [(line.sender, line.text) for line in thread.lines][1:] == [("RECRUITER", "Happy to help.")]
    assert (thread.job_title, thread.handler, thread.is_active) == (ABOUT, "recruiter", True)
    assert thread.posting_href.startswith("https://jobs.example/")
    await service.hand_back(session, actor=recruiter, session_id=asked.session_id)
    await service.post_message(
        session, actor=candidate, session_id=asked.session_id, text="Thank you!", client_msg_id=uuid4()
    )
    (item,) = await worklist.list_open_items(session, actor=recruiter, at=now())
    assert item.description == "Thank you!"


async def test_the_thread_stays_when_the_posting_is_forgotten(session, candidate, recruiter):
    asked = await service.ask_about_posting(session, actor=candidate, posting_id=await _drop(session))
    await session.execute(delete(ExternalJobPosting))
    session.expire_all()
    (row,) = (await queries.inbox(session, actor=recruiter)).rows
    assert row.job_title == ABOUT
    thread = await queries.thread(session, actor=candidate, session_id=asked.session_id)
    assert (thread.job_title, thread.posting_href) == (ABOUT, "")


async def test_the_recruiter_with_the_least_to_do_is_asked_and_stays_asked(session, candidate, recruiter):
    first = await service.ask_about_posting(session, actor=candidate, posting_id=await _drop(session))
    other = actor_of(await make_user(session, Role.RECRUITER))
    await service.ask_about_posting(session, actor=candidate, posting_id=await _drop(session, "Cook"))
    await service.post_message(
        session, actor=candidate, session_id=first.session_id, text="Hello?", client_msg_id=uuid4()
    )
    assert [item.description for item in await worklist.list_open_items(session, actor=recruiter, at=now())] == [
        "Hello?"
    ]
    assert len(await worklist.list_open_items(session, actor=other, at=now())) == 1


async def test_only_candidates_ask_only_about_what_is_there_and_not_endlessly(session, candidate, recruiter):
    posting_id = await _drop(session)
    for actor, refusal in ((ANONYMOUS, SignInNeeded), (recruiter, NotAllowed)):
        with pytest.raises(refusal):
            await service.ask_about_posting(session, actor=actor, posting_id=posting_id)
    for wrong in (await _drop(session, hours=-1), "nobody", uuid4()):
        with pytest.raises(NotFound):
            await service.ask_about_posting(session, actor=candidate, posting_id=wrong)
    for number in range(20):
        await service.ask_about_posting(session, actor=candidate, posting_id=await _drop(session, f"Job {number}"))
    with pytest.raises(TooMany):
        await service.ask_about_posting(session, actor=candidate, posting_id=posting_id)


async def test_nobody_else_sees_the_thread(session, candidate):
    asked = await service.ask_about_posting(session, actor=candidate, posting_id=await _drop(session))
    other = actor_of(await make_user(session, Role.CANDIDATE))
    assert await posting_queries.list_asked(session, actor=other) == ()
    with pytest.raises(NotFound):
        await queries.thread(session, actor=other, session_id=asked.session_id)
    with pytest.raises(NotFound):
        await service.post_message(session, actor=other, session_id=asked.session_id, text="Hi", client_msg_id=uuid4())
