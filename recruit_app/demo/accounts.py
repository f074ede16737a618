"""The people who can sign in, and the file that says how."""

import asyncio
import os
import secrets
from pathlib import Path

from recruit_app.core.actor import Role
from recruit_app.core.settings import get_settings
from recruit_app.demo.world import World
from recruit_app.domain.identity import passwords
from recruit_app.domain.identity.models import User, UserStatus

FORMER = "former"
FILE_NAME = "demo-accounts.txt"


def choose_password() -> str:
    """Return `DEMO_PASSWORD`, or a random one of 96 bits.

    Raises:
        Invalid: the given one breaks the password rules.
    """
    password = get_settings().demo_password or secrets.token_urlsafe(12)
    passwords.check_password_rules(password)
    return password


async def add_accounts(world: World, password: str) -> None:
    """Write staff and candidates; each group shares one hash, because a hash takes a quarter second."""
    rounds = get_settings().bcrypt_rounds
    staff_hash, candidate_hash = await asyncio.gather(
        *(passwords.hash_password(password, rounds=rounds) for _ in range(2))
    )
    _add_staff(world, staff_hash)
    _add_candidates(world, candidate_hash)
    await world.write(world.users.values())


def _add_staff(world: World, staff_hash: str) -> None:
    for number, person in enumerate(world.content.staff):
        world.users[person.key] = User(
            email=person.email,
            full_name=person.full_name,
            role=Role(person.role),
            password_hash=staff_hash,
            is_verified=True,
            created_at=world.ago(days=420 - 9 * number),
            last_login=world.ago(minutes=35 + 22 * number),
            last_active=world.ago(minutes=3 + 4 * number),
        )
    world.users[FORMER] = User(
        email="meher@agency.example",
        full_name="Meher Daruwala",
        role=Role.RECRUITER,
        status=UserStatus.INACTIVE,
        password_hash="!",  # noqa: S106 - no password leads in
        is_verified=True,
        created_at=world.ago(days=390),
        last_login=world.ago(days=31),
        last_active=world.ago(days=31),
    )


def _add_candidates(world: World, candidate_hash: str) -> None:
    for number, person in enumerate(world.content.candidates):
        seen = min(person.notice_period_age, person.expected_ctc_age)
        world.users[person.key] = User(
            email=person.email,
            full_name=person.full_name,
            role=Role.CANDIDATE,
            password_hash=candidate_hash,
            is_verified=True,
            created_at=world.ago(days=max(person.profile_age, seen, 27) + number % 9, minutes=31 * number),
            last_login=world.ago(days=min(seen, 20), minutes=40 + 11 * number),
            last_active=world.ago(days=min(seen, 20), minutes=12 + 11 * number),
        )


def listed_accounts(world: World) -> list[tuple[str, str]]:
    """Return (what the account shows, e-mail) of the accounts a visitor should try."""
    staff = {person.key: person.email for person in world.content.staff}
    titles = {
        "admin": "Admin",
        "manager": "Manager",
        "recruiter0": "Recruiter",
        "recruiter1": "Recruiter",
        "sales0": "Sales",
    }
    waiting = next(c for c in world.content.chats if c.outcome == "waiting")
    done = next(c for c in world.content.chats if c.outcome == "completed")
    people = [world.application_content[chat.application_key].candidate_key for chat in (waiting, done)]
    return [(title, staff[key]) for key, title in titles.items()] + [
        ("Candidate, chat waiting", people[0]),
        ("Candidate", people[1]),
    ]


def write_accounts_file(world: World, password: str) -> Path:
    """Write role, e-mail and password in columns; readable by the owner of the program only."""
    folder = get_settings().recruit_var
    folder.mkdir(parents=True, exist_ok=True)
    listed = ((role, mail, password) for role, mail in listed_accounts(world))
    rows = [("Role", "E-mail", "Password"), *listed]
    widths = [max(len(row[column]) for row in rows) for column in range(2)]
    text = "".join(f"{role:<{widths[0]}}  {mail:<{widths[1]}}  {secret}\n" for role, mail, secret in rows)
    path = folder / FILE_NAME
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        os.fchmod(descriptor, 0o600)
        file.write(text)
    return path
