"""Who sees which lead and client, as WHERE clauses."""

from sqlalchemy import or_, select, true
from sqlalchemy.sql.elements import ColumnElement
from sqlmodel import col

from recruit_app.core.actor import SELLING, Actor, Role
from recruit_app.domain.sales.models import Client, Lead, LeadEvent


def lead_visible_to(actor: Actor) -> ColumnElement[bool]:
    """SALES sees the own leads, MANAGER and ADMIN all; everybody else is refused."""
    actor.require(*SELLING)
    if actor.has_role(Role.MANAGER, Role.ADMIN):
        return true()
    return col(Lead.owner_id) == actor.require_user()


def client_visible_to(actor: Actor) -> ColumnElement[bool]:
    """SALES sees clients it manages or whose lead it owns, MANAGER and ADMIN all; others are refused."""
    actor.require(*SELLING)
    if actor.has_role(Role.MANAGER, Role.ADMIN):
        return true()
    me = actor.require_user()
    own_leads = (
        select(LeadEvent.client_id)
        .join(Lead, Lead.id == LeadEvent.lead_id)
        .where(Lead.owner_id == me, col(LeadEvent.client_id).is_not(None))
    )
    return or_(Client.account_manager_id == me, Client.id.in_(own_leads))
