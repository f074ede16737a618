"""A database of its own with the demo agency in it."""

import contextlib
import os
import subprocess
import sys
import uuid
from collections.abc import Iterator
from pathlib import Path

import psycopg

from recruit_app.core.database import libpq_url
from tests.conftest import ROOT, _schema_fingerprint

PASSWORD = "walls-have-ears-42"


@contextlib.contextmanager
def demo_database(server_url: str, var: Path, name: str = "demo") -> Iterator[str]:
    """Yield the SQLAlchemy URL of a fresh demo agency, without real postings; drop it at the end."""
    database = f"{name}_{uuid.uuid4().hex[:12]}"
    admin = libpq_url(server_url)
    with psycopg.connect(admin, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {database} TEMPLATE template_{_schema_fingerprint()}")
    url = server_url.replace("/postgres?", f"/{database}?")
    environment = {
        **os.environ,
        "DATABASE_URL": libpq_url(url),
        "RECRUIT_VAR": str(var),
        "DEMO_PASSWORD": PASSWORD,
        "RECRUIT_SHARED_DATA": str(var / "none"),
        "BCRYPT_ROUNDS": "4",
    }
    subprocess.run([sys.executable, "-m", "recruit_app", "demo"], cwd=ROOT, env=environment, check=True)
    yield url
    with psycopg.connect(admin, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {database} WITH (FORCE)")
