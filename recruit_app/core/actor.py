"""Who acts. Every use case takes an actor and decides by it, never by what the browser says."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from recruit_app.core.errors import NotAllowed, SignInNeeded


class Role(StrEnum):
    """The roles of the `users.role` column."""

    ADMIN = "ADMIN"
    RECRUITER = "RECRUITER"
    SALES = "SALES"
    CANDIDATE = "CANDIDATE"
    MANAGER = "MANAGER"


STAFF = frozenset({Role.ADMIN, Role.RECRUITER, Role.SALES, Role.MANAGER})
HIRING = frozenset({Role.RECRUITER, Role.MANAGER, Role.ADMIN})
SELLING = frozenset({Role.SALES, Role.MANAGER, Role.ADMIN})


@dataclass(frozen=True, slots=True)
class Actor:
    """The person or program behind a call, resolved from the session by the door."""

    user_id: UUID | None = None
    role: Role | None = None
    full_name: str = ""
    email: str = ""
    is_verified: bool = False
    ip: str = ""
    is_system: bool = False

    @property
    def is_authenticated(self) -> bool:
        """Whether a person is signed in."""
        return self.user_id is not None

    def has_role(self, *roles: Role) -> bool:
        """Return whether the actor is the system or holds one of `roles`."""
        return self.is_system or (self.role is not None and self.role in roles)

    def require(self, *roles: Role) -> None:
        """Refuse unless the actor holds one of `roles`.

        Raises:
            SignInNeeded: nobody is signed in.
            NotAllowed: the role does not permit it.
        """
        if self.has_role(*roles):
            return
        if not self.is_authenticated:
            raise SignInNeeded
        raise NotAllowed

    def require_user(self) -> UUID:
        """Return the signed-in person's id.

        Raises:
            SignInNeeded: nobody is signed in.
        """
        if self.user_id is None:
            raise SignInNeeded
        return self.user_id


ANONYMOUS = Actor()
SYSTEM = Actor(is_system=True, full_name="System")
