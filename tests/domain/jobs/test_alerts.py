"""Saved searches: who may keep them, what is mailed, and that nothing is mailed twice."""

from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import select

from recruit_app.core.actor import ANONYMOUS, Role
from recruit_app.core.clock import now
from recruit_app.core.errors import Invalid, NotAllowed, NotFound, SignInNeeded
from recruit_app.domain.identity.models import UserStatus
from recruit_app.domain.jobs.alerts import links, queries, service
from recruit_app.domain.jobs.alerts.models import SavedSearch
from recruit_app.domain.jobs.models import JobStatus
from recruit_app.domain.jobs.schemas import JobFilter
from recruit_app.domain.outbox.models import OutboxMail
from tests.factories import actor_of, make_job, make_user


async def _mails(session):
    return list(await session.scalars(select(OutboxMail).order_by(OutboxMail.created_at)))


async def _saved(session, person, **filters):
    row = await service.save_search(session, actor=actor_of(person), filters=JobFilter(**filters))
    saved = await session.get(SavedSearch, UUID(row.id))
    # As if it had been saved yesterday.
    saved.since = now() - timedelta(days=1)
    await session.flush()
    return row


@pytest.fixture
async def person(session):
    return await make_user(session, Role.CANDIDATE, full_name="Leela Nair")


async def test_only_new_and_open_jobs_are_mailed_and_each_once(session, person):
    await _saved(session, person, q="react", place="Pune")
    fresh = {"job_locations": ["Poona"], "published_at": now()}
    await make_job(session, title="React One", **fresh)
    await make_job(session, title="React Old", job_locations=["Pune"], published_at=now() - timedelta(days=2))
    await make_job(session, title="React Closed", status=JobStatus.CLOSED, **fresh)
    await make_job(session, title="Cook", required_skills=["Curry"], **fresh)
    assert await service.send_alert(session, user_id=person.id) == 1
    (mail,) = await _mails(session)
    assert mail.to_address == person.email
    assert mail.subject == "React One"
    assert "Hello Leela," in mail.body_text
    assert mail.unsubscribe_url in mail.body_text
    for absent in ("React Old", "React Closed", "Cook"):
        assert absent not in mail.body_text
    assert await service.send_alert(session, user_id=person.id) == 0
    await make_job(session, title="React Two", **fresh)
    assert await service.send_alert(session, user_id=person.id) == 1
    assert "React One" not in (await _mails(session))[-1].body_text


async def test_a_job_two_searches_find_is_named_once(session, person):
    await _saved(session, person, q="react")
    await _saved(session, person, place="Bengaluru")
    await make_job(session, title="React One", published_at=now())
    assert await service.send_alert(session, user_id=person.id) == 1
    (mail,) = await _mails(session)
    assert mail.body_text.count("React One") == 1


async def test_nothing_new_is_no_mail(session, person):
    await _saved(session, person, q="falconer")
    await make_job(session, published_at=now())
    assert await service.send_alert(session, user_id=person.id) == 0
    assert await _mails(session) == []


async def test_the_link_of_a_mail_stops_it_and_only_what_comes_later_counts_after_a_new_start(session, person):
    row = await _saved(session, person, q="react")
    token = links.sign(row.id)
    assert not (await service.switch_by_link(session, token=token, is_active=False)).is_active
    await make_job(session, title="While it was off", published_at=now())
    assert await service.send_alert(session, user_id=person.id) == 0
    assert await queries.list_waiting(session) == ()
    assert (await service.switch_by_link(session, token=token, is_active=True)).is_active
    assert await service.send_alert(session, user_id=person.id) == 0
    for broken in ("", "x", token[:-1], links.sign("not-an-id")):
        with pytest.raises(NotFound):
            await service.switch_by_link(session, token=broken, is_active=False)


@pytest.mark.parametrize(
    ("fields", "gets_mail"),
    [({}, True), ({"is_verified": False}, False), ({"status": UserStatus.INACTIVE}, False)],
)
async def test_mail_goes_to_confirmed_addresses_of_open_accounts(session, person, fields, gets_mail):
    await _saved(session, person, q="react")
    for name, value in fields.items():
        setattr(person, name, value)
    await session.flush()
    assert (await queries.list_waiting(session) == (person.id,)) is gets_mail


async def test_saving_again_keeps_one_and_there_is_an_end(session, person):
    first = await _saved(session, person, q="react", sort="pay", posted=7)
    assert (first.href, first.name) == ("/jobs?q=react", "react, Last 7 days")
    again = await service.save_search(session, actor=actor_of(person), filters=JobFilter(q="react"))
    assert again.id == first.id
    for number in range(service.MOST_SAVED - 1):
        await _saved(session, person, q=f"react {number}")
    with pytest.raises(Invalid, match="delete one"):
        await _saved(session, person, q="one more")
    await service.delete_search(session, actor=actor_of(person), search_id=first.id)
    assert len(await queries.list_saved(session, actor=actor_of(person))) == service.MOST_SAVED - 1


async def test_a_search_is_its_owners_alone(session, person):
    row = await _saved(session, person, q="react")
    other = actor_of(await make_user(session, Role.CANDIDATE))
    assert await queries.list_saved(session, actor=other) == ()
    with pytest.raises(NotFound):
        await service.switch_search(session, actor=other, search_id=row.id, is_active=False)
    with pytest.raises(NotFound):
        await service.delete_search(session, actor=other, search_id=row.id)
    with pytest.raises(SignInNeeded):
        await service.save_search(session, actor=ANONYMOUS, filters=JobFilter(q="x"))
    with pytest.raises(NotAllowed):
        await service.save_search(session, actor=actor_of(await make_user(session)), filters=JobFilter(q="x"))
