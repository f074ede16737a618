"""A match reads under a database role that cannot see who a person is."""

from uuid import uuid4

import psycopg
import pytest
from sqlalchemy import event, text
from sqlalchemy.exc import ProgrammingError

from recruit_app import doctor
from recruit_app.core import database
from recruit_app.core.actor import Role
from recruit_app.core.database import libpq_url, session_scope
from recruit_app.core.errors import Conflict
from recruit_app.core.migrations import migrate
from recruit_app.core.settings import get_settings
from recruit_app.domain.matching import role, service
from tests.factories import make_job, make_user

HIDDEN = ["gender", "marital_status", "dob", "reservation_category", "disability", "current_ctc", "alternate_email"]
_ROLE_NOW = text("SELECT current_user::text")


@pytest.mark.parametrize(
    "query",
    [
        *(f'SELECT "{column}" FROM candidate_profiles' for column in HIDDEN),
        "SELECT * FROM candidate_profiles",
        "SELECT user_id FROM candidate_profiles WHERE gender = 'Female'",
        "SELECT user_id FROM candidate_profiles ORDER BY dob",
        "SELECT full_name FROM users",
        "SELECT avatar_url FROM users",
        "SELECT proposed FROM resume_reads",
        "UPDATE candidate_profiles SET skills = '[]'",
    ],
)
async def test_the_database_refuses_to_show_who_a_person_is(session, query):
    with pytest.raises(ProgrammingError, match="permission denied"):
        async with session.begin_nested(), role.as_matcher(session):
            await session.execute(text(query))
    assert await session.scalar(_ROLE_NOW) != role.ROLE


async def test_it_may_read_exactly_the_listed_columns(session):
    rows = await session.execute(
        text(
            "SELECT table_name, column_name FROM information_schema.column_privileges"
            " WHERE grantee = 'matcher' AND table_schema = 'public'"
        )
    )
    assert {tuple(row) for row in rows} == {
        (name, column) for name, columns in role.COLUMNS.items() for column in columns
    }


async def test_the_role_ends_with_its_block_and_with_the_transaction(db):
    async with session_scope() as session:
        async with role.as_matcher(session) as taken:
            assert taken
            assert await session.scalar(_ROLE_NOW) == role.ROLE
        owner = await session.scalar(_ROLE_NOW)
        assert owner != role.ROLE
    with pytest.raises(ProgrammingError):
        async with session_scope() as session, role.as_matcher(session):
            await session.execute(text("SELECT gender FROM candidate_profiles"))
    with pytest.raises(LookupError):
        async with session_scope() as session, role.as_matcher(session):
            raise LookupError
    for _ in range(5):
        async with session_scope() as session:
            assert await session.scalar(_ROLE_NOW) == owner


async def test_what_waits_to_be_written_is_written_before_the_role_is_taken(session):
    job, person = await make_job(session), await make_user(session, Role.CANDIDATE)
    job.title = "Nurse"
    result = await service.score(session, job_id=job.id, candidate_id=person.id)
    person.full_name = "Somebody Else"
    await session.flush()
    assert "Nurse" not in result.summary


async def test_the_sql_of_a_match_runs_under_the_role_and_names_no_protected_column(session):
    job, person = await make_job(session), await make_user(session, Role.CANDIDATE)
    seen: list[str] = []
    engine = database.engine().sync_engine

    def note(_connection, _cursor, statement, *_rest):
        seen.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    try:
        await service.score(session, job_id=job.id, candidate_id=person.id)
    finally:
        event.remove(engine, "before_cursor_execute", note)
    assert len(seen) == 6
    assert ["set_config('role'" in statement for statement in seen] == [True, False, False, False, False, True]
    for name in (*HIDDEN, "full_name", "avatar_url", "phone", "year_of_passing", "users"):
        assert not [statement for statement in seen if name in statement]


async def test_the_doctor_finds_the_role_in_order_and_says_when_it_sees_too_much(session):
    assert await role.problem(session) == ""
    assert await doctor._matcher() == ""
    await session.execute(text("GRANT SELECT (gender) ON candidate_profiles TO matcher"))
    assert "can read protected attributes" in await role.problem(session)


async def test_without_its_columns_the_match_goes_on_and_the_doctor_says_so(session):
    await session.execute(text("REVOKE SELECT (skills) ON candidate_profiles FROM matcher"))
    job, person = await make_job(session), await make_user(session, Role.CANDIDATE)
    assert await service.score(session, job_id=job.id, candidate_id=person.id)
    assert "may not read what a match needs" in await role.problem(session)
    await role.set_up(session)
    assert await role.problem(session) == ""


@pytest.fixture
def limited(server_url):
    """The URL of a database whose owner may not make roles; the vector extension is there already."""
    name = f"limited_{uuid4().hex[:12]}"
    with psycopg.connect(libpq_url(server_url), autocommit=True) as admin:
        admin.execute(f"CREATE ROLE {name} LOGIN")
        admin.execute(f"CREATE DATABASE {name} OWNER {name}")
        url = server_url.replace("/postgres?", f"/{name}?")
        with psycopg.connect(libpq_url(url), autocommit=True) as inside:
            inside.execute("CREATE EXTENSION vector")
        head, _, tail = url.partition("://")
        yield admin, name, f"{head}://{name}@{tail.rpartition('@')[2]}"
        admin.execute(f"DROP DATABASE {name} WITH (FORCE)")
        admin.execute(f"DROP ROLE {name}")


async def test_a_user_who_may_not_make_roles_still_migrates_and_matches(limited):
    admin, name, url = limited
    migrate(url)
    settings = get_settings()
    settings.database_url = url
    try:
        async with session_scope() as session:
            assert "may not become" in await role.problem(session)
            job, person = await make_job(session), await make_user(session, Role.CANDIDATE)
            assert await service.score(session, job_id=job.id, candidate_id=person.id)
        admin.execute(f"GRANT matcher TO {name}")
        async with session_scope() as session:
            await role.set_up(session)
            assert await role.problem(session) == ""
            assert await service.score(session, job_id=job.id, candidate_id=person.id)
        async with session_scope() as session:
            await session.execute(text("ALTER TABLE jobs RENAME TO other"))
            with pytest.raises(Conflict, match="The database refused"):
                await role.set_up(session)
            await session.rollback()
    finally:
        await database.dispose_engine()
        settings.database_url = None
