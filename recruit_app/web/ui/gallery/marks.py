"""Words, colours, numbers and charts."""

import reflex as rx

from recruit_app.web import ui
from recruit_app.web.ui.gallery.sample import FUNNEL, SOURCES


def type_and_tone() -> rx.Component:
    """The type scale beside the tones."""
    scale = ui.stack(
        ui.paragraph("Find work worth doing", look="display"),
        ui.paragraph("Senior Java developer", look="h1 strong"),
        ui.heading("Interview this week", level=3, look="h2"),
        ui.paragraph("Body text is set in Inter at 14 px for the office and 15 px for the public site.", look="lead"),
        ui.row(ui.kbd("J"), ui.kbd("K"), ui.paragraph("₹18–24 LPA, 0123456789", look="num muted"), gap=2),
        gap=4,
    )
    tones = ui.stack(
        ui.row(*[ui.badge(tone.capitalize(), tone) for tone in ui.TONES], wrap=True, gap=2),
        ui.row(*[ui.status_badge(word) for word in ui.STATUS_TONES], wrap=True, gap=2),
    )
    return ui.grid(ui.card(scale, title="Type"), ui.card(tones, title="Tones and every status"))


def numbers() -> rx.Component:
    """Key figures, a funnel, bars."""
    return ui.stack(
        ui.stats(
            ui.stat("28", "Open jobs", delta="4 close this week", tone="warn", href="/ui?view=jobs"),
            ui.stat("412", "Applications", delta="+38 since Monday", tone="success"),
            ui.stat("3.2 h", "First reply", delta="0.6 h faster", tone="success"),
            ui.stat("₹1.84 Cr", "Pipeline", delta="12 leads"),
        ),
        ui.grid(
            ui.card(ui.funnel(FUNNEL, label="Applications by stage"), title="Hiring funnel"),
            ui.card(ui.bar_chart(SOURCES, label="Applications by source"), title="Where people come from"),
        ),
    )
