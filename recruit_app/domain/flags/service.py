"""Change settings: typed, audited, effective everywhere within two seconds."""

from typing import Any

from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from recruit_app.core.actor import Actor, Role
from recruit_app.core.clock import now
from recruit_app.core.database import notify
from recruit_app.core.errors import Invalid, NotFound
from recruit_app.domain.audit.service import record
from recruit_app.domain.flags import queries
from recruit_app.domain.flags.models import SystemSetting
from recruit_app.domain.flags.registry import FRESHNESS_DEFAULT_DAYS, REGISTRY, Flag

TOPIC = "flags"


async def set_flag(session: AsyncSession, *, actor: Actor, key: str, value: Any) -> None:
    """Set `key` to `value`; for ADMIN only.

    Raises:
        NotFound: no such setting.
        Invalid: the value is not of the setting's type.
    """
    actor.require(Role.ADMIN)
    flag = REGISTRY.get(key)
    if flag is None:
        raise NotFound("There is no such setting.")
    _check(flag, value)
    before = await queries.get_value(session, key)
    row = {"value": value, "updated_at": now(), "updated_by": actor.user_id, "description": flag.description}
    await session.execute(
        insert(SystemSetting).values(key=key, **row).on_conflict_do_update(index_elements=["key"], set_=row)
    )
    await record(
        session,
        actor=actor,
        action="SETTING_CHANGED",
        description=f"{actor.full_name} changed {flag.title} {_change(before, value)}",
        entity_type="setting",
        details={"key": key, "before": before, "after": value},
    )
    queries.forget()
    await notify(session, TOPIC)


def _change(before: Any, after: Any) -> str:
    if isinstance(before, dict) and isinstance(after, dict):
        changed = [name for name in after if before.get(name) != after[name]]
        return ", ".join(f"{name} from {before.get(name)} to {after[name]} days" for name in changed)
    return f"from {_words(before)} to {_words(after)}"


def _words(value: Any) -> str:
    if isinstance(value, bool):
        return "on" if value else "off"
    return str(value)


def _check(flag: Flag, value: Any) -> None:
    if flag.kind == "switch" and not isinstance(value, bool):
        raise Invalid(f"{flag.title} can only be on or off.", field=flag.key)
    if flag.kind == "text" and not (isinstance(value, str) and 0 < len(value.strip()) <= 120):
        raise Invalid(f"{flag.title} needs 1 to 120 characters.", field=flag.key)
    if flag.kind == "days" and not _are_days(value):
        raise Invalid("Each fact needs a whole number of days from 1 to 3650.", field=flag.key)


def _are_days(value: Any) -> bool:
    return (
        isinstance(value, dict)
        and set(value) <= set(FRESHNESS_DEFAULT_DAYS)
        and all(type(days) is int and 1 <= days <= 3650 for days in value.values())
    )
