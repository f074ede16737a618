"""The list of clients."""

import reflex as rx

from recruit_app.core.database import session_scope
from recruit_app.domain.sales import queries, service
from recruit_app.domain.sales.schemas import ClientRow
from recruit_app.web import forms
from recruit_app.web.guard import SELLING, allow, current_actor, friendly
from recruit_app.web.push import watch


class ClientsState(rx.State):
    """One page of clients, as the address asks."""

    rows: list[ClientRow] = []
    q: str = ""
    status: str = ""
    is_first: bool = True
    first_href: str = "/sales/clients"
    next_href: str = ""
    loading: bool = True

    @rx.event
    @allow(*SELLING)
    @friendly
    async def load(self) -> None:
        """Show the page of the address, and follow changes."""
        await self._read()
        await watch(self, service.TOPIC, ClientsState.refresh)

    @rx.event
    @allow(*SELLING)
    @friendly
    async def refresh(self) -> None:
        """Read again after a client changed."""
        await self._read()

    async def _read(self) -> None:
        given = self.router.url.query_parameters
        self.q, self.status, after = given.get("q", "")[:80], given.get("status", ""), given.get("after", "")
        async with session_scope() as session:
            page = await queries.list_clients(
                session, actor=current_actor(), status=self.status, search=self.q, cursor=after
            )
        self.rows, self.is_first, self.loading = list(page.rows), not after, False
        kept = {"q": self.q, "status": self.status}
        self.first_href = "/sales/clients" + forms.query(**kept)
        self.next_href = "/sales/clients" + forms.query(**kept, after=page.next_cursor) if page.next_cursor else ""
