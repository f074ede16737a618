"""Accounts of the house: the first administrator, colleagues, roles, deactivation."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from recruit_app.core.actor import STAFF, SYSTEM, Actor, Role
from recruit_app.core.columns import as_uuid
from recruit_app.core.database import notify, session_scope
from recruit_app.core.errors import Conflict, Invalid, NotAllowed, NotFound
from recruit_app.core.settings import get_settings
from recruit_app.domain.audit.models import Severity
from recruit_app.domain.audit.service import record
from recruit_app.domain.identity import passwords
from recruit_app.domain.identity.models import User, UserStatus
from recruit_app.domain.identity.schemas import AccountRow, NewColleague, normal_email
from recruit_app.domain.identity.service import accounts, sessions
from recruit_app.domain.identity.service.accounts import create_user

TOPIC = "users"
# No bcrypt digest looks like this, so no password opens an account that was only invited.
_LOCKED = "!"


async def create_admin(*, email: str, full_name: str, password: str) -> None:
    """Add an administrator from the command line.

    Raises:
        Invalid: no real address, or a password that breaks the rules.
        Conflict: the e-mail has an account already.
    """
    try:
        address = normal_email(email)
    except ValueError as error:
        raise Invalid(str(error), field="email") from error
    passwords.check_password_rules(password)
    digest = await passwords.hash_password(password, rounds=get_settings().bcrypt_rounds)
    async with session_scope() as session:
        user = await create_user(
            session, email=address, full_name=full_name, role=Role.ADMIN, password_hash=digest, verified=True
        )
        await record(
            session,
            actor=SYSTEM,
            action="USER_UPDATE",
            description=f"{full_name} became an administrator by the command line",
            entity_id=user.id,
            entity_type="user",
        )


async def invite_user(session: AsyncSession, *, actor: Actor, new: NewColleague) -> AccountRow:
    """Add a member of staff and mail a link to choose a password; for MANAGER and ADMIN.

    Raises:
        NotAllowed: a manager asked for an administrator.
        Invalid: candidates register themselves.
        Conflict: the e-mail has an account already.
    """
    actor.require(Role.MANAGER, Role.ADMIN)
    _check_role(actor, new.role)
    user = await create_user(session, email=new.email, full_name=new.full_name, role=new.role, password_hash=_LOCKED)
    await accounts.invite(session, user=user)
    what = f"invited {user.full_name} as {new.role.capitalize()}"
    await _record(session, actor, user, what, {"role": new.role}, Severity.SUCCESS)
    return AccountRow.model_validate(user)


async def change_role(session: AsyncSession, *, actor: Actor, user_id: str, role: str) -> AccountRow:
    """Give a member of staff another role and end the person's sessions; for MANAGER and ADMIN.

    Raises:
        NotAllowed: a manager touches an administrator, or would make one.
        Invalid: no such role, or a candidate is on either side of the change.
        Conflict: nobody could administer the site any more.
    """
    user = await _locked(session, actor, user_id)
    if role not in set(Role):
        raise Invalid("There is no such role.", field="role")
    if user.role == Role.CANDIDATE:
        raise Invalid("A candidate's account stays a candidate's. Invite the colleague with another e-mail.")
    _check_role(actor, Role(role))
    before = user.role
    if before == role:
        return AccountRow.model_validate(user)
    if before == Role.ADMIN:
        await _keep_an_admin(session, user)
    user.role = Role(role)
    await sessions.end_sessions_of(session, user_id=user.id)
    text = f"changed {user.full_name} from {before.capitalize()} to {role.capitalize()}"
    await _record(session, actor, user, text, {"before": before, "after": role})
    return AccountRow.model_validate(user)


async def set_status(session: AsyncSession, *, actor: Actor, user_id: str, status: str) -> AccountRow:
    """Deactivate or reactivate an account; deactivation ends its sessions at once. For MANAGER and ADMIN.

    Raises:
        NotAllowed: a manager touches an administrator.
        Conflict: it is the actor's own account, or nobody could administer the site any more.
    """
    user = await _locked(session, actor, user_id)
    if status not in set(UserStatus):
        raise Invalid("An account is Active or Inactive.", field="status")
    if user.status == status:
        return AccountRow.model_validate(user)
    if status == UserStatus.INACTIVE:
        if user.id == actor.user_id:
            raise Conflict("You cannot deactivate yourself.")
        if user.role == Role.ADMIN:
            await _keep_an_admin(session, user)
        await sessions.end_sessions_of(session, user_id=user.id)
    user.status = UserStatus(status)
    verb = "deactivated" if status == UserStatus.INACTIVE else "reactivated"
    await _record(session, actor, user, f"{verb} {user.full_name}", {"status": status})
    return AccountRow.model_validate(user)


async def _locked(session: AsyncSession, actor: Actor, user_id: str) -> User:
    actor.require(Role.MANAGER, Role.ADMIN)
    user = await session.scalar(select(User).where(User.id == as_uuid(user_id)).with_for_update())
    if user is None:
        raise NotFound("That account does not exist.")
    if user.role == Role.ADMIN and not actor.has_role(Role.ADMIN):
        raise NotAllowed("Only an administrator can change an administrator.")
    return user


def _check_role(actor: Actor, role: Role) -> None:
    if role not in STAFF:
        raise Invalid("Candidates create their own accounts. Choose a role of the office.", field="role")
    if role is Role.ADMIN and not actor.has_role(Role.ADMIN):
        raise NotAllowed("Only an administrator can make an administrator.", field="role")


async def _keep_an_admin(session: AsyncSession, leaving: User) -> None:
    # Locking every active administrator in one order makes two who remove each other come one by one.
    admins = await session.scalars(
        select(User.id)
        .where(User.role == Role.ADMIN, User.status == UserStatus.ACTIVE)
        .order_by(col(User.id))
        .with_for_update()
    )
    if not set(admins) - {leaving.id}:
        raise Conflict("This is the last active administrator. Make somebody else one first.")


async def _record(
    session: AsyncSession,
    actor: Actor,
    user: User,
    what: str,
    details: dict[str, str],
    severity: Severity = Severity.WARN,
) -> None:
    await record(
        session,
        actor=actor,
        action="USER_UPDATE",
        description=f"{actor.full_name} {what}",
        entity_id=user.id,
        entity_type="user",
        severity=severity,
        details=details,
    )
    await session.flush()
    await notify(session, TOPIC, sessions.account_topic(user.id))
