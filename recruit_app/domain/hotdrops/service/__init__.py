"""Everything that writes hot drops."""

from recruit_app.domain.hotdrops.service.fetching import list_enabled, run_source
from recruit_app.domain.hotdrops.service.keeping import Kept, forget_old, keep
from recruit_app.domain.hotdrops.service.links import check_links
from recruit_app.domain.hotdrops.service.sources import (
    FETCH_TASK,
    TOPIC,
    add_source,
    ask_for_due,
    ask_for_run,
    edit_source,
    find_by_name,
    set_source_enabled,
)

__all__ = [
    "FETCH_TASK",
    "TOPIC",
    "Kept",
    "add_source",
    "ask_for_due",
    "ask_for_run",
    "check_links",
    "edit_source",
    "find_by_name",
    "forget_old",
    "keep",
    "list_enabled",
    "run_source",
    "set_source_enabled",
]
