"""Search engines that want to be told when a job's page appears, changes or goes. Each is used only when set up."""

import structlog

from recruit_app.adapters.search_engines.google_indexing import GoogleIndexing
from recruit_app.adapters.search_engines.indexnow import IndexNow
from recruit_app.core.settings import Settings
from recruit_app.domain.ports import SearchEngine

__all__ = ["GoogleIndexing", "IndexNow", "search_engines"]

log = structlog.get_logger()


def search_engines(settings: Settings) -> dict[str, SearchEngine]:
    """Return the engines that `settings` name; a key file that cannot be used is logged and left out."""
    engines: dict[str, SearchEngine] = {}
    if settings.indexnow_key:
        engines["indexnow"] = IndexNow(settings.indexnow_url, key=settings.indexnow_key, base_url=settings.base_url)
    if settings.google_indexing_key_file:
        try:
            account = settings.google_indexing_key_file.read_text(encoding="utf-8")
            engines["google"] = GoogleIndexing(settings.google_indexing_url, account=account)
        except (OSError, ValueError, KeyError) as error:
            log.error("google_indexing_key_unusable", error=type(error).__name__)
    return engines
