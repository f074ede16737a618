"""All tables of the product, for Alembic and the schema tests."""

from sqlmodel import SQLModel

from recruit_app.domain.applications import models as applications
from recruit_app.domain.audit import models as audit
from recruit_app.domain.candidates import models as candidates
from recruit_app.domain.conversations import models as conversations
from recruit_app.domain.exports import models as exports
from recruit_app.domain.files import models as files
from recruit_app.domain.flags import models as flags
from recruit_app.domain.hotdrops import models as hotdrops
from recruit_app.domain.identity import models as identity
from recruit_app.domain.jobs import models as jobs
from recruit_app.domain.jobs.alerts import models as alerts
from recruit_app.domain.outbox import models as outbox
from recruit_app.domain.prescreen import models as prescreen
from recruit_app.domain.sales import models as sales
from recruit_app.domain.worklist import models as worklist

__all__ = [
    "alerts",
    "applications",
    "audit",
    "candidates",
    "conversations",
    "exports",
    "files",
    "flags",
    "hotdrops",
    "identity",
    "jobs",
    "metadata",
    "outbox",
    "prescreen",
    "sales",
    "worklist",
]

metadata = SQLModel.metadata
