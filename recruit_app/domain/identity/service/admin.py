"""Accounts of the house: the first administrator, colleagues, roles, deactivation."""

from recruit_app.core.actor import SYSTEM, Role
from recruit_app.core.database import session_scope
from recruit_app.core.errors import Invalid
from recruit_app.core.settings import get_settings
from recruit_app.domain.audit.service import record
from recruit_app.domain.identity import passwords
from recruit_app.domain.identity.schemas import normal_email
from recruit_app.domain.identity.service.accounts import create_user


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
