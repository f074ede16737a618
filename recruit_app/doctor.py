"""What this machine needs, checked one by one."""

import shutil
import sys
from collections.abc import Awaitable, Callable

from sqlalchemy import text

from recruit_app.core.database import session_scope
from recruit_app.core.settings import get_settings
from recruit_app.domain import ports
from recruit_app.domain.matching import role
from recruit_app.site_build import needs_build
from recruit_app.wiring import wire


async def check_all() -> list[tuple[str, str]]:
    """Return (part, problem) for every part; the problem is empty where all is well."""
    checks: tuple[tuple[str, Callable[[], Awaitable[str]]], ...] = (
        ("python", _python),
        ("node", _node),
        ("database", _database),
        ("vector extension", _vectors),
        ("matcher role", _matcher),
        ("file storage", _storage),
        ("embedding model", _embedding),
        ("site build", _site),
    )
    return [(name, await _problem(check)) for name, check in checks]


async def _problem(check: Callable[[], Awaitable[str]]) -> str:
    try:
        return await check()
    except Exception as error:
        return f"{type(error).__name__}: {error}".splitlines()[0][:200]


async def _python() -> str:
    return "" if sys.version_info >= (3, 11) else "Python 3.11 or newer is needed."


async def _node() -> str:
    return "" if shutil.which("node") else "Node is missing; `make setup` brings it as a wheel."


async def _database() -> str:
    async with session_scope() as session:
        await session.execute(text("SELECT version_num FROM alembic_version"))
    return ""


async def _vectors() -> str:
    async with session_scope() as session:
        await session.execute(text("SELECT '[1,2]'::vector <=> '[2,1]'::vector"))
    return ""


async def _matcher() -> str:
    async with session_scope() as session:
        return await role.problem(session)


async def _storage() -> str:
    wire()
    await ports.storage().put("doctor/probe", b"probe", "text/plain")
    found = await ports.storage().get("doctor/probe")
    await ports.storage().delete("doctor/probe")
    return "" if found == b"probe" else "What was stored did not come back."


async def _embedding() -> str:
    shape = ports.embedder().embed(["Senior React developer in Pune"]).shape
    return "" if shape == (1, ports.embedder().dimensions) else f"An embedding has the shape {shape}."


async def _site() -> str:
    return "The site will be built at the next start." if needs_build() and get_settings().demo else ""
