"""What the queue shows."""

from datetime import datetime

from recruit_app.core.view import Id, OptionalId, View


class ActionCard(View):
    """One open item of the queue."""

    id: Id
    type: str
    title: str
    description: str
    priority: str
    href: str
    job_title: str = ""
    candidate_name: str = ""
    related_job_id: OptionalId
    related_candidate_id: OptionalId
    created_at: datetime
