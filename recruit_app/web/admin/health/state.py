"""How the running system is."""

import reflex as rx

from recruit_app.core.actor import Role
from recruit_app.core.database import session_scope
from recruit_app.domain.reports import queries
from recruit_app.domain.reports.schemas import HealthPart, Warned
from recruit_app.web.guard import allow, current_actor, friendly


class HealthState(rx.State):
    """The parts of the system and the newest warnings."""

    parts: list[HealthPart] = []
    warnings: list[Warned] = []
    failing: int = 0
    loading: bool = True

    @rx.event
    @allow(Role.ADMIN)
    @friendly
    async def load(self) -> None:
        """Look at every part now."""
        async with session_scope() as session:
            health = await queries.system_health(session, actor=current_actor())
        self.parts, self.warnings = list(health.parts), list(health.warnings)
        self.failing = sum(part.state == "down" for part in health.parts)
        self.loading = False
