"""Jobs found on other boards, while they last."""

from urllib.parse import urlencode

import reflex as rx

from recruit_app.core.database import session_scope
from recruit_app.domain.hotdrops import queries
from recruit_app.domain.hotdrops.schemas import HotDropCard
from recruit_app.web.guard import allow, everyone, friendly


class HotDropsState(rx.State):
    """The hot drops."""

    rows: list[HotDropCard] = []
    total: int = 0
    words: str = ""
    next_href: str = ""
    ready: bool = False

    @rx.event
    @allow(everyone)
    @friendly
    async def load(self) -> None:
        """Show what has not expired."""
        query = self.router.url.query_parameters
        self.words = query.get("q", "")[:200]
        async with session_scope() as session:
            found = await queries.list_hot_drops(session, search=self.words, cursor=query.get("after", ""))
        self.rows, self.total, self.ready = list(found.rows), found.total, True
        asked = {"q": self.words} if self.words else {}
        self.next_href = f"/hot-drops?{urlencode({**asked, 'after': found.next_cursor})}" if found.next_cursor else ""
