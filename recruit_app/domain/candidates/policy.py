"""Who may see what of a candidate."""

from uuid import UUID

from recruit_app.core.actor import HIRING, Actor, Role
from recruit_app.core.errors import NotAllowed


def require_own_profile(actor: Actor) -> UUID:
    """Return the id of the candidate who acts; only a candidate has a profile, and only the own one.

    Raises:
        SignInNeeded, NotAllowed
    """
    actor.require(Role.CANDIDATE)
    return actor.require_user()


def require_reader(actor: Actor) -> None:
    """Let recruiters, managers and admins read working facts; sales reads no candidate data.

    Raises:
        SignInNeeded, NotAllowed
    """
    actor.require(*HIRING)


def require_fact_writer(actor: Actor, candidate_id: UUID) -> None:
    """Let a person, or the bot on the person's word, change a fact of that person's profile.

    Raises:
        NotAllowed
    """
    if not (actor.is_system or actor.user_id == candidate_id):
        raise NotAllowed
