"""Read across the whole business; for those whose role may see both sides."""

from typing import Any

from sqlalchemy import ColumnElement, Select, String, cast, func, literal, select
from sqlalchemy.ext.asyncio import AsyncSession

from recruit_app.core.actor import HIRING, SELLING, STAFF, Actor, Role
from recruit_app.core.view import View
from recruit_app.domain.applications.models import Application
from recruit_app.domain.identity.models import User
from recruit_app.domain.jobs.models import Job
from recruit_app.domain.sales.models import Client, Lead

PER_KIND = 5


class Hit(View):
    """One thing the palette found, and where it is."""

    label: str
    href: str
    group: str
    hint: str = ""


async def find_by_name(session: AsyncSession, *, actor: Actor, words: str) -> tuple[Hit, ...]:
    """Return up to five jobs, people, leads and clients whose name holds `words`, by the actor's rights."""
    actor.require(*STAFF)
    if len(words.strip()) < 2:
        return ()
    pattern = "%" + words.strip().replace("%", r"\%").replace("_", r"\_") + "%"
    hits: list[Hit] = []
    for query in _queries(actor, pattern):
        rows = await session.execute(query.limit(PER_KIND))
        hits += [Hit(label=label, href=href, group=group, hint=hint or "") for label, href, group, hint in rows]
    return tuple(hits)


def _queries(actor: Actor, pattern: str) -> list[Select]:
    found: list[Select] = []
    if actor.has_role(*HIRING):
        found += [_jobs(pattern), _people(pattern)]
    if actor.has_role(*SELLING):
        found += [_leads(actor, pattern), _clients(pattern)]
    return found


def _path(prefix: str, identifier: Any) -> ColumnElement[str]:
    return func.concat(prefix, cast(identifier, String))


def _jobs(pattern: str) -> Select:
    return (
        select(Job.title, _path("/recruiter/jobs/", Job.id), literal("Jobs"), Job.internal_job_id)
        .where(Job.title.ilike(pattern))
        .order_by(Job.created_at.desc())
    )


def _people(pattern: str) -> Select:
    place = func.concat("/recruiter/jobs/", cast(Job.id, String), "?candidate=", cast(Application.id, String))
    return (
        select(User.full_name, place, literal("Candidates"), Job.title)
        .join(Application, Application.candidate_id == User.id)
        .join(Job, Job.id == Application.job_id)
        .where(User.full_name.ilike(pattern))
        .order_by(Application.applied_at.desc())
    )


def _leads(actor: Actor, pattern: str) -> Select:
    query = select(
        Lead.company_name, _path("/sales/leads/", Lead.id), literal("Leads"), cast(Lead.status, String)
    ).where(Lead.company_name.ilike(pattern))
    return query.where(Lead.owner_id == actor.user_id) if actor.role is Role.SALES else query


def _clients(pattern: str) -> Select:
    return (
        select(Client.name, _path("/sales/clients/", Client.id), literal("Clients"), cast(Client.status, String))
        .where(Client.name.ilike(pattern))
        .order_by(Client.name)
    )
