"""Read across the whole business; for those whose role may see both sides."""

from typing import Any

from sqlalchemy import ColumnElement, Select, String, cast, func, literal, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from recruit_app.core.actor import HIRING, SELLING, STAFF, Actor, Role
from recruit_app.core.view import View
from recruit_app.domain.applications.models import Application
from recruit_app.domain.identity.models import User
from recruit_app.domain.jobs.models import Job
from recruit_app.domain.sales.queries import list_clients, list_leads

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
    pattern = "%" + words.strip().replace("\\", r"\\").replace("%", r"\%").replace("_", r"\_") + "%"
    hits: list[Hit] = []
    for query in _queries(actor, pattern):
        rows = await session.execute(query.limit(PER_KIND))
        hits += [Hit(label=label, href=href, group=group, hint=hint or "") for label, href, group, hint in rows]
    if actor.has_role(*SELLING):
        hits += await _sales(session, actor, words)
    return tuple(hits)


def _queries(actor: Actor, pattern: str) -> list[Select]:
    found: list[Select] = []
    if actor.has_role(*HIRING):
        found += [_jobs(pattern), _people(pattern)]
    if actor.has_role(Role.ADMIN):
        found.append(_accounts(pattern))
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


def _accounts(pattern: str) -> Select:
    return (
        select(
            User.full_name,
            func.concat("/admin/users?q=", User.email),
            literal("Users"),
            cast(User.role, String),
        )
        .where(or_(User.full_name.ilike(pattern), User.email.ilike(pattern)), User.role != Role.CANDIDATE)
        .order_by(User.full_name)
    )


async def _sales(session: AsyncSession, actor: Actor, words: str) -> list[Hit]:
    leads = await list_leads(session, actor=actor, search=words)
    clients = await list_clients(session, actor=actor, search=words)
    return [
        *(
            Hit(label=row.company_name, href=f"/sales/leads/{row.id}", group="Leads", hint=row.status)
            for row in leads.rows[:PER_KIND]
        ),
        *(
            Hit(label=row.name, href=f"/sales/clients/{row.id}", group="Clients", hint=row.status)
            for row in clients.rows[:PER_KIND]
        ),
    ]
