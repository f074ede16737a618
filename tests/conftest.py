"""Every test that touches data runs on a real PostgreSQL, in a database of its own."""

import hashlib
import os
import uuid
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import psycopg
import pytest
from sqlalchemy.ext.asyncio import AsyncSession

ROOT = Path(__file__).resolve().parents[1]
VAR = Path(os.environ.get("RECRUIT_TEST_VAR", ROOT / "var" / "test"))
os.environ["RECRUIT_VAR"] = str(VAR)
os.environ["SECRET_KEY"] = "only-for-tests"
os.environ["BCRYPT_ROUNDS"] = "4"
os.environ.setdefault("BASE_URL", "http://localhost:8000")
os.environ.pop("DATABASE_URL", None)

from recruit_app.core import database, embedded_postgres  # noqa: E402
from recruit_app.core.database import libpq_url  # noqa: E402
from recruit_app.core.migrations import migrate  # noqa: E402
from recruit_app.core.settings import get_settings  # noqa: E402
from recruit_app.domain import tables as _tables  # noqa: E402, F401  (foreign keys need every table)


def _schema_fingerprint() -> str:
    files = sorted((ROOT / "alembic").rglob("*.py")) + sorted((ROOT / "alembic").glob("*.sql"))
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:12]


@pytest.fixture(scope="session")
def server_url() -> str:
    """SQLAlchemy URL of the maintenance database of a server kept for tests."""
    from fasteners import InterProcessLock

    VAR.mkdir(parents=True, exist_ok=True)
    with InterProcessLock(VAR / "start.lock"):
        url = embedded_postgres.start(VAR)
        admin = url.replace("/recruit_app?", "/postgres?")
        with psycopg.connect(libpq_url(admin), autocommit=True) as connection:
            for setting in ("fsync", "full_page_writes", "synchronous_commit"):
                connection.execute(f"ALTER SYSTEM SET {setting} = off")
            connection.execute("SELECT pg_reload_conf()")
            _ensure_template(connection, admin)
    return admin


def _ensure_template(connection: psycopg.Connection, admin: str) -> None:
    name = f"template_{_schema_fingerprint()}"
    if connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", (name,)).fetchone():
        return
    connection.execute(f"CREATE DATABASE building_{name}")
    migrate(admin.replace("/postgres?", f"/building_{name}?"))
    connection.execute(f"ALTER DATABASE building_{name} RENAME TO {name}")


@pytest.fixture
def fresh_database(server_url: str) -> Iterator[str]:
    """SQLAlchemy URL of an empty, migrated database that only this test has."""
    name = f"test_{uuid.uuid4().hex}"
    with psycopg.connect(libpq_url(server_url), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE template_{_schema_fingerprint()} STRATEGY file_copy")
        yield server_url.replace("/postgres?", f"/{name}?")
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
async def db(fresh_database: str) -> AsyncIterator[None]:
    """Point the product at this test's own database."""
    from recruit_app.domain.flags import queries as flags

    settings = get_settings()
    settings.database_url = fresh_database
    flags.forget()
    yield
    await database.dispose_engine()
    settings.database_url = None
    flags.forget()


@pytest.fixture
async def session(db: None) -> AsyncIterator[AsyncSession]:
    """An open transaction, committed when the test ends well."""
    async with database.session_scope() as session:
        yield session
