"""Work asked for now and done by the worker, only if the transaction that asked commits."""

from contextlib import suppress
from typing import Any

import procrastinate
from sqlalchemy.ext.asyncio import AsyncSession

queue = procrastinate.App(connector=procrastinate.PsycopgConnector())


async def defer(
    session: AsyncSession, task: str, *, unique_key: str | None = None, alone: str | None = None, **arguments: Any
) -> None:
    """Queue `task` (its full name) in the caller's own transaction.

    Args:
        session: the open transaction; a rollback takes the job back too.
        task: the name the worker registered it by.
        unique_key: while a job with this key waits, asking again does nothing.
        alone: jobs with this key run one after the other, whichever worker takes them.
        arguments: JSON-able arguments of the task.
    """
    if unique_key is not None and await _is_waiting(session, unique_key):
        return
    # Somebody else's transaction may ask for the same between the look and now; then theirs serves both.
    with suppress(procrastinate.exceptions.AlreadyEnqueued):
        async with session.begin_nested():
            connection = await session.connection()
            raw = await connection.get_raw_connection()
            await queue.configure_task(
                name=task, queueing_lock=unique_key, lock=alone, connection=raw.driver_connection
            ).defer_async(**arguments)


async def _is_waiting(session: AsyncSession, unique_key: str) -> bool:
    from sqlalchemy import text

    found = await session.execute(
        text("SELECT 1 FROM procrastinate_jobs WHERE queueing_lock = :key AND status = 'todo'"),
        {"key": unique_key},
    )
    return found.first() is not None
