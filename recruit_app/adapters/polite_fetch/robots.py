"""What a site's robots.txt asks of programs (RFC 9309)."""

import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from protego import Protego

from recruit_app.adapters.polite_fetch.addresses import FetchFailed

PROGRAM = "RecruitHotDrops"
_KEPT_SECONDS = 3_600
_KEPT_SITES = 500
_LONGEST_PAUSE = 10.0


@dataclass(frozen=True, slots=True)
class Rules:
    """One site's wishes; `closed` when it could not say them because it is broken."""

    text: Protego | None
    closed: bool
    read_at: float

    def allow(self, url: str) -> bool:
        """Return whether `url` may be read."""
        return not self.closed and (self.text is None or self.text.can_fetch(url, PROGRAM))

    def pause(self) -> float:
        """Return the seconds the site wants between two requests; we wait 10 at most."""
        asked = self.text.crawl_delay(PROGRAM) if self.text else None
        return min(asked, _LONGEST_PAUSE) if asked and asked > 0 else 0.0


class Robots:
    """Remembers each site's rules for an hour."""

    def __init__(self, read: Callable[[str], Awaitable[bytes]]) -> None:
        self._read = read
        self._known: dict[str, Rules] = {}

    async def rules(self, origin: str) -> Rules:
        """Return the rules of `https://host`; FetchFailed when the site cannot be reached at all."""
        known = self._known.get(origin)
        if known is None or time.monotonic() - known.read_at > _KEPT_SECONDS:
            known = await self._ask(origin)
            if len(self._known) >= _KEPT_SITES:
                self._known.clear()
            self._known[origin] = known
        return known

    async def _ask(self, origin: str) -> Rules:
        """No robots.txt (4xx) means that all may be read; a broken site (5xx) means that nothing may, for now."""
        at = time.monotonic()
        try:
            text = Protego.parse((await self._read(f"{origin}/robots.txt")).decode("utf-8", "replace"))
        except FetchFailed as failure:
            if not failure.status_seen:
                raise
            return Rules(None, closed=failure.status_seen >= 500, read_at=at)
        return Rules(text, closed=False, read_at=at)
