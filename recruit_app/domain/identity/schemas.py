"""What goes into and comes out of identity."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from email_validator import EmailNotValidError, validate_email
from pydantic import AfterValidator, Field, StringConstraints

from recruit_app.core.actor import Actor, Role
from recruit_app.core.text import ShortText
from recruit_app.core.view import Id, StrictInput, View


def normal_email(value: str) -> str:
    """Return the address in the form it is stored in: normalised and lower case.

    Raises:
        ValueError: it is not an address mail could reach.
    """
    try:
        checked = validate_email(value.strip(), check_deliverability=False, test_environment=True)
    except EmailNotValidError as error:
        raise ValueError("This does not look like an e-mail address.") from error
    return checked.normalized.lower()


Email = Annotated[str, AfterValidator(normal_email), Field(max_length=320)]


class NewAccount(StrictInput):
    """A candidate's own registration. A role cannot be asked for."""

    full_name: Annotated[ShortText, Field(min_length=2, max_length=120)]
    email: Email
    # A space at an end of a password is part of it.
    password: Annotated[str, StringConstraints(strip_whitespace=False)]


class Newcomer(StrictInput):
    """Somebody who applies without an account; the password is chosen later, by a mailed link."""

    full_name: Annotated[ShortText, Field(min_length=2, max_length=120)]
    email: Email


class NewColleague(StrictInput):
    """A member of staff who gets a link to choose a password."""

    full_name: Annotated[ShortText, Field(min_length=2, max_length=120)]
    email: Email
    role: Role


class AccountRow(View):
    """One account as an admin sees it."""

    id: Id
    email: str
    full_name: str
    role: str
    status: str
    is_verified: bool
    created_at: datetime
    last_login: datetime | None
    last_active: datetime | None


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A fresh session: the secret for the cookie, and who it is."""

    token: str
    actor: Actor
    lasts_seconds: int
