"""Read clients: what sales may know of them, and whether one exists already."""

from datetime import date
from typing import Any
from uuid import UUID

from rapidfuzz import fuzz
from sqlalchemy import Select, String, func, or_, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.sql import column, table
from sqlmodel import col

from recruit_app.core.actor import HIRING, SELLING, Actor
from recruit_app.core.clock import today
from recruit_app.core.columns import as_uuid
from recruit_app.core.errors import NotFound
from recruit_app.core.page import PAGE_SIZE, Page, decode_cursor, encode_cursor
from recruit_app.domain.sales import when
from recruit_app.domain.sales.company_names import company_domain, plain_name
from recruit_app.domain.sales.gstin import pan_of_gstin
from recruit_app.domain.sales.models import Client, ClientStatus, Lead, LeadEvent
from recruit_app.domain.sales.policy import client_visible_to
from recruit_app.domain.sales.queries.leads import history_of
from recruit_app.domain.sales.schemas import ClientDetail, ClientJob, ClientMatch, ClientOption, ClientRow

SIMILAR_NAME = 88

# These tables live in packages to the right; sales reads counts of them by name and never a person.
_users = table("users", column("id"), column("full_name"))
_jobs = table(
    "jobs",
    column("id"),
    column("client_id"),
    column("title"),
    column("status", String),
    column("number_of_openings"),
)
_applications = table(
    "applications",
    column("job_id"),
    column("status", String),
    column("follow_up_status"),
    column("is_active"),
)
_IS_OPEN = _jobs.c.status.in_(("Sourcing", "Interview", "Offer"))
_JOINED = _applications.c.follow_up_status == "Joined"


async def client_status(session: AsyncSession, client_id: UUID | str) -> str | None:
    """Return 'Active', 'Inactive' or 'Blacklisted', or None when there is no such client."""
    status = await session.scalar(select(Client.status).where(Client.id == as_uuid(client_id)))
    return str(status) if status is not None else None


async def list_client_options(session: AsyncSession, *, actor: Actor) -> tuple[ClientOption, ...]:
    """Return the active clients by name, for whoever makes jobs."""
    actor.require(*HIRING)
    rows: Any = await session.execute(
        select(Client.id, Client.name).where(Client.status == ClientStatus.ACTIVE).order_by(Client.name)
    )
    return tuple(ClientOption(id=str(id_), name=name) for id_, name in rows)


async def list_clients(
    session: AsyncSession, *, actor: Actor, status: str = "", search: str = "", cursor: str = ""
) -> Page[ClientRow]:
    """Return one page of clients by name, with counts of their jobs and of people who joined."""
    query = _clients().where(client_visible_to(actor))
    if status:
        query = query.where(Client.status == status) if status in set(ClientStatus) else query.where(False)
    if search.strip():
        words = search.strip().replace("\\", r"\\").replace("%", r"\%").replace("_", r"\_")
        query = query.where(Client.name.ilike(f"%{words}%"))
    if cursor:
        name, last_id = decode_cursor(cursor, keys=2)
        query = query.where(tuple_(col(Client.name), col(Client.id)) > tuple_(str(name), as_uuid(str(last_id))))
    rows = (await session.execute(query.order_by(Client.name, Client.id).limit(PAGE_SIZE + 1))).all()
    last = rows[PAGE_SIZE - 1][0] if len(rows) > PAGE_SIZE else None
    return Page(
        rows=tuple(_row(*row) for row in rows[:PAGE_SIZE]),
        next_cursor=encode_cursor(last.name, str(last.id)) if last else "",
    )


async def get_client(session: AsyncSession, *, actor: Actor, client_id: str) -> ClientDetail:
    """Return one client with job titles and counts, and the history of its leads; NotFound for another's."""
    found = (
        await session.execute(_clients().where(Client.id == as_uuid(client_id), client_visible_to(actor)))
    ).one_or_none()
    if found is None:
        raise NotFound("That client does not exist.")
    client = found[0]
    leads = select(LeadEvent.lead_id).where(LeadEvent.client_id == client.id)
    return ClientDetail(
        **_row(*found).model_dump(),
        billing_address=client.billing_address,
        gst=client.corporate_identity.get("gst", ""),
        pan=client.corporate_identity.get("pan", ""),
        contract_start_date=client.contract_start_date,
        contract_end_date=client.contract_end_date,
        created_at=client.created_at,
        job_rows=await _jobs_of(session, client.id),
        history=await history_of(
            session, or_(LeadEvent.lead_id.in_(leads), LeadEvent.lead_id == client.created_from_lead_id)
        ),
    )


async def find_duplicate_clients(
    session: AsyncSession, *, actor: Actor, name: str, email: str = "", gstin: str = ""
) -> tuple[ClientMatch, ...]:
    """Return clients that may be the same company, surest first: tax number, mail domain, then name.

    It looks at all clients, also those the actor does not manage, and tells only their name and manager.
    """
    actor.require(*SELLING)
    rows: Any = (
        await session.execute(
            select(Client.id, Client.name, Client.corporate_identity, _users.c.full_name, _MAILS).join_from(
                Client, _users, _users.c.id == Client.account_manager_id, isouter=True
            )
        )
    ).all()
    found = []
    for id_, known, identity, manager, mails in rows:
        score, reason = _likeness(known, identity, mails or [], name=name, email=email, gstin=gstin)
        if reason:
            found.append(
                ClientMatch(id=str(id_), name=known, reason=reason, score=score, account_manager=manager or "")
            )
    return tuple(sorted(found, key=lambda match: -match.score)[:5])


_MAILS = (
    select(func.array_agg(Lead.contact_email))
    .join(LeadEvent, LeadEvent.lead_id == Lead.id)
    .where(LeadEvent.client_id == Client.id)
    .correlate(Client)
    .scalar_subquery()
)


def _likeness(
    known: str, identity: dict[str, Any], mails: list[str], *, name: str, email: str, gstin: str
) -> tuple[int, str]:
    if gstin and identity.get("gst") == gstin:
        return 100, "Same GSTIN"
    if gstin and identity.get("pan") == pan_of_gstin(gstin):
        return 99, "Same PAN"
    domain = company_domain(email)
    if domain and domain in {company_domain(mail) for mail in mails}:
        return 97, f"Same mail domain, {domain}"
    score = int(fuzz.token_sort_ratio(plain_name(known), plain_name(name)))
    return (min(score, 96), "Same name" if score == 100 else "Similar name") if score >= SIMILAR_NAME else (0, "")


def _clients() -> Select:
    jobs = select(func.count()).where(_jobs.c.client_id == Client.id).correlate(Client)
    joined = (
        select(func.count())
        .select_from(_applications.join(_jobs, _jobs.c.id == _applications.c.job_id))
        .where(_jobs.c.client_id == Client.id, _JOINED)
        .correlate(Client)
    )
    return select(
        Client,
        _users.c.full_name,
        jobs.where(_IS_OPEN).scalar_subquery(),
        jobs.scalar_subquery(),
        joined.scalar_subquery(),
    ).join_from(Client, _users, _users.c.id == Client.account_manager_id, isouter=True)


def _row(client: Client, manager: str | None, open_jobs: int, jobs: int, joined: int) -> ClientRow:
    day: date = today()
    return ClientRow(
        id=str(client.id),
        name=client.name,
        status=client.status,
        account_manager=manager or "",
        open_jobs=open_jobs,
        jobs=jobs,
        joined=joined,
        contract_text=when.contract_text(client.contract_end_date, day),
        contract_state=when.contract_state(client.contract_end_date, day),
    )


async def _jobs_of(session: AsyncSession, client_id: UUID) -> tuple[ClientJob, ...]:
    def counted(stage: str) -> Any:
        return func.count().filter(_applications.c.status == stage, _applications.c.is_active)

    rows = await session.execute(
        select(
            _jobs.c.title,
            _jobs.c.status,
            _jobs.c.number_of_openings,
            counted("Screening"),
            counted("Interview"),
            counted("Offer"),
            func.count().filter(_JOINED),
        )
        .select_from(_jobs.join(_applications, _applications.c.job_id == _jobs.c.id, isouter=True))
        .where(_jobs.c.client_id == client_id, _jobs.c.status != "Draft")
        .group_by(_jobs.c.id, _jobs.c.title, _jobs.c.status, _jobs.c.number_of_openings)
        .order_by(_IS_OPEN.desc(), _jobs.c.title)
        .limit(100)
    )
    return tuple(
        ClientJob(title=t, status=s, openings=n, screening=a, interview=b, offer=c, joined=j)
        for t, s, n, a, b, c, j in rows
    )
