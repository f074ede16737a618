"""Making ZIPs."""

import structlog

from recruit_app.core.background import queue
from recruit_app.core.database import session_scope
from recruit_app.core.errors import DomainError
from recruit_app.domain.exports import service

log = structlog.get_logger()


@queue.task(name=service.TASK)
async def build(export_id: str) -> None:
    """Build one export; whatever goes wrong is told to who asked, in words."""

    async def progress(percent: int) -> None:
        async with session_scope() as session:
            await service.set_progress(session, export_id=export_id, percent=percent)

    try:
        async with session_scope() as session:
            if not await service.begin(session, export_id=export_id):
                return
        async with session_scope() as session:
            await service.build(session, export_id=export_id, progress=progress)
    except DomainError as refusal:
        await _fail(export_id, refusal.sentence)
    except Exception:
        log.exception("export_failed", export_id=export_id)
        await _fail(export_id, "The export could not be made. Please try again.")


async def _fail(export_id: str, reason: str) -> None:
    async with session_scope() as session:
        await service.fail(session, export_id=export_id, reason=reason)
