"""Things that open: drawer, dialog, toasts, files, chips, tabs."""

import reflex as rx
from reflex.experimental.client_state import ClientStateVar

from recruit_app.web import ui
from recruit_app.web.ui.gallery.people import history

_drawer = ClientStateVar.create("gallery_drawer", default=False)
_dialog = ClientStateVar.create("gallery_dialog", default=False)


def openers() -> rx.Component:
    """Buttons that open each overlay."""
    return ui.card(
        ui.row(
            ui.button("Open drawer", on_click=_drawer.set_value(True)),
            ui.button("Open dialog", on_click=_dialog.set_value(True)),
            ui.button(
                "Toast with undo",
                on_click=ui.toast_undo("Priya moved to Interview", rx.console_log("undone")),
            ),
            ui.button("Success toast", on_click=ui.toast_done("Profile saved")),
            ui.button("Error toast", on_click=ui.toast_error("This job is already closed.")),
            wrap=True,
        ),
        ui.drawer(
            _drawer.value,
            _drawer.set_value(False),
            "Priya Raghunathan",
            history(),
            footer=rx.fragment(ui.button("Reject", variant="danger"), ui.button("Plan interview", variant="primary")),
        ),
        ui.dialog(
            _dialog.value,
            _dialog.set_value(False),
            "Close this job?",
            ui.paragraph("Twelve candidates are still in the pipeline. They will be told that the job is closed."),
            footer=rx.fragment(
                ui.button("Keep open", on_click=_dialog.set_value(False)),
                ui.button("Close job", variant="primary", on_click=_dialog.set_value(False)),
            ),
        ),
        title="Drawer, dialog, toasts",
    )


def inputs() -> rx.Component:
    """Words and files."""
    return ui.card(
        ui.stack(
            ui.tabs(
                [
                    ui.NavItem("Overview", "/ui"),
                    ui.NavItem("Applications", "/ui?tab=apps", badge="24"),
                    ui.NavItem("Questions", "/ui?tab=questions"),
                ],
                active="/ui",
            ),
            ui.field(
                "Skills",
                ui.chips_input("skills", ["Java", "Spring Boot", "Kafka"], suggestions=["AWS", "Kotlin", "SQL"]),
                name="skills",
                hint="Enter or comma adds one, Backspace takes the last one away.",
            ),
            ui.file_drop(
                "/files/resume",
                label="Drop your résumé, or choose a file",
                hint="PDF or Word, up to 10 MB",
                accept=".pdf,.doc,.docx",
            ),
        ),
        title="Tabs, chips, files",
    )
