"""One tap in a mail ends it, without signing in."""

import re
from uuid import UUID

from recruit_app.core.actor import Role
from recruit_app.core.database import session_scope
from recruit_app.domain.jobs.alerts import links, service
from recruit_app.domain.jobs.alerts.models import SavedSearch
from recruit_app.domain.jobs.schemas import JobFilter
from tests.factories import actor_of, make_user
from tests.http.site import visitor


async def _is_active(search_id: str) -> bool:
    async with session_scope() as session:
        return (await session.get_one(SavedSearch, UUID(search_id))).is_active


async def test_one_tap_stops_and_one_starts_again(db):
    async with session_scope() as session:
        person = await make_user(session, Role.CANDIDATE)
        saved = await service.save_search(session, actor=actor_of(person), filters=JobFilter(q="<b>react"))
    path = f"/alerts/stop/{links.sign(saved.id)}"
    assert (await visitor().head(path)).status_code == 200
    assert await _is_active(saved.id)
    answer = await visitor().get(path)
    assert answer.status_code == 200
    assert "<b>" not in answer.text
    assert not await _is_active(saved.id)
    (undo,) = re.findall(r'action="(/alerts/start/[^"]+)"', answer.text)
    assert (await visitor().get(undo)).status_code == 405
    assert (await visitor().post(undo)).status_code == 200
    assert await _is_active(saved.id)
    one_click = await visitor().post(path, data={"List-Unsubscribe": "One-Click"})
    assert one_click.status_code == 200
    assert not await _is_active(saved.id)


async def test_a_broken_link_says_so(db):
    answer = await visitor().get("/alerts/stop/nonsense")
    assert answer.status_code == 404
    assert "This link is not complete." in answer.text
