"""The forecast page."""

from typing import Any

import reflex as rx

from recruit_app.web import ui
from recruit_app.web.layout import staff_page
from recruit_app.web.sales.forecast.state import ForecastState

_COLUMNS = (
    ui.Column("month", "Month"),
    ui.Column("leads", "Leads", align="end"),
    ui.Column("value", "Value", align="end"),
    ui.Column("weighted", "By chance", align="end"),
    ui.Column("won", "Won", align="end"),
)


def forecast() -> rx.Component:
    """What the open leads are worth, month by month."""
    return staff_page(
        rx.cond(ForecastState.forecast, _body(), ui.skeleton_card()),
        title="Forecast",
        text="Expected fee × chance, by the month a lead should close.",
        active="/sales/forecast",
    )


def _body() -> rx.Component:
    found: Any = ForecastState.forecast
    late = rx.cond(found.late_leads == 1, "1 lead is late", f"{found.late_leads} leads are late")
    return ui.stack(
        ui.stats(
            ui.stat(found.total_weighted_text, "Six months, by chance"),
            ui.stat(found.total_value_text, "Six months, if all are won"),
            ui.stat(found.late_text, late),
            ui.stat(found.undated_text, f"{found.undated_leads} without a date"),
        ),
        ui.card(ui.bar_chart(ForecastState.bars, label="Weighted value by month"), title="By month"),
        ui.data_table(_COLUMNS, ForecastState.months, _cells, caption="Forecast by month", dense=True),
    )


def _cells(month: Any) -> list[ui.types.Node]:
    return [
        month.month,
        rx.el.span(month.leads, class_name="num"),
        ui.money(month.value_text),
        ui.money(month.weighted_text),
        ui.money(month.won_text),
    ]
