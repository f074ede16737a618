"""The database role under which a match reads: it cannot see who a person is, whatever a query says.

The role `matcher` is made by a migration. Where the connecting user may not make roles, matching reads the same columns
under its own rights, and `problem` says so.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy import Executable, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncSession

from recruit_app.core.errors import Conflict

ROLE = "matcher"
# What is not named here cannot reach a score, and the role may read nothing else.
COLUMNS: dict[str, tuple[str, ...]] = {
    "candidate_profiles": (
        "user_id",
        "skills",
        "bio",
        "projects_summary",
        "current_role",
        "expected_role",
        "total_experience_years",
        "current_locations",
        "preferred_locations",
        "ready_to_relocate",
        "notice_period",
        "expected_ctc",
        "currency",
    ),
    "candidate_work_history": ("id", "profile_id", "job_title", "responsibilities", "tools_used", "start_date"),
    "resume_reads": ("id", "profile_id", "status", "resume_text", "created_at"),
    "jobs": (
        "id",
        "title",
        "required_skills",
        "preferred_skills",
        "experience_required",
        "job_locations",
        "work_mode",
        "notice_period_accepted",
        "max_salary",
        "currency",
        "salary_unit",
    ),
}
# One statement takes the role if it is there, may be taken and was given its columns in this database, until the
# transaction ends; and it tells what held before. PostgreSQL 16 tells being a member from being allowed to become it.
_TAKE = text(
    """
    SELECT current_setting('role') AS before,
           (SELECT set_config('role', rolname, true) FROM pg_roles
            WHERE rolname = 'matcher' AND pg_has_role(current_user, oid,
                    CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'SET' ELSE 'MEMBER' END)
                AND has_column_privilege(oid, 'candidate_profiles', 'skills', 'SELECT')
                AND has_column_privilege(oid, 'resume_reads', 'resume_text', 'SELECT')
                AND has_column_privilege(oid, 'jobs', 'title', 'SELECT')) AS taken
    """
)
_GIVE_BACK = text("SELECT set_config('role', :before, true)")
_CAN_BE_TAKEN = text(
    """
    SELECT (SELECT pg_has_role(current_user, oid,
                CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'SET' ELSE 'MEMBER' END)
            FROM pg_roles WHERE rolname = 'matcher') AS is_member,
           (SELECT rolsuper FROM pg_roles WHERE rolname = 'matcher') AS is_super
    """
)
_REFUSED = text("SELECT gender FROM candidate_profiles LIMIT 0")
_HOW = (
    "An administrator can run CREATE ROLE matcher NOLOGIN and GRANT matcher TO this user; then run "
    "`python -m recruit_app matcher-role`."
)


@asynccontextmanager
async def as_matcher(session: AsyncSession) -> AsyncIterator[bool]:
    """Run the block's queries under the role; yields whether it could be taken.

    The role ends with the block, and with the transaction at the latest, so no pooled connection keeps it. When the
    block fails in the database the transaction is lost anyway, and its rollback gives the role back.
    """
    await session.flush()
    before, taken = (await session.execute(_TAKE)).one()
    lost = False
    try:
        with session.no_autoflush:
            yield taken is not None
    except DBAPIError:
        lost = True
        raise
    finally:
        if taken is not None and not lost:
            await session.execute(_GIVE_BACK, {"before": before})


async def problem(session: AsyncSession) -> str:
    """Return why matching does not read under the role, as one sentence; empty when it does."""
    found = (await session.execute(_CAN_BE_TAKEN)).one()
    if found.is_member is None:
        return f"The database has no role `{ROLE}`, so matching reads under the full rights of its user. {_HOW}"
    if not found.is_member:
        return f"The database user may not become `{ROLE}`, so matching reads under its full rights. {_HOW}"
    if found.is_super:
        return f"The role `{ROLE}` is a superuser and can see everything; take that from it."
    if not await _is_given(session):
        return f"The role `{ROLE}` may not read what a match needs. {_HOW}"
    if await _allowed(session, _REFUSED):
        return f"The role `{ROLE}` can read protected attributes; revoke what it was granted beyond the listed columns."
    return ""


async def set_up(session: AsyncSession) -> None:
    """Give the role its columns, for a database whose migration could not; the role itself must be there.

    Raises:
        Conflict: the database refuses, and why.
    """
    try:
        await session.execute(text(f"GRANT USAGE ON SCHEMA public TO {ROLE}"))
        for name, columns in COLUMNS.items():
            listed = ", ".join(f'"{column}"' for column in columns)
            await session.execute(text(f"GRANT SELECT ({listed}) ON {name} TO {ROLE}"))
    except DBAPIError as error:
        raise Conflict(f"The database refused: {str(error.orig).splitlines()[0]}. {_HOW}") from error


async def _is_given(session: AsyncSession) -> bool:
    async with as_matcher(session) as taken:
        return taken


async def _allowed(session: AsyncSession, query: Executable) -> bool:
    try:
        async with session.begin_nested(), as_matcher(session):
            await session.execute(query)
    except DBAPIError:
        return False
    return True
