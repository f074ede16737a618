"""The command line: `python -m recruit_app …`. Each refusal is one sentence and a non-zero exit."""

import asyncio
import getpass
import os
import sys
from collections.abc import Awaitable
from typing import Annotated, TypeVar

import typer
from pydantic import ValidationError

from recruit_app.cli import jobs, matching, resumes, understand
from recruit_app.cli.hotdrops import hotdrops
from recruit_app.core.errors import DomainError
from recruit_app.core.settings import Settings, get_settings

Result = TypeVar("Result")

cli = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False)
cli.add_typer(hotdrops, name="hotdrops")
jobs.add_commands(cli)
matching.add_commands(cli)
understand.add_commands(cli)
resumes.add_commands(cli)


@cli.command()
def serve(
    demo: Annotated[bool, typer.Option(help="Fill an empty database with a demo agency.")] = False,
) -> None:
    """Serve the whole product: database, migrations, site, web and worker, kept alive."""
    from recruit_app.core.database import libpq_url
    from recruit_app.site_build import build_site, needs_build
    from recruit_app.supervisor import Supervisor, port_is_free, web_child, worker_child

    settings = get_settings()
    if not port_is_free(settings.host, settings.port):
        raise SystemExit(f"Port {settings.port} is in use. Stop what uses it, or set PORT to another number.")
    if demo:
        os.environ["DEMO"] = "1"
        settings.demo = True
    url = _database()
    _prepare(url, demo=demo)
    if needs_build():
        print("Building the site (first start or changed sources) …", flush=True)
        build_site()
    embedded = None if settings.database_url else settings.recruit_var
    print(f"\n  {settings.base_url}\n", flush=True)
    if demo:
        print(_demo_accounts(), flush=True)
    plain = libpq_url(url)
    children = [web_child(database_url=plain), worker_child(database_url=plain)]
    Supervisor(children, embedded=embedded).run()


@cli.command()
def worker() -> None:
    """Run one background worker."""
    from recruit_app.worker.app import run_worker

    _database()
    asyncio.run(run_worker())


@cli.command()
def migrate() -> None:
    """Bring the database to the newest schema."""
    from recruit_app.core.migrations import migrate as bring_up

    bring_up(_database())
    print("The database has the newest schema.")


@cli.command()
def demo() -> None:
    """Fill an empty database with a demo agency and print its accounts."""
    from recruit_app.core.migrations import migrate as bring_up

    bring_up(_database())
    _seed()
    print(_demo_accounts())


@cli.command("create-admin")
def create_admin(
    email: Annotated[str, typer.Option(prompt=True)],
    name: Annotated[str, typer.Option(prompt="Full name")],
) -> None:
    """Create the first administrator; the password is asked for, or read from standard input."""
    from recruit_app.domain.identity.service import admin

    _database()
    password = getpass.getpass("Password: ") if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")
    asyncio.run(closing(admin.create_admin(email=email, full_name=name, password=password)))
    print(f"{email} can now sign in.")


@cli.command("database-url")
def database_url() -> None:
    """Print the address of the database, for psql and backups."""
    from recruit_app.core.database import libpq_url

    print(libpq_url(_database()))


@cli.command()
def doctor() -> None:
    """Check every part this machine needs, one line each; exit 1 if one fails."""
    from recruit_app.doctor import check_all

    _database(refuse=False)
    failed = False
    for part, problem in asyncio.run(closing(check_all())):
        failed = failed or bool(problem)
        print(f"{'FAIL' if problem else 'ok  '} {part}{': ' + problem if problem else ''}")
    raise SystemExit(1 if failed else 0)


def _database(*, refuse: bool = True) -> str:
    """Return the URL of a database that answers, starting the embedded one if no other is set."""
    # here and not above: `understand` needs no database, and loading these takes half of its time
    import psycopg
    from sqlalchemy.engine import make_url
    from sqlalchemy.exc import ArgumentError

    from recruit_app.core import embedded_postgres
    from recruit_app.core.database import libpq_url

    settings = get_settings()
    if settings.database_url is None:
        settings.recruit_var.mkdir(parents=True, exist_ok=True)
        url = embedded_postgres.start(settings.recruit_var)
        embedded_postgres.ensure_database(url)
        return url
    try:
        make_url(settings.database_url)
        psycopg.connect(libpq_url(settings.database_url), connect_timeout=5).close()
    except (psycopg.Error, ArgumentError, ValueError) as error:
        if refuse:
            reason = str(error).strip().splitlines()[0][:200]
            raise SystemExit(f"DATABASE_URL does not lead to a PostgreSQL that answers: {reason}") from error
    return settings.database_url


def ready_database() -> None:
    """Have a database that answers and holds the newest schema."""
    _prepare(_database(), demo=False)


def _prepare(url: str, *, demo: bool) -> None:
    """Migrate and seed only where needed: loading what they need costs a start a second and a half."""
    import psycopg

    from recruit_app.core.database import libpq_url
    from recruit_app.core.newest import is_newest

    with psycopg.connect(libpq_url(url)) as connection:
        newest = is_newest(connection)
        has_people = newest and connection.execute("SELECT EXISTS (SELECT 1 FROM users)").fetchone() == (True,)
    if not newest:
        from recruit_app.core.migrations import migrate as bring_up

        bring_up(url)
    if demo and not has_people:
        _seed()


def _seed() -> None:
    from recruit_app.demo.seed import seed_demo

    asyncio.run(closing(seed_demo()))


def _demo_accounts() -> str:
    """Return the list of demo accounts, or why there is none."""
    path = get_settings().recruit_var / "demo-accounts.txt"
    return path.read_text() if path.exists() else "The database has accounts of its own, so no demo was added."


async def closing(work: Awaitable[Result]) -> Result:
    """Do `work`, then close the database's connections."""
    from recruit_app.core.database import dispose_engine

    try:
        return await work
    finally:
        await dispose_engine()


def main() -> None:
    """Run a command; a refusal is one sentence on standard error."""
    try:
        Settings()  # pyright: ignore[reportCallIssue]
        cli()
    except ValidationError as refusal:
        first = refusal.errors()[0]
        name = str(first["loc"][0]).upper()
        sys.exit(f"{name} is not right: {first['msg'].removeprefix('Value error, ')}")
    except DomainError as refusal:
        sys.exit(refusal.sentence)
