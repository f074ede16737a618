"""Employers of imported jobs as clients."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession

from recruit_app.core.actor import HIRING, Actor
from recruit_app.core.database import notify
from recruit_app.core.view import View
from recruit_app.domain.audit.service import record
from recruit_app.domain.sales.company_names import plain_name
from recruit_app.domain.sales.models import Client, ClientStatus
from recruit_app.domain.sales.service.shared import TOPIC


class Employer(View):
    """The client behind an employer's name."""

    id: UUID
    is_blacklisted: bool


async def ensure_clients(session: AsyncSession, *, actor: Actor, names: Iterable[str]) -> dict[str, Employer]:
    """Return the client of each name, making an active one where there is none.

    A name is a client's if it is the same but for case, or else the same company by the duplicate check of a
    converted lead ("Kaveri Foods" is "Kaveri Foods Pvt. Ltd."). Nobody manages the new ones until a manager says who.

    Raises:
        NotAllowed: the role does not hire.
    """
    actor.require(*HIRING)
    wanted = list(dict.fromkeys(names))
    # As when a lead is converted: two transactions must not both find the client missing.
    await session.execute(text("SELECT pg_advisory_xact_lock(hashtext('sales.new_client'))"))
    rows = (await session.execute(select(Client.id, Client.name, Client.status))).all()
    exact = {row.name.casefold(): row for row in rows}
    alike = {plain_name(row.name): row for row in reversed(rows)}
    found: dict[str, Employer] = {}
    made: dict[str, Client] = {}
    for name in wanted:
        row = exact.get(name.casefold()) or alike.get(plain_name(name))
        if row is not None:
            found[name] = Employer(id=row.id, is_blacklisted=row.status == ClientStatus.BLACKLISTED)
            continue
        client = made.setdefault(plain_name(name), Client(name=name))
        found[name] = Employer(id=client.id, is_blacklisted=False)
    session.add_all(made.values())
    await session.flush()
    for client in made.values():
        await record(
            session,
            actor=actor,
            action="CREATED_CLIENT",
            description=f"Made the client {client.name}, the employer of an imported job",
            entity_id=client.id,
            entity_type="client",
        )
    if made:
        await notify(session, TOPIC)
    return found
