"""What a hot drop shows."""

from datetime import datetime

from recruit_app.core.view import Id, View


class HotDropCard(View):
    """A job found on another board; `original_url` leads there."""

    id: Id
    title: str
    company_name: str
    location: str
    source: str
    original_url: str
    summary: str
    salary_text: str
    job_type: str
    fetched_text: str
    leaves_text: str
    expires_at: datetime
