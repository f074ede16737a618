"""Which columns are read: a card needs a few, a page all but what only the search reads."""

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

# What only the search reads would be half of what travels with a whole job.
UNREAD = (Job.search, Job.head, Job.title_words)


def card_of(row: Row, at: datetime, fit_text: str = "") -> JobCard:
    """Return the card of a row that holds the `CARD` columns."""
    return card(row, row.listed_company, at, fit_text)
