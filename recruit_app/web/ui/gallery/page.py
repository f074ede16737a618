"""The gallery page itself."""

import reflex as rx

from recruit_app.web import ui
from recruit_app.web.ui.gallery import controls, lists
from recruit_app.web.ui.gallery.sample import COMMANDS, NAV, SampleActor


def gallery() -> rx.Component:
    """Every component, in the staff frame."""
    return ui.staff_shell(
        ui.stack(
            ui.section("Controls", controls.buttons(), controls.fields()),
            ui.section("Lists", lists.table()),
            ui.section("Nothing, waiting, failed", lists.states()),
            gap=12,
        ),
        actor=SampleActor(),
        nav=NAV,
        active="/ui",
        title="Design system",
        text="Every component in every state, in light and dark.",
        breadcrumbs=(ui.Crumb("Office", "/ui"), ui.Crumb("Design system")),
        actions=ui.button("New component", variant="primary", icon="plus"),
        palette=ui.palette(COMMANDS),
    )
