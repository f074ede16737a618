"""Chats on a real database: apply, talk, take over, and nothing lost or doubled."""

import asyncio
import random
from uuid import uuid4

import pytest
from sqlalchemy import func, select

from recruit_app.core.actor import Role
from recruit_app.core.clock import now
from recruit_app.core.database import session_scope
from recruit_app.core.errors import Conflict, Invalid, NotAllowed, NotFound
from recruit_app.domain.applications.models import Application, TimelineEntry
from recruit_app.domain.candidates.models import Consent
from recruit_app.domain.conversations import queries, service
from recruit_app.domain.conversations.models import ChatMessage, ChatSession, SenderType
from recruit_app.domain.flags import service as flags
from recruit_app.domain.prescreen import service as prescreen
from recruit_app.domain.prescreen.schemas import NewQuestion
from recruit_app.domain.worklist import queries as worklist
from recruit_app.domain.worklist.models import ActionItem
from tests.factories import actor_of, make_job, make_user


class Case:
    """A job with two questions, its recruiter, and somebody who applies."""

    async def open(self, session):
        self.recruiter = actor_of(await make_user(session, full_name="Priya Nair"))
        job = await make_job(session, assigned_recruiter_id=self.recruiter.user_id)
        self.job_id = str(job.id)
        self.person = actor_of(await make_user(session, Role.CANDIDATE, full_name="Asha Rao"))
        for question in (
            NewQuestion(qid="ps_notice_period", question_text="What is your notice period?", type="number"),
            NewQuestion(question_text="Can you work in Pune?", type="choice", choices=["Yes", "No"]),
        ):
            await prescreen.add_question(session, actor=self.recruiter, job_id=job.id, question=question)
        return self

    async def apply(self, session, **values):
        return await service.apply_to_job(session, actor=self.person, job_id=self.job_id, **{"consent": True, **values})


async def say(session, actor, session_id, text, client_msg_id=None):
    return await service.post_message(
        session, actor=actor, session_id=session_id, text=text, client_msg_id=client_msg_id or uuid4()
    )


async def lines_of(session, case, session_id):
    thread = await queries.thread(session, actor=case.recruiter, session_id=session_id)
    return [(line.sender, line.text) for line in thread.lines]


async def test_applying_opens_everything_at_once(session):
    case = await Case().open(session)
    applied = await case.apply(session)
    assert len(applied.session_id) == 32
    thread = await queries.thread(session, actor=case.person, session_id=applied.session_id)
    assert "automated assistant" in thread.lines[0].text
    assert thread.lines[-1].text == "What is your notice period?"
    assert "30 days" in thread.options
    (item,) = await worklist.list_open_items(session, actor=case.recruiter, at=now())
    assert (item.type, item.candidate_name) == ("NEW_MATCHES", "Asha Rao")
    application = await session.get(Application, applied.application_id)
    assert application.automation_status == "Awaiting Reply"
    assert application.ai_custom_summary
    assert await session.scalar(select(func.count()).select_from(Consent)) == 1


async def test_fifty_parallel_applies_leave_one_of_everything(db):
    async with session_scope() as session:
        case = await Case().open(session)

    async def apply():
        async with session_scope() as session:
            return await case.apply(session)

    results = await asyncio.gather(*(apply() for _ in range(50)), return_exceptions=True)
    assert sum(isinstance(result, Conflict) for result in results) == 49
    async with session_scope() as session:
        for model in (Application, TimelineEntry, ActionItem, ChatSession, Consent):
            assert await session.scalar(select(func.count()).select_from(model)) == 1


async def test_the_form_runs_to_its_end_in_the_chat(session):
    case = await Case().open(session)
    applied = await case.apply(session)
    await say(session, case.person, applied.session_id, "60 days")
    await say(session, case.person, applied.session_id, "haan")
    application = await session.get(Application, applied.application_id, populate_existing=True)
    assert application.pre_screening_completed
    assert application.automation_status == "Completed"
    kinds = {item.type for item in await worklist.list_open_items(session, actor=case.recruiter, at=now())}
    assert "PRESREENING_COMPLETE" in kinds


async def test_not_understood_twice_goes_to_a_person(session):
    case = await Case().open(session)
    applied = await case.apply(session)
    for text in ("hmm", "whatever"):
        await say(session, case.person, applied.session_id, text)
    application = await session.get(Application, applied.application_id, populate_existing=True)
    assert application.automation_status == "Intervention Needed"
    items = await worklist.list_open_items(session, actor=case.recruiter, at=now())
    assert any(item.type == "INTERVENTION_NEEDED" and "whatever" in item.description for item in items)
    (row,) = (await queries.inbox(session, actor=case.recruiter, filter="waiting")).rows
    assert (row.needs_person, row.unread) == (True, 2)
    await say(session, case.recruiter, applied.session_id, "Hi Asha, let me help.")
    kinds = {item.type for item in await worklist.list_open_items(session, actor=case.recruiter, at=now())}
    assert "INTERVENTION_NEEDED" not in kinds


async def test_a_resend_is_one_message_and_one_answer(db):
    async with session_scope() as session:
        case = await Case().open(session)
        applied = await case.apply(session)
    message_id = uuid4()

    async def send():
        async with session_scope() as session:
            return await say(session, case.person, applied.session_id, "30 days", message_id)

    results = await asyncio.gather(*(send() for _ in range(8)))
    assert sum(not posted.is_repeat for posted in results) == 1
    assert len({posted.message_id for posted in results}) == 1
    async with session_scope() as session:
        lines = await lines_of(session, case, applied.session_id)
        numbers = (await session.scalars(select(ChatMessage.seq).order_by(ChatMessage.seq))).all()
    assert [text for sender, text in lines if sender == "CANDIDATE"] == ["30 days"]
    assert sum("Noted: 30 days" in text for _, text in lines) == 1
    assert numbers == list(range(1, len(numbers) + 1))


async def test_after_a_take_over_the_assistant_is_silent(db):
    """Messages race with a take-over; whatever is posted after its commit gets no answer."""
    for seed in range(12):
        async with session_scope() as session:
            case = await Case().open(session)
            applied = await case.apply(session)
        dice, order = random.Random(seed), []

        async def talk(case=case, applied=applied, order=order, dice=dice):
            for text in ("hmm", "30 days", "haan"):
                await asyncio.sleep(dice.random() / 200)
                async with session_scope() as session:
                    posted = await say(session, case.person, applied.session_id, text)
                order.append(posted.seq)

        async def take(case=case, applied=applied, dice=dice):
            await asyncio.sleep(dice.random() / 100)
            async with session_scope() as session:
                await service.take_over(session, actor=case.recruiter, session_id=applied.session_id)
                chat = await session.get(ChatSession, applied.session_id)
                return chat.last_seq

        _, last_before = await asyncio.gather(talk(), take())
        async with session_scope() as session:
            late = await session.scalars(
                select(ChatMessage.message_text).where(
                    ChatMessage.session_id == applied.session_id,
                    ChatMessage.sender_type == SenderType.BOT,
                    ChatMessage.seq > last_before,
                )
            )
            assert late.all() == []
            said = await lines_of(session, case, applied.session_id)
        assert [text for sender, text in said if sender == "CANDIDATE"] == ["hmm", "30 days", "haan"]


async def test_taken_by_one_handed_back_and_gone_on(session):
    case = await Case().open(session)
    applied = await case.apply(session)
    other = actor_of(await make_user(session))
    await service.take_over(session, actor=case.recruiter, session_id=applied.session_id)
    with pytest.raises(Conflict, match="Priya Nair is already answering"):
        await service.take_over(session, actor=other, session_id=applied.session_id)
    await say(session, case.person, applied.session_id, "30 days")
    assert (await lines_of(session, case, applied.session_id))[-1] == ("CANDIDATE", "30 days")
    await service.hand_back(session, actor=case.recruiter, session_id=applied.session_id)
    assert (await lines_of(session, case, applied.session_id))[-1] == ("BOT", "What is your notice period?")


async def test_each_writes_only_as_oneself_and_where_one_may(session):
    case = await Case().open(session)
    applied = await case.apply(session)
    stranger = actor_of(await make_user(session, Role.CANDIDATE))
    seller = actor_of(await make_user(session, Role.SALES))
    for actor, refusal in ((stranger, NotFound), (seller, NotAllowed)):
        with pytest.raises(refusal):
            await say(session, actor, applied.session_id, "hello")
        with pytest.raises(refusal):
            await queries.thread(session, actor=actor, session_id=applied.session_id)
    for actor in (case.person, seller):
        with pytest.raises(NotAllowed):
            await service.take_over(session, actor=actor, session_id=applied.session_id)
        with pytest.raises(NotAllowed):
            await queries.inbox(session, actor=actor)
    await say(session, case.recruiter, applied.session_id, "Hello")
    assert (await lines_of(session, case, applied.session_id))[-1] == ("RECRUITER", "Hello")


@pytest.mark.parametrize("text", ["", "   ", "a\0b", "\ud800", "x" * 4001])
async def test_poison_is_refused_in_words(session, text):
    case = await Case().open(session)
    applied = await case.apply(session)
    with pytest.raises(Invalid):
        await say(session, case.person, applied.session_id, text)


async def test_the_inbox_counts_and_pages(session):
    case = await Case().open(session)
    ids = []
    for number in range(3):
        case.person = actor_of(await make_user(session, Role.CANDIDATE, full_name=f"Person {number}"))
        ids.append((await case.apply(session)).session_id)
        await say(session, case.person, ids[-1], "30 days")
    first = await queries.inbox(session, actor=case.recruiter, page_size=2)
    rest = await queries.inbox(session, actor=case.recruiter, page_size=2, cursor=first.next_cursor)
    assert [row.session_id for row in (*first.rows, *rest.rows)] == ids[::-1]
    assert first.rows[0].unread == 1
    await service.mark_read(session, actor=case.recruiter, session_id=ids[0])
    unread = await queries.inbox(session, actor=case.recruiter, filter="unread")
    assert [row.session_id for row in unread.rows] == [ids[2], ids[1]]
    found = await queries.inbox(session, actor=case.recruiter, search="person 1")
    assert [row.name for row in found.rows] == ["Person 1"]


async def test_without_the_bot_nobody_speaks_and_the_recruiter_is_told(session):
    case = await Case().open(session)
    admin = actor_of(await make_user(session, Role.ADMIN))
    await flags.set_flag(session, actor=admin, key="ENABLE_CHATBOT", value=False)
    applied = await case.apply(session)
    await say(session, case.person, applied.session_id, "Hello?")
    assert await lines_of(session, case, applied.session_id) == [("CANDIDATE", "Hello?")]
    kinds = {item.type for item in await worklist.list_open_items(session, actor=case.recruiter, at=now())}
    assert kinds == {"NEW_MATCHES", "CHAT_FOLLOWUP"}


async def test_three_replies_to_edit(session):
    case = await Case().open(session)
    applied = await case.apply(session)
    help_ = await queries.copilot(session, actor=case.recruiter, session_id=applied.session_id)
    assert len(help_.suggestions) == 3
    assert "What is your notice period?" in help_.suggestions[0]


async def test_an_answer_in_one_chat_moves_the_other_chat_on(session):
    case = await Case().open(session)
    first = await case.apply(session)
    other = Case()
    await other.open(session)
    other.person = case.person
    second = await other.apply(session)
    assert (await lines_of(session, other, second.session_id))[-1][1] == "What is your notice period?"
    await say(session, case.person, first.session_id, "60 days")
    assert (await lines_of(session, other, second.session_id))[-1] == (
        "BOT",
        "Noted from your other application: 60 days. Can you work in Pune?",
    )


async def test_an_approved_answer_goes_back_to_all_who_asked(session):
    case = await Case().open(session)
    chats = []
    for name in ("Asha Rao", "Ravi Das", "Mona Lal"):
        case.person = actor_of(await make_user(session, Role.CANDIDATE, full_name=name))
        applied = await case.apply(session)
        chats.append(applied.session_id)
        if name != "Mona Lal":
            await say(session, case.person, applied.session_id, "Is there a  canteen?")
    with pytest.raises(NotAllowed):
        await service.answer_asked(
            session, actor=case.person, job_id=case.job_id, question="Is there a canteen?", answer="Yes"
        )

    async def answer(text):
        return await service.answer_asked(
            session, actor=case.recruiter, job_id=case.job_id, question="is there a canteen?", answer=text
        )

    assert await answer("Yes, and the first tea is free.") == 2
    said = [(await lines_of(session, case, chat))[-1] for chat in chats]
    told = ("RECRUITER", "You asked: “is there a canteen?” Yes, and the first tea is free.")
    assert said[:2] == [told, told]
    assert said[2] != told
    assert await answer("Yes.") == 0
