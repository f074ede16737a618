"""The forecast."""

import reflex as rx

from recruit_app.core.database import session_scope
from recruit_app.domain.sales import queries, service
from recruit_app.domain.sales.schemas import ForecastView, MonthBar
from recruit_app.web import ui
from recruit_app.web.guard import SELLING, allow, current_actor, friendly
from recruit_app.web.push import watch


class ForecastState(rx.State):
    """Value × probability by month."""

    forecast: ForecastView | None = None
    months: list[MonthBar] = []
    bars: list[ui.Bar] = []

    @rx.event
    @allow(*SELLING)
    @friendly
    async def load(self) -> None:
        """Show the forecast, and follow changes."""
        await self._read()
        await watch(self, service.TOPIC, ForecastState.refresh)

    @rx.event
    @allow(*SELLING)
    @friendly
    async def refresh(self) -> None:
        """Read again after a lead changed."""
        await self._read()

    async def _read(self) -> None:
        async with session_scope() as session:
            found = await queries.forecast_by_month(session, actor=current_actor())
        self.forecast, self.months = found, list(found.months)
        self.bars = [ui.Bar(one.month, one.weighted, one.weighted_text) for one in found.months]
