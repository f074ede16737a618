"""Sign-in sessions: an opaque secret in the cookie, its SHA-256 in the database."""

import secrets
import time
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from recruit_app.core.actor import ANONYMOUS, Actor, Role
from recruit_app.core.clock import now
from recruit_app.core.database import notify, session_scope
from recruit_app.domain.identity.models import LoginSession, User, UserStatus
from recruit_app.domain.identity.tokens import hash_token

LASTS = timedelta(days=14)
REMEMBER_SECONDS = 3.0
TOPIC = "sessions"

_remembered: dict[bytes, tuple[float, Actor]] = {}


async def open_session(session: AsyncSession, *, user: User, ip: str, user_agent: str) -> str:
    """Start a session for `user` and return its secret (256 random bits) for the cookie."""
    token = secrets.token_urlsafe(32)
    session.add(
        LoginSession(
            token_hash=hash_token(token),
            user_id=user.id,
            expires_at=now() + LASTS,
            ip_address=ip,
            user_agent=user_agent[:300],
        )
    )
    user.last_login = user.last_active = now()
    return token


async def resolve(token: str, *, ip: str = "") -> Actor:
    """Return who the cookie secret belongs to, or ANONYMOUS.

    The answer is remembered for three seconds, and forgotten at once when any session ends.
    """
    if not token:
        return ANONYMOUS
    digest = hash_token(token)
    remembered = _remembered.get(digest)
    if remembered and time.monotonic() - remembered[0] < REMEMBER_SECONDS:
        return replace(remembered[1], ip=ip)
    async with session_scope() as session:
        actor = await _read(session, digest)
    if len(_remembered) > 10_000:
        _remembered.clear()
    _remembered[digest] = (time.monotonic(), actor)
    return replace(actor, ip=ip)


async def _read(session: AsyncSession, digest: bytes) -> Actor:
    row = (
        await session.execute(
            select(LoginSession, User)
            .join(User, User.id == LoginSession.user_id)
            .where(
                LoginSession.token_hash == digest,
                LoginSession.revoked_at.is_(None),
                LoginSession.expires_at > now(),
                User.status == UserStatus.ACTIVE,
            )
        )
    ).first()
    if row is None:
        return ANONYMOUS
    login, user = row
    if now() - login.last_seen_at > timedelta(minutes=1):
        login.last_seen_at = user.last_active = now()
    return actor_of(user)


def actor_of(user: User, *, ip: str = "") -> Actor:
    """Return the actor a user acts as."""
    return Actor(
        user_id=user.id,
        role=Role(user.role),
        full_name=user.full_name,
        email=user.email,
        is_verified=user.is_verified,
        ip=ip,
    )


async def end_session(session: AsyncSession, *, token: str) -> None:
    """End the session of this cookie secret."""
    await _revoke(session, LoginSession.token_hash == hash_token(token))


async def end_sessions_of(session: AsyncSession, *, user_id: UUID) -> None:
    """End every session of a person: after a password change, a new role, a deactivation."""
    await _revoke(session, LoginSession.user_id == user_id)


async def _revoke(session: AsyncSession, which: object) -> None:
    ended = update(LoginSession).where(which, LoginSession.revoked_at.is_(None)).values(revoked_at=now())
    users = await session.scalars(ended.returning(LoginSession.user_id))
    forget_all()
    await notify(session, TOPIC, *{account_topic(user_id) for user_id in users})


def account_topic(user_id: UUID | None) -> str:
    """Return the topic that says: re-read who you are."""
    return f"account:{user_id}"


def forget_all() -> None:
    """Resolve every session anew at its next use."""
    _remembered.clear()
