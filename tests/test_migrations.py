"""The live catalogue against the schema's contract, and the migrations against the models."""

import json
from pathlib import Path

import psycopg
import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from recruit_app.core.database import libpq_url
from recruit_app.core.migrations import alembic_config
from recruit_app.core.newest import head_revision, is_newest
from recruit_app.domain.tables import metadata

CONTRACT = json.loads((Path(__file__).parent / "contract" / "database.json").read_text())
TYPES = {
    "UUID": {"uuid"},
    "VARCHAR": {"character varying"},
    "TEXT": {"text"},
    "JSONB": {"jsonb"},
    "VECTOR": {"vector"},
    "BIGINT": {"bigint"},
    "INT": {"integer"},
    "DECIMAL": {"numeric"},
    "TIMESTAMP": {"timestamp with time zone"},
    "DATE": {"date"},
    "BOOLEAN": {"boolean"},
    "ENUM": {"character varying"},
}


@pytest.fixture
def catalogue(fresh_database):
    with psycopg.connect(libpq_url(fresh_database)) as connection:
        yield connection


def _columns(connection):
    rows = connection.execute(
        """SELECT table_name, column_name,
                  CASE WHEN data_type = 'USER-DEFINED' THEN udt_name ELSE data_type END
           FROM information_schema.columns WHERE table_schema = 'public'"""
    )
    return {(table, column): kind for table, column, kind in rows}


def _constraints(connection, kind):
    rows = connection.execute(
        """SELECT c.conrelid::regclass::text, a.attname, pg_get_constraintdef(c.oid)
           FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)
           WHERE c.contype = %s AND array_length(c.conkey, 1) = 1""",
        (kind,),
    )
    return {(table, column): definition for table, column, definition in rows}


def test_the_contract_has_its_20_tables_and_265_columns():
    assert len(CONTRACT) == 20
    assert sum(len(columns) for columns in CONTRACT.values()) == 265


def test_every_column_of_the_contract_is_there_with_its_type(catalogue):
    live = _columns(catalogue)
    wrong = {
        f"{table}.{column}": live.get((table, column))
        for table, columns in CONTRACT.items()
        for column, rule in columns.items()
        if live.get((table, column)) not in TYPES[rule["type"]]
    }
    assert wrong == {}


def test_keys_references_and_uniques_of_the_contract_hold(catalogue):
    primary, foreign, unique = (_constraints(catalogue, kind) for kind in ("p", "f", "u"))
    missing = []
    for table, columns in CONTRACT.items():
        for column, rule in columns.items():
            if rule.get("pk") and (table, column) not in primary:
                missing.append(f"pk {table}.{column}")
            if rule.get("unique") and (table, column) not in unique:
                missing.append(f"unique {table}.{column}")
            if rule.get("fk"):
                target, _, key = rule["fk"].partition(".")
                if f"REFERENCES {target}({key})" not in foreign.get((table, column), ""):
                    missing.append(f"fk {table}.{column}")
    assert missing == []


def test_an_enum_takes_its_listed_values_and_no_other(catalogue):
    checks = _constraints(catalogue, "c")
    wrong = {}
    for table, columns in CONTRACT.items():
        for column, rule in columns.items():
            if rule["type"] != "ENUM":
                continue
            definition = checks.get((table, column), "")
            listed = set(definition.split("'")[1::2])
            if listed != set(rule["values"]):
                wrong[f"{table}.{column}"] = listed
    assert wrong == {}


def test_only_what_the_contract_allows_may_be_null_in_keys(catalogue):
    with pytest.raises(psycopg.errors.NotNullViolation):
        catalogue.execute("INSERT INTO users (id) VALUES (gen_random_uuid())")


def test_autogenerate_finds_nothing_to_change(fresh_database):
    engine = create_engine(fresh_database)
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection,
            opts={
                "compare_type": True,
                "include_object": lambda _o, name, kind, *_: (
                    not (kind == "table" and name.startswith("procrastinate_"))
                ),
            },
        )
        differences = compare_metadata(context, metadata)
    engine.dispose()
    assert differences == []


def test_the_head_read_without_alembic_is_alembics_head(fresh_database):
    script = ScriptDirectory.from_config(alembic_config(fresh_database))
    assert head_revision() == script.get_current_head()
    with psycopg.connect(libpq_url(fresh_database)) as connection:
        assert is_newest(connection)
        connection.execute("DROP TABLE alembic_version")
        assert not is_newest(connection)


def test_the_migrations_go_down_to_nothing_and_up_again(fresh_database):
    config = alembic_config(fresh_database)
    command.downgrade(config, "base")
    with psycopg.connect(libpq_url(fresh_database)) as connection:
        left = {table for table, _ in _columns(connection)}
        functions = connection.execute("SELECT count(*) FROM pg_proc WHERE proname LIKE 'procrastinate%'").fetchone()
    assert left == {"alembic_version"}
    assert functions == (0,)
    command.upgrade(config, "head")
    with psycopg.connect(libpq_url(fresh_database)) as connection:
        assert set(CONTRACT) <= {table for table, _ in _columns(connection)}
