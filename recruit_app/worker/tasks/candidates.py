"""Reading résumés."""

from procrastinate import RetryStrategy

from recruit_app.core.background import queue
from recruit_app.core.database import session_scope
from recruit_app.domain.applications import service as applications
from recruit_app.domain.candidates import service


@queue.task(name=service.READ_TASK, retry=RetryStrategy(max_attempts=5, exponential_wait=3))
async def read_resume(read_id: str) -> None:
    """Read one uploaded résumé and propose what it says; where it filled the profile, matches are scored anew."""
    async with session_scope() as session:
        filled = await service.read_resume(session, read_id=read_id)
        if filled is not None:
            await applications.refresh_matches_of(session, candidate_id=filled)
