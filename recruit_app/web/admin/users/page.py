"""The accounts page."""

from typing import Any

import reflex as rx

from recruit_app.web import ui
from recruit_app.web.admin.users.state import UsersState
from recruit_app.web.layout import staff_page
from recruit_app.web.paging import cursor_pager

_ROLES = (
    ui.Option("RECRUITER", "Recruiter"),
    ui.Option("SALES", "Sales"),
    ui.Option("MANAGER", "Manager"),
    ui.Option("ADMIN", "Administrator"),
)
_COLUMNS = (
    ui.Column("name", "Name"),
    ui.Column("role", "Role"),
    ui.Column("status", "Status"),
    ui.Column("seen", "Last seen"),
    ui.Column("since", "Since"),
    ui.Column("actions", "Actions", align="end"),
)


def users() -> rx.Component:
    """Who can sign in, and as what."""
    state = UsersState
    return staff_page(
        ui.filter_bar(
            ui.search_box("q", state.q, "Name or e-mail"),
            ui.filter_chips("role", [*_ROLES, ui.Option("CANDIDATE", "Candidate")], label="Role"),
        ),
        ui.data_table(
            _COLUMNS,
            state.rows,
            _cells,
            caption="Accounts",
            row_key=lambda user: user.id,
            loading=state.loading,
            empty=ui.empty_state("users", "Nobody here", "Clear the filters, or invite somebody."),
        ),
        cursor_pager(state.next_href, is_first=state.is_first, first_href=state.first_href),
        _invite(),
        ui.list_keys([ui.Shortcut("n", "Invite a colleague")]),
        title="Users",
        active="/admin/users",
        actions=ui.button("Invite", variant="primary", icon="user-plus", on_click=state.open_invite, data_key="n"),
    )


def _cells(user: Any) -> list[ui.types.Node]:
    who = ui.row(
        ui.avatar(user.full_name, 28),
        rx.el.div(
            rx.el.span(user.full_name, class_name="strong truncate"),
            rx.el.span(user.email, class_name="muted small truncate"),
            class_name="who",
        ),
        gap=3,
    )
    role = rx.match(user.role, *[(option.value, option.label) for option in _ROLES], "Candidate")
    tone = rx.match(user.role, ("ADMIN", "violet"), ("MANAGER", "accent"), ("CANDIDATE", "neutral"), "info")
    return [
        who,
        ui.badge(role, tone),
        ui.status_badge(user.status),
        ui.ago(user.last_active),
        ui.day(user.created_at),
        _menu(user),
    ]


def _menu(user: Any) -> rx.Component:
    roles = [ui.menu_item(option.label, on_click=UsersState.give_role(user.id, option.value)) for option in _ROLES]
    off = ui.menu_item("Deactivate", icon="lock", danger=True, on_click=UsersState.set_status(user.id, "Inactive"))
    on = ui.menu_item("Reactivate", icon="rotate-ccw", on_click=UsersState.set_status(user.id, "Active"))
    return ui.menu(
        ui.icon("ellipsis"),
        rx.cond(
            user.role != "CANDIDATE",
            rx.fragment(ui.menu_label("Role"), *roles, ui.menu_rule()),
        ),
        rx.cond(user.status == "Active", off, on),
        label=f"Change {user.full_name}",
    )


def _invite() -> rx.Component:
    state = UsersState

    def line(label: str, name: str, control: rx.Component, hint: str = "") -> rx.Component:
        return ui.field(label, control, name=name, hint=hint, error=state.errors[name].to(str))

    return ui.dialog(
        state.dialog,
        state.close_invite,
        "Invite a colleague",
        ui.form(
            line("Name", "full_name", ui.text_input("full_name", required=True, auto_focus=True)),
            line("E-mail", "email", ui.text_input("email", type="email", required=True)),
            line(
                "Role",
                "role",
                ui.select("role", _ROLES),
                hint="The link to choose a password works for three days.",
            ),
            ui.form_actions(ui.button("Cancel", on_click=state.close_invite), ui.submit("Send invitation")),
            on_submit=state.invite,
        ),
    )
