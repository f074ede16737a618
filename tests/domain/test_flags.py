"""Settings: typed, admin only, audited, read back at once."""

import pytest
from sqlalchemy import text

from recruit_app.core.actor import Role
from recruit_app.core.database import session_scope
from recruit_app.core.errors import Invalid, NotAllowed, NotFound
from recruit_app.domain.flags import queries, service
from tests.factories import actor_of, make_user


async def test_a_change_is_read_back_and_audited(db):
    async with session_scope() as session:
        admin = actor_of(await make_user(session, Role.ADMIN))
        assert await queries.is_on(session, "ENABLE_CHATBOT")
        await service.set_flag(session, actor=admin, key="ENABLE_CHATBOT", value=False)
    async with session_scope() as session:
        assert not await queries.is_on(session, "ENABLE_CHATBOT")
        trail = (await session.execute(text("SELECT details FROM activity_logs"))).scalar_one()
        assert trail == {"key": "ENABLE_CHATBOT", "before": True, "after": False}


@pytest.mark.parametrize(
    ("key", "value", "error"),
    [
        ("ENABLE_CHATBOT", "yes", Invalid),
        ("AGENCY_NAME", "", Invalid),
        ("FRESHNESS_DAYS", {"notice_period": 0}, Invalid),
        ("FRESHNESS_DAYS", {"shoe_size": 3}, Invalid),
        ("NO_SUCH_SETTING", True, NotFound),
    ],
)
async def test_a_wrong_value_is_refused(session, key, value, error):
    admin = actor_of(await make_user(session, Role.ADMIN))
    with pytest.raises(error):
        await service.set_flag(session, actor=admin, key=key, value=value)


async def test_only_an_admin_may_change_settings(session):
    manager = actor_of(await make_user(session, Role.MANAGER))
    with pytest.raises(NotAllowed):
        await service.set_flag(session, actor=manager, key="ENABLE_CHATBOT", value=False)


async def test_the_audit_names_only_the_days_that_changed(session):
    admin = actor_of(await make_user(session, Role.ADMIN, full_name="Anand"))
    days = await queries.get_value(session, "FRESHNESS_DAYS")
    await service.set_flag(session, actor=admin, key="FRESHNESS_DAYS", value={**days, "skills": 200})
    await session.flush()
    said = (await session.execute(text("SELECT description FROM activity_logs"))).scalar_one()
    assert said == "Anand changed Freshness limits skills from 180 to 200 days"
