"""Write the audit trail, in the transaction of what it records."""

from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from recruit_app.core.actor import Actor
from recruit_app.core.columns import as_uuid
from recruit_app.domain.audit.models import ActivityLog, Severity


async def record(
    session: AsyncSession,
    *,
    actor: Actor,
    action: str,
    description: str,
    entity_id: UUID | str | None = None,
    entity_type: str = "",
    severity: Severity = Severity.SUCCESS,
    details: dict[str, Any] | None = None,
) -> None:
    """Add one record; `action` is a constant such as 'CREATED_JOB', `description` a sentence."""
    session.add(
        ActivityLog(
            user_id=actor.user_id,
            action_type=action,
            severity=severity,
            entity_id=as_uuid(entity_id) if entity_id is not None else None,
            entity_type=entity_type,
            description=description,
            details=details or {},
            ip_address=actor.ip,
        )
    )
