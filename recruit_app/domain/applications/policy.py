"""Who may see and do what with applications."""

from sqlalchemy import false, true
from sqlalchemy.sql.elements import ColumnElement
from sqlmodel import col

from recruit_app.core.actor import HIRING, Actor, Role
from recruit_app.domain.applications.models import Application
from recruit_app.domain.applications.pipeline import Mover


def visible_to(actor: Actor) -> ColumnElement[bool]:
    """Return the WHERE clause of the applications `actor` may know of.

    Hiring staff see all, a candidate the own ones, everybody else none.
    """
    if actor.has_role(*HIRING):
        return true()
    if actor.role is Role.CANDIDATE:
        return col(Application.candidate_id) == actor.require_user()
    return false()


def mover_of(actor: Actor) -> Mover:
    """Return in which capacity `actor` moves an application."""
    if actor.is_system or not actor.is_authenticated:
        return Mover.PROGRAM
    return Mover.CANDIDATE if actor.role is Role.CANDIDATE else Mover.STAFF
