"""Health, settings, users, audit, sources of hot drops and the outbox."""

from recruit_app.web.admin.audit.page import audit
from recruit_app.web.admin.audit.state import AuditState
from recruit_app.web.admin.flags.page import flags
from recruit_app.web.admin.flags.state import FlagsState
from recruit_app.web.admin.health.page import health
from recruit_app.web.admin.health.state import HealthState
from recruit_app.web.admin.outbox.page import outbox
from recruit_app.web.admin.outbox.state import OutboxState
from recruit_app.web.admin.sources.page import sources
from recruit_app.web.admin.sources.runs_page import runs
from recruit_app.web.admin.sources.runs_state import RunsState
from recruit_app.web.admin.sources.state import SourcesState
from recruit_app.web.admin.users.page import users
from recruit_app.web.admin.users.state import UsersState
from recruit_app.web.page import Page

pages = (
    Page("/admin", health, "Health", HealthState.load),
    Page("/admin/flags", flags, "Settings", FlagsState.load),
    Page("/admin/users", users, "Users", UsersState.load),
    Page("/admin/audit", audit, "Audit", AuditState.load),
    Page("/admin/sources", sources, "Hot drop sources", SourcesState.load),
    Page("/admin/sources/runs", runs, "Run log", RunsState.load),
    Page("/admin/outbox", outbox, "Outbox", OutboxState.load),
)
