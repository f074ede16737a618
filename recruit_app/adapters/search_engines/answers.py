"""What the answer of a search engine means for trying again."""

import httpx
import structlog

from recruit_app.core.errors import Unavailable

TIMEOUT = httpx.Timeout(10.0)

log = structlog.get_logger()


def heard(engine: str, answer: httpx.Response) -> bool:
    """Return whether the engine took what it was told; a refusal that will not change is logged.

    Raises:
        Unavailable: it is down, or asks to be told later.
    """
    if answer.is_success:
        return True
    if answer.status_code in {401, 408, 425, 429} or answer.is_server_error:
        raise Unavailable(f"{engine} answered {answer.status_code}.")
    log.error("search_engine_refused", engine=engine, status=answer.status_code, said=answer.text[:300])
    return False
