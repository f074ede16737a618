"""Register, sign in, verify, reset."""

import hashlib
import secrets
from datetime import timedelta
from uuid import UUID

from sqlalchemy import func, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from recruit_app.core.actor import Actor, Role
from recruit_app.core.clock import now
from recruit_app.core.database import notify, session_scope
from recruit_app.core.errors import Conflict, Gone, Invalid, NotAllowed
from recruit_app.core.settings import get_settings
from recruit_app.domain.audit.models import Severity
from recruit_app.domain.audit.service import record
from recruit_app.domain.flags import queries as flags
from recruit_app.domain.identity import passwords
from recruit_app.domain.identity.models import AccountToken, TokenPurpose, User, UserStatus
from recruit_app.domain.identity.schemas import NewAccount, Newcomer, SignedIn, normal_email
from recruit_app.domain.identity.service import limits, sessions
from recruit_app.domain.identity.tokens import hash_token
from recruit_app.domain.outbox.service import send_mail

VERIFY_LASTS = timedelta(days=3)
RESET_LASTS = timedelta(minutes=30)
# No bcrypt hash looks like this, so no password opens the account until one is chosen by a mailed link.
NO_PASSWORD = "!"  # noqa: S105 - it is the mark of none
WRONG = "That e-mail and password do not match."


async def register_candidate(new: NewAccount, *, ip: str, user_agent: str) -> SignedIn:
    """Create a candidate account, mail the verification link and sign the person in.

    Raises:
        NotAllowed: sign-up is switched off.
        Conflict: the e-mail has an account already.
        TooMany: too many accounts from this address.
    """
    await limits.take(f"register:{ip}", limit=20, window=timedelta(hours=1))
    passwords.check_password_rules(new.password)
    digest = await passwords.hash_password(new.password, rounds=get_settings().bcrypt_rounds)
    async with session_scope() as session:
        user = await _sign_up(session, new.full_name, new.email, digest, ip=ip)
        actor = sessions.actor_of(user, ip=ip)
        token = await sessions.open_session(session, user=user, ip=ip, user_agent=user_agent)
    return SignedIn(token, actor, int(sessions.LASTS.total_seconds()))


async def add_newcomer(session: AsyncSession, newcomer: Newcomer, *, ip: str) -> Actor:
    """Create a candidate account without a password, mail the link to choose one, and return who it is.

    Choosing the password by that link also confirms the address.

    Raises:
        NotAllowed: sign-up is switched off.
        Conflict: the e-mail has an account already.
    """
    return sessions.actor_of(await _sign_up(session, newcomer.full_name, newcomer.email, NO_PASSWORD, ip=ip), ip=ip)


async def _sign_up(session: AsyncSession, full_name: str, email: str, password_hash: str, *, ip: str) -> User:
    if not await flags.is_on(session, "ALLOW_SIGNUP"):
        raise NotAllowed("New accounts are closed at the moment.")
    user = await create_user(
        session, email=email, full_name=full_name, role=Role.CANDIDATE, password_hash=password_hash
    )
    has_password = password_hash != NO_PASSWORD
    await _mail_link(session, user, TokenPurpose.VERIFY if has_password else TokenPurpose.RESET, lasts=VERIFY_LASTS)
    await record(
        session,
        actor=sessions.actor_of(user, ip=ip),
        action="REGISTERED",
        description=f"{user.full_name} created an account" + ("" if has_password else " by applying"),
        entity_id=user.id,
        entity_type="user",
    )
    return user


async def let_in(session: AsyncSession, *, user_id: UUID, ip: str, user_agent: str) -> SignedIn:
    """Start a session for a person this very request has proved to be; the caller answers for the proof."""
    user = await session.get_one(User, user_id)
    token = await sessions.open_session(session, user=user, ip=ip, user_agent=user_agent)
    return SignedIn(token, sessions.actor_of(user, ip=ip), int(sessions.LASTS.total_seconds()))


async def create_user(
    session: AsyncSession,
    *,
    email: str,
    full_name: str,
    role: Role,
    password_hash: str,
    verified: bool = False,
) -> User:
    """Add an account.

    Raises:
        Conflict: the e-mail has an account already.
    """
    user = User(
        email=email,
        full_name=full_name,
        role=role,
        password_hash=password_hash,
        is_verified=verified,
        password_changed_at=now(),
    )
    try:
        async with session.begin_nested():
            session.add(user)
    except IntegrityError as error:
        raise Conflict("This e-mail already has an account. Sign in, or reset the password.", field="email") from error
    return user


async def sign_in(email: str, password: str, *, ip: str, user_agent: str) -> SignedIn:
    """Check a password and start a session.

    Raises:
        Invalid: wrong e-mail or password, or an inactive account; the same sentence for each.
        TooMany: 10 tries in 5 minutes from one address, or 5 in 15 minutes for one account.
    """
    await limits.take(f"sign-in-ip:{ip}", limit=get_settings().sign_in_limit, window=timedelta(minutes=5))
    try:
        address = normal_email(email)
    except ValueError:
        address = ""
    account = f"sign-in-account:{hashlib.sha256(f'{address}|{ip}'.encode()).hexdigest()}"
    await limits.take(account, limit=5, window=timedelta(minutes=15))
    async with session_scope() as session:
        user = await session.scalar(select(User).where(func.lower(User.email) == address))
    matches = await passwords.verify_password(
        password, user.password_hash if user else None, rounds=get_settings().bcrypt_rounds
    )
    if user is None or not matches or user.status != UserStatus.ACTIVE:
        raise Invalid(WRONG, field="email")
    return await _start_session(user, ip=ip, user_agent=user_agent, forgive=account)


async def _start_session(user: User, *, ip: str, user_agent: str, forgive: str) -> SignedIn:
    async with session_scope() as session:
        await limits.forgive(session, forgive)
        user = await session.get_one(User, user.id)
        token = await sessions.open_session(session, user=user, ip=ip, user_agent=user_agent)
        actor = sessions.actor_of(user, ip=ip)
        await record(
            session,
            actor=actor,
            action="LOGIN",
            description=f"{user.full_name} signed in",
            entity_id=user.id,
            entity_type="user",
            severity=Severity.INFO,
        )
    return SignedIn(token, actor, int(sessions.LASTS.total_seconds()))


async def forgot_password(email: str, *, ip: str) -> None:
    """Mail a reset link if the address has an account; the caller answers the same either way."""
    await limits.take(f"forgot:{ip}", limit=10, window=timedelta(hours=1))
    try:
        address = normal_email(email)
    except ValueError:
        return
    async with session_scope() as session:
        user = await session.scalar(
            select(User).where(func.lower(User.email) == address, User.status == UserStatus.ACTIVE)
        )
        if user is not None:
            await _mail_link(session, user, TokenPurpose.RESET)


async def reset_password(token: str, password: str, *, ip: str) -> None:
    """Set a new password by a mailed link; the link dies, and so does every session.

    Raises:
        Gone: used, expired or unknown link.
        Invalid: the password breaks the rules.
    """
    await limits.take(f"reset:{ip}", limit=20, window=timedelta(hours=1))
    passwords.check_password_rules(password)
    digest = await passwords.hash_password(password, rounds=get_settings().bcrypt_rounds)
    async with session_scope() as session:
        user = await _use_token(session, token, TokenPurpose.RESET)
        user.password_hash = digest
        user.password_changed_at = now()
        user.is_verified = True
        await session.execute(
            update(AccountToken)
            .where(AccountToken.user_id == user.id, AccountToken.used_at.is_(None))
            .values(used_at=now())
        )
        await sessions.end_sessions_of(session, user_id=user.id)
        await record(
            session,
            actor=sessions.actor_of(user, ip=ip),
            action="PASSWORD_RESET",
            description=f"{user.full_name} set a new password",
            entity_id=user.id,
            entity_type="user",
            severity=Severity.WARN,
        )


async def verify_email(token: str) -> Actor:
    """Mark the address of a mailed link as the person's own.

    Raises:
        Gone: used, expired or unknown link.
    """
    async with session_scope() as session:
        user = await _use_token(session, token, TokenPurpose.VERIFY)
        user.is_verified = True
        sessions.forget_all()
        await notify(session, sessions.TOPIC, sessions.account_topic(user.id))
        return sessions.actor_of(user)


async def invite(session: AsyncSession, *, user: User) -> None:
    """Mail a new colleague a link to choose a password."""
    await _mail_link(session, user, TokenPurpose.RESET, lasts=VERIFY_LASTS)


async def _use_token(session: AsyncSession, token: str, purpose: TokenPurpose) -> User:
    used = (
        update(AccountToken)
        .where(
            AccountToken.token_hash == hash_token(token),
            AccountToken.purpose == purpose,
            AccountToken.used_at.is_(None),
            AccountToken.expires_at > now(),
        )
        .values(used_at=now())
        .returning(AccountToken.user_id)
    )
    user_id = (await session.execute(used)).scalar_one_or_none()
    if user_id is None:
        raise Gone("This link was used already or has expired. Please ask for a new one.")
    return await session.get_one(User, user_id)


async def _mail_link(
    session: AsyncSession, user: User, purpose: TokenPurpose, *, lasts: timedelta | None = None
) -> None:
    secret = secrets.token_urlsafe(32)
    lasts = lasts or (VERIFY_LASTS if purpose is TokenPurpose.VERIFY else RESET_LASTS)
    session.add(AccountToken(token_hash=hash_token(secret), user_id=user.id, purpose=purpose, expires_at=now() + lasts))
    agency = await flags.get_value(session, "AGENCY_NAME")
    base = get_settings().base_url
    if purpose is TokenPurpose.VERIFY:
        subject = f"Confirm your e-mail for {agency}"
        ask = f"Please confirm that this address is yours:\n\n{base}/auth/verify?token={secret}"
    elif user.password_hash == NO_PASSWORD:
        subject = f"Your application to {agency}"
        ask = (
            "Thank you for applying. Choose a password to confirm that this address is yours and to follow your "
            f"application from anywhere:\n\n{base}/reset?token={secret}\n\nNot you? Then do nothing."
        )
    else:
        subject = f"Choose a password for {agency}"
        ask = f"Choose a new password here:\n\n{base}/reset?token={secret}\n\nNot you? Then do nothing."
    await send_mail(session, to=user.email, subject=subject, body=f"Hello {user.full_name},\n\n{ask}\n\n{agency}")
