"""How the running system is, for the administrator's first page."""

from datetime import datetime
from typing import Any

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from recruit_app.core.actor import Actor, Role
from recruit_app.core.clock import now
from recruit_app.core.errors import DomainError
from recruit_app.core.settings import get_settings
from recruit_app.domain import ports
from recruit_app.domain.reports.schemas import HealthPart, SystemHealth, Warned

_PROBE = "health/probe"
_PULSE = """
SELECT pg_size_pretty(pg_database_size(current_database())) AS size,
       (SELECT version_num FROM alembic_version) AS revision,
       (SELECT count(*) FROM procrastinate_jobs WHERE status = 'todo') AS waiting,
       (SELECT count(*) FROM procrastinate_jobs WHERE status = 'failed') AS failed,
       (SELECT extract(epoch FROM now() - max(last_heartbeat)) FROM procrastinate_workers) AS heartbeat,
       (SELECT count(*) FROM mail_outbox WHERE sent_at IS NULL) AS unsent,
       (SELECT count(*) FROM mail_outbox WHERE error <> '' AND sent_at IS NULL) AS refused
"""
_WARNINGS = """
SELECT id, created_at, severity, description FROM activity_logs
WHERE severity IN ('WARN', 'ERROR') ORDER BY created_at DESC, id DESC LIMIT 8
"""


async def system_health(session: AsyncSession, *, actor: Actor) -> SystemHealth:
    """Return the parts of the system with their state, and the newest warnings; for ADMIN only."""
    actor.require(Role.ADMIN)
    pulse = (await session.execute(text(_PULSE))).mappings().one()
    warned = (await session.execute(text(_WARNINGS))).mappings()
    return SystemHealth(
        parts=(_database(pulse), _worker(pulse), _queue(pulse), await _storage(), _mail(pulse)),
        warnings=tuple(
            Warned(**{**row, "id": str(row["id"])}, when_text=_since(row["created_at"], now())) for row in warned
        ),
    )


def _database(pulse: Any) -> HealthPart:
    return HealthPart(name="Database", state="ok", value=pulse["size"], note=f"schema {pulse['revision']}")


def _worker(pulse: Any) -> HealthPart:
    seconds = pulse["heartbeat"]
    if seconds is None or seconds > 60:
        note = "Start it with: python -m recruit_app worker"
        return HealthPart(name="Worker", state="down", value="Silent", note=note)
    return HealthPart(name="Worker", state="ok", value="Alive", note=f"heartbeat {int(seconds)} s ago")


def _queue(pulse: Any) -> HealthPart:
    failed = pulse["failed"]
    state = "warn" if failed or pulse["waiting"] > 500 else "ok"
    note = f"{failed} failed for good" if failed else "none failed"
    return HealthPart(name="Background jobs", state=state, value=f"{pulse['waiting']} waiting", note=note)


async def _storage() -> HealthPart:
    where = "S3" if get_settings().s3_bucket else "this machine's disk"
    try:
        await ports.storage().put(_PROBE, b"ok", "text/plain")
        await ports.storage().delete(_PROBE)
    except DomainError as refusal:
        return HealthPart(name="File storage", state="down", value="Refuses", note=refusal.sentence)
    return HealthPart(name="File storage", state="ok", value="Writes", note=where)


def _mail(pulse: Any) -> HealthPart:
    if not get_settings().smtp_url:
        return HealthPart(
            name="Mail",
            state="warn",
            value="Not sent",
            note="No SMTP server is set; mail stays in the outbox",
        )
    state = "warn" if pulse["refused"] else "ok"
    note = f"{pulse['refused']} refused" if pulse["refused"] else "none refused"
    return HealthPart(name="Mail", state=state, value=f"{pulse['unsent']} unsent", note=note)


def _since(moment: datetime, at: datetime) -> str:
    minutes = int((at - moment).total_seconds() // 60)
    if minutes < 60:
        return "now" if minutes < 1 else f"{minutes} min ago"
    return f"{minutes // 60} h ago" if minutes < 2880 else f"{minutes // 1440} d ago"
