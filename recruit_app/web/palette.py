"""The ⌘K palette of the office: every page of the role, and what the server finds by name."""

import reflex as rx

from recruit_app.core.database import session_scope
from recruit_app.domain.reports import queries as reports
from recruit_app.web import ui
from recruit_app.web.guard import STAFF, allow, current_actor, friendly
from recruit_app.web.session import SessionState
from recruit_app.web.ui import Command


class PaletteState(rx.State):
    """What the server found for the words in the palette."""

    results: list[Command] = []

    @rx.event
    @allow(*STAFF)
    @friendly
    async def find(self, words: str) -> None:
        """Look jobs, people, leads and clients up, each by the actor's own rights."""
        async with session_scope() as session:
            found = await reports.find_by_name(session, actor=current_actor(), words=str(words)[:80])
        self.results = [Command(hit.label, hit.href, hit.group, "", hit.hint) for hit in found]


def staff_palette() -> rx.Component:
    """Return the palette for the staff shell."""
    return ui.palette(SessionState.commands, results=PaletteState.results, on_query=PaletteState.find)
