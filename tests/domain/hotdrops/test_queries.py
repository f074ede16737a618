"""Hot drops leave when their time is up, and lead only to web addresses."""

from datetime import timedelta

import pytest

from recruit_app.core.actor import Role
from recruit_app.core.clock import now
from recruit_app.core.errors import Invalid
from recruit_app.domain.flags import service as flags
from recruit_app.domain.hotdrops import queries
from recruit_app.domain.hotdrops.models import ExternalJobPosting
from tests.factories import actor_of, make_user


async def _drop(session, title, *, hours=24, url=None, minutes_ago=5):
    session.add(
        ExternalJobPosting(
            source="Greenhouse",
            original_url=url or f"https://boards.example/{title}",
            title=title,
            fetched_at=now() - timedelta(minutes=minutes_ago),
            expires_at=now() + timedelta(hours=hours, minutes=1),
        )
    )
    await session.flush()


async def test_only_living_drops_with_web_addresses_are_shown(session):
    await _drop(session, "Data Engineer")
    await _drop(session, "Gone", hours=-1)
    await _drop(session, "Evil", url="javascript:alert(1)")
    page = await queries.list_hot_drops(session)
    (card,) = page.rows
    assert (card.title, card.fetched_text, card.leaves_text) == (
        "Data Engineer",
        "Found 5 min ago",
        "Leaves in 24 h",
    )
    assert page.total == 1


async def test_pages_and_search(session):
    for number in range(3):
        await _drop(session, f"Engineer {number}", minutes_ago=number + 1)
    first = await queries.list_hot_drops(session, page_size=2)
    rest = await queries.list_hot_drops(session, page_size=2, cursor=first.next_cursor)
    assert [row.title for row in (*first.rows, *rest.rows)] == [f"Engineer {n}" for n in range(3)]
    assert (await queries.list_hot_drops(session, search="engineer 1")).total == 1
    assert (await queries.list_hot_drops(session, search="%")).total == 0
    with pytest.raises(Invalid):
        await queries.list_hot_drops(session, cursor="bnVsbA")


async def test_the_switch_hides_them(session):
    await _drop(session, "Data Engineer")
    admin = actor_of(await make_user(session, Role.ADMIN))
    await flags.set_flag(session, actor=admin, key="ENABLE_HOT_DROPS", value=False)
    assert (await queries.list_hot_drops(session)).rows == ()
