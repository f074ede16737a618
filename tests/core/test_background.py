"""Asking for work inside a transaction."""

import asyncio

from sqlalchemy import text

from recruit_app.core.background import defer
from recruit_app.core.database import session_scope


async def _waiting() -> int:
    async with session_scope() as session:
        return await session.scalar(text("SELECT count(*) FROM procrastinate_jobs WHERE task_name = 'test.once'"))


async def test_two_who_ask_for_the_same_work_at_once_both_succeed_and_it_waits_once(db):
    both_looked = asyncio.Barrier(2)

    async def ask() -> None:
        async with session_scope() as session:
            await session.execute(text("SELECT 1"))
            await both_looked.wait()
            await defer(session, "test.once", unique_key="test.once")
            await session.execute(text("SELECT 1"))

    await asyncio.gather(ask(), ask())
    assert await _waiting() == 1


async def test_work_is_taken_back_with_the_transaction_that_asked(db):
    class _Stop(Exception):
        pass

    try:
        async with session_scope() as session:
            await defer(session, "test.once")
            raise _Stop
    except _Stop:
        pass
    assert await _waiting() == 0
