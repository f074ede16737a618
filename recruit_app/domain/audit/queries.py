"""Read the audit trail, newest first."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Select, and_, or_, select, text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.sql import column, table

from recruit_app.core.actor import Actor, Role
from recruit_app.core.page import PAGE_SIZE, Page, decode_cursor, encode_cursor
from recruit_app.domain.audit.models import ActivityLog
from recruit_app.domain.audit.schemas import AuditRow

# The name of an actor lives in a package to the right of this one, so the table is named, not imported.
_users = table("users", column("id"), column("full_name"), column("email"), column("role"))


async def list_records(
    session: AsyncSession,
    *,
    actor: Actor,
    action: str = "",
    severity: str = "",
    search: str = "",
    cursor: str = "",
    page_size: int = PAGE_SIZE,
) -> Page[AuditRow]:
    """Return one page of the trail, filtered by action, severity and words; for ADMIN only."""
    actor.require(Role.ADMIN)
    query = (
        select(ActivityLog, _users.c.full_name, _users.c.role)
        .join_from(ActivityLog, _users, _users.c.id == ActivityLog.user_id, isouter=True)
        .order_by(ActivityLog.created_at.desc(), ActivityLog.id.desc())
        .limit(page_size + 1)
    )
    rows = (await session.execute(_filtered(query, action, severity, search, cursor))).all()
    shown = rows[:page_size]
    last = shown[-1][0] if len(rows) > page_size else None
    return Page(
        rows=tuple(_row(log, name, role) for log, name, role in shown),
        next_cursor=encode_cursor(last.created_at.isoformat(), str(last.id)) if last else "",
    )


def _filtered(query: Select, action: str, severity: str, search: str, cursor: str) -> Select:
    if action:
        query = query.where(ActivityLog.action_type == action)
    if severity:
        query = query.where(ActivityLog.severity == severity)
    if search:
        pattern = "%" + search.replace("%", r"\%").replace("_", r"\_") + "%"
        query = query.where(
            or_(
                ActivityLog.description.ilike(pattern),
                _users.c.full_name.ilike(pattern),
                _users.c.email == search,
            )
        )
    if cursor:
        at, last_id = decode_cursor(cursor, keys=2)
        moment = datetime.fromisoformat(str(at))
        query = query.where(
            or_(
                ActivityLog.created_at < moment,
                and_(ActivityLog.created_at == moment, ActivityLog.id < UUID(str(last_id))),
            )
        )
    return query


async def list_actions(session: AsyncSession, *, actor: Actor) -> tuple[str, ...]:
    """Return the kinds of action on record, for the filter; for ADMIN only."""
    actor.require(Role.ADMIN)
    found = await session.execute(text("SELECT DISTINCT action_type FROM activity_logs ORDER BY 1"))
    return tuple(found.scalars())


def _row(log: ActivityLog, name: str | None, role: str | None) -> AuditRow:
    return AuditRow(
        id=str(log.id),
        created_at=log.created_at,
        who=name or "System",
        role=role or "",
        action_type=log.action_type,
        severity=log.severity,
        description=log.description,
        entity_type=log.entity_type,
        entity_id=str(log.entity_id) if log.entity_id else None,
        ip_address=log.ip_address,
    )
