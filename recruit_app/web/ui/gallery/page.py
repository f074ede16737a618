"""The gallery page itself."""

import reflex as rx

from recruit_app.web import ui
from recruit_app.web.ui.gallery import controls, lists, marks, overlays, people
from recruit_app.web.ui.gallery.sample import COMMANDS, NAV, SampleActor


def gallery() -> rx.Component:
    """Every component, in the staff frame."""
    return ui.staff_shell(
        ui.stack(
            ui.section("Words and tones", marks.type_and_tone()),
            ui.section("Numbers", marks.numbers()),
            ui.section("Board", people.board(), text="Drag, press space, or choose “Move to”."),
            ui.section("People", people.history(), people.conversation()),
            ui.section("Lists", lists.table(), actions=ui.paragraph("Press ? for the keys", look="faint small")),
            ui.section("Controls", controls.buttons(), controls.fields(), overlays.inputs(), overlays.openers()),
            ui.section("Nothing, waiting, failed", lists.states(), ui.skeleton_board(columns=3)),
            gap=12,
        ),
        ui.list_keys([ui.Shortcut("[ / ]", "Previous or next page")]),
        actor=SampleActor(),
        nav=NAV,
        active="/ui",
        title="Design system",
        text="Every component in every state, in light and dark.",
        breadcrumbs=(ui.Crumb("Office", "/ui"), ui.Crumb("Design system")),
        actions=ui.button("New component", variant="primary", icon="plus"),
        palette=ui.palette(COMMANDS),
    )
