"""Hot drops leave when their time is up, and lead only to web addresses."""

from datetime import timedelta

import pytest

from recruit_app.core.actor import Role
from recruit_app.core.clock import now, today
from recruit_app.core.errors import Invalid, NotFound
from recruit_app.domain.flags import service as flags
from recruit_app.domain.hotdrops import queries
from recruit_app.domain.hotdrops.models import ExternalJobPosting
from tests.factories import actor_of, make_user


async def _drop(session, title, *, hours=24, url=None, minutes_ago=5, **fields):
    session.add(
        ExternalJobPosting(
            **{"source": "Greenhouse", **fields},
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


async def test_filters_narrow_and_facets_count(session):
    await _drop(session, "Engineer", company_name="Acme", location="Pune, MH, India", job_type="Remote")
    await _drop(session, "Seller", company_name="Acme", location="Pune; Mumbai", job_type="Full-time")
    await _drop(session, "Cook", source="AI_Scraper", company_name="Umbra", location="Goa", job_type="")
    await _drop(session, "Gone", source="Ashby", hours=-1)

    async def titles(**asked):
        return {row.title for row in (await queries.list_hot_drops(session, **asked)).rows}

    assert await titles(source="AI_Scraper") == {"Cook"}
    assert await titles(job_type="Remote") == {"Engineer"}
    assert await titles(place="mumbai") == {"Seller"}
    assert await titles(place="Bombay") == await titles(search="bombay") == {"Seller"}
    assert await titles(search="acme pune engineer") == {"Engineer"}
    assert await titles(source="Lever", place="Pune") == set()
    facets = await queries.list_facets(session)
    assert [(one.label, one.count) for one in facets.sources] == [("Greenhouse", 2), ("Other sites", 1)]
    assert [(one.value, one.count) for one in facets.types] == [("Full-time", 1), ("Remote", 1)]
    assert [(one.value, one.count) for one in facets.places] == [("Pune", 2), ("Goa", 1)]


@pytest.mark.parametrize(
    ("days_ago", "words"),
    [(None, ""), (-1, "Posted today"), (0, "Posted today"), (1, "Posted yesterday"), (9, "Posted 9 days ago")],
)
async def test_the_day_it_was_posted_in_words(session, days_ago, words):
    posted = None if days_ago is None else today() - timedelta(days=days_ago)
    await _drop(session, "Engineer", posted_date=posted)
    (card,) = (await queries.list_hot_drops(session)).rows
    assert card.posted_text == words
    assert (await queries.get_hot_drop(session, posting_id=card.id)).title == "Engineer"


@pytest.mark.parametrize("posting_id", ["", "nobody", "00000000-0000-0000-0000-000000000000"])
async def test_what_is_not_there_is_not_found(session, posting_id):
    with pytest.raises(NotFound):
        await queries.get_hot_drop(session, posting_id=posting_id)
