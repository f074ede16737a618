"""What each role's sidebar holds, and where each role starts."""

import dataclasses

from recruit_app.core.actor import Role


@dataclasses.dataclass(frozen=True)
class NavItem:
    """One line of the sidebar."""

    label: str
    href: str
    icon: str
    badge: str = ""
    group: str = ""


_HIRING = (
    NavItem("Today", "/recruiter", "list-checks", group="Hiring"),
    NavItem("Jobs", "/recruiter/jobs", "briefcase", group="Hiring"),
    NavItem("Inbox", "/recruiter/inbox", "inbox", group="Hiring"),
)
_SELLING = (
    NavItem("Leads", "/sales", "target", group="Sales"),
    NavItem("Clients", "/sales/clients", "building-2", group="Sales"),
    NavItem("Forecast", "/sales/forecast", "trending-up", group="Sales"),
)
_MANAGING = (NavItem("Overview", "/manager", "chart-column", group="Management"),)
_ADMIN = (
    NavItem("Health", "/admin", "activity", group="Administration"),
    NavItem("Settings", "/admin/flags", "toggle-right", group="Administration"),
    NavItem("Users", "/admin/users", "users", group="Administration"),
    NavItem("Audit", "/admin/audit", "shield-check", group="Administration"),
    NavItem("Outbox", "/admin/outbox", "mail", group="Administration"),
)
_OF_ROLE = {
    Role.RECRUITER: _HIRING,
    Role.SALES: _SELLING,
    Role.MANAGER: (*_MANAGING, *_HIRING, *_SELLING),
    Role.ADMIN: (*_ADMIN, *_MANAGING, *_HIRING, *_SELLING),
}
_HOME = {
    Role.RECRUITER: "/recruiter",
    Role.SALES: "/sales",
    Role.MANAGER: "/manager",
    Role.ADMIN: "/admin",
    Role.CANDIDATE: "/applications",
}


def navigation_of(role: Role | None, *, waiting: int = 0) -> tuple[NavItem, ...]:
    """Return the sidebar of `role`; `waiting` items of the action queue show as a badge."""
    items = _OF_ROLE.get(role, ()) if role else ()
    if not waiting:
        return items
    return tuple(
        dataclasses.replace(item, badge=str(waiting)) if item.href == "/recruiter" else item for item in items
    )


def home_of(role: Role | None) -> str:
    """Return the page that answers "what should I do next?" for `role`."""
    return _HOME.get(role, "/login") if role else "/login"
