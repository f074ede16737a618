"""Who may see which conversation."""

from sqlalchemy import false, true
from sqlalchemy.sql.elements import ColumnElement
from sqlmodel import col

from recruit_app.core.actor import HIRING, Actor, Role
from recruit_app.domain.conversations.models import ChatSession


def visible_to(actor: Actor) -> ColumnElement[bool]:
    """Return the WHERE clause: hiring staff see all threads, a candidate the own ones, others none."""
    if actor.has_role(*HIRING):
        return true()
    if actor.role is Role.CANDIDATE:
        return col(ChatSession.user_id) == actor.require_user()
    return false()
