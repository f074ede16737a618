"""What the audit shows."""

from datetime import datetime

from recruit_app.core.view import Id, OptionalId, View


class AuditRow(View):
    """One record with the name of who did it ("System" for programs)."""

    id: Id
    created_at: datetime
    who: str
    role: str = ""
    action_type: str
    severity: str
    description: str
    entity_type: str
    entity_id: OptionalId
    ip_address: str
