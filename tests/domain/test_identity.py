"""Accounts: long passwords in full, no telling who exists, links once, sessions that end."""

import asyncio

import bcrypt
import pytest
from sqlalchemy import select, text, update

from recruit_app.core.actor import ANONYMOUS, Role
from recruit_app.core.clock import now
from recruit_app.core.database import session_scope
from recruit_app.core.errors import Conflict, Gone, Invalid, NotAllowed, TooMany
from recruit_app.domain.flags.service import set_flag
from recruit_app.domain.identity import passwords
from recruit_app.domain.identity.models import AccountToken, User
from recruit_app.domain.identity.schemas import NewAccount
from recruit_app.domain.identity.service import accounts, sessions
from tests.factories import actor_of, make_user

EMOJI = "🦚🌾🚂🪷🥭" * 8
LONG = "a long sentence about trains and mangoes, " * 3


async def _register(email="meera@mail.example", password="correct horse battery"):
    new = NewAccount(full_name="Meera Iyer", email=email, password=password)
    return await accounts.register_candidate(new, ip="203.0.113.9", user_agent="test")


async def _sign_in(email, password, ip="203.0.113.9"):
    return await accounts.sign_in(email, password, ip=ip, user_agent="test")


async def _mailed_secret() -> str:
    async with session_scope() as session:
        body = (
            await session.execute(text("SELECT body_text FROM mail_outbox ORDER BY created_at DESC LIMIT 1"))
        ).scalar_one()
    return body.partition("token=")[2].split()[0]


@pytest.mark.parametrize("password", [LONG[:100], EMOJI, "e\u0301lan vital et passion"])
async def test_long_and_emoji_passwords_work_and_count_in_full(db, password):
    await _register(password=password)
    assert (await _sign_in("Meera@Mail.example ", password)).actor.role is Role.CANDIDATE
    with pytest.raises(Invalid):
        await _sign_in("meera@mail.example", password.encode()[:72].decode(errors="ignore")[:-1] + "x")


async def test_an_accent_typed_another_way_is_the_same_password(db):
    await _register(password="e\u0301lan vital et passion")
    assert (await _sign_in("meera@mail.example", "\u00e9lan vital et passion")).token


async def test_unknown_and_known_accounts_cost_one_hash_each(db, monkeypatch):
    await _register()
    calls = []
    real = bcrypt.checkpw
    monkeypatch.setattr(bcrypt, "checkpw", lambda *given: calls.append(1) or real(*given))
    for email in ("meera@mail.example", "nobody@mail.example", "not an address"):
        with pytest.raises(Invalid) as refusal:
            await _sign_in(email, "wrong password entirely")
        assert refusal.value.sentence == accounts.WRONG
    assert len(calls) == 3


async def test_a_ten_megabyte_password_is_refused_without_hashing(monkeypatch):
    monkeypatch.setattr(bcrypt, "checkpw", lambda *_: pytest.fail("hashed"))
    assert not await passwords.verify_password("x" * 10_000_000, None, rounds=4)


async def test_a_sixth_wrong_try_for_one_account_is_refused_and_another_address_is_not(db):
    await _register()
    for _ in range(5):
        with pytest.raises(Invalid):
            await _sign_in("meera@mail.example", "wrong password entirely")
    with pytest.raises(TooMany):
        await _sign_in("meera@mail.example", "correct horse battery")
    assert await _sign_in("meera@mail.example", "correct horse battery", ip="198.51.100.4")


async def test_signing_in_rightly_again_and_again_is_not_an_attack(db):
    await _register()
    for _ in range(8):
        assert await _sign_in("meera@mail.example", "correct horse battery")


async def test_a_taken_email_is_said_so_whatever_its_case(db):
    await _register()
    with pytest.raises(Conflict, match="already has an account") as refusal:
        await _register(email="MEERA@mail.example")
    assert refusal.value.field == "email"


async def test_twenty_registrations_at_once_make_one_account(db):
    results = await asyncio.gather(*[_register() for _ in range(12)], return_exceptions=True)
    assert sum(not isinstance(result, Exception) for result in results) == 1


async def test_a_role_cannot_be_asked_for():
    with pytest.raises(ValueError, match="extra"):
        NewAccount(full_name="M I", email="m@mail.example", password="x" * 12, role="ADMIN")


async def test_sign_up_can_be_switched_off(db):
    async with session_scope() as session:
        admin = actor_of(await make_user(session, Role.ADMIN))
        await set_flag(session, actor=admin, key="ALLOW_SIGNUP", value=False)
    with pytest.raises(NotAllowed):
        await _register()


async def test_a_verification_link_works_once(db):
    await _register()
    secret = await _mailed_secret()
    assert (await accounts.verify_email(secret)).is_verified
    with pytest.raises(Gone):
        await accounts.verify_email(secret)


async def test_a_reset_ends_every_session_and_every_other_link(db):
    signed_in = await _register()
    verify_secret = await _mailed_secret()
    await accounts.forgot_password("meera@mail.example", ip="203.0.113.9")
    secret = await _mailed_secret()
    outcomes = await asyncio.gather(
        *[accounts.reset_password(secret, "a new long password", ip="203.0.113.9") for _ in range(2)],
        return_exceptions=True,
    )
    assert sum(isinstance(outcome, Gone) for outcome in outcomes) == 1
    assert await sessions.resolve(signed_in.token) == ANONYMOUS
    with pytest.raises(Gone):
        await accounts.verify_email(verify_secret)
    assert await _sign_in("meera@mail.example", "a new long password")


async def test_a_link_of_one_kind_does_not_open_another(db):
    await _register()
    with pytest.raises(Gone):
        await accounts.reset_password(await _mailed_secret(), "a new long password", ip="203.0.113.9")


async def test_an_expired_link_is_refused(db):
    await _register()
    await accounts.forgot_password("meera@mail.example", ip="203.0.113.9")
    secret = await _mailed_secret()
    async with session_scope() as session:
        await session.execute(update(AccountToken).values(expires_at=now()))
    with pytest.raises(Gone):
        await accounts.reset_password(secret, "a new long password", ip="203.0.113.9")


async def test_forgot_says_nothing_about_who_exists(db):
    assert await accounts.forgot_password("nobody@mail.example", ip="203.0.113.9") is None
    async with session_scope() as session:
        assert (await session.execute(text("SELECT count(*) FROM mail_outbox"))).scalar_one() == 0


async def test_no_secret_is_stored_as_it_is(db):
    signed_in = await _register()
    secret = await _mailed_secret()
    async with session_scope() as session:
        stored = (await session.execute(text("SELECT login_sessions::text FROM login_sessions"))).scalar_one()
        stored += (await session.execute(text("SELECT account_tokens::text FROM account_tokens"))).scalar_one()
        user = await session.scalar(select(User))
    assert signed_in.token not in stored
    assert secret not in stored
    assert user.password_hash.startswith("$2b$")


async def test_a_deactivated_person_is_nobody_at_once(db):
    signed_in = await _register()
    assert (await sessions.resolve(signed_in.token)).is_authenticated
    async with session_scope() as session:
        await sessions.end_sessions_of(session, user_id=signed_in.actor.user_id)
    assert await sessions.resolve(signed_in.token) == ANONYMOUS
