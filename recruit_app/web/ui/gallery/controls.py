"""Buttons, links, menus and every kind of field."""

import reflex as rx

from recruit_app.web import ui

_CITIES = (ui.Option("blr", "Bengaluru"), ui.Option("pnq", "Pune"), ui.Option("hyd", "Hyderabad"))
_MODES = (
    ui.Option("remote", "Remote", "Anywhere in India"),
    ui.Option("hybrid", "Hybrid", "Two or three days in the office"),
    ui.Option("onsite", "On-site", "Every day in the office"),
)


def buttons() -> rx.Component:
    """Every variant, size and state."""
    return ui.card(
        ui.stack(
            ui.row(
                ui.button("Publish job", variant="primary"),
                ui.button("Save draft"),
                ui.button("Preview", variant="ghost", icon="eye"),
                ui.button("Reject", variant="danger", icon="x"),
                ui.button("Sending", variant="primary", loading=True),
                ui.button("Closed", disabled=True),
                wrap=True,
            ),
            ui.row(
                ui.button("Small", size="sm", icon="plus"),
                ui.button("Medium", icon="plus"),
                ui.link_button("Large link", href="/ui", size="lg", variant="primary", icon="search"),
                ui.icon_button("pencil", "Edit"),
                ui.icon_button("ellipsis", "More", variant="secondary"),
                wrap=True,
            ),
            ui.row(
                ui.segmented(
                    [
                        ("board", "Board", "/ui"),
                        ("list", "List", "/ui?view=list"),
                        ("table", "Table", "/ui?view=table"),
                    ],
                    active="board",
                    label="View",
                ),
                ui.button_group(ui.button("Day"), ui.button("Week"), ui.button("Month"), label="Range"),
                ui.menu(
                    ui.icon("ellipsis"),
                    ui.menu_item("Open", href="/ui", icon="external-link"),
                    ui.menu_item("Copy link", icon="link"),
                    ui.menu_rule(),
                    ui.menu_item("Close job", icon="archive", danger=True),
                    label="More for this job",
                    align="start",
                ),
                ui.link("A link in text", href="/ui"),
                wrap=True,
            ),
        ),
        title="Buttons, links, menus",
    )


def fields() -> rx.Component:
    """A form as a person meets it: hints, an error, every control."""
    return ui.card(
        ui.form(
            ui.grid(
                ui.field(
                    "Full name",
                    ui.text_input("full_name", default_value="Priya Raghunathan"),
                    name="full_name",
                ),
                ui.field(
                    "Work e-mail",
                    ui.text_input("email", type="email", icon="mail", default_value="priya@"),
                    name="email",
                    error="Write the whole address, such as priya@company.in.",
                    required=True,
                ),
                ui.field("City", ui.select("city", _CITIES, placeholder="Choose a city"), name="city"),
                ui.field("Last working day", ui.date_input("last_day"), name="last_day", optional=True),
            ),
            ui.field(
                "About you",
                ui.textarea("about", placeholder="Two or three sentences"),
                name="about",
                hint="Recruiters read this first.",
            ),
            ui.radio_cards("mode", "Where you want to work", _MODES, value="hybrid"),
            ui.checkbox("alerts", "Tell me about new jobs", hint="One e-mail a day at most.", default_checked=True),
            ui.switch("bot", "Let the assistant ask first questions", hint="You can take over at any time."),
            ui.form_actions(ui.submit("Save profile"), ui.button("Cancel", variant="ghost")),
        ),
        title="Fields",
    )
