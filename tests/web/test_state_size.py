"""What a page loads stays small: one page of rows on the wire, little to keep per open tab."""

import psycopg
import pytest
import reflex as rx
from reflex.istate.data import URLData
from reflex_base.registry import RegistrationContext
from reflex_base.utils.format import json_dumps

from recruit_app.core import database
from recruit_app.core.actor import ANONYMOUS, Actor, Role
from recruit_app.core.database import libpq_url
from recruit_app.core.settings import get_settings
from recruit_app.domain.flags import queries as flags
from recruit_app.recruit_app import app
from recruit_app.web import guard
from tests.demo_data import demo_database

DELTA_LIMIT, STATE_LIMIT = 64 * 1024, 50 * 1024
_FULLEST_JOB = "SELECT job_id FROM applications GROUP BY 1 ORDER BY count(*) DESC LIMIT 1"
_LONGEST_CHAT = "SELECT session_id FROM chat_messages GROUP BY 1 ORDER BY count(*) DESC LIMIT 1"
_OF_IT = f"SELECT application_id FROM chat_messages WHERE session_id = ({_LONGEST_CHAT}) LIMIT 1"
# The fullest address of each page: (path, query that fills its {}).
PAGES = {
    "drawer_state": (
        "/recruiter/jobs/{}?candidate={}",
        f"SELECT job_id, id FROM applications WHERE id = ({_OF_IT})",
    ),
    "recruiter.board": ("/recruiter/jobs/{}", _FULLEST_JOB),
    "recruiter.screening": ("/recruiter/jobs/{}/screening", _FULLEST_JOB),
    "recruiter.inbox": ("/recruiter/inbox?chat={}", _LONGEST_CHAT),
    "candidate.application": ("/applications/{}", _OF_IT),
    "public.job.": ("/jobs/{}", "SELECT slug_url FROM jobs WHERE published_at IS NOT NULL ORDER BY title LIMIT 1"),
    "sales.lead.": ("/sales/leads/{}", "SELECT lead_id FROM sales_tasks GROUP BY 1 ORDER BY count(*) DESC LIMIT 1"),
    "sales.client.": ("/sales/clients/{}", "SELECT client_id FROM jobs GROUP BY 1 ORDER BY count(*) DESC LIMIT 1"),
}


@pytest.fixture(scope="module")
def agency(server_url, tmp_path_factory):
    with demo_database(server_url, tmp_path_factory.mktemp("sizes"), "sizes") as url:
        yield url


@pytest.fixture
async def demo(agency):
    settings = get_settings()
    settings.database_url = agency
    flags.forget()
    yield agency
    await database.dispose_engine()
    settings.database_url = None
    flags.forget()


def _states() -> list[type[rx.State]]:
    RegistrationContext.set(app._registration_context)
    found = [state for state in rx.State.get_substates() if "load" in state.event_handlers]
    return sorted(found, key=lambda state: f"{state.__module__}.{state.__name__}")


def _one(url: str, query: str) -> tuple:
    with psycopg.connect(libpq_url(url)) as connection:
        return connection.execute(query).fetchone()


def _address(url: str, state: type[rx.State]) -> str:
    for part, (path, query) in PAGES.items():
        if part in f"{state.__module__}.":
            return path.format(*_one(url, query))
    return "/sales?view=board" if "sales.board" in state.__module__ else "/"


def _actor(url: str, state: type[rx.State]) -> Actor:
    allowed = state.event_handlers["load"].fn.policy
    roles = [role for role in (Role.RECRUITER, Role.MANAGER, Role.SALES, Role.ADMIN) if role in allowed]
    if roles:
        where = f"role = '{roles[0].value}' ORDER BY email DESC"
    elif Role.CANDIDATE in allowed or guard.signed_in in allowed:
        where = f"id = (SELECT candidate_id FROM applications WHERE id = ({_OF_IT}))"
    else:
        return ANONYMOUS
    found = _one(url, f"SELECT id, role, full_name, email FROM users WHERE {where} LIMIT 1")
    return Actor(user_id=found[0], role=Role(found[1]), full_name=found[2], email=found[3], is_verified=True)


async def test_every_page_loads_little(demo, capsys):
    lines, too_large = [], []
    for state in _states():
        root = rx.State(_reflex_internal_init=True)
        root.rx_router_url = URLData.from_router_data({"asPath": _address(demo, state)})
        root._clean()
        loaded = root.get_substate(state.get_full_name().split(".")[1:])
        actor = guard._actor.set(_actor(demo, state))
        await state.event_handlers["load"].fn(loaded)
        guard._actor.reset(actor)
        delta = len(json_dumps(await root._get_resolved_delta()).encode())
        kept = len(loaded._serialize())
        lines.append(f"{state.__module__.removeprefix('recruit_app.web.')}.{state.__name__}: {delta} sent, {kept} kept")
        if delta >= DELTA_LIMIT or kept >= STATE_LIMIT:
            too_large.append(lines[-1])
    with capsys.disabled():
        print("", *lines, sep="\n")
    assert len(lines) > 20
    assert too_large == []
