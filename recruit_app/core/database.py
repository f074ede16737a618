"""One engine per process, made lazily so that it never crosses a fork."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy import text
from sqlalchemy.engine import make_url
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker, create_async_engine

from recruit_app.core.settings import get_settings

CHANNEL = "recruit_app"

_engine: AsyncEngine | None = None


def database_url() -> str:
    """Return the SQLAlchemy URL: `DATABASE_URL`, or the embedded server's, which must be running."""
    configured = get_settings().database_url
    if configured:
        return configured
    from recruit_app.core.embedded_postgres import running_url

    return running_url(get_settings().recruit_var)


def libpq_url(url: str) -> str:
    """Return a SQLAlchemy URL as psycopg and psql read it."""
    return make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)


def engine() -> AsyncEngine:
    """Return this process's engine."""
    global _engine
    if _engine is None:
        _engine = create_async_engine(
            database_url(),
            pool_size=10,
            max_overflow=10,
            pool_timeout=5,
            pool_pre_ping=True,
            connect_args={
                "connect_timeout": 5,
                "options": "-c statement_timeout=15000 -c idle_in_transaction_session_timeout=60000",
            },
        )
    return _engine


async def dispose_engine() -> None:
    """Close the pool, so that the next use connects anew (tests and shutdown)."""
    global _engine
    if _engine is not None:
        await _engine.dispose()
        _engine = None


@asynccontextmanager
async def session_scope() -> AsyncIterator[AsyncSession]:
    """Open a transaction: commit when the block ends well, roll back when it raises."""
    maker = async_sessionmaker(engine(), expire_on_commit=False)
    async with maker() as session, session.begin():
        yield session


async def notify(session: AsyncSession, *topics: str) -> None:
    """Tell every process, once this transaction commits, that `topics` changed.

    PostgreSQL delivers NOTIFY on commit and drops it on rollback; only the topic travels,
    and each viewer re-reads under the own authority.
    """
    for topic in topics:
        await session.execute(text("SELECT pg_notify(:channel, :topic)"), {"channel": CHANNEL, "topic": topic})
