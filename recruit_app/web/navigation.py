"""What each role's sidebar holds, and where each role starts."""

import dataclasses

from recruit_app.core.actor import Role
from recruit_app.web.ui import NavItem

_HIRING = (
    NavItem("Hiring"),
    NavItem("Today", "/recruiter", "list-checks"),
    NavItem("Jobs", "/recruiter/jobs", "briefcase"),
    NavItem("Inbox", "/recruiter/inbox", "inbox"),
)
_SELLING = (
    NavItem("Sales"),
    NavItem("Leads", "/sales", "target"),
    NavItem("Clients", "/sales/clients", "building-2"),
    NavItem("Forecast", "/sales/forecast", "trending-up"),
)
_MANAGING = (
    NavItem("Management"),
    NavItem("Overview", "/manager", "chart-column"),
)
_ADMIN = (
    NavItem("Administration"),
    NavItem("Health", "/admin", "activity"),
    NavItem("Settings", "/admin/flags", "toggle-right"),
    NavItem("Users", "/admin/users", "users"),
    NavItem("Audit", "/admin/audit", "shield-check"),
    NavItem("Hot drops", "/admin/sources", "flame"),
    NavItem("Outbox", "/admin/outbox", "mail"),
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
    return tuple(dataclasses.replace(item, badge=str(waiting)) if item.href == "/recruiter" else item for item in items)


def home_of(role: Role | None) -> str:
    """Return the page that answers "what should I do next?" for `role`."""
    return _HOME.get(role, "/login") if role else "/login"
