"""The columns a card is made of: reading only these is several times as fast as whole jobs."""

from datetime import datetime

from sqlalchemy import Row

from recruit_app.domain.jobs.models import Job
from recruit_app.domain.jobs.rows import card
from recruit_app.domain.jobs.schemas import JobCard

CARD = (
    Job.id,
    Job.title,
    Job.slug_url,
    Job.job_locations,
    Job.work_mode,
    Job.employment_type,
    Job.experience_required,
    Job.min_salary,
    Job.max_salary,
    Job.currency,
    Job.salary_unit,
    Job.required_skills,
    Job.employer_visible,
    Job.listed_company,
    Job.published_at,
    Job.created_at,
)


def card_of(row: Row, at: datetime, fit_text: str = "") -> JobCard:
    """Return the card of a row that holds the `CARD` columns."""
    return card(row, row.listed_company, at, fit_text)
