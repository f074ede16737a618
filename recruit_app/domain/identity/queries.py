"""Read accounts, for those who look after them."""

from datetime import datetime

from sqlalchemy import Select, or_, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from recruit_app.core.actor import Actor, Role
from recruit_app.core.columns import as_uuid
from recruit_app.core.page import PAGE_SIZE, Page, decode_cursor, encode_cursor
from recruit_app.core.view import Id, View
from recruit_app.domain.identity.models import User, UserStatus
from recruit_app.domain.identity.schemas import AccountRow

_IS_STAFF = col(User.role) != Role.CANDIDATE


class Colleague(View):
    """Somebody work can be given to."""

    id: Id
    full_name: str


async def list_users(
    session: AsyncSession,
    *,
    actor: Actor,
    role: str = "",
    status: str = "",
    search: str = "",
    cursor: str = "",
) -> Page[AccountRow]:
    """Return one page of accounts, colleagues before candidates, the newest first; for MANAGER and ADMIN."""
    actor.require(Role.MANAGER, Role.ADMIN)
    query = _filtered(select(User), role, status, search)
    if cursor:
        is_staff, at, last_id = decode_cursor(cursor, keys=3)
        place = (bool(is_staff), datetime.fromisoformat(str(at)), as_uuid(str(last_id)))
        query = query.where(tuple_(_IS_STAFF, col(User.created_at), col(User.id)) < tuple_(*place))
    query = query.order_by(_IS_STAFF.desc(), col(User.created_at).desc(), col(User.id).desc())
    query = query.limit(PAGE_SIZE + 1)
    rows = (await session.scalars(query)).all()
    last = rows[PAGE_SIZE - 1] if len(rows) > PAGE_SIZE else None
    return Page(
        rows=tuple(AccountRow.model_validate(row) for row in rows[:PAGE_SIZE]),
        next_cursor=_cursor(last) if last else "",
    )


async def list_colleagues(session: AsyncSession, *, actor: Actor, roles: frozenset[Role]) -> tuple[Colleague, ...]:
    """Return the active staff holding one of `roles`, by name; for staff."""
    actor.require(Role.RECRUITER, Role.SALES, Role.MANAGER, Role.ADMIN)
    rows = await session.scalars(
        select(User)
        .where(col(User.role).in_(roles - {Role.CANDIDATE}), User.status == UserStatus.ACTIVE)
        .order_by(User.full_name, col(User.id))
        .limit(200)
    )
    return tuple(Colleague.model_validate(row) for row in rows)


def _cursor(last: User) -> str:
    return encode_cursor(int(last.role != Role.CANDIDATE), last.created_at.isoformat(), str(last.id))


def _filtered(query: Select, role: str, status: str, search: str) -> Select:
    if role:
        query = query.where(User.role == role) if role in set(Role) else query.where(False)
    if status:
        query = query.where(User.status == status) if status in set(UserStatus) else query.where(False)
    if search.strip():
        words = search.strip().replace("\\", r"\\").replace("%", r"\%").replace("_", r"\_")
        query = query.where(or_(col(User.full_name).ilike(f"%{words}%"), col(User.email).ilike(f"%{words}%")))
    return query
