"""Reading other boards by the clock."""

from recruit_app.core.background import queue
from recruit_app.core.database import session_scope
from recruit_app.core.errors import NotFound
from recruit_app.domain.flags import queries as flags
from recruit_app.domain.hotdrops import service


@queue.periodic(cron="*/5 * * * *")
@queue.task(name="hotdrops.fetch_due", queueing_lock="hotdrops.fetch_due")
async def fetch_due(timestamp: int) -> None:
    """Every five minutes, queue the sources whose time has come, each as a job of its own."""
    _ = timestamp
    async with session_scope() as session:
        if await flags.is_on(session, "ENABLE_HOT_DROPS"):
            await service.ask_for_due(session)


@queue.task(name=service.FETCH_TASK)
async def fetch_source(source_id: str) -> None:
    """Read one source; its failure is a line of the run log. A source deleted meanwhile needs nothing."""
    try:
        await service.run_source(source_id=source_id)
    except NotFound:
        return


@queue.periodic(cron="41 * * * *")
@queue.task(name="hotdrops.look_after", queueing_lock="hotdrops.look_after")
async def look_after(timestamp: int) -> None:
    """Every hour, drop finds whose page is gone and forget what left a month ago."""
    _ = timestamp
    await service.check_links()
    async with session_scope() as session:
        await service.forget_old(session)
