"""Whether a database has the newest schema, asked without loading Alembic."""

import re
from pathlib import Path

import psycopg

VERSIONS = Path(__file__).resolve().parents[2] / "alembic" / "versions"
_ID = re.compile(r"""^(down_)?revision\s*=\s*["']([^"']+)["']""", re.MULTILINE)


def head_revision() -> str:
    """Return the id of the migration that no other one follows."""
    made: set[str] = set()
    followed: set[str] = set()
    for file in VERSIONS.glob("*.py"):
        for is_down, revision in _ID.findall(file.read_text()):
            (followed if is_down else made).add(revision)
    (head,) = made - followed
    return head


def is_newest(connection: psycopg.Connection) -> bool:
    """Return whether the database behind `connection` needs no migration."""
    try:
        found = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except psycopg.errors.UndefinedTable:
        connection.rollback()
        return False
    return found == (head_revision(),)
