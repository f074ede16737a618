"""Read settings, remembered for at most two seconds and forgotten at once on a change here."""

import json
import time
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.sql import column, table

from recruit_app.core.actor import Actor, Role
from recruit_app.domain.flags.models import SystemSetting
from recruit_app.domain.flags.registry import REGISTRY, Flag
from recruit_app.domain.flags.schemas import FlagView

REMEMBER_SECONDS = 1.5

_users = table("users", column("id"), column("full_name"))
_remembered: dict[str, Any] = {}
_read_at = 0.0


async def all_values(session: AsyncSession) -> dict[str, Any]:
    """Return every setting's present value by key."""
    global _read_at
    if time.monotonic() - _read_at > REMEMBER_SECONDS:
        rows = await session.execute(select(SystemSetting.key, SystemSetting.value))
        _remembered.clear()
        _remembered.update({key: value for key, value in rows if key in REGISTRY})
        _read_at = time.monotonic()
    return {key: _remembered.get(key, flag.default) for key, flag in REGISTRY.items()}


async def is_on(session: AsyncSession, key: str) -> bool:
    """Return whether the switch `key` is on."""
    return bool((await all_values(session))[key])


async def get_value(session: AsyncSession, key: str) -> Any:
    """Return the value of setting `key`."""
    return (await all_values(session))[key]


def forget() -> None:
    """Read the settings anew at the next question."""
    global _read_at
    _read_at = 0.0


async def list_flags(session: AsyncSession, *, actor: Actor) -> tuple[FlagView, ...]:
    """Return every setting in registry order; for ADMIN only."""
    actor.require(Role.ADMIN)
    rows = await session.execute(
        select(SystemSetting, _users.c.full_name).join_from(
            SystemSetting, _users, _users.c.id == SystemSetting.updated_by, isouter=True
        )
    )
    changed = {setting.key: (setting, name) for setting, name in rows}
    return tuple(_view(flag, *changed.get(flag.key, (None, None))) for flag in REGISTRY.values())


def _view(flag: Flag, setting: SystemSetting | None, name: str | None) -> FlagView:
    value = setting.value if setting else flag.default
    return FlagView(
        key=flag.key,
        kind=flag.kind,
        title=flag.title,
        description=flag.description,
        group=flag.group,
        value=value,
        value_text=value if isinstance(value, str) else json.dumps(value),
        is_on=value is True,
        is_default=setting is None,
        changed_at=setting.updated_at if setting else None,
        changed_by=name or "",
    )
