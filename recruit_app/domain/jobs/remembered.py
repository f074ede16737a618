"""Numbers over very many jobs, remembered for a few seconds; small ones are always counted anew."""

import time
from collections.abc import Awaitable, Callable
from typing import Any

SECONDS = 10.0
MAX_KEPT = 512

_kept: dict[tuple[Any, ...], tuple[float, Any]] = {}


async def remembered(
    key: tuple[Any, ...], count: Callable[[], Awaitable[Any]], is_costly: Callable[[Any], bool]
) -> Any:
    """Return what `count` answers, or for ten seconds what it answered, if that was costly."""
    at = time.monotonic()
    found = _kept.get(key)
    if found is not None and at < found[0]:
        return found[1]
    value = await count()
    if is_costly(value):
        if len(_kept) >= MAX_KEPT:
            _kept.clear()
        _kept[key] = (at + SECONDS, value)
    return value


def forget() -> None:
    """Forget all of it."""
    _kept.clear()
