"""The action queue: ranked, own items only, one open item per cause."""

import pytest

from recruit_app.core.clock import now
from recruit_app.core.errors import NotFound
from recruit_app.domain.worklist import queries, service
from recruit_app.domain.worklist.models import ItemType, Priority
from tests.factories import actor_of, make_user


async def test_items_are_ranked_by_priority_then_money(session):
    user = await make_user(session)
    for title, priority, value in (
        ("low", Priority.LOW, 9),
        ("rich", Priority.HIGH, 8),
        ("poor", Priority.HIGH, 1),
    ):
        await service.put_item(
            session,
            user_id=user.id,
            type=ItemType.CHAT_FOLLOWUP,
            cause=title,
            title=title,
            priority=priority,
            value_inr=value,
        )
    items = await queries.list_open_items(session, actor=actor_of(user), at=now())
    assert [item.title for item in items] == ["rich", "poor", "low"]


async def test_one_cause_is_one_open_item_and_ends_with_its_cause(session):
    user = await make_user(session)
    for title in ("first", "second"):
        await service.put_item(session, user_id=user.id, type=ItemType.NO_RESPONSE, cause="chat:1", title=title)
    actor = actor_of(user)
    (item,) = await queries.list_open_items(session, actor=actor, at=now())
    assert item.title == "second"
    await service.end_cause(session, cause="chat:1")
    assert await queries.count_open_items(session, actor=actor, at=now()) == 0


async def test_snooze_hides_and_undo_brings_back(session):
    user = await make_user(session)
    actor = actor_of(user)
    await service.put_item(session, user_id=user.id, type=ItemType.NO_RESPONSE, cause="c", title="call back")
    (item,) = await queries.list_open_items(session, actor=actor, at=now())
    await service.snooze_item(session, actor=actor, item_id=item.id)
    assert await queries.count_open_items(session, actor=actor, at=now()) == 0
    await service.reopen_item(session, actor=actor, item_id=item.id)
    assert await queries.count_open_items(session, actor=actor, at=now()) == 1


async def test_another_recruiters_item_does_not_exist(session):
    owner, other = await make_user(session), await make_user(session)
    await service.put_item(session, user_id=owner.id, type=ItemType.NO_RESPONSE, cause="c", title="t")
    (item,) = await queries.list_open_items(session, actor=actor_of(owner), at=now())
    with pytest.raises(NotFound):
        await service.finish_item(session, actor=actor_of(other), item_id=item.id)
