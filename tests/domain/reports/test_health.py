"""Health tells what is wrong, to administrators."""

import pytest

from recruit_app.core.actor import Role
from recruit_app.core.errors import NotAllowed
from recruit_app.domain import ports
from recruit_app.domain.audit.models import Severity
from recruit_app.domain.audit.service import record
from recruit_app.domain.reports.queries import system_health
from tests.factories import actor_of, make_user


class Shelf:
    """Storage that takes everything."""

    async def put(self, key, data, content_type): ...

    async def get(self, key): ...

    async def delete(self, key): ...


async def test_a_silent_worker_is_said(session):
    ports.plug(storage=Shelf())
    admin = actor_of(await make_user(session, Role.ADMIN))
    await record(session, actor=admin, action="X", description="Something odd", severity=Severity.WARN)
    await session.flush()
    health = await system_health(session, actor=admin)
    states = {part.name: part.state for part in health.parts}
    assert states["Worker"] == "down"
    assert states["Database"] == states["File storage"] == "ok"
    assert [(row.description, row.when_text) for row in health.warnings] == [("Something odd", "now")]


async def test_health_is_for_administrators(session):
    manager = actor_of(await make_user(session, Role.MANAGER))
    with pytest.raises(NotAllowed):
        await system_health(session, actor=manager)
